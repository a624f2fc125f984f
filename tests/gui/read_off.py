"""What tests read off the window and its book."""

from types import SimpleNamespace

from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.domain.agenda_order import in_order
from desktop.storage.book import Book
from tests.journeys.person import Person


def book_of(person: Person) -> Book:
    """Return the book that is open."""
    return person.window.session.book


def drafts(person: Person) -> list[str]:
    """Return what is typed and not an edit yet, as the book keeps it."""
    return [draft.text for draft in book_of(person).typing.all()]


def printed(person: Person, harbour: SimpleNamespace) -> list[str]:
    """Return the next agenda line by line, sub-items moved in."""
    items = book_of(person).agenda_items.all(meeting_id=harbour.next.id)
    return [f"{'  ' * placed.depth}{placed.item.number} {placed.item.title}" for placed in in_order(items)]


def spoken(widget: QWidget) -> str:
    """Return the name by which a screen reader knows a widget."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text
