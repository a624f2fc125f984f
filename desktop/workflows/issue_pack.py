"""A pack that was issued, on record: which file, for which meeting, and what it reports, frozen."""

from datetime import date
from hashlib import sha256
from pathlib import Path

from desktop.domain.edits import Edit, added
from desktop.domain.meeting import Meeting
from desktop.domain.position import Occasion, Pack, Position
from desktop.domain.position_entry import digest_of, packed
from desktop.storage.book import Book
from desktop.workflows.reported_entries import Told, reported
from desktop.workflows.take_position import positions_of, stored


def issued(
    book: Book, meeting: Meeting, file: Path, *, as_at: date, public: bool = False, told: Told | None = None
) -> tuple[Edit, ...]:
    """Return the edits that record a pack as issued with the position that it reports.

    as_at is the day of its figures. Where the same was reported as at the same day already, no other position is
    stored, and the pack goes with that one.
    """
    entries = reported(book, meeting.board_id, as_at, told=told)
    standing = _standing(book, meeting, as_at, digest_of(packed(entries)))
    taking: tuple[Edit, ...] = ()
    if standing is None:
        taking = stored(book, meeting.board_id, as_at, Occasion.PACK_ISSUED, entries, meeting.id)
    content = file.read_bytes()
    pack = Pack(
        board_id=meeting.board_id,
        meeting_id=meeting.id,
        position_id=standing.id if standing else taking[0].record_id,
        issued_at=book.clock(),
        file_name=file.name,
        sha256=sha256(content).hexdigest(),
        size=len(content),
        public=public,
    )
    return (*taking, added(pack))


def _standing(book: Book, meeting: Meeting, as_at: date, digest: str) -> Position | None:
    """Return the position of that day that reports the same; one that was taken for another meeting is another."""
    same = (
        each
        for each in positions_of(book, meeting.board_id)
        if each.as_at == as_at and each.sha256 == digest and each.meeting_id in (meeting.id, None)
    )
    return next(same, None)
