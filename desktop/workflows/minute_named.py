"""The minute that somebody cites by its number, as C12 or C12(2)."""

import re

from desktop.domain.action_item import Extension
from desktop.domain.decision import Decision
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute, resolution_ref
from desktop.storage.book import Book

_PART = re.compile(r"\s*\([^()]*\)\s*$")


def minute_named(book: Book, board_id: str, number: str) -> tuple[Minute | None, Meeting | None]:
    """Return the latest minute of a board with this number and its meeting; None twice where it is not in the book.

    The number may name a part of the minute too.
    """
    wanted = _PART.sub("", number).strip()
    found: list[tuple[Minute, Meeting]] = []
    for minute in book.minutes.all(number=wanted) if wanted else []:
        meeting = book.meetings.get(minute.meeting_id)
        if meeting is not None and meeting.board_id == board_id:
            found.append((minute, meeting))
    return max(found, key=lambda pair: pair[1].date, default=(None, None))


def moved_in(book: Book, extension: Extension) -> str:
    """Return how the minute is cited under which a date was moved; "" where no decision of the book moved it, or
    where its minute is not written yet.
    """
    decision = book.decisions.get(extension.decision_id)
    return cited(book, decision) if decision else ""


def cited(book: Book, decision: Decision) -> str:
    """Return how the minute of a decision is cited: "H6(2)", or its number alone where its part is gone."""
    part = book.resolutions.get(decision.resolution_id)
    minute = book.minutes.get(part.minute_id) if part else None
    return resolution_ref(minute.number, part) if part and minute else decision.in_minute
