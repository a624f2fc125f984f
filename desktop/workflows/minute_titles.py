"""The titles of minutes: those of the agenda, in capitals as they are printed."""

from desktop.domain.agenda import AgendaItem
from desktop.domain.minutes import Minute
from desktop.storage.book import Book


def title_of(item: AgendaItem) -> str:
    """Return the title of an item's minute: the item's own, in capitals and without a stop."""
    return item.title.rstrip(".:- ").upper()


def spoken_title(book: Book, minute: Minute) -> str:
    """Return a minute's title with the small letters of its agenda item where that has the same, or else as printed."""
    item = book.agenda_items.get(minute.agenda_item_id)
    return item.title.rstrip(".:- ") if item and title_of(item) == minute.title else minute.title
