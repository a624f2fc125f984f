"""What is known of a meeting when its minutes are written, by the names that phrases use for it."""

import re

from desktop.domain.agenda import AgendaItem
from desktop.domain.board import Board
from desktop.domain.dates import long_date, say_date
from desktop.domain.meeting import Attendance, AttendanceRole, Meeting
from desktop.domain.presence import COME
from desktop.domain.times import say_time
from desktop.domain.wording import listed
from desktop.storage.book import Book
from desktop.workflows.board_meetings import meetings_after, meetings_before


def facts_of(book: Book, board: Board, meeting: Meeting, item: AgendaItem | None = None) -> dict[str, str]:
    """Return {chair}, {board}, {date}, {meeting}, {names}, {present}, {next}, {closed}, {presenter} and {title}."""
    considered = meeting_considered(book, meeting, item)
    return {
        "chair": board.chair_word,
        "board": board.name,
        "date": long_date(meeting.date),
        "meeting": long_date(considered.date) if considered else "",
        "names": listed(names_of(book, meeting, AttendanceRole.APOLOGIES)),
        "present": listed(names_present(book, meeting)),
        "next": next_held(book, meeting),
        "closed": say_time(meeting.ended_at),
        "presenter": item.presenter if item else "",
        "title": in_a_sentence(item.title) if item else "",
    }


def in_a_sentence(title: str) -> str:
    """Return a title as it stands within a sentence: without a stop, its first article small."""
    return re.sub(r"^(?:The|An?)\b", lambda found: found.group().lower(), title.rstrip(".:- "))


def names_of(book: Book, meeting: Meeting, role: AttendanceRole) -> list[str]:
    """Return the names of those who stand so in the record of a meeting, in its order."""
    return [each.name for each in book.attendance.all(meeting_id=meeting.id, role=role)]


def names_present(book: Book, meeting: Meeting) -> list[str]:
    """Return the names of those who sat at a meeting, in its order; a substitute with whom they sat for."""
    return [_seated(each) for each in book.attendance.all(meeting_id=meeting.id) if each.role in COME]


def _seated(each: Attendance) -> str:
    if each.role is not AttendanceRole.SUBSTITUTE:
        return each.name
    return f"{each.name} (substitute for {each.substitute_for})" if each.substitute_for else f"{each.name} (substitute)"


def meeting_considered(book: Book, meeting: Meeting, item: AgendaItem | None = None) -> Meeting | None:
    """Return the meeting whose minutes an item is about, or else the one before."""
    named = book.meetings.get(item.source_id) if item and item.source_kind == "meetings" else None
    earlier = meetings_before(book, meeting)
    return named or (earlier[-1] if earlier else None)


def next_held(book: Book, meeting: Meeting) -> str:
    """Return when the next meeting is: the one in the book, or else the first date that the agenda prints, or ""."""
    later = meetings_after(book, meeting)
    if later:
        at = say_time(later[0].time)
        return f"{say_date(later[0].date)}{f' at {at}' if at else ''}"
    return meeting.future_dates[0].rstrip(". ") if meeting.future_dates else ""
