"""What a headline tells of: minutes, actions, recommendations and evidence, found by typing and tied to it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.domain.dates import short_date
from desktop.domain.edits import Edit, added, removed
from desktop.domain.errors import Refused
from desktop.domain.headline import Headline
from desktop.domain.minutes import resolution_ref
from desktop.domain.recommendation import Link
from desktop.storage.book import Book
from desktop.workflows.headline_timeline import KIND, RELATION

_MOST = 6


@dataclass(frozen=True, slots=True)
class Other:
    """A record that a headline tells of, or may: its kind and id, and how it is named."""

    kind: str
    record_id: str
    words: str


@dataclass(frozen=True, slots=True)
class HeadlineTie:
    """A tie of a headline and its other end."""

    link: Link
    other: Other


def ties_of(book: Book, headline: Headline) -> list[HeadlineTie]:
    """Return the ties of a headline whose other end is in the book, whichever way each was made."""
    found = []
    for link in book.links.all(from_kind=KIND, from_id=headline.id):
        found.append((link, link.to_kind, link.to_id))
    for link in book.links.all(to_kind=KIND, to_id=headline.id):
        found.append((link, link.from_kind, link.from_id))
    named = [(link, _named(book, kind, record_id)) for link, kind, record_id in found]
    return [HeadlineTie(link, other) for link, other in named if other is not None]


def tied(book: Book, headline: Headline, kind: str, record_id: str) -> list[Edit]:
    """Return the edit that ties a headline to a record; raises Refused where it is tied to it already."""
    if any((tie.other.kind, tie.other.record_id) == (kind, record_id) for tie in ties_of(book, headline)):
        raise Refused("The headline is tied to this already.")
    link = Link(from_kind=KIND, from_id=headline.id, to_kind=kind, to_id=record_id, relation=RELATION)
    return [added(link)]


def untied(tie: HeadlineTie) -> list[Edit]:
    """Return the edit that takes a tie off."""
    return [removed(tie.link)]


def candidates(book: Book, headline: Headline, words: str) -> list[Other]:
    """Return what of the board a reference, a number or some words may mean and the headline is not tied to yet."""
    if not words.strip():
        return []
    tied_already = {(tie.other.kind, tie.other.record_id) for tie in ties_of(book, headline)}
    hits = book.search(words, board_id=headline.board_id, kinds=tuple(_NAMES), limit=_MOST + len(tied_already))
    named = [_named(book, hit.kind, hit.record_id) for hit in hits if (hit.kind, hit.record_id) not in tied_already]
    typed = words.casefold().strip()
    found = [other for other in named if other is not None]
    return sorted(found, key=lambda each: f" {typed} " not in f"{each.words.casefold()} ")[:_MOST]


def _named(book: Book, kind: str, record_id: str) -> Other | None:
    record = book.records(kind).get(record_id)
    if record is None:
        return None
    words = _NAMES[kind](book, record) if kind in _NAMES else str(getattr(record, "title", "") or kind)
    return Other(kind, record_id, " ".join(words.split()))


def _minute(book: Book, minute: Any) -> str:
    meeting = book.meetings.get(minute.meeting_id)
    day = f", {short_date(meeting.date)}" if meeting else ""
    return f"Minute {minute.number} {minute.title}{day}"


def _resolution(book: Book, part: Any) -> str:
    minute = book.minutes.get(part.minute_id)
    return f"Resolution {resolution_ref(minute.number, part) if minute else part.part} {part.text}"


def _action(_book: Book, action: Any) -> str:
    return f"Action {action.ref} {action.wording}"


def _recommendation(book: Book, found: Any) -> str:
    report = book.reports.get(found.report_id)
    words = found.paragraphs[0] if found.paragraphs else found.theme
    return f"Recommendation {found.ref}{f' of {report.title}' if report else ''}: {words}"


def _evidence(_book: Book, file: Any) -> str:
    return f"Evidence {file.name}"


_NAMES: dict[str, Callable[[Book, Any], str]] = {
    "minutes": _minute,
    "resolutions": _resolution,
    "action-items": _action,
    "recommendations": _recommendation,
    "evidence-files": _evidence,
}
