"""An agenda that is published, and what comes after it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from desktop.domain.agenda import AgendaItem, ItemKind, PageRun, PaperStatus
from desktop.domain.agenda_order import indented, moved
from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import MeetingState
from desktop.domain.page_run import paper_words, printed_pages
from desktop.workflows.arrange_agenda import arranged
from desktop.workflows.attach_paper import attached, replaced, taken_away
from desktop.workflows.build_agenda import build_agenda
from desktop.workflows.publish import before_publishing, published, went_out
from desktop.workflows.supplements import issued, late_item, renumbered
from tests.workflows.paper_book import TODAY, PaperBook, counted, open_paper_book


@pytest.fixture
def made(tmp_path: Path) -> Iterator[PaperBook]:
    """A published agenda of 17 pages; item 4 is still to follow."""
    found = open_paper_book(tmp_path / "a.minutebook")
    attach(found, 1, "minutes.pdf", 5)
    attach(found, 2, "wall.pdf", 12)
    money = found.item(3)
    found.write([changed(money, replace(money, paper=PaperStatus.TO_FOLLOW))])
    yield found
    found.book.close()


@pytest.fixture
def out(made: PaperBook) -> PaperBook:
    made.write(published(made.book, made.meeting, TODAY, time(14)))
    return made


def attach(made: PaperBook, at: int, name: str, pages: int | None = 2) -> None:
    made.write(attached(made.book, made.items[at].id, [counted(name, pages)], TODAY))


def printed(made: PaperBook, at: int) -> str:
    return printed_pages(made.item(at), made.book.papers.all(), made.book.supplements.all())


def test_publishing_fixes_day_time_and_pages(out: PaperBook) -> None:
    assert (out.meeting.state, out.meeting.published_on, out.meeting.published_at) == (
        MeetingState.PUBLISHED,
        TODAY,
        time(14),
    )
    assert (out.span("minutes.pdf"), out.span("wall.pdf")) == ((1, 5), (6, 17))


def test_what_is_missing_is_said_but_prevents_nothing(made: PaperBook) -> None:
    attach(made, 0, "figures.xlsx", None)
    warnings = before_publishing(made.book, made.meeting, date(2014, 11, 3), None)
    assert warnings == [
        "Late by 2 clear days if it goes out now.",
        "The paper of item 4 is still to follow.",
        "figures.xlsx has no number of pages yet: type it, or it goes out without page numbers.",
    ]
    assert published(made.book, made.meeting, date(2014, 11, 3), None)


def test_an_agenda_is_published_once(out: PaperBook) -> None:
    with pytest.raises(Refused, match="published already"):
        published(out.book, out.meeting, TODAY, None)


def test_a_late_paper_moves_no_number_and_no_page(out: PaperBook) -> None:
    items = out.book.agenda_items.all()
    papers = out.book.papers.all()
    attach(out, 3, "money.pdf", 6)
    attach(out, 1, "corrected.pdf", 3)
    stays = ("number", "title", "paper", "first_page", "last_page", "position")
    after = {item.id: item for item in out.book.agenda_items.all()}
    assert all(getattr(after[item.id], name) == getattr(item, name) for item in items for name in stays)
    assert [out.book.papers.get(paper.id) for paper in papers] == papers


def test_a_late_paper_has_letters_after_a_page(out: PaperBook) -> None:
    attach(out, 3, "money.pdf", 6)
    assert printed(out, 3) == "(to follow) (Supplement 1, pages 17a - 17f)"


def test_several_papers_run_on_in_one_supplement(out: PaperBook) -> None:
    attach(out, 3, "money.pdf", 6)
    attach(out, 1, "corrected.pdf", 2)
    assert printed(out, 1) == "(herewith) (Pages 1 - 5) (Supplement 1, pages 17a - 17b)"
    assert printed(out, 3) == "(to follow) (Supplement 1, pages 17c - 17h)"


def test_a_supplement_may_have_pages_of_its_own(out: PaperBook) -> None:
    attach(out, 3, "money.pdf", 6)
    out.write(renumbered(out.book, out.meeting, out.book.supplements.all()[0], PageRun.OWN, None))
    assert printed(out, 3) == "(to follow) (Supplement 1, pages 1 - 6)"


@pytest.mark.parametrize("page", [None, 0, 18])
def test_letters_follow_a_page_that_is_there(out: PaperBook, page: int | None) -> None:
    attach(out, 3, "money.pdf", 6)
    with pytest.raises(Refused, match="pages 1 to 17"):
        renumbered(out.book, out.meeting, out.book.supplements.all()[0], PageRun.LETTERS, page)


def test_a_supplement_that_was_issued_is_fixed_and_the_next_goes_on(out: PaperBook) -> None:
    attach(out, 3, "money.pdf", 6)
    first = out.book.supplements.all()[0]
    out.write(issued(out.book, out.meeting, first, TODAY, time(16)))
    attach(out, 3, "annex.pdf", 2)
    assert printed(out, 3) == "(to follow) (Supplement 1, pages 17a - 17f) (Supplement 2, pages 17g - 17h)"
    with pytest.raises(Refused, match="went out in supplement 1"):
        taken_away(out.book, out.paper("money.pdf"))
    with pytest.raises(Refused, match="does not change"):
        issued(out.book, out.meeting, out.book.supplements.all()[0], TODAY, None)


def test_a_supplement_that_holds_nothing_any_more_goes(out: PaperBook) -> None:
    attach(out, 3, "money.pdf", 6)
    out.write(taken_away(out.book, out.paper("money.pdf")))
    assert out.book.supplements.count() == 0
    assert printed(out, 3) == "(to follow)"


def test_a_newer_version_of_what_went_out_goes_into_a_supplement(out: PaperBook) -> None:
    out.write(replaced(out.book, out.paper("wall.pdf"), counted("wall2.pdf", 3), TODAY))
    assert out.span("wall.pdf") == (6, 17)
    assert out.paper("wall2.pdf").supplement == 1
    assert out.paper("wall2.pdf").title == "wall2 (replaces wall)"


def test_a_late_item_has_the_number_before_it_with_a_letter(out: PaperBook) -> None:
    before = out.book.agenda_items.all()
    for title in ("Storm", "Flood"):
        wanted = AgendaItem(meeting_id=out.meeting_id, title=title)
        _, edits = late_item(out.book, out.meeting, wanted, out.item(1))
        out.write(edits)
    late = {item.title: (item.number, item.supplement) for item in out.book.agenda_items.all() if item.supplement}
    assert late == {"Storm": ("2A", 1), "Flood": ("2B", 1)}
    after = {item.id: item.number for item in out.book.agenda_items.all()}
    assert all(after[item.id] == item.number for item in before)


def test_an_item_that_went_out_is_neither_taken_out_nor_put_below_another(out: PaperBook) -> None:
    items = out.book.agenda_items.all(meeting_id=out.meeting_id)
    with pytest.raises(Refused, match="mark it as withdrawn"):
        arranged(out.book, out.meeting, items[:-1])
    with pytest.raises(Refused, match="where it was printed"):
        arranged(out.book, out.meeting, indented(items, items[-1]))


def test_a_late_item_goes_until_it_is_issued(out: PaperBook) -> None:
    items = out.book.agenda_items.all(meeting_id=out.meeting_id)
    _, edits = late_item(out.book, out.meeting, AgendaItem(meeting_id=out.meeting_id, title="Storm"), None)
    out.write(edits)
    assert arranged(out.book, out.meeting, items)
    out.write(issued(out.book, out.meeting, out.book.supplements.all()[0], TODAY, None))
    with pytest.raises(Refused, match="mark it as withdrawn"):
        arranged(out.book, out.meeting, items)


def test_a_late_heading_has_no_number(out: PaperBook) -> None:
    part = AgendaItem(meeting_id=out.meeting_id, title="Part II", kind=ItemKind.HEADING)
    late, edits = late_item(out.book, out.meeting, part, out.item(1))
    out.write(edits)
    assert (late.number, late.supplement) == ("", 1)


def test_a_paper_of_a_late_item_is_herewith(out: PaperBook) -> None:
    item, edits = late_item(out.book, out.meeting, AgendaItem(meeting_id=out.meeting_id, title="Storm"), None)
    out.write(edits)
    out.write(attached(out.book, item.id, [counted("storm.pdf", 1)], TODAY))
    found = out.book.agenda_items.get(item.id)
    assert found is not None and found.number == "5"
    words = printed_pages(found, out.book.papers.all(), out.book.supplements.all())
    assert words == "(herewith) (Supplement 1, page 17a)"


def test_items_that_went_out_do_not_change_places(out: PaperBook) -> None:
    items = out.book.agenda_items.all(meeting_id=out.meeting_id)
    with pytest.raises(Refused, match="Item 3 went out after item 2"):
        arranged(out.book, out.meeting, moved(items, items[2], -1))


def test_a_public_item_after_a_private_one_is_doubtful(made: PaperBook) -> None:
    wall = made.item(2)
    made.write([changed(wall, replace(wall, exempt_paragraphs=(3,)))])
    found = before_publishing(made.book, made.meeting, TODAY, None)
    assert found[-1] == "Item 4 is public but stands after item 3, which is private: the public will have left."


def test_a_paper_that_was_not_foreseen_is_printed_with_its_supplement(out: PaperBook) -> None:
    attach(out, 0, "apologies.pdf", 1)
    assert paper_words(out.item(0), out.book.papers.all()) == "Supplement 1"
    assert build_agenda(out.book, out.meeting_id).lines[0].paper == ""
    out.write(issued(out.book, out.meeting, out.book.supplements.all()[0], TODAY, None))
    assert build_agenda(out.book, out.meeting_id).lines[0].paper == printed(out, 0) != ""


def test_a_publication_is_now_or_earlier() -> None:
    assert went_out(None, None, TODAY, time(9)) == (TODAY, time(9))
    assert went_out(date(2014, 10, 1), None, TODAY, time(9)) == (date(2014, 10, 1), None)
    with pytest.raises(Refused, match="still to come"):
        went_out(TODAY, time(10), TODAY, time(9))
