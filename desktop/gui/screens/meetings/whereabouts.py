"""Which meeting a record belongs to."""

from desktop.storage.book import Book

# kind -> the field that names the record it hangs on, and that record's kind
_BELOW = {
    "papers": ("agenda_item_id", "agenda-items"),
    "paper-files": ("paper_id", "papers"),
    "resolutions": ("minute_id", "minutes"),
}


def meeting_of(book: Book, kind: str, record_id: str) -> str | None:
    """Return the id of the meeting that a record of any kind shown here belongs to, or None."""
    record = book.records(kind).get(record_id)
    if record is None:
        return None
    if kind == "meetings":
        return str(record.id)
    if kind in _BELOW:
        field, owner = _BELOW[kind]
        return meeting_of(book, owner, getattr(record, field))
    if kind == "people":
        attended = book.attendance.all(person_id=record.id)
        return attended[-1].meeting_id if attended else None
    return getattr(record, "meeting_id", None)
