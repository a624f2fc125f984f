"""How far a plan is: its actions counted by where they stand, in numbers that add up."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.plan import PlanEntry
from desktop.domain.plan_rule import Standing, standing_of
from desktop.domain.wording import counted, listed

_SHOWN = tuple(each for each in Standing if each is not Standing.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Progress:
    """The actions of a plan, or of a part of it, by where they stand."""

    counts: Mapping[Standing, int]

    @property
    def total(self) -> int:
        """The denominator: every action but those that were withdrawn."""
        return sum(number for standing, number in self.counts.items() if standing is not Standing.WITHDRAWN)

    @property
    def withdrawn(self) -> int:
        """The actions that were withdrawn and do not count."""
        return self.counts.get(Standing.WITHDRAWN, 0)

    def of(self, standing: Standing) -> int:
        """Return how many stand there."""
        return self.counts.get(standing, 0)

    def in_order(self) -> list[tuple[Standing, int]]:
        """Return every group that has any, in a fixed order, without what was withdrawn; they add up to the total."""
        return [(each, self.of(each)) for each in _SHOWN if self.of(each)]

    @property
    def short(self) -> str:
        """The complete ones with what they are a share of: "12 of 38 complete (32%)"."""
        if not self.total:
            return "no actions" if not self.withdrawn else "all withdrawn"
        return f"{self.of(Standing.COMPLETE):,} of {self.total:,} complete ({self.percent})"

    @property
    def percent(self) -> str:
        """The share that is complete; it never rounds up to all, nor down to none."""
        done, total = self.of(Standing.COMPLETE), self.total
        share = round(100 * done / total) if total else 0
        if 0 < done < total:
            share = min(99, max(1, share))
        return f"{share}%"

    @property
    def rest(self) -> str:
        """What is not complete: "3 overdue, 5 no date, 18 not started"; "" where all is."""
        first = (Standing.OVERDUE, Standing.NO_DATE)
        others = [each for each in _SHOWN if each not in (*first, Standing.COMPLETE)]
        return ", ".join(f"{self.of(each):,} {each}" for each in (*first, *others) if self.of(each))

    def sentence(self, of: str = "") -> str:
        """Return all numbers as a sentence: "Of 38 actions, 12 are complete (32% of 38), 3 overdue and 23 ..."."""
        where = f" of {of}" if of else ""
        apart = f" {counted(self.withdrawn, 'more was', 'more were')} withdrawn and not counted." * bool(self.withdrawn)
        if not self.total:
            return f"There are no actions{where} to count.{apart}"
        said = [_said(standing, number, self) for standing, number in self.in_order()]
        verb = "is" if self.in_order()[0][1] == 1 else "are"
        return f"Of {counted(self.total, 'action')}{where}, {listed(_verbed(said, verb))}.{apart}"


def with_parts(words: str, parts: int) -> str:
    """Return words about actions with the parts told beside them: "104 actions (and 3 parts)"."""
    return f"{words} (and {counted(parts, 'part')})" if parts else words


def progress_of(actions: Iterable[PlanEntry], as_at: date) -> Progress:
    """Count actions by where they stand as at a day."""
    return Progress(Counter(standing_of(entry, as_at) for entry in actions))


def _said(standing: Standing, number: int, progress: Progress) -> str:
    if standing is Standing.COMPLETE:
        return f"{number:,} complete ({progress.percent} of {progress.total:,})"
    return f"{number:,} without a date" if standing is Standing.NO_DATE else f"{number:,} {standing}"


def _verbed(said: list[str], verb: str) -> list[str]:
    number, rest = said[0].split(" ", 1)
    return [f"{number} {verb} {rest}", *said[1:]]
