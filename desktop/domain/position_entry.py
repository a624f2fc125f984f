"""What was reported of one record, and the packing in which a whole position is kept.

json, zlib and hashlib are imported where they are used: no list of the first window needs them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from desktop.domain.dates import long_date
from desktop.domain.errors import Refused
from desktop.domain.position import Position, PositionCount
from desktop.domain.rating import Rating

ACTION_ITEMS, RECOMMENDATIONS, STRANDS = REPORTED_KINDS = ("action-items", "recommendations", "strands")
# far above what a board of 100,000 actions takes; a file from elsewhere must not fill the memory
_MOST_BYTES = 512 * 1024 * 1024
_QUICK = 3


class Outcome(StrEnum):
    """What had become of a record, whatever its kind calls it."""

    OPEN = "open"
    COMPLETE = "complete"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionEntry:
    """One record as it was reported.

    letter, word and fill are those of its rating in the key of that day. outcome is complete where it was closed or
    signed off, left where the board does not answer for it (withdrawn, transferred, superseded, not accepted, not
    ours). gathered is the report that a recommendation is in, base says from which day its date is counted; evidence
    counts what was held for it.
    """

    kind: str
    record_id: str
    ref: str = ""
    wording: str = ""
    gathered: str = ""
    lead: str = ""
    status: str = ""
    outcome: Outcome = Outcome.OPEN
    rating: Rating = Rating.NOT_RATED
    letter: str = str(Rating.NOT_RATED)
    word: str = ""
    fill: str = ""
    agreed_on: date | None = None
    original_due: date | None = None
    current_due: date | None = None
    base: str = ""
    times_revised: int = 0
    updated_on: date | None = None
    evidence: int = 0
    closed_on: date | None = None
    implemented_on: date | None = None
    signed_off_on: date | None = None
    embedded_on: date | None = None
    exempt: bool = False


_FIELDS = tuple(field.name for field in fields(PositionEntry))
_DATES = tuple(name for name in _FIELDS if name.endswith(("_on", "_due")))


def packed(entries: Iterable[PositionEntry]) -> bytes:
    """Return entries as the bytes that a book keeps of them; the same entries always give the same bytes."""
    import json
    import zlib

    columns = {name: [getattr(entry, name) for entry in held] for held in (list(entries),) for name in _FIELDS}
    for name in _DATES:
        columns[name] = [day and day.isoformat() for day in columns[name]]
    text = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8"), _QUICK)


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of packed entries, in hex."""
    import hashlib

    return hashlib.sha256(content).hexdigest()


def unpacked(content: bytes, position: Position) -> list[PositionEntry]:
    """Return the entries of a position; raises Refused where they are not the ones that were stored with it."""
    import json
    import zlib

    damaged = Refused(
        f"What was reported as at {long_date(position.as_at)} is damaged in this book, so it is not shown; "
        "restore a backup that was made before."
    )
    if digest_of(content) != position.sha256:
        raise damaged
    try:
        opened = zlib.decompressobj()
        text = opened.decompress(content, _MOST_BYTES)
        if not opened.eof:
            raise damaged
        return _entries(json.loads(text))
    except (zlib.error, ValueError, TypeError, AttributeError) as error:
        raise damaged from error


def _entries(columns: dict[str, list[Any]]) -> list[PositionEntry]:
    """Build entries from columns; those that an older program did not keep take their defaults."""
    known = {name: columns[name] for name in _FIELDS if name in columns}
    for name in _DATES:
        if name in known:
            known[name] = [date.fromisoformat(day) if day else None for day in known[name]]
    known["rating"] = list(map(Rating, known["rating"]))
    known["outcome"] = list(map(Outcome, known["outcome"]))
    names = tuple(known)
    rows = zip(*known.values(), strict=True)
    return [PositionEntry(**dict(zip(names, row, strict=True))) for row in rows]


def counts_of(entries: Iterable[PositionEntry]) -> tuple[PositionCount, ...]:
    """Return how many entries of each kind stood at each rating, kinds and ratings in their order."""
    tally: dict[tuple[str, Rating, str, str, str], list[int]] = {}
    for entry in entries:
        level = (entry.kind, entry.rating, entry.letter, entry.word, entry.fill)
        numbers = tally.setdefault(level, [0, 0])
        numbers[0] += 1
        numbers[1] += entry.exempt
    order = list(Rating)
    return tuple(
        PositionCount(kind=kind, rating=str(rating), letter=letter, word=word, fill=fill, count=count, exempt=exempt)
        for (kind, rating, letter, word, fill), (count, exempt) in sorted(
            tally.items(), key=lambda each: (REPORTED_KINDS.index(each[0][0]), order.index(each[0][1]), each[0][3])
        )
    )
