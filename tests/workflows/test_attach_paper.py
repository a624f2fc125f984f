"""Papers attached, replaced, moved and taken away, with the pages of the agenda."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.agenda import PaperProgress, PaperStatus
from desktop.domain.errors import Refused
from desktop.workflows.attach_paper import attached, moved, replaced, taken_away, with_pages
from tests.workflows.paper_book import TODAY, PaperBook, counted, open_paper_book


@pytest.fixture
def made(tmp_path: Path) -> Iterator[PaperBook]:
    found = open_paper_book(tmp_path / "a.minutebook")
    yield found
    found.book.close()


def attach(made: PaperBook, at: int, *names: str, pages: int | None = 2) -> None:
    made.write(attached(made.book, made.items[at].id, [counted(name, pages) for name in names], TODAY))


def test_an_item_with_a_paper_is_herewith_and_has_its_pages(made: PaperBook) -> None:
    attach(made, 2, "wall.pdf", pages=5)
    item = made.item(2)
    assert (item.paper, item.first_page, item.last_page) == (PaperStatus.HEREWITH, 1, 5)
    assert item.paper_progress is PaperProgress.RECEIVED
    paper = made.paper("wall.pdf")
    assert (paper.title, paper.size, paper.received_on) == ("wall", 8, TODAY)
    assert made.book.paper_files.all(paper_id=paper.id)[0].content == b"wall.pdf"


def test_the_pages_behind_it_move(made: PaperBook) -> None:
    attach(made, 3, "money.pdf")
    attach(made, 1, "minutes.pdf", pages=5)
    assert (made.span("minutes.pdf"), made.span("money.pdf")) == ((1, 5), (6, 7))


def test_several_files_go_to_an_item_in_their_order(made: PaperBook) -> None:
    attach(made, 2, "a.pdf", "b.pdf")
    assert (made.span("a.pdf"), made.span("b.pdf")) == ((1, 2), (3, 4))


def test_a_file_that_is_attached_already_is_refused_and_said_where(made: PaperBook) -> None:
    attach(made, 2, "wall.pdf")
    with pytest.raises(Refused, match=r"^wall\.pdf is attached to item 3 already"):
        attach(made, 3, "wall.pdf")


def test_a_newer_version_takes_the_place(made: PaperBook) -> None:
    attach(made, 1, "minutes.pdf")
    attach(made, 2, "wall.pdf")
    made.write(replaced(made.book, made.paper("minutes.pdf"), counted("newer.pdf", 4), TODAY))
    assert (made.span("newer.pdf"), made.span("wall.pdf")) == ((1, 4), (5, 6))
    files = made.book.paper_files.all(paper_id=made.paper("newer.pdf").id)
    assert [file.content for file in files] == [b"newer.pdf"]


def test_an_item_that_lost_its_last_paper_waits_for_one(made: PaperBook) -> None:
    attach(made, 2, "wall.pdf")
    attach(made, 3, "money.pdf")
    made.write(taken_away(made.book, made.paper("wall.pdf")))
    item = made.item(2)
    assert (item.paper, item.first_page) == (PaperStatus.TO_FOLLOW, None)
    assert made.span("money.pdf") == (1, 2)
    assert made.book.paper_files.count() == 1


def test_papers_of_an_item_change_places(made: PaperBook) -> None:
    attach(made, 2, "a.pdf", "b.pdf")
    made.write(moved(made.book, made.paper("b.pdf"), -1))
    assert (made.span("b.pdf"), made.span("a.pdf")) == ((1, 2), (3, 4))
    assert moved(made.book, made.paper("b.pdf"), -1) == []


def test_a_length_that_only_a_person_knows_is_typed(made: PaperBook) -> None:
    attach(made, 1, "figures.xlsx", pages=None)
    attach(made, 2, "wall.pdf")
    assert (made.span("figures.xlsx"), made.span("wall.pdf")) == ((None, None), (1, 2))
    made.write(with_pages(made.book, made.paper("figures.xlsx"), 3))
    assert (made.span("figures.xlsx"), made.span("wall.pdf")) == ((1, 3), (4, 5))


@pytest.mark.parametrize("pages", [0, 5001])
def test_a_length_that_cannot_be_is_refused(made: PaperBook, pages: int) -> None:
    attach(made, 1, "figures.xlsx", pages=None)
    with pytest.raises(Refused, match="from 1 to 5,000 pages"):
        with_pages(made.book, made.paper("figures.xlsx"), pages)


def test_one_undo_step_takes_all_of_it_back(made: PaperBook) -> None:
    before = made.book.agenda_items.all()
    revision = made.book.write("Attach", attached(made.book, made.items[2].id, [counted("a.pdf")], TODAY))
    made.book.write("Undo", revision.inverse())
    assert made.book.agenda_items.all() == before
    assert made.book.papers.count() == made.book.paper_files.count() == 0
