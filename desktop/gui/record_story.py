"""The recorded edits of a record as events of its history."""

from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.change import Change
from desktop.domain.dates import short_date
from desktop.domain.kinds import Record, kind_of
from desktop.gui.widgets.history import Event

if TYPE_CHECKING:
    from desktop.storage.book import Book

_MOST = 8


def edits_of(book: "Book", record: Record) -> list[Event]:
    """Return the latest edits of a record, newest first; its first writing is not told."""
    return [event for _day, event in dated_edits_of(book, record)]


def dated_edits_of(book: "Book", record: Record) -> list[tuple[date, Event]]:
    """Return what edits_of does, each with the day on which it was made."""
    changes = [change for change in reversed(book.history(kind_of(record), record.id)) if change.before is not None]
    return [(change.made_at.astimezone().date(), _event(change)) for change in changes[:_MOST]]


def _event(change: Change) -> Event:
    when = change.made_at.astimezone()
    return Event(change.name, f"{short_date(when.date())}, {when:%H:%M}, {change.author}")
