"""What holds a plan entry up, read from the book."""

from datetime import date

from desktop.domain.plan import PLAN_ENDED, EntryLevel, PlanEntry
from desktop.domain.plan_ahead import blocks, waits_for
from desktop.domain.plan_words import gathers
from desktop.storage.book import Book
from desktop.workflows.plan_reading import ENTRIES


def held_up_by(book: Book, entry: PlanEntry, as_at: date) -> list[str]:
    """Return what holds an open entry up, a sentence each: other entries, actions that are still open, its parts."""
    if gathers(entry) or entry.status in PLAN_ENDED:
        return []
    links = book.links.all(from_id=entry.id)
    parts = book.plan_entries.all(parent_id=entry.id, level=EntryLevel.PART)
    others = [record_id for kind, record_id in waits_for(entry, links) if kind == ENTRIES]
    entries = {each.id: each for each in book.plan_entries.among("id", others)}
    return blocks(entry, links=links, entries=entries, parts=parts, as_at=as_at)
