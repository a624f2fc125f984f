"""The titles of minutes: those of the agenda, in capitals as they are printed."""

from desktop.domain.agenda import AgendaItem
from desktop.domain.minutes import Minute
from desktop.domain.sentence_case import KnownNames, known_also, sentence_case
from desktop.storage.book import Book
from desktop.workflows.written_names import names_of_board


def title_of(item: AgendaItem) -> str:
    """Return the title of an item's minute: the item's own, in capitals and without a stop."""
    return item.title.rstrip(".:- ").upper()


def spoken_title(book: Book, minute: Minute) -> str:
    """Return a minute's title with the small letters of its agenda item where that has the same, or else as printed."""
    item = book.agenda_items.get(minute.agenda_item_id)
    return item.title.rstrip(".:- ") if item and title_of(item) == minute.title else minute.title


def calm_title(book: Book, minute: Minute, known: KnownNames | None = None) -> str:
    """Return a minute's title in small letters, names with their capitals, as it stands on an agenda.

    The names that the minute's board knows are read, unless the caller has read them for many minutes.
    """
    title = spoken_title(book, minute)
    if not title.isupper():
        return title
    names = known or _names_for(book, minute)
    return sentence_case(title, known_also(names, [minute.text]))


def _names_for(book: Book, minute: Minute) -> KnownNames:
    meeting = book.meetings.get(minute.meeting_id)
    return names_of_board(book, book.boards.get(meeting.board_id) if meeting else None)
