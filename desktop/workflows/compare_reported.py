"""Two sides to hold against each other: positions of a board, found by their day, or the board as it stands now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.compare_positions import Comparison, compare_positions, exempt_in, without
from desktop.domain.dates import long_date
from desktop.domain.errors import Refused
from desktop.domain.position import Occasion, Position
from desktop.domain.position_entry import PositionEntry
from desktop.domain.wording import listed
from desktop.storage.book import Book
from desktop.workflows.reported_entries import Told, reported
from desktop.workflows.take_position import entries_of, positions_of

_BEST_LAST = (Occasion.BY_HAND, Occasion.PACK_ISSUED, Occasion.MEETING_ENDED)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a position as it was taken, or None and the day for what stands now."""

    position: Position | None
    as_at: date

    @property
    def words(self) -> str:
        """The side as a sentence names it: "7 November 2014", or "now" with its day."""
        return long_date(self.as_at) if self.position else f"now ({long_date(self.as_at)})"


def position_on(book: Book, board_id: str, day: date) -> Position:
    """Return what was reported on a day, or to the meeting of that day: at its end, or else in its pack, or by hand.

    Raises Refused with the days there are.
    """
    meetings = {meeting.id for meeting in book.meetings.all(board_id=board_id, date=day)}
    positions = positions_of(book, board_id)
    found = [each for each in positions if each.as_at == day or each.meeting_id in meetings]
    if found:
        return max(found, key=lambda each: (_BEST_LAST.index(each.occasion), each.as_at, each.id))
    days = listed([long_date(each) for each in sorted({each.as_at for each in positions})])
    there = f"positions stand for {days}" if days else "none has been stored yet: end a meeting, or issue its pack"
    raise Refused(f"No position was reported as at {long_date(day)}; {there}.")


def previous_position(book: Book, board_id: str, meeting_id: str, as_at: date) -> Position | None:
    """Return what was reported last before a meeting: at the end of another one, or else in its pack or by hand."""
    earlier = [each for each in positions_of(book, board_id) if each.as_at <= as_at and each.meeting_id != meeting_id]
    ends = [each for each in earlier if each.occasion is Occasion.MEETING_ENDED]
    return max(ends or earlier, key=lambda each: (each.as_at, each.id), default=None)


def entries_on(book: Book, board_id: str, side: Side, told: Told | None = None) -> list[PositionEntry]:
    """Return what a side reports; raises Refused where what was stored is damaged."""
    return entries_of(book, side.position) if side.position else reported(book, board_id, side.as_at, told=told)


def compared(
    book: Book, board_id: str, before: Side, after: Side, *, public: bool = False, told: Told | None = None
) -> Comparison:
    """Return what differs between two sides; a public comparison leaves out what either of them holds as exempt."""
    one, other = entries_on(book, board_id, before, told), entries_on(book, board_id, after, told)
    return compared_entries(one, other, exempt_in(one, other) if public else ())


def compared_entries(before: list[PositionEntry], after: list[PositionEntry], hidden: Iterable[str] = ()) -> Comparison:
    """Return what differs between two lists of entries, less the records with these ids on both sides."""
    ids = set(hidden)
    return compare_positions(without(before, ids), without(after, ids)) if ids else compare_positions(before, after)
