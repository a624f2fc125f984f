"""The order in which a reader expects records: meeting by meeting, report by report, each in its own order."""

from typing import TYPE_CHECKING, Any

from desktop.domain.agenda_order import in_order

if TYPE_CHECKING:
    from desktop.storage.book import Book

# kind -> the kind it belongs to, and the field that names which one
BELONGS_TO = {
    "memberships": ("boards", "board_id"),
    "attendance": ("meetings", "meeting_id"),
    "declarations": ("meetings", "meeting_id"),
    "agenda-items": ("meetings", "meeting_id"),
    "papers": ("agenda-items", "agenda_item_id"),
    "minutes": ("meetings", "meeting_id"),
    "resolutions": ("minutes", "minute_id"),
    "corrections": ("minutes", "minute_id"),
    "extensions": ("action-items", "action_item_id"),
    "updates": ("action-items", "action_item_id"),
    "recommendations": ("reports", "report_id"),
    "strands": ("boards", "board_id"),
}


def in_reading_order(book: "Book", kind: str) -> list[Any]:
    """Return every record of a kind, those that belong together side by side."""
    records = book.records(kind).all()
    if kind == "agenda-items":
        records = [placed.item for placed in in_order(records)]
    if kind not in BELONGS_TO:
        return records
    parent_kind, field = BELONGS_TO[kind]
    rank = {parent.id: number for number, parent in enumerate(in_reading_order(book, parent_kind))}
    return sorted(records, key=lambda record: rank.get(getattr(record, field), len(rank)))
