"""A sheet as plain data, before any file format: its heading, its columns and its rows."""

from dataclasses import dataclass, replace
from datetime import date

from desktop.charts.chart import Chart
from desktop.domain.rating_key import RatingLevel


@dataclass(frozen=True, slots=True)
class Quiet:
    """Words that stand where there is nothing, such as "no date set": never a blank cell."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that lead a row, such as a heading among agenda items."""

    text: str


@dataclass(frozen=True, slots=True)
class Indented:
    """Words some levels in from the edge of the cell."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class SheetLink:
    """The name of another sheet, as a link to its first cell."""

    sheet: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it was reported, with the unit that its cell prints behind it (or before it, for pounds)."""

    value: float
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A cell of a line that is drawn and has no figure there: empty, as words would be drawn as 0."""


Cell = str | int | date | RatingLevel | Quiet | Strong | Indented | SheetLink | Figure | Gap


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and a width in characters of body text; an optional column is left out when all of it is Quiet."""

    heading: str
    width: float
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A number that the lines of a sheet say: so many of its rows hold these words in these columns.

    where are headings with the words below them; adds is the heading of a column whose numbers are added up instead.
    """

    number: int
    where: tuple[tuple[str, str], ...] = ()
    adds: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPlan:
    """A sheet of one table.

    lines stand between heading and table. A plan without rows says empty_words instead of a table. records is
    how many things of the book the rows tell of; holds says it in words for the list of contents. claims are the
    numbers in lines, counted back when the file is written. wide prints on A3.
    """

    name: str
    heading: str
    lines: tuple[str, ...]
    table: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    holds: str
    records: int
    empty_words: str = ""
    banner: bool = False
    claims: tuple[Claim, ...] = ()
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSheetPlan:
    """A sheet of charts, each with its finding above and its numbers in a table; last_line stands below them all."""

    name: str
    heading: str
    lines: tuple[str, ...]
    holds: str
    charts: tuple[Chart, ...]
    last_line: str = ""

    @property
    def records(self) -> int:
        """How many charts are drawn."""
        return len(self.charts)


Plan = SheetPlan | ChartSheetPlan

NO_DATE = Quiet("no date set")
NOT_STATED = Quiet("not stated")


def stated(text: str) -> Cell:
    """Return text, or the words that say there is none."""
    return text if text.strip() else NOT_STATED


def dated(day: date | None) -> Cell:
    """Return a date, or the words that say there is none."""
    return day if day is not None else NO_DATE


# What a landscape A4 page holds at nine tenths of full size, less what each column takes for its edges. Every sheet
# is as wide as that, so that the type of all is of one size in print.
PAGE_WIDTH = 162.0
CELL_EDGE = 5 / 7
_MOST_ADDED = 4.0


def fitted_to_page(plan: SheetPlan) -> SheetPlan:
    """Return the plan less its empty optional columns, the others stretched to fill the width of a page.

    The widest column takes what is to spare, less a little for each optional one that is there.
    """
    kept = _without_empty_columns(plan)
    spare = PAGE_WIDTH - sum(column.width + CELL_EDGE for column in kept.columns)
    if spare <= 0:
        return kept
    widest = max(kept.columns, key=lambda column: column.width)
    optional = [column for column in kept.columns if column.optional and column is not widest]
    share = min(_MOST_ADDED, spare / (2 * len(optional))) if optional else 0.0
    added = {column.heading: share for column in optional} | {widest.heading: spare - share * len(optional)}
    columns = (replace(column, width=column.width + added.get(column.heading, 0.0)) for column in kept.columns)
    return replace(kept, columns=tuple(columns))


def _without_empty_columns(plan: SheetPlan) -> SheetPlan:
    kept = [
        index
        for index, column in enumerate(plan.columns)
        if not column.optional or any(not isinstance(row[index], Quiet) for row in plan.rows)
    ]
    return replace(
        plan,
        columns=tuple(plan.columns[index] for index in kept),
        rows=tuple(tuple(row[index] for index in kept) for row in plan.rows),
    )
