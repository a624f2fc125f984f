"""For which meeting a chair's review is: also a past one that was never begun, which is begun first."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.board import Board
from desktop.domain.edits import added, added_all
from desktop.domain.meeting import Meeting, MeetingState
from desktop.storage.book import Book
from desktop.workflows.review_order import meeting_for_review, why_no_decision

TODAY = date(2031, 9, 1)
BOARD = Board(name="Harbour Board")
JUNE = Meeting(board_id=BOARD.id, date=date(2031, 6, 30), state=MeetingState.PUBLISHED)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A book with one past meeting that was not begun."""
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, JUNE]))
        yield made


def add(book: Book, day: date, state: MeetingState) -> Meeting:
    made = Meeting(board_id=BOARD.id, date=day, state=state)
    book.write("Meeting", [added(made)])
    return made


@pytest.mark.parametrize("in_view", [JUNE.id, None], ids=["in view", "nothing in view"])
def test_a_past_meeting_that_was_not_begun_is_to_be_begun_first(book, in_view) -> None:
    meeting = meeting_for_review(book, BOARD.id, TODAY, in_view)
    assert meeting == JUNE
    assert why_no_decision(meeting) == "The meeting of Monday 30 June 2031 has not begun: begin it first, then decide."


@pytest.mark.parametrize("state", [MeetingState.PUBLISHED, MeetingState.IN_PROGRESS])
def test_the_past_meeting_in_view_goes_before_one_that_is_coming_or_running(book, state) -> None:
    other = add(book, date(2031, 9, 30), state)
    assert meeting_for_review(book, BOARD.id, TODAY, JUNE.id) == JUNE
    assert meeting_for_review(book, BOARD.id, TODAY) == other


def test_one_that_was_passed_over_long_ago_is_not_taken_up_unasked(book) -> None:
    add(book, date(2031, 8, 1), MeetingState.CONFIRMED)
    assert meeting_for_review(book, BOARD.id, TODAY) is None
