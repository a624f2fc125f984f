"""Why an item, a paper or a minute is private: what it is marked with, and what it stands under."""

from dataclasses import dataclass

from desktop.domain.agenda import AgendaItem, Paper
from desktop.domain.minutes import Minute
from desktop.domain.private_business import privacy_words
from desktop.storage.book import Book


@dataclass(frozen=True, slots=True)
class Privacy:
    """The paragraphs by which something is exempt, and whether it is confidential; true where it is private.

    marked is True for a paper that is private without its item being so.
    """

    paragraphs: tuple[int, ...] = ()
    confidential: bool = False
    marked: bool = False

    def __bool__(self) -> bool:
        return bool(self.paragraphs) or self.confidential or self.marked

    @property
    def reason(self) -> str:
        """Why, in words: "exempt: paragraph 3"; "" where it is open."""
        return privacy_words(self.paragraphs, self.confidential) if self else ""

    @property
    def words(self) -> str:
        """The neutral words that stand in its place: "[exempt: paragraph 3]"; "" where it is open."""
        return f"[{self.reason}]" if self else ""


def item_privacy(book: Book, item: AgendaItem | None) -> Privacy:
    """Return why an agenda item is private, the items above it included."""
    found: set[int] = set()
    confidential = False
    seen: set[str] = set()
    while item is not None and item.id not in seen:
        seen.add(item.id)
        found |= set(item.exempt_paragraphs)
        confidential = confidential or item.confidential
        item = book.agenda_items.get(item.parent_id) if item.parent_id else None
    return Privacy(tuple(sorted(found)), confidential)


def paper_privacy(item: Privacy, paper: Paper) -> Privacy:
    """Return why a paper is private: as its item, or marked itself."""
    return Privacy(item.paragraphs, item.confidential, item.marked or paper.exempt)


def minute_privacy(book: Book, minute: Minute) -> Privacy:
    """Return why a minute is private, its agenda item included."""
    item = book.agenda_items.get(minute.agenda_item_id) if minute.agenda_item_id else None
    above = item_privacy(book, item)
    numbers = tuple(sorted({*minute.exempt_paragraphs, *above.paragraphs}))
    return Privacy(numbers, minute.confidential or above.confidential)
