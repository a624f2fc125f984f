"""Where action items come from: the words that cite the source, and whether it is private."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.action_item import ActionItem
from desktop.domain.dates import short_date
from desktop.domain.minutes import Minute, resolution_ref
from desktop.storage.book import Book
from desktop.workflows.pack_rows.exempt import OPEN, Privacy, item_privacy, minute_privacy, plan_entry_privacy


@dataclass(frozen=True, slots=True)
class Source:
    """How a source is cited ("C4(3), 26 Sep 2014"), and why it is private."""

    words: str
    privacy: Privacy = OPEN


def sources_of(book: Book, items: Iterable[ActionItem]) -> dict[str, Source]:
    """Return the source of each action item that has one in the book, by the source's id."""
    finders = {
        "resolutions": _resolution,
        "minutes": _minute,
        "agenda-items": _agenda_item,
        "recommendations": _recommendation,
        "plan-entries": _plan_entry,
    }
    found: dict[str, Source] = {}
    for item in items:
        find = finders.get(item.source_kind)
        if find is not None and item.source_id is not None and item.source_id not in found:
            source = find(book, item.source_id)
            if source is not None:
                found[item.source_id] = source
    return found


def _resolution(book: Book, record_id: str) -> Source | None:
    resolution = book.resolutions.get(record_id)
    minute = book.minutes.get(resolution.minute_id) if resolution else None
    if resolution is None or minute is None:
        return None
    return _cited(book, minute, resolution_ref(minute.number, resolution))


def _minute(book: Book, record_id: str) -> Source | None:
    minute = book.minutes.get(record_id)
    return _cited(book, minute, minute.number) if minute else None


def _cited(book: Book, minute: Minute, ref: str) -> Source:
    meeting = book.meetings.get(minute.meeting_id)
    words = f"{ref}, {short_date(meeting.date)}" if meeting else ref
    return Source(words, minute_privacy(book, minute))


def _agenda_item(book: Book, record_id: str) -> Source | None:
    item = book.agenda_items.get(record_id)
    if item is None:
        return None
    meeting = book.meetings.get(item.meeting_id)
    place = f"Item {item.number}" if item.number else "Agenda"
    words = f"{place}, {short_date(meeting.date)}" if meeting else place
    return Source(words, item_privacy(book, item))


def _plan_entry(book: Book, record_id: str) -> Source | None:
    entry = book.plan_entries.get(record_id)
    plan = book.plans.get(entry.plan_id) if entry else None
    if entry is None or plan is None:
        return None
    return Source(", ".join(filter(None, (entry.ref, plan.title))), plan_entry_privacy(book, entry))


def _recommendation(book: Book, record_id: str) -> Source | None:
    recommendation = book.recommendations.get(record_id)
    report = book.reports.get(recommendation.report_id) if recommendation else None
    if recommendation is None or report is None:
        return None
    return Source(f"{recommendation.ref}, {report.author_body or report.title}")
