"""How a meeting stands, in a sentence, and what moves it on: it is never set by hand."""

from datetime import date, time
from typing import TYPE_CHECKING

from desktop.domain.board import chair_of
from desktop.domain.dates import say_date
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.times import say_time

if TYPE_CHECKING:
    from desktop.storage.book import Book

_NEXT = {
    MeetingState.SCHEDULED: "It becomes a draft agenda with its first item, on the Agenda tab.",
    MeetingState.DRAFT_AGENDA: "Numbers and pages move until the agenda is published.",
    MeetingState.PUBLISHED: "Numbers and pages stand; what comes later goes into a supplementary agenda.",
    MeetingState.IN_PROGRESS: "",
    MeetingState.DRAFT_MINUTES: "The minutes are cleared by officers for fact, then agreed by the {chair}.",
    MeetingState.CLEARED: "The {chair} agrees the minutes before they go to the next meeting.",
    MeetingState.CHAIRS_VERSION: "The next meeting confirms the minutes as a correct record, or corrects them first.",
    MeetingState.CONFIRMED: "The minutes are signed by the person who presided where they were confirmed.",
    MeetingState.SIGNED: "",
}


def state_words(book: "Book", meeting: Meeting) -> tuple[str, str]:
    """Return how the meeting stands, with the day and the person where they are known, and what comes next."""
    return f"{_stands(book, meeting)}.", _NEXT[meeting.state].format(chair=_chair(book, meeting))


def _stands(book: "Book", meeting: Meeting) -> str:
    match meeting.state:
        case MeetingState.SCHEDULED:
            return "Scheduled, provisionally" if meeting.provisional else "Scheduled"
        case MeetingState.DRAFT_AGENDA:
            return f"The agenda is a draft{_agreed(book, meeting)}"
        case MeetingState.PUBLISHED:
            return f"The agenda is published{_on(meeting.published_on)}{_at(', ', meeting.published_at)}"
        case MeetingState.IN_PROGRESS:
            return f"The meeting is in progress{_at(' since ', meeting.started_at)}"
        case _:
            return f"The minutes are {_minutes_stand(book, meeting)}"


def _agreed(book: "Book", meeting: Meeting) -> str:
    agreed = meeting.agenda_agreed_on
    return f", agreed by the {_chair(book, meeting)}{_on(agreed)}" if agreed else ""


def _minutes_stand(book: "Book", meeting: Meeting) -> str:
    match meeting.state:
        case MeetingState.CLEARED:
            return f"cleared by {meeting.cleared_by or 'officers'}{_on(meeting.cleared_on)}"
        case MeetingState.CHAIRS_VERSION:
            return f"agreed by the {_chair(book, meeting)}{_on(meeting.chair_agreed_on)}"
        case MeetingState.CONFIRMED:
            return f"confirmed{_where_confirmed(book, meeting)}"
        case MeetingState.SIGNED:
            by = f" by {meeting.signed_by}" if meeting.signed_by else ""
            kept = f", and kept at {meeting.kept_at}" if meeting.kept_at else ""
            return f"signed{by}{_on(meeting.signed_on)}{kept}"
        case _:
            return "a draft"


def _where_confirmed(book: "Book", meeting: Meeting) -> str:
    confirming = book.meetings.get(meeting.confirmed_at_meeting_id) if meeting.confirmed_at_meeting_id else None
    minute = f", minute {meeting.confirmed_in_minute}" if meeting.confirmed_in_minute else ""
    return f" at the meeting of {say_date(confirming.date)}{minute}" if confirming else minute


def _on(day: date | None) -> str:
    return f" on {say_date(day)}" if day else ""


def _at(before: str, at: time | None) -> str:
    return f"{before}{say_time(at)}" if at else ""


def _chair(book: "Book", meeting: Meeting) -> str:
    board = book.boards.get(meeting.board_id)
    return chair_of(board)
