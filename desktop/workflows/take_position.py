"""Freezing what is reported: a position is taken, and read again as it was taken."""

from collections.abc import Iterable
from datetime import date

from desktop.domain.dates import long_date
from desktop.domain.edits import Edit, added
from desktop.domain.errors import Refused
from desktop.domain.position import Occasion, Position, PositionEntries
from desktop.domain.position_entry import PositionEntry, counts_of, digest_of, packed, unpacked
from desktop.domain.position_names import PositionName, names_of
from desktop.storage.book import Book
from desktop.workflows.reported_entries import Told, reported


def taken(
    book: Book,
    board_id: str,
    as_at: date,
    occasion: Occasion,
    meeting_id: str | None = None,
    note: str = "",
    *,
    told: Told | None = None,
) -> tuple[Edit, ...]:
    """Return the edits that store what a board reports as at a day; see reported_entries for what that is.

    100,000 actions take some seconds: told hears how far it is.
    """
    return stored(book, board_id, as_at, occasion, reported(book, board_id, as_at, told=told), meeting_id, note)


def stored(
    book: Book,
    board_id: str,
    as_at: date,
    occasion: Occasion,
    entries: Iterable[PositionEntry],
    meeting_id: str | None = None,
    note: str = "",
) -> tuple[Edit, ...]:
    """Return the edits that store these entries as a position."""
    held = list(entries)
    content = packed(held)
    position = Position(
        board_id=board_id,
        meeting_id=meeting_id,
        as_at=as_at,
        taken_at=book.clock(),
        occasion=occasion,
        note=note,
        counts=counts_of(held),
        sha256=digest_of(content),
    )
    return added(position), added(PositionEntries(position_id=position.id, content=content))


def entries_of(book: Book, position: Position) -> list[PositionEntry]:
    """Return what was reported; raises Refused where it is damaged, or gone from the book."""
    held = book.position_entries.first(position_id=position.id)
    if held is None:
        raise Refused(
            f"What was reported as at {long_date(position.as_at)} is no longer in this book; restore a backup."
        )
    return unpacked(held.content, position)


def positions_of(book: Book, board_id: str) -> list[Position]:
    """Return the positions of a board by their day, those of one day in the order in which they were taken."""
    return sorted(book.positions.all(board_id=board_id), key=lambda each: (each.as_at, each.id))


def named_positions(book: Book, board_id: str) -> list[tuple[Position, PositionName]]:
    """Return the positions of a board, in the same order, with what each is called."""
    positions = positions_of(book, board_id)
    names = names_of(positions, meeting_days_of(book, board_id))
    return [(each, names[each.id]) for each in positions]


def meeting_days_of(book: Book, board_id: str) -> dict[str, date]:
    """Return the days of the meetings of a board by their ids."""
    return {meeting.id: meeting.date for meeting in book.meetings.all(board_id=board_id)}
