"""Months one after the other: where a new year begins among them, and where they run backwards."""

from collections.abc import Sequence
from itertools import pairwise

Month = tuple[int, int]
# From one month of a timeline to the next it is a few months at most: more is a step back.
LONGEST_STEP = 8


def steps_back(before: int, after: int) -> bool:
    """Say whether the month after stands too early: the next such month would be most of a year away."""
    return (after - before) % 12 > LONGEST_STEP


def in_order(numbers: Sequence[int], year: int) -> list[Month]:
    """Return year and month of months in order, the first in that year; one that steps back stays in the year."""
    months: list[Month] = []
    for number in numbers:
        if months and number < months[-1][1] and not steps_back(months[-1][1], number):
            year = months[-1][0] + 1
        elif months and number > months[-1][1] and steps_back(months[-1][1], number):
            year = months[-1][0] - 1
        months.append((year, number))
    return months


def newest_first(numbers: Sequence[int]) -> bool:
    """Say whether months run from the latest to the earliest, as some chronologies do."""
    pairs = [(a, b) for a, b in pairwise(numbers) if a != b]
    return len(pairs) >= 2 and sum(steps_back(a, b) for a, b in pairs) * 2 > len(pairs)
