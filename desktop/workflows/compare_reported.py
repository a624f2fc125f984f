"""Two sides to hold against each other: positions of a board, found by day or meeting, or the board as it is now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.compare_positions import Comparison, compare_positions, exempt_in, without
from desktop.domain.dates import long_date
from desktop.domain.errors import Refused
from desktop.domain.position import Occasion, Position
from desktop.domain.position_entry import PositionEntry
from desktop.domain.position_names import PositionName
from desktop.domain.wording import listed
from desktop.storage.book import Book
from desktop.workflows.reported_entries import Told, reported
from desktop.workflows.take_position import entries_of, named_positions, positions_of

_BEST_LAST = (Occasion.BY_HAND, Occasion.PACK_ISSUED, Occasion.MEETING_ENDED)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a position as it was taken, or None and the day for what stands now."""

    position: Position | None
    as_at: date
    name: PositionName | None = None

    @property
    def words(self) -> str:
        """The side as a sentence names it: "meeting of 7 November 2014", or "now" with its day."""
        if self.position is None:
            return f"now ({long_date(self.as_at)})"
        return self.name.words if self.name else long_date(self.as_at)


def sides_of(book: Book, board_id: str) -> list[Side]:
    """Return the positions of a board as sides with their names, in the order of their days."""
    return [Side(position, position.as_at, name) for position, name in named_positions(book, board_id)]


def side_on(book: Book, board_id: str, day: date) -> Side:
    """Return what was reported to the meeting of a day, or else on that day: at the end, or in the pack, or by hand.

    A meeting goes before others that were ended on its day. Raises Refused with what there is.
    """
    meetings = {meeting.id for meeting in book.meetings.all(board_id=board_id, date=day)}
    sides = sides_of(book, board_id)
    found = [
        (position.meeting_id in meetings, _BEST_LAST.index(position.occasion), side.as_at, position.id, side)
        for side in sides
        if (position := side.position) and (side.as_at == day or position.meeting_id in meetings)
    ]
    if found:
        return max(found, key=lambda each: each[:-1])[-1]
    names = listed([side.words for side in sides])
    there = f"positions stand for {names}" if names else "none has been stored yet: end a meeting, or issue its pack"
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
