"""The parts of a chart that stand for records: what each says, and which records it counts."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from desktop.charts.chart import Chart, ChartKind, Series
from desktop.domain.dates import long_date
from desktop.domain.wording import counted

_NOUNS = {
    "action-items": "action", "recommendations": "recommendation", "plan-entries": "action", "measures": "measure",
}  # fmt: skip


class Segment(NamedTuple):
    """One number of a chart, by the places of its category and its series."""

    category: int
    series: int


def segments(chart: Chart) -> Iterator[Segment]:
    """Yield the numbers that are drawn, category by category; what counts nothing is not drawn."""
    if chart.kind is ChartKind.LINE:
        return
    shown = chart.series[:1] if chart.kind is ChartKind.DUMBBELLS else chart.series
    for category in range(len(chart.categories)):
        yield from (Segment(category, number) for number, each in enumerate(shown) if each.values[category])


def members(chart: Chart, segment: Segment | None) -> tuple[str, ...]:
    """Return the ids of the records that a segment counts; for None those of all segments and of the rest, each once.

    Empty where the chart shows what was reported once: see workflows/behind_chart.py.
    """
    if segment is not None:
        held = chart.series[segment.series].members
        return held[segment.category] if held else ()
    found = (each for series in chart.series for held in series.members for each in held)
    return tuple(dict.fromkeys((*found, *chart.rest)))


def size(chart: Chart, segment: Segment) -> int:
    """Return how many records a segment counts."""
    if chart.kind is ChartKind.DUMBBELLS:
        return len(members(chart, segment))
    return chart.series[segment.series].values[segment.category]


def words(chart: Chart, segment: Segment) -> str:
    """Return what a segment says: "Review of the walls (15): 4 Overdue"."""
    return f"{category_words(chart, segment.category)}: {_told(chart, segment)}"


def filter_words(chart: Chart, segment: Segment) -> str:
    """Return by what a list of the records of a segment is filtered: "Overdue, Review of the walls (15)"."""
    place = category_words(chart, segment.category)
    if chart.kind in (ChartKind.BARS, ChartKind.DUMBBELLS):
        return place
    return f"{chart.series[segment.series].name}, {place}"


def category_words(chart: Chart, place: int) -> str:
    """Return a category as words: a day in full."""
    category = chart.categories[place]
    return long_date(category) if isinstance(category, date) else category


def _told(chart: Chart, segment: Segment) -> str:
    series = chart.series[segment.series]
    if chart.kind is ChartKind.DUMBBELLS:
        first, days = (each.values[segment.category] for each in chart.series)
        dates = f"{long_date(date.fromordinal(first))} moved to {long_date(date.fromordinal(first + days))}"
        return f"{dates}, {counted(days, 'day')}"
    number = size(chart, segment)
    if chart.kind is ChartKind.BARS:
        return counted(number, _noun(chart))
    return f"{number:,} {_in_sentence(series)}"


def _in_sentence(series: Series) -> str:
    return f"{series.name[:1].lower()}{series.name[1:]}"


def _noun(chart: Chart) -> str:
    return _NOUNS.get(chart.counts, "record")
