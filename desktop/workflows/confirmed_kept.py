"""What a paper says of minutes that are confirmed already: it is left out, and a query says so."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from desktop.domain.confirmed import FROZEN, STANDS_FAST, fields_changed
from desktop.domain.dates import long_date
from desktop.domain.edits import Edit
from desktop.domain.meeting import Meeting
from desktop.domain.source import Choice, Query
from desktop.storage.book import Book


def kept_out(book: Book, edits: Mapping[str, Edit]) -> dict[str, Meeting]:
    """Return the ids of edits that would change confirmed minutes, each with the meeting; none may be written."""
    found = {}
    for record_id, edit in edits.items():
        if edit.kind in STANDS_FAST and fields_changed(edit):
            meeting = book.meetings.get(_meeting_id(book, edits, edit.after or edit.before))
            if meeting is not None and meeting.state in FROZEN:
                found[record_id] = meeting
    return found


def queries_for(left: Mapping[str, Meeting]) -> list[Query]:
    """Return a query for each confirmed meeting of which something was left out."""
    counts = Counter(meeting.id for meeting in left.values())
    return [_query(meeting, counts[meeting.id]) for meeting in {one.id: one for one in left.values()}.values()]


def _query(meeting: Meeting, count: int) -> Query:
    parts = "one part differs" if count == 1 else f"{count} parts differ"
    day = long_date(meeting.date)
    return Query(
        record_kind="meetings",
        record_id=meeting.id,
        text=f"Minutes of {day}",
        question=f"The minutes of {day} are confirmed, so they stay as they are; in this paper {parts}. "
        "A later meeting can correct them.",
        choices=(Choice(label="Leave the confirmed minutes as they are"),),
    )


def _meeting_id(book: Book, edits: Mapping[str, Edit], record: Any) -> str | None:
    minute_id = getattr(record, "minute_id", None)
    if minute_id is None:
        return getattr(record, "meeting_id", None)
    minute = edits[minute_id].after if minute_id in edits else book.minutes.get(minute_id)
    return getattr(minute, "meeting_id", None)
