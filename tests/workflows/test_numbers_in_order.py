"""Minutes made ahead of their turn leave the numbers before them to the items that are still to come."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.domain.action_item import ActionItem
from desktop.domain.agenda import AgendaItem, ItemOutcome
from desktop.domain.board import Board, MinuteSeries
from desktop.domain.decision import DecisionKind
from desktop.domain.edits import added_all, changed
from desktop.domain.meeting import Meeting, MeetingState
from desktop.storage.book import Book
from desktop.workflows.decide import Ruling
from desktop.workflows.next_numbers import numbers_for
from desktop.workflows.run_meeting import reached
from desktop.workflows.write_decisions import written

NOW = datetime(2014, 11, 7, 13, 30)
BOARD = Board(name="Harbour Board", minute_series=MinuteSeries(prefix="E", next=19))
MEETING = Meeting(board_id=BOARD.id, date=NOW.date(), state=MeetingState.IN_PROGRESS)
TITLES = ("Apologies", "The sea wall", "The lock", "Action log", "Any other business")
ITEMS = [
    AgendaItem(meeting_id=MEETING.id, position=at, number=str(at), title=title) for at, title in enumerate(TITLES, 1)
]
ACTION = ActionItem(board_id=BOARD.id, ref="4", wording="Mend the gate")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, MEETING, *ITEMS, ACTION]))
        yield made


def come_to(book: Book, *numbers: int) -> None:
    for number in numbers:
        board, item = book.boards.get(BOARD.id), book.agenda_items.get(ITEMS[number - 1].id)
        assert board is not None
        assert item is not None
        book.write("Coming", reached(book, board, MEETING, item, NOW))


def decide(book: Book) -> None:
    ruling = Ruling(DecisionKind.KEPT_OPEN)
    book.write("Decision", written(book, MEETING, [(ACTION, ruling)], on=NOW.date()).edits)


def numbers(book: Book) -> list[str]:
    return [minute.number for minute in book.minutes.all(meeting_id=MEETING.id)]


def test_a_decision_ahead_of_its_item_keeps_the_numbers_in_the_order_of_the_agenda(book: Book) -> None:
    come_to(book, 1)
    decide(book)
    come_to(book, 2, 3, 4, 5)
    assert numbers(book) == ["E19", "E20", "E21", "E22", "E23"]


def test_so_does_one_before_the_first_item(book: Book) -> None:
    decide(book)
    come_to(book, 1, 2, 3, 4, 5)
    assert numbers(book) == ["E19", "E20", "E21", "E22", "E23"]


def test_what_is_deferred_leaves_its_number_unused_and_no_number_moves(book: Book) -> None:
    come_to(book, 1)
    decide(book)
    come_to(book, 2)
    book.write("Deferred", [changed(ITEMS[2], replace(ITEMS[2], outcome=ItemOutcome.DEFERRED))])
    come_to(book, 4, 5)
    assert numbers(book) == ["E19", "E20", "E22", "E23"]


def test_a_number_kept_free_is_not_given_to_the_next_meeting(book: Book) -> None:
    decide(book)
    later = Meeting(board_id=BOARD.id, date=date(2014, 12, 5))
    board = book.boards.get(BOARD.id)
    assert board is not None
    assert numbers_for(book, board, later, 1)[0] == ["E23"]
