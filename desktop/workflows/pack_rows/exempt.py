"""What is exempt, and the neutral words that stand in its place. An item's parts are as exempt as the item."""

from collections.abc import Sequence

from desktop.domain.agenda import AgendaItem
from desktop.domain.minutes import Minute
from desktop.storage.book import Book


def exempt_words(paragraphs: Sequence[int]) -> str:
    """Return "[exempt: paragraph 3]", "[exempt: paragraphs 1 and 3]", or "[exempt]" where none is recorded."""
    numbers = [str(number) for number in sorted(set(paragraphs))]
    if not numbers:
        return "[exempt]"
    joined = f"{', '.join(numbers[:-1])} and {numbers[-1]}" if len(numbers) > 1 else numbers[0]
    return f"[exempt: paragraph{'s' if len(numbers) > 1 else ''} {joined}]"


def item_paragraphs(book: Book, item: AgendaItem | None) -> tuple[int, ...]:
    """Return the paragraphs under which an agenda item is exempt, those of the items above it included."""
    found: set[int] = set()
    seen: set[str] = set()
    while item is not None and item.id not in seen:
        seen.add(item.id)
        found |= set(item.exempt_paragraphs)
        item = book.agenda_items.get(item.parent_id) if item.parent_id else None
    return tuple(sorted(found))


def minute_paragraphs(book: Book, minute: Minute) -> tuple[int, ...]:
    """Return the paragraphs under which a minute is exempt, those of its agenda item included."""
    item = book.agenda_items.get(minute.agenda_item_id) if minute.agenda_item_id else None
    return tuple(sorted({*minute.exempt_paragraphs, *item_paragraphs(book, item)}))
