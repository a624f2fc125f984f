"""The next meeting from the last: what is taken over, what returns, and what is not copied."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome, PaperStatus
from desktop.domain.edits import added_all, changed
from desktop.domain.meeting import AttendanceRole, Meeting, MeetingState
from desktop.domain.minutes import Minute
from desktop.storage.book import Book
from desktop.workflows.next_meeting import NextMeeting, next_meeting
from tests.workflows import next_meeting_book as harbour
from tests.workflows.next_meeting_book import BOARD, LAST, OIL, ROPES, one_meeting_held

TODAY = date(2014, 11, 10)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with one_meeting_held(tmp_path) as made:
        yield made


def make(book: Book) -> NextMeeting:
    made = next_meeting(book, BOARD, TODAY)
    book.write("Next meeting", made.edits)
    return made


def items(book: Book, made: NextMeeting) -> list[AgendaItem]:
    return book.agenda_items.all(meeting_id=made.meeting.id)


def titled(book: Book, made: NextMeeting, title: str) -> AgendaItem:
    return next(item for item in items(book, made) if title in item.title)


def test_usual_items_are_numbered_afresh_with_what_returns_among_them(book: Book) -> None:
    made = make(book)
    assert [(item.number, item.title) for item in items(book, made) if item.parent_id is None] == [
        ("1", "Apologies for absence"),
        ("2", "Minutes of the meeting held on 7 November 2014"),
        ("3", "Oil in the basin"),
        ("4", "Ropes"),
        ("5", "Dates of future meetings"),
    ]


def test_an_item_keeps_what_it_is_about_and_loses_what_its_meeting_did(book: Book) -> None:
    apologies = titled(book, make(book), "Apologies")
    assert (apologies.presenter, apologies.minutes_allotted) == ("The Chair", 5)
    assert (apologies.kind, apologies.outcome, apologies.first_page) == (ItemKind.APOLOGIES, ItemOutcome.OPEN, None)


def test_venue_time_and_length_are_taken_over_but_not_what_was_confirmed(book: Book) -> None:
    meeting = make(book).meeting
    assert (meeting.time, meeting.venue, meeting.minutes_allotted) == (time(13, 30), "Harbour House", 120)
    assert (meeting.state, meeting.published_on) == (MeetingState.DRAFT_AGENDA, None)


def test_members_on_that_day_are_expected(book: Book) -> None:
    expected = book.attendance.all(meeting_id=make(book).meeting.id)
    assert [(each.name, each.role) for each in expected] == [("The Chair", AttendanceRole.EXPECTED)]


def test_the_minutes_to_confirm_lead_to_their_meeting_and_their_paper_is_to_follow(book: Book) -> None:
    minutes = titled(book, make(book), "Minutes")
    assert (minutes.source_kind, minutes.source_id, minutes.paper) == ("meetings", LAST.id, PaperStatus.TO_FOLLOW)


def test_minutes_that_were_left_unconfirmed_are_asked_for_too(book: Book) -> None:
    earlier = Meeting(board_id=BOARD.id, date=date(2014, 9, 26), state=MeetingState.DRAFT_MINUTES)
    book.write("Earlier", added_all([earlier, Minute(meeting_id=earlier.id, number="H1", title="ROPES")]))
    sources = [item.source_id for item in items(book, make(book)) if item.kind is ItemKind.MINUTES]
    assert sources == [earlier.id, LAST.id]


def test_what_returns_says_why_and_leads_back(book: Book) -> None:
    made = make(book)
    oil, ropes = titled(book, made, "Oil"), titled(book, made, "Ropes")
    assert oil.note == "Deferred from 7 November 2014: the survey is late."
    assert ropes.note == "Not reached on 7 November 2014."
    assert [(item.source_kind, item.source_id) for item in (oil, ropes)] == [
        ("agenda-items", OIL.id),
        ("agenda-items", ROPES.id),
    ]


def test_what_returns_brings_its_open_sub_items(book: Book) -> None:
    made = make(book)
    assert titled(book, made, "spill").parent_id == titled(book, made, "Oil").id


def test_what_returned_once_does_not_return_again(book: Book) -> None:
    first = make(book)
    oil = titled(book, first, "Oil")
    book.write("Taken", [changed(oil, replace(oil, outcome=ItemOutcome.TAKEN))])
    second = make(book)
    assert not [item for item in items(book, second) if "Oil" in item.title]


def test_a_private_item_returns_private_behind_the_exclusion(book: Book) -> None:
    book.write("Exempt", [changed(OIL, replace(OIL, exempt_paragraphs=(3,)))])
    kinds = [item.kind for item in items(book, make(book)) if item.parent_id is None]
    assert kinds.index(ItemKind.EXCLUSION) == 2


def test_a_scheduled_meeting_is_filled_and_keeps_its_own_time(book: Book) -> None:
    scheduled = Meeting(board_id=BOARD.id, date=date(2014, 11, 28), time=time(10))
    book.write("Calendar", added_all([scheduled]))
    made = make(book)
    assert (made.meeting.id, made.meeting.time, made.meeting.venue) == (scheduled.id, time(10), "Harbour House")


def test_the_series_goes_on_where_it_stands(book: Book) -> None:
    made = next_meeting(book, BOARD, TODAY)
    assert made.minutes_from == "H9"
    assert not [edit for edit in made.edits if edit.kind == "boards"]


def test_a_board_without_meetings_gets_one_with_an_empty_agenda(tmp_path: Path) -> None:
    with Book.create(tmp_path / "new.minutebook") as book:
        book.write("Fill", added_all([BOARD]))
        made = make(book)
        assert (made.items, made.meeting.date) == ((), date(2014, 12, 8))


def test_the_next_meeting_is_taken_back_in_one_step(book: Book) -> None:
    before = book.agenda_items.count()
    made = next_meeting(book, BOARD, TODAY)
    book.write("Back", book.write("Next", made.edits).inverse())
    assert (book.agenda_items.count(), book.meetings.count()) == (before, 1)


def test_titles_about_minutes_name_the_day() -> None:
    from desktop.workflows.carried_agenda import minutes_title

    assert minutes_title("Minutes of 26th September, 2014", LAST) == "Minutes of 7 November 2014"
    assert minutes_title("Minutes of the last meeting and action log", LAST) == (
        "Minutes of the meeting held on 7 November 2014 and action log"
    )
    assert minutes_title("", harbour.LAST) == "Minutes of the meeting held on 7 November 2014"
