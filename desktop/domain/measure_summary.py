"""The whole scorecard in a table of status by direction and in sentences whose numbers add up."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.measure import RATED, Direction, MeasureStatus
from desktop.domain.measure_standing import MeasureStanding
from desktop.domain.measure_words import NOT_JUDGED
from desktop.domain.wording import counted, listed

DIRECTIONS = tuple(Direction)
_WHOLE = 100
STATUSES: tuple[MeasureStatus | None, ...] = (*MeasureStatus, None)


@dataclass(frozen=True, slots=True)
class StatusByDirection:
    """How many measures stand in each pair; None is the status that the rule cannot give."""

    counts: Counter[tuple[MeasureStatus | None, Direction]]

    def of(self, status: MeasureStatus | None, direction: Direction) -> int:
        """Return the number in one cell."""
        return self.counts[status, direction]

    def with_status(self, status: MeasureStatus | None) -> int:
        """Return the sum of a row."""
        return sum(self.counts[status, direction] for direction in DIRECTIONS)

    def going(self, direction: Direction) -> int:
        """Return the sum of a column."""
        return sum(self.counts[status, direction] for status in STATUSES)

    @property
    def total(self) -> int:
        """All measures."""
        return self.counts.total()

    @property
    def rated(self) -> int:
        """The denominator of every percentage."""
        return sum(self.with_status(status) for status in RATED)

    def rows(self) -> list[MeasureStatus | None]:
        """Return the statuses to show: the three that rate always, the others where there are any."""
        return [status for status in STATUSES if status in RATED or self.with_status(status)]


def by_direction(standings: Iterable[MeasureStanding]) -> StatusByDirection:
    """Count standings."""
    return StatusByDirection(Counter((each.status, each.direction) for each in standings))


def sentences(table: StatusByDirection, label: str) -> list[str]:
    """Return the summary of a period: statuses, directions, and what the worsening ones are."""
    if not table.total:
        return []
    return [*_statuses(table, label), _directions(table), *_worsening(table)]


def shares(numbers: Sequence[int]) -> list[int]:
    """Return whole percentages of the sum of numbers, each rounded by itself; all 0 where that is 0."""
    total = sum(numbers)
    return [(200 * number + total) // (2 * total) if total else 0 for number in numbers]


def status_word(status: MeasureStatus | None) -> str:
    """Return the words of a status."""
    return status.value if status else NOT_JUDGED


def _statuses(table: StatusByDirection, label: str) -> Iterable[str]:
    unrated = table.total - table.rated
    awaited = table.with_status(MeasureStatus.NOT_YET_AVAILABLE)
    lacking = f", {awaited:,} of them not yet available" if awaited else ""
    yield f"{label}: {counted(table.total, 'measure')}, {table.rated:,} rated and {unrated:,} not rated{lacking}."
    if table.rated:
        numbers = [table.with_status(status) for status in RATED]
        found = shares(numbers)
        parts = [
            f"{number:,} {'is' if number == 1 else 'are'} {status.value} ({share}%)"
            for number, status, share in zip(numbers, RATED, found, strict=True)
        ]
        bent = "" if sum(found) == _WHOLE else f" (percentages are rounded, so they add up to {sum(found)}%)"
        yield f"Of the {table.rated:,} rated, {listed(parts)}{bent}."
    if unrated:
        parts = [
            f"{number:,} {'is' if number == 1 else 'are'} {status_word(status)}"
            for status in STATUSES
            if status not in RATED and (number := table.with_status(status))
        ]
        yield f"Of the {unrated:,} not rated, {listed(parts)}."


def _directions(table: StatusByDirection) -> str:
    parts = [
        f"{table.going(direction):,} {direction.value}" if direction is not Direction.UNKNOWN else ""
        for direction in DIRECTIONS
    ]
    unknown = table.going(Direction.UNKNOWN)
    said = listed([*filter(None, parts), *([f"{unknown:,} not known"] if unknown else [])])
    return f"Direction of travel: {said}."


def _worsening(table: StatusByDirection) -> Iterable[str]:
    worse = table.going(Direction.WORSENING)
    if not worse:
        return
    parts = [
        f"{number:,} {'is' if number == 1 else 'are'} {status_word(status)}"
        for status in STATUSES
        if (number := table.of(status, Direction.WORSENING))
    ]
    yield f"Of the {worse:,} worsening, {listed(parts)}."
