"""Ratios of two ways to do the same, measured in turn so that both meet the same load on the machine."""

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest


@dataclass(frozen=True)
class Measured:
    """Seconds of the floor and of ours; the ratio is that of the medians."""

    floor: float
    ours: float

    @property
    def ratio(self) -> float:
        """How many times the floor ours takes."""
        return self.ours / self.floor

    def tell(self, what: str, goal: float, capsys: pytest.CaptureFixture[str]) -> None:
        """Print one line of figures past pytest's capturing."""
        told = (
            f"{what}: {self.ratio:.2f} x (goal {goal:g} x; {self.ours * 1e3:.2f} ms against {self.floor * 1e3:.2f} ms)"
        )
        with capsys.disabled():
            sys.stdout.write(f"\n{told}\n")


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
