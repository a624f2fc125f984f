"""Cells that name each of their figures: "a: 12 b: 14 Total = 26", "Q2 - 38.7 Overall YTD - 42.4"."""

import re

from desktop.domain.figures import NUMBER, Figure, read_figure
from desktop.domain.measure import Part, Qualifier
from desktop.domain.measure_periods import Period

_LABELLED = re.compile(
    r"(?P<label>(?:[a-z]|[ivx]{1,4})\s?(?=[:=])|(?:q|qtr|quarter)\s?(?P<quarter>[1-4])(?=[\s:=–-])"
    r"|(?:overall|total|combined|cumulative|year to date|ytd|in[ -](?:month|quarter|period))[a-z. ]{0,40}?)"
    r"\s?[:=–-]?\s*(?P<figure>(?:[-−–]\s?)?£?\d[\d,.]*\d(?:\s?%)?|£?\d(?:\s?%)?)(?![\d,/])(?:\s(?P<after>cumulative|ytd)\b)?",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?<![\w.,])(?P<figure>£?\d[\d,.]*\d\s?%?)\s+cumulative\b", re.IGNORECASE)
_THROUGH_YEAR = re.compile(r"\b(?:cumulative|ytd|year to date)\b", re.IGNORECASE)


def read_labelled(cell: str, period: Period) -> Figure:
    """Read a cell under a period; where it names its figures, the one of that period is its value.

    Whatever read_figure can read is read so; never raises.
    """
    plain = read_figure(cell)
    if not plain.is_gap:
        return plain
    words = " ".join(cell.split())
    found = [one for one in _LABELLED.finditer(words) if NUMBER.fullmatch(_number_in(one))]
    if len(found) < 2:
        return plain
    own = [one for one in found if one["quarter"] and int(one["quarter"]) == period.quarter]
    parts = [_part(one) for one in found if one not in own[:1]] + _behind(words, found)
    first = read_figure(_number_in(own[0])) if own else Figure()
    return Figure(first.value, first.unit, plain.qualifiers, tuple(parts), cell.strip())


def _part(one: re.Match[str]) -> Part:
    figure = read_figure(_number_in(one))
    label = " ".join(one["label"].split()).strip(" :=-–")
    through = bool(_THROUGH_YEAR.search(label))
    return Part(
        label=Qualifier.CUMULATIVE.value if through else label, value=figure.value, unit=figure.unit, raw=one[0].strip()
    )


def _behind(words: str, found: list[re.Match[str]]) -> list[Part]:
    """Return a running total that stands behind the last figure of a cell."""
    rest = words[found[-1].end() :]
    behind = _BEHIND.search(rest)
    if not behind:
        return []
    figure = read_figure(behind["figure"])
    return [Part(label=Qualifier.CUMULATIVE.value, value=figure.value, unit=figure.unit, raw=behind[0])]


def _number_in(one: re.Match[str]) -> str:
    """Return the figure of a label; a dash that only parts it from its label is no sign."""
    return one["figure"].lstrip("-−– ").rstrip(".,")
