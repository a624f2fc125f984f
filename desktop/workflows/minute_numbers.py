"""The next number of a board's minutes, as it follows from the minutes that stand in its book."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.board import MinuteSeries

_NUMBER = re.compile(r"(?P<prefix>[^\d]*?(?:\d+/)*)(?P<number>\d+)[a-z]?[.):]?$", re.IGNORECASE)


def series_after(series: MinuteSeries, numbers: Sequence[str]) -> MinuteSeries:
    """Return the series as it goes on after minutes with these printed numbers (C1 ... C8: prefix C, next 9).

    Numbers printed without the prefix go on the same series where they begin with its next number. Numbers of
    parts (1.1) and the numbers of a series that the board does not use change nothing.
    """
    read = [(match["prefix"], int(match["number"])) for text in numbers if (match := _NUMBER.fullmatch(text.strip()))]
    if not read:
        return series
    prefix = max({prefix for prefix, _ in read}, key=[prefix for prefix, _ in read].count)
    values = [number for one, number in read if one == prefix]
    is_new = series == MinuteSeries(reset=series.reset)
    if is_new:
        return replace(series, prefix=prefix, next=max(values) + 1)
    goes_on = prefix == series.prefix or (not prefix and min(values) == series.next)
    return replace(series, next=max(series.next, max(values) + 1)) if goes_on else series
