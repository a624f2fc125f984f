"""All minutes and agenda items of a board as lists."""

from datetime import date

import pytest

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minutes import Correction, Minute, Resolution, ResolutionVerb
from desktop.storage.book import Book

BOARD = Board(name="Harbour Board")
LAST = Meeting(board_id=BOARD.id, date=date(2030, 5, 3), state=MeetingState.CONFIRMED)
THIS = Meeting(board_id=BOARD.id, date=date(2031, 6, 30))
WALL = AgendaItem(meeting_id=THIS.id, number="2", title="The sea wall")
HEADING = AgendaItem(meeting_id=THIS.id, title="Part II", kind=ItemKind.HEADING)
OLD = Minute(meeting_id=LAST.id, number="H9", title="ROPES", text="Ropes were counted.")
CRACKS = Minute(meeting_id=THIS.id, agenda_item_id=WALL.id, number="H10", title="THE SEA WALL", text="Cracks.")
PARTS = [
    Resolution(minute_id=CRACKS.id, position=1, part="(1)", text="That the mortar be renewed."),
    Resolution(minute_id=CRACKS.id, position=2, part="(2)", verb=ResolutionVerb.NOTED, text="That it leaks."),
]
CORRECTED = Correction(meeting_id=LAST.id, minute_id=OLD.id, before="Rope", after="Ropes")


@pytest.fixture(autouse=True)
def filled(book: Book) -> None:
    """Two meetings with a minute each, of which one was corrected."""
    book.write("Fill", added_all([BOARD, LAST, THIS, WALL, HEADING, OLD, CRACKS, *PARTS, CORRECTED]))


def numbers(book: Book, *filters: Filter, **more: object) -> list[str]:
    query = ListQuery("minutes", filters=filters, **more)  # type: ignore[arg-type]
    return [row.number for row in book.lists.page(query, 0, 100)]


def test_the_newest_meeting_stands_first(book: Book) -> None:
    assert numbers(book) == ["H10", "H9"]


def test_a_row_tells_what_was_resolved(book: Book) -> None:
    row = book.lists.page(ListQuery("minutes"), 0, 1)[0]
    assert (row.summary, row.part_count, row.year) == ("That the mortar be renewed.", 2, "2031")
    assert set(row.verbs.split(",")) == {"resolved", "noted"}


def test_a_minute_without_resolution_is_told_by_its_text(book: Book) -> None:
    assert book.lists.page(ListQuery("minutes"), 1, 1)[0].summary == "Ropes were counted."


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        (Filter("year", "=", "2030"), ["H9"]),
        (Filter("meeting_state", "=", MeetingState.CONFIRMED), ["H9"]),
        (Filter("verbs", "contains", "noted"), ["H10"]),
        (Filter("part_count", "=", 0), ["H9"]),
        (Filter("corrected", "=", True), ["H9"]),
        (Filter("meeting_id", "=", THIS.id), ["H10"]),
    ],
)
def test_minutes_are_filtered(book: Book, condition: Filter, found: list[str]) -> None:
    assert numbers(book, condition) == found


@pytest.mark.parametrize(("text", "found"), [("mortar", ["H10"]), ("counted", ["H9"]), ("h9", ["H9"]), ("tar", [])])
def test_the_words_of_a_resolution_find_its_minute(book: Book, text: str, found: list[str]) -> None:
    assert numbers(book, text=text) == found


def test_years_are_the_choices_of_a_filter(book: Book) -> None:
    assert book.lists.values("minutes", "year", board_id=BOARD.id) == ["2030", "2031"]


def test_an_item_names_the_minute_that_was_taken_on_it(book: Book) -> None:
    (row,) = book.lists.page(ListQuery("agenda-items"), 0, 10)
    assert (row.title, row.minute_number, row.meeting_date) == ("The sea wall", "H10", THIS.date)
