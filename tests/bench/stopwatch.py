"""Ratios of two ways to do the same, measured in turn so that both meet the same load on the machine."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

# Other work on the machine can spoil one measurement; what is slow is slow each time.
ATTEMPTS = 3
TOLERANCE = 1.5


@dataclass(frozen=True)
class Measured:
    """The floor and ours, in one unit; in_turn gives medians of seconds."""

    floor: float
    ours: float
    unit: str = "ms"
    per_unit: float = 1e-3

    @property
    def ratio(self) -> float:
        """How many times the floor ours takes."""
        return self.ours / self.floor

    def __str__(self) -> str:
        ours, floor = (f"{value / self.per_unit:.4g} {self.unit}" for value in (self.ours, self.floor))
        return f"{self.ratio:.3g} x  ({ours} against {floor})"


class Line(NamedTuple):
    """One line of the table that ends the run."""

    what: str
    measured: str
    goal: str
    limit: str
    reached: bool


NOTED: list[Line] = []


def hold(what: str, measure: Callable[[], Measured], goal: float, limit: float | None = None) -> None:
    """Measure, note the ratio beside its goal, and fail where it stays above the limit.

    The limit is the goal with a tolerance, unless the goal is not reached: then it is the ratio that was reached
    with the same tolerance, so that only a real step back fails.
    """
    most = goal * TOLERANCE if limit is None else limit
    best = measure()
    for _ in range(ATTEMPTS - 1):
        if best.ratio <= most:
            break
        best = min(best, measure(), key=lambda one: one.ratio)
    NOTED.append(Line(what, str(best), f"{goal:.3g} x", f"{most:.3g} x", best.ratio <= goal))
    assert best.ratio <= most, f"{what}: {best}, above the limit of {most:.3g} x"


def in_turn(floor: Callable[[], object], ours: Callable[[], object], rounds: int) -> Measured:
    """Run both in turn, once unmeasured, and return the medians."""
    floor(), ours()
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds):
        for which in ((0, 1), (1, 0))[number % 2]:
            started = time.perf_counter()
            (floor, ours)[which]()
            times[which].append(time.perf_counter() - started)
    return Measured(statistics.median(times[0]), statistics.median(times[1]))
