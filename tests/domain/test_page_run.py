"""One run of pages through an agenda, and the letters after it."""

from dataclasses import replace

import pytest

from desktop.domain.agenda import AgendaItem, PageRun, Paper, PaperStatus, Supplement
from desktop.domain.page_run import page_letters, paged, printed_pages

HEREWITH = PaperStatus.HEREWITH


def item(title: str, position: int, paper: PaperStatus = HEREWITH, **values: object) -> AgendaItem:
    return AgendaItem(id=title, meeting_id="m", title=title, position=position, paper=paper, **values)  # type: ignore[arg-type]


def paper(of: str, pages: int | None, position: int = 1, **values: object) -> Paper:
    return Paper(
        id=f"{of}{position}", agenda_item_id=of, title="", file_name="", pages=pages, position=position, **values
    )  # type: ignore[arg-type]


def spans(items: list[AgendaItem], papers: list[Paper]) -> dict[str, tuple[int | None, int | None]]:
    return {each.id: (each.first_page, each.last_page) for rows in paged(items, papers) for each in rows}


def test_pages_run_on_in_the_order_of_the_agenda() -> None:
    items = [item("b", 2), item("a", 1), item("under", 1, parent_id="a")]
    found = spans(items, [paper("a", 5), paper("b", 9), paper("under", 2)])
    assert (found["a"], found["under"], found["b"]) == ((1, 5), (6, 7), (8, 16))


def test_an_item_has_the_pages_of_all_its_papers() -> None:
    found = spans([item("a", 1)], [paper("a", 2, 2), paper("a", 3, 1)])
    assert (found["a1"], found["a2"], found["a"]) == ((1, 3), (4, 5), (1, 5))


def test_an_item_whose_file_is_not_in_the_book_keeps_its_length() -> None:
    found = spans([item("a", 1), item("b", 2, first_page=20, last_page=21)], [paper("a", 5)])
    assert found["b"] == (6, 7)


@pytest.mark.parametrize("status", [status for status in PaperStatus if status is not HEREWITH])
def test_only_what_is_herewith_has_pages(status: PaperStatus) -> None:
    found = spans([item("a", 1, status, first_page=1, last_page=2), item("b", 2)], [paper("a", 2), paper("b", 1)])
    assert (found["a"], found["a1"], found["b"]) == ((None, None), (None, None), (1, 1))


def test_what_went_into_a_supplement_is_left_as_it_is() -> None:
    late = paper("a", 6, supplement=1, first_page=1, last_page=6)
    found = spans([item("a", 1, PaperStatus.TO_FOLLOW), item("b", 2)], [late, paper("b", 1)])
    assert (found["a1"], found["b"]) == ((1, 6), (1, 1))


def test_a_paper_of_unknown_length_has_no_pages() -> None:
    found = spans([item("a", 1), item("b", 2)], [paper("a", None), paper("b", 2)])
    assert (found["a"], found["b"]) == ((None, None), (1, 2))


def test_paging_again_changes_nothing() -> None:
    once = paged([item("a", 1), item("b", 2)], [paper("a", 5), paper("b", 2)])
    assert paged(*once) == once


@pytest.mark.parametrize(("number", "letters"), [(1, "a"), (6, "f"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba")])
def test_letters_go_on_after_z(number: int, letters: str) -> None:
    assert page_letters(number) == letters


@pytest.mark.parametrize(
    ("status", "first", "last", "words"),
    [
        (HEREWITH, 6, 7, "(herewith) (Pages 6 - 7)"),
        (HEREWITH, 6, 6, "(herewith) (Page 6)"),
        (HEREWITH, None, None, "(herewith)"),
        (PaperStatus.TO_FOLLOW, None, None, "(to follow)"),
        (PaperStatus.TABLED, None, None, "(tabled)"),
        (PaperStatus.VERBAL, None, None, "(verbal)"),
        (PaperStatus.NONE, None, None, ""),
    ],
)
def test_pages_as_the_agenda_prints_them(status: PaperStatus, first: int | None, last: int | None, words: str) -> None:
    assert printed_pages(item("a", 1, status, first_page=first, last_page=last)) == words


def test_a_late_paper_is_printed_with_its_supplement_and_letters() -> None:
    late = [
        paper("a", 4, first_page=1, last_page=4, supplement=1),
        paper("a", 2, 2, first_page=5, last_page=6, supplement=1),
    ]
    supplement = Supplement(meeting_id="m", number=1, after_page=17)
    follows = item("a", 1, PaperStatus.TO_FOLLOW)
    assert printed_pages(follows, late, [supplement]) == "(to follow) (Supplement 1, pages 17a - 17f)"
    own = replace(supplement, run=PageRun.OWN)
    assert printed_pages(follows, late, [own]) == "(to follow) (Supplement 1, pages 1 - 6)"
