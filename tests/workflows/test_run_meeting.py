"""A meeting as it runs: times, minutes and outcomes follow from going from item to item."""

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from desktop.domain.board import Board, MinuteSeries
from desktop.domain.edits import added_all
from desktop.domain.meeting import Meeting, MeetingState
from desktop.storage.book import Book
from desktop.workflows.follow_up_minute import follow_up_minute
from desktop.workflows.run_meeting import begun, course_of, ended, minute_for, not_reached, reached

DAY = date(2031, 6, 30)
NOON = datetime(2031, 6, 30, 12, 0, 45)
BOARD = Board(name="Harbour Board", minute_series=MinuteSeries(prefix="H", next=6))
MEETING = Meeting(board_id=BOARD.id, date=DAY, state=MeetingState.PUBLISHED)
APOLOGIES = AgendaItem(meeting_id=MEETING.id, position=1, number="1", title="Welcome")
WALL = AgendaItem(meeting_id=MEETING.id, position=2, number="2", title="The sea wall")
NORTH = AgendaItem(meeting_id=MEETING.id, parent_id=WALL.id, position=1, number="a", title="Its northern end")
PART = AgendaItem(meeting_id=MEETING.id, position=3, title="Part II", kind=ItemKind.HEADING)
LOG = AgendaItem(meeting_id=MEETING.id, position=6, number="5", title="Action log")
ROPES = AgendaItem(meeting_id=MEETING.id, position=4, number="3", title="Ropes")
GONE = AgendaItem(meeting_id=MEETING.id, position=5, number="4", title="Oars", outcome=ItemOutcome.WITHDRAWN)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A book with one published agenda."""
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, MEETING, APOLOGIES, WALL, NORTH, PART, ROPES, GONE]))
        yield made


def reach(book: Book, item: AgendaItem, after: AgendaItem | None = None) -> None:
    board, meeting = book.boards.get(BOARD.id), book.meetings.get(MEETING.id)
    assert board and meeting
    book.write("Reach", reached(book, board, meeting, item, NOON, after=after))


def test_headings_and_withdrawn_items_are_passed_over(book) -> None:
    assert [each.item.title for each in course_of(book, MEETING)] == [
        "Welcome",
        "The sea wall",
        "Its northern end",
        "Ropes",
    ]


def test_the_beginning_is_timed(book) -> None:
    book.write("Begin", begun(MEETING, NOON))
    stands = book.meetings.get(MEETING.id)
    assert (stands.state, stands.started_at) == (MeetingState.IN_PROGRESS, time(12, 0))


def test_on_another_day_no_time_is_kept(book) -> None:
    book.write("Begin", begun(MEETING, datetime(2031, 7, 1, 9, 0)))
    assert book.meetings.get(MEETING.id).started_at is None


def test_a_meeting_that_is_over_does_not_begin_again() -> None:
    over = Meeting(board_id=BOARD.id, date=DAY, state=MeetingState.CONFIRMED)
    assert begun(over, NOON) == []


@pytest.mark.parametrize("state", [MeetingState.DRAFT_MINUTES, MeetingState.CLEARED, MeetingState.SIGNED])
def test_a_meeting_that_is_over_does_not_end_again(book, state: MeetingState) -> None:
    assert ended(book, Meeting(board_id=BOARD.id, date=DAY, state=state), NOON) == []


def test_an_item_that_is_reached_gets_its_minute_and_the_time(book) -> None:
    reach(book, WALL)
    minute = book.minutes.first(agenda_item_id=WALL.id)
    assert (minute.number, minute.title, minute.reached_at) == ("H6", "THE SEA WALL", time(12, 0))


def test_reaching_it_again_makes_no_other(book) -> None:
    reach(book, WALL)
    reach(book, WALL)
    assert book.minutes.count(meeting_id=MEETING.id) == 1


def test_a_sub_item_is_written_into_the_minute_of_its_item(book) -> None:
    reach(book, WALL)
    reach(book, NORTH)
    assert book.minutes.count(meeting_id=MEETING.id) == 1
    assert minute_for(book, MEETING, NORTH).agenda_item_id == WALL.id


def test_the_item_before_is_taken(book) -> None:
    reach(book, WALL, after=APOLOGIES)
    assert book.agenda_items.get(APOLOGIES.id).outcome is ItemOutcome.TAKEN


def test_at_the_end_what_has_no_minute_was_not_reached(book) -> None:
    reach(book, APOLOGIES)
    reach(book, WALL, after=book.agenda_items.get(APOLOGIES.id))
    book.write("End", ended(book, MEETING, NOON, at=book.agenda_items.get(WALL.id)))
    outcomes = {each.title: each.outcome for each in book.agenda_items.all(meeting_id=MEETING.id)}
    assert outcomes["The sea wall"] is outcomes["Its northern end"] is ItemOutcome.TAKEN
    assert outcomes["Ropes"] is ItemOutcome.NOT_REACHED
    assert outcomes["Oars"] is ItemOutcome.WITHDRAWN
    assert outcomes["Part II"] is ItemOutcome.OPEN
    stands = book.meetings.get(MEETING.id)
    assert (stands.state, stands.ended_at) == (MeetingState.DRAFT_MINUTES, time(12, 0))


@pytest.mark.parametrize(
    ("on_agenda", "reviewed", "last"),
    [([], True, []), ([LOG], True, []), ([LOG], False, ["Action log"])],
    ids=["no item takes the log", "the last item takes it", "nothing decided"],
)
def test_what_the_review_writes_takes_no_item_but_its_own(book, on_agenda, reviewed, last) -> None:
    missed = ["The sea wall", "Its northern end", "Ropes", *last]
    book.write("Log", added_all(on_agenda))
    reach(book, APOLOGIES)
    if reviewed:
        book.write("Review", follow_up_minute(book, book.boards.get(BOARD.id), MEETING)[1])
    at = book.agenda_items.get(APOLOGIES.id)
    assert not_reached(book, MEETING, at) == len(missed)
    book.write("End", ended(book, MEETING, NOON, at=at))
    left = [each.item.title for each in course_of(book, MEETING) if each.item.outcome is ItemOutcome.NOT_REACHED]
    assert left == missed
    assert book.agenda_items.get(APOLOGIES.id).outcome is ItemOutcome.TAKEN
