"""Which recommendations and actions the last minuted meetings of a board told of."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from desktop.domain.coverage import CoverageRow
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute, Resolution
from desktop.storage.book import Book
from desktop.workflows.coverage_records import CoverageRecords

_LAST = 2
_WORD = re.compile(r"\w+")
_MINUTES_KINDS = ("minutes", "resolutions")


def last_minuted(book: Book, board_id: str, as_at: date) -> list[Meeting]:
    """Return the last two meetings, until a day, of which the book has minutes, the later one first.

    A meeting that lies in the past but has no minutes yet tells nothing of what was said there.
    """
    held = [meeting for meeting in book.meetings.all(board_id=board_id) if meeting.date <= as_at]
    minuted = (meeting for meeting in reversed(held) if book.minutes.count(meeting_id=meeting.id))
    return [meeting for _number, meeting in zip(range(_LAST), minuted, strict=False)]


def told_of(book: Book, meetings: Sequence[Meeting], records: CoverageRecords, rows: Sequence[CoverageRow]) -> set[str]:
    """Return the ids of the recommendations and actions that the minutes or decisions of these meetings tell of.

    Told of is what was decided, extended or closed there, what was agreed there, what is linked to a minute, and what
    a minute names by a reference that only one record has.
    """
    ids = [meeting.id for meeting in meetings]
    minutes = book.minutes.among("meeting_id", ids)
    parts = book.resolutions.among("minute_id", [minute.id for minute in minutes])
    return {
        *book.decisions.values("record_id", "meeting_id", ids),
        *book.extensions.values("action_item_id", "meeting_id", ids),
        *_agreed(records, {*(minute.id for minute in minutes), *(part.id for part in parts)}),
        *(item.id for item in records.facts.action_items if item.closed_at_meeting_id in ids),
        *_cited(records, rows, minutes, parts),
    }


def _agreed(records: CoverageRecords, ids: set[str]) -> Iterator[str]:
    """Yield the actions that come from a minute or a part of one, and whatever is linked to it."""
    yield from (item.id for item in records.facts.action_items if item.source_id in ids)
    for link in records.links:
        if link.from_kind in _MINUTES_KINDS and link.from_id in ids:
            yield link.to_id
        elif link.to_kind in _MINUTES_KINDS and link.to_id in ids:
            yield link.from_id


def _cited(
    records: CoverageRecords, rows: Sequence[CoverageRow], minutes: Sequence[Minute], parts: Sequence[Resolution]
) -> Iterator[str]:
    text = "\n".join([*(f"{minute.title}\n{minute.text}" for minute in minutes), *(part.text for part in parts)])
    words = set(_WORD.findall(text))
    for kind in (rows, records.facts.action_items):
        times = Counter(one.ref for one in kind)
        for one in kind:
            # a long log has more references than the minutes have words: most are told of in none
            may_be = times[one.ref] == 1 and _tells_apart(one.ref) and words.issuperset(_WORD.findall(one.ref))
            if may_be and re.search(_alone(one.ref), text):
                yield one.id


def _tells_apart(ref: str) -> bool:
    """Tell whether a reference is more than a bare number or word, which any sentence may have."""
    return any(letter.isalpha() for letter in ref) and any(letter.isdigit() for letter in ref)


def _alone(ref: str) -> str:
    return rf"(?<![\w.-]){re.escape(ref)}(?![\w(]|[.-]\w)"
