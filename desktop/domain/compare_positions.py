"""Two reported positions held against each other: what is new, closed, moved, changed or gone, and how it adds up."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.position_entry import REPORTED_KINDS, Outcome, PositionEntry
from desktop.domain.position_reckoning import (
    Standing,
    Term,
    place_of,
    reconciling_line,
    standing_of,
    terms_of,
)


class Move(StrEnum):
    """What became of a record between two positions; several can be true of one."""

    NEW = "new"
    CLOSED = "closed"
    REOPENED = "reopened"
    TAKEN_UP = "taken up again"
    DATE = "date moved"
    RATING = "rating moved"
    STATUS = "status moved"
    WORDING = "wording changed"
    LEAD = "lead changed"
    LEFT = "withdrawn or transferred"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record that differs: as it was reported before and after, None where it was not in the position."""

    before: PositionEntry | None
    after: PositionEntry | None
    moves: tuple[Move, ...]

    @property
    def entry(self) -> PositionEntry:
        """The record as it was reported last."""
        entry = self.after or self.before
        assert entry is not None
        return entry


@dataclass(frozen=True, slots=True, kw_only=True)
class KindComparison:
    """What became of one kind of record; line says it in words whose numbers add up."""

    kind: str
    before: Standing
    after: Standing
    terms: tuple[Term, ...]
    changes: tuple[RecordChange, ...]

    @property
    def line(self) -> str:
        """One sentence from the share on course before to that after."""
        return reconciling_line(self.before, self.after, self.terms)

    @property
    def counts(self) -> dict[Move, int]:
        """How many records made each move, in the order of Move; those that none made are left out."""
        tally = Counter(move for change in self.changes for move in change.moves)
        return {move: tally[move] for move in Move if tally[move]}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both positions, kind by kind, in their usual order; a kind that neither reports is left out."""

    kinds: tuple[KindComparison, ...]

    @property
    def line(self) -> str:
        """The sentence of the first kind: that of the actions, where there are any."""
        return self.kinds[0].line if self.kinds else "Nothing was reported in either position."


def compare_positions(before: Iterable[PositionEntry], after: Iterable[PositionEntry]) -> Comparison:
    """Return what differs from one position to another, records in the order of the later one, gone ones last."""
    one, other = _by_kind(before), _by_kind(after)
    return Comparison(
        tuple(_of_kind(kind, one[kind], other[kind]) for kind in REPORTED_KINDS if one[kind] or other[kind])
    )


def without(entries: Iterable[PositionEntry], hidden: Iterable[str]) -> list[PositionEntry]:
    """Return the entries less those of the records with these ids."""
    ids = set(hidden)
    return [entry for entry in entries if entry.record_id not in ids]


def exempt_in(*positions: Iterable[PositionEntry]) -> set[str]:
    """Return the ids of the records that any of the positions holds as exempt: a public copy shows neither side."""
    return {entry.record_id for entries in positions for entry in entries if entry.exempt}


def _by_kind(entries: Iterable[PositionEntry]) -> dict[str, dict[str, PositionEntry]]:
    found: dict[str, dict[str, PositionEntry]] = {kind: {} for kind in REPORTED_KINDS}
    for entry in entries:
        found[entry.kind][entry.record_id] = entry
    return found


def _of_kind(kind: str, before: Mapping[str, PositionEntry], after: Mapping[str, PositionEntry]) -> KindComparison:
    ids = [*after, *(record_id for record_id in before if record_id not in after)]
    pairs = [(before.get(record_id), after.get(record_id)) for record_id in ids]
    places = [(place_of(one), place_of(other)) for one, other in pairs]
    moved = ((one, other, moves_of(one, other)) for one, other in pairs if one != other)
    return KindComparison(
        kind=kind,
        before=standing_of(one for one, _ in places),
        after=standing_of(other for _, other in places),
        terms=terms_of(places),
        changes=tuple(RecordChange(one, other, moves) for one, other, moves in moved if moves),
    )


def moves_of(before: PositionEntry | None, after: PositionEntry | None) -> tuple[Move, ...]:
    """Return what became of one record; nothing where neither side, or no difference that counts, is there."""
    if before is None or after is None:
        return () if before is after else (Move.NEW if before is None else Move.GONE,)
    found = []
    if before.outcome is not after.outcome:
        found.append(_ending(before, after))
    # with an ending, rating and status move of themselves
    whole = bool(found)
    differs = {
        Move.DATE: before.current_due != after.current_due,
        Move.RATING: before.rating is not after.rating and not whole,
        Move.STATUS: before.status != after.status and not whole,
        Move.WORDING: before.wording.split() != after.wording.split(),
        Move.LEAD: before.lead.split() != after.lead.split(),
    }
    return (*found, *(move for move, moved in differs.items() if moved))


def _ending(before: PositionEntry, after: PositionEntry) -> Move:
    if after.outcome is Outcome.COMPLETE:
        return Move.CLOSED
    if after.outcome is Outcome.LEFT:
        return Move.LEFT
    return Move.REOPENED if before.outcome is Outcome.COMPLETE else Move.TAKEN_UP
