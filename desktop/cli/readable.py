"""Facts of a record as a person reads them in a table: names for ids, times as boards print them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from desktop.domain.change import Change
from desktop.domain.times import say_time

if TYPE_CHECKING:
    from desktop.domain.board import Membership
    from desktop.domain.meeting import Meeting
    from desktop.domain.minutes import Resolution
    from desktop.storage.book import Book

Said = Callable[[Any], dict[str, str]]


def readable(book: "Book", kind: str) -> Said:
    """Return a function that gives, for a record of the kind, the cells that differ from its fields."""
    make = _MAKERS.get(kind)
    return make(book) if make else lambda _record: {}


def _of_meetings(_book: "Book") -> Said:
    def said(meeting: "Meeting") -> dict[str, str]:
        return {"time": say_time(meeting.time)}

    return said


def _of_memberships(book: "Book") -> Said:
    names = {person.id: person.name for person in book.people.all()}
    boards = {board.id: board.name for board in book.boards.all()}

    def said(membership: "Membership") -> dict[str, str]:
        return {"person": names.get(membership.person_id, ""), "board": boards.get(membership.board_id, "")}

    return said


def _of_resolutions(book: "Book") -> Said:
    minutes = {minute.id: minute for minute in book.minutes.all()}
    days = {meeting.id: meeting.date.isoformat() for meeting in book.meetings.all()}

    def said(resolution: "Resolution") -> dict[str, str]:
        minute = minutes.get(resolution.minute_id)
        if minute is None:
            return {"meeting": "", "minute": ""}
        return {"meeting": days.get(minute.meeting_id, ""), "minute": minute.number or minute.title}

    return said


def _of_changes(_book: "Book") -> Said:
    def said(change: Change) -> dict[str, str]:
        return {"made_at": f"{change.made_at.astimezone():%Y-%m-%d %H:%M:%S}"}

    return said


_MAKERS: dict[str, Callable[["Book"], Said]] = {
    "meetings": _of_meetings,
    "memberships": _of_memberships,
    "resolutions": _of_resolutions,
    "changes": _of_changes,
}
