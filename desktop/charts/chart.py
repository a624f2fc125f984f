"""A chart as plain data: what it found, the numbers behind it, and the words that go with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Cell = str | int | date


class ChartKind(StrEnum):
    """The shapes in use; none is a pie, none has depth, none has two scales."""

    STACKED_BARS = "stacked bars"
    BARS = "bars"
    COLUMNS = "columns"
    STEPS = "steps"
    STACKED_COLUMNS = "stacked columns"
    DUMBBELLS = "dumbbells"
    LINE = "line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How a value is told apart: a colour, and beside it a letter, a hatch or a dash, never colour alone."""

    colour: str
    text_colour: str = "#FFFFFF"
    letter: str = ""
    hatched: bool = False
    dashed: bool = False

    @property
    def is_said(self) -> bool:
        """Whether the letter stands beside a count: a dash or a digit would be read as part of the number."""
        return self.letter.isalpha() or (bool(self.letter) and not self.letter.isalnum() and self.letter not in "–—-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Named numbers, one for each category of the chart.

    members are the ids of the records that each number counts; none where it counts what was reported once.
    A line counts nothing: points are its figures, None for a gap, and printed how each is printed; it has no values.
    """

    name: str
    mark: Mark
    values: tuple[int, ...]
    members: tuple[tuple[str, ...], ...] = ()
    points: tuple[float | None, ...] = ()
    printed: tuple[str, ...] = ()

    @classmethod
    def counting(cls, name: str, mark: Mark, members: Iterable[Iterable[str]]) -> "Series":
        """Return the series whose numbers are those of the records behind them."""
        held = tuple(tuple(each) for each in members)
        return cls(name=name, mark=mark, values=tuple(map(len, held)), members=held)

    @property
    def label(self) -> str:
        """The name with its letter before it, as legends and table heads print it."""
        return f"{self.mark.letter} {self.name}" if self.mark.letter else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A finding with its numbers.

    name is what the chart is called in a list of charts; title states the finding as a sentence. A chart without
    categories has nothing to draw: its title is then an honest sentence that stands in its place. point_marks gives
    each category its own mark where there is one series. axis is the heading of the categories. totals asks for the
    sum of each category beside it.

    counts is the kind of the records that are counted. rest are the ids of those that are told in the note only;
    positions the ids of the reported positions, one for each category, where the numbers are those of then.

    unit is that of the figures of a line.

    Dumbbells have two series: the day (date.toordinal) on which each begins, and the days to its end.
    """

    key: str
    name: str
    kind: ChartKind
    title: str
    axis: str
    note: str
    alt: str
    categories: tuple[str, ...] | tuple[date, ...] = ()
    series: tuple[Series, ...] = ()
    point_marks: tuple[Mark, ...] = ()
    totals: bool = False
    counts: str = ""
    rest: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    unit: str = ""

    @property
    def is_empty(self) -> bool:
        """True where the title is all there is to show."""
        return not self.categories

    def table(self) -> tuple[tuple[Cell, ...], ...]:
        """Return the numbers as rows, the heading first; empty where there is nothing to draw."""
        if self.is_empty:
            return ()
        return (self._heading(), *(self._row(index) for index in range(len(self.categories))))

    def total(self, index: int) -> int:
        """Return the sum of all series for one category."""
        return sum(series.values[index] for series in self.series)

    def _heading(self) -> tuple[Cell, ...]:
        names = tuple(series.label for series in self.series)
        if self.kind is ChartKind.DUMBBELLS:
            return (self.axis, *names, "Current due")
        return (self.axis, *names, "Total") if self.totals else (self.axis, *names)

    def _row(self, index: int) -> tuple[Cell, ...]:
        if self.kind is ChartKind.LINE:
            return (self.categories[index], *(series.printed[index] for series in self.series))
        values = tuple(series.values[index] for series in self.series)
        if self.kind is ChartKind.DUMBBELLS:
            first, days = values
            return (self.categories[index], date.fromordinal(first), days, date.fromordinal(first + days))
        row: tuple[Cell, ...] = (self.categories[index], *values)
        return (*row, self.total(index)) if self.totals else row
