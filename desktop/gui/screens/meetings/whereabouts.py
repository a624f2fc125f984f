"""Which meeting a record belongs to."""

from desktop.storage.book import Book

_ITEMS = {"papers": "agenda_item_id"}
_MINUTES = {"resolutions": "minute_id", "corrections": "minute_id"}


def meeting_of(book: Book, kind: str, record_id: str) -> str | None:
    """Return the id of the meeting that a record of any kind shown here belongs to, or None."""
    record = book.records(kind).get(record_id)
    if record is None:
        return None
    if kind == "meetings":
        return str(record.id)
    if kind in _MINUTES:
        return meeting_of(book, "minutes", record.minute_id)
    if kind in _ITEMS:
        return meeting_of(book, "agenda-items", record.agenda_item_id)
    if kind == "people":
        attended = book.attendance.all(person_id=record.id)
        return attended[-1].meeting_id if attended else None
    return getattr(record, "meeting_id", None)
