"""What became of a record between two positions, said in words: what it is now, and what it was."""

from collections.abc import Callable, Iterator

from desktop.domain.compare_positions import Move, RecordChange
from desktop.domain.dates import short_date
from desktop.domain.position_entry import PositionEntry


def told_of(change: RecordChange) -> tuple[str, ...]:
    """Return one phrase for each thing that differs: "due 30 Jun 2015, was 31 Mar 2015"."""
    return tuple(phrase for move in change.moves for phrase in _PHRASES[move](change))


def rating_words(entry: PositionEntry) -> str:
    """Return the rating as the key of its day prints it: "R Overdue"."""
    return f"{entry.letter} {entry.word}".strip()


def _sides(change: RecordChange) -> tuple[PositionEntry, PositionEntry]:
    assert change.before is not None and change.after is not None
    return change.before, change.after


def _new(change: RecordChange) -> Iterator[str]:
    entry = change.entry
    due = f", due {_due(entry)}" if entry.current_due else ""
    yield f"new: {entry.status}, {rating_words(entry)}{due}"


def _gone(change: RecordChange) -> Iterator[str]:
    yield f"no longer reported; was {change.entry.status}, {rating_words(change.entry)}"


def _ended(change: RecordChange) -> Iterator[str]:
    before, after = _sides(change)
    closed_on = after.signed_off_on or after.closed_on
    day = f" on {short_date(closed_on)}" if closed_on and change.moves[0] is Move.CLOSED else ""
    yield f"{after.status}{day}, was {before.status}"


def _opened(change: RecordChange) -> Iterator[str]:
    before, after = _sides(change)
    yield f"{change.moves[0]}: {after.status}, {rating_words(after)}; was {before.status}"


def _date(change: RecordChange) -> Iterator[str]:
    before, after = _sides(change)
    yield f"due {_due(after)}, was {_due(before)}"


def _rating(change: RecordChange) -> Iterator[str]:
    before, after = _sides(change)
    yield f"{rating_words(after)}, was {rating_words(before)}"


def _status(change: RecordChange) -> Iterator[str]:
    before, after = _sides(change)
    yield f"{after.status}, was {before.status}"


def _wording(change: RecordChange) -> Iterator[str]:
    before, _after = _sides(change)
    yield f"wording was “{before.wording}”"


def _lead(change: RecordChange) -> Iterator[str]:
    before, after = _sides(change)
    yield f"lead {after.lead or 'nobody'}, was {before.lead or 'nobody'}"


def _due(entry: PositionEntry) -> str:
    """Return "11 Nov 2013 (counted from publication on 11 November 2013)", the day alone where it is not counted."""
    if entry.current_due is None:
        return "without a date"
    base = f" ({entry.base})" if entry.base else ""
    return f"{short_date(entry.current_due)}{base}"


_PHRASES: dict[Move, Callable[[RecordChange], Iterator[str]]] = {
    Move.NEW: _new,
    Move.CLOSED: _ended,
    Move.REOPENED: _opened,
    Move.TAKEN_UP: _opened,
    Move.DATE: _date,
    Move.RATING: _rating,
    Move.STATUS: _status,
    Move.WORDING: _wording,
    Move.LEAD: _lead,
    Move.LEFT: _ended,
    Move.GONE: _gone,
}
