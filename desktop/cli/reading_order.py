"""The order in which a reader expects records: meeting by meeting, report by report, each in its own order."""

from typing import TYPE_CHECKING, Any

from desktop.domain.agenda_order import in_order
from desktop.domain.belonging import OWNERS, owner_id

if TYPE_CHECKING:
    from desktop.storage.book import Book


def in_reading_order(book: "Book", kind: str) -> list[Any]:
    """Return every record of a kind, those that belong together side by side."""
    records = book.records(kind).all()
    if kind == "agenda-items":
        records = [placed.item for placed in in_order(records)]
    if kind not in OWNERS:
        return records
    _, owner_kind = OWNERS[kind]
    rank = {owner.id: number for number, owner in enumerate(in_reading_order(book, owner_kind))}
    return sorted(records, key=lambda record: rank.get(owner_id(kind, record) or "", len(rank)))
