"""Minutes take the running numbers of the board's series, in the order of the agenda."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.board import Board, MinuteSeries
from desktop.domain.edits import added_all, changed, removed
from desktop.domain.meeting import Meeting
from desktop.storage.book import Book
from desktop.workflows.write_minutes import minutes_from_agenda, next_minute


@pytest.fixture
def board() -> Board:
    return Board(name="Harbour Board", minute_series=MinuteSeries(prefix="H", next=6))


@pytest.fixture
def meeting(board) -> Meeting:
    return Meeting(board_id=board.id, date=date(2031, 6, 30))


@pytest.fixture
def book(tmp_path: Path, board, meeting) -> Iterator[Book]:
    """A book with one meeting: three items, one of them a heading, and a sub-item."""
    wall = AgendaItem(meeting_id=meeting.id, position=2, title="The sea wall:-")
    items = [
        AgendaItem(meeting_id=meeting.id, position=1, title="Apologies."),
        wall,
        AgendaItem(meeting_id=meeting.id, parent_id=wall.id, position=1, title="Its northern end"),
        AgendaItem(meeting_id=meeting.id, position=3, title="Part two", kind=ItemKind.HEADING),
    ]
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([board, meeting, *items]))
        yield made


def written(book: Book, meeting: Meeting) -> list[tuple[int, str, str]]:
    return [(each.position, each.number, each.title) for each in book.minutes.all(meeting_id=meeting.id)]


def test_each_item_becomes_a_minute_with_the_next_number(book, board, meeting) -> None:
    book.write("Minutes", minutes_from_agenda(book, board, meeting))
    assert written(book, meeting) == [(1, "H6", "APOLOGIES"), (2, "H7", "THE SEA WALL")]
    assert book.boards.get(board.id).minute_series.next == 8


def test_items_that_have_a_minute_are_left_alone(book, board, meeting) -> None:
    book.write("Minutes", minutes_from_agenda(book, board, meeting))
    assert minutes_from_agenda(book, book.boards.get(board.id), meeting) == []


def test_a_minute_of_its_own_stands_at_the_end(book, board, meeting) -> None:
    book.write("Minutes", minutes_from_agenda(book, board, meeting))
    minute, edits = next_minute(book, book.boards.get(board.id), meeting, title="ANY OTHER BUSINESS")
    book.write("One more", edits)
    assert written(book, meeting)[-1] == (3, "H8", "ANY OTHER BUSINESS")
    assert minute.number == "H8"


def test_a_new_minute_stands_behind_the_last_one_where_one_was_deleted(book, board, meeting) -> None:
    book.write("Minutes", minutes_from_agenda(book, board, meeting))
    first = book.minutes.first(number="H6")
    book.write("Delete", [removed(first)])
    minute, _edits = next_minute(book, book.boards.get(board.id), meeting, title="LATE")
    assert minute.position == 3


def test_a_deleted_number_is_not_used_again(book, board, meeting) -> None:
    book.write("Minutes", minutes_from_agenda(book, board, meeting))
    book.write("Delete", [removed(book.minutes.first(number="H7"))])
    book.write("Minutes", minutes_from_agenda(book, book.boards.get(board.id), meeting))
    assert written(book, meeting)[-1] == (2, "H8", "THE SEA WALL")


def test_a_series_without_a_prefix_counts_too(book, board, meeting) -> None:
    plain = replace(board, minute_series=MinuteSeries(next=1772))
    book.write("Series", [changed(board, plain)])
    minute, _edits = next_minute(book, plain, meeting, title="LATE")
    assert minute.number == "1772"
