"""A table with months across: its heading, and below it rows of themes and headlines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop.documents.document import Line, Paragraph, TableRow
from desktop.domain.headline import DatePrecision
from desktop.importers.timeline.cells import is_nothing, plain
from desktop.importers.timeline.draft import Slot
from desktop.importers.timeline.rows import months_in, years_in
from desktop.importers.timeline.when import When, is_year
from desktop.importers.timeline.years import set_years_above, set_years_of_quarters

_LONGEST_TITLE = 14
_UNENDED = re.compile(r"[^\s.!?;:]$")


@dataclass(slots=True, eq=False)
class Heading:
    """The months over the columns of a table: the slot of each column, the width of the row, and its lines.

    labels are what stands over the columns that have no month.
    """

    slots: dict[int, Slot]
    width: int
    lines: list[Line]
    labels: dict[int, str] = field(default_factory=dict)

    @property
    def first(self) -> int:
        """The column of the first month."""
        return min(self.slots)

    def has_years(self) -> bool:
        """Say whether a year is printed with any of its months."""
        return any(slot.year is not None for slot in self.slots.values())


@dataclass(slots=True, eq=False)
class Grid:
    """A heading with the rows below it, to the next heading; above are the paragraphs before its table.

    titles are the rows over the heading. goes_on: the heading is that of the table before, none is printed here.
    """

    heading: Heading
    rows: list[TableRow] = field(default_factory=list)
    above: tuple[Paragraph, ...] = ()
    titles: list[TableRow] = field(default_factory=list)
    goes_on: bool = False


def grids_in(rows: Sequence[TableRow], above: tuple[Paragraph, ...], last: Grid | None) -> list[Grid]:
    """Return the parts of a table with months across, one for each of its headings; last is the grid before it.

    A table without a heading goes on under the heading of last, where that is given. Rows before a heading are titles.
    """
    reader = _GridReader(above, last)
    for row in rows:
        reader.take(row)
    return reader.grids


class _GridReader:
    """Reads a table from top to bottom: the rows above a heading are kept until it comes."""

    def __init__(self, above: tuple[Paragraph, ...], last: Grid | None) -> None:
        self.grids: list[Grid] = []
        self._above, self._last = above, last
        self._titles: list[TableRow] = []
        self._years: dict[int, int] = {}
        self._printed: dict[int, str] = {}
        self._year_lines: list[Line] = []

    def take(self, row: TableRow) -> None:
        """Take the next row as months, as years, as a row below a heading, or as a title above one."""
        if months := months_in(row.cells):
            self._titles.extend(_titles_at_end(self.grids))
            years = self._years or _year_before(row, months)
            printed = self._printed if self._years else _as_printed(row, years)
            self._begin(_heading(row, months, (years, printed), self._year_lines))
        elif years := years_in(row.cells):
            self._take_years(row, years)
        elif _covers(self._years, row):
            whens = {at: When(str(year), DatePrecision.YEAR, year, 1) for at, year in self._years.items()}
            slots = {at: Slot(when, self._year_lines[0]) for at, when in whens.items()}
            self._begin(Heading(slots, len(row.cells), self._year_lines))
            self.grids[-1].rows.append(row)
        elif self.grids and self.grids[-1].rows and wraps(self.grids[-1].rows[-1], row):
            self.grids[-1].rows[-1] = _as_one(self.grids[-1].rows[-1], row)
        elif self.grids:
            self.grids[-1].rows.append(row)
        elif self._last is not None:
            self.grids.append(Grid(self._last.heading, [row], self._above, goes_on=True))
        else:
            self._titles.append(row)

    def _begin(self, heading: Heading) -> None:
        above = () if self.grids else self._above
        self.grids.append(Grid(heading, above=above, titles=self._titles))
        self._titles, self._years, self._printed, self._year_lines = [], {}, {}, []

    def _take_years(self, row: TableRow, years: dict[int, int]) -> None:
        """Keep the years for the months below, or give them to the months right above."""
        last = self.grids[-1] if self.grids else None
        if last is not None and not last.rows and not last.heading.has_years():
            _say_years(last.heading.slots, years, _as_printed(row, years))
            last.heading.lines.extend(row.lines)
        else:
            self._years, self._printed, self._year_lines = years, _as_printed(row, years), list(row.lines)


def wraps(before: TableRow, row: TableRow) -> bool:
    """Say whether a row only holds the next lines of the cells above: most of them go on in small letters."""
    cells = list(filled(row))
    below = [at < len(before.cells) and bool(_UNENDED.search(plain(before.cells[at]))) for at, _ in cells]
    told = [plain(cell) for at, cell in cells if at]  # what stands first may be a theme, which is split by other rules
    small = sum(text[:1].islower() for text in told)
    return bool(told) and all(below) and small * 2 >= len(told)


def _as_one(before: TableRow, row: TableRow) -> TableRow:
    width = max(len(before.cells), len(row.cells))
    pairs = [((*before.cells, *[""] * width)[at], (*row.cells, *[""] * width)[at]) for at in range(width)]
    return TableRow(tuple(f"{one} {other}".strip() for one, other in pairs), before.lines + row.lines, before.merged)


def title_of(row: TableRow) -> str:
    """Return what a row says that holds one short cell at its beginning, as the title over the next months; else ""."""
    cells = [(at, plain(cell)) for at, cell in filled(row)]
    if len(cells) != 1 or cells[0][0] != 0:
        return ""
    text = cells[0][1]
    return "" if text.endswith(".") or len(text.split()) > _LONGEST_TITLE else text


def _titles_at_end(grids: Sequence[Grid]) -> list[TableRow]:
    """Take the last row of the last grid off it where it is the title of the heading that follows."""
    if not grids or not grids[-1].rows or not title_of(grids[-1].rows[-1]):
        return []
    return [grids[-1].rows.pop()]


def filled(row: TableRow) -> Iterator[tuple[int, str]]:
    """Yield the cells of a row that say something, with their columns."""
    return ((at, cell) for at, cell in enumerate(row.cells) if not is_nothing(plain(cell)))


def _year_before(row: TableRow, months: dict[int, When]) -> dict[int, int]:
    """Return the year that stands in the cell before the months, by its column."""
    before = {at: is_year(plain(row.cells[at])) for at in range(min(months))}
    return {at: year for at, year in before.items() if year is not None}


def _covers(years: dict[int, int], row: TableRow) -> bool:
    """Say whether years are themselves the heading of columns: every column after the themes has one of its own."""
    return len(years) > 1 and sorted(years) == list(range(1, len(row.cells))) and len(set(years.values())) == len(years)


def _as_printed(row: TableRow, years: dict[int, int]) -> dict[int, str]:
    return {at: plain(row.cells[at]) for at in years}


def _heading(
    row: TableRow, whens: dict[int, When], years: tuple[dict[int, int], dict[int, str]], year_lines: list[Line]
) -> Heading:
    slots = {at: Slot(when, row.lines[0]) for at, when in whens.items()}
    _say_years(slots, *years)
    labels = {at: plain(row.cells[at]) for at in range(len(row.cells)) if at not in whens}
    return Heading(slots, len(row.cells), [*year_lines, *row.lines], labels)


def _say_years(slots: dict[int, Slot], years: dict[int, int], printed: dict[int, str]) -> None:
    """Give the months the years above them, which then are printed with them; quarters are of the year as printed."""
    set_years_of_quarters(slots, printed)
    bare = [slot for slot in slots.values() if slot.year is None]
    set_years_above(slots, years)
    for slot in bare:
        if slot.year is not None:
            slot.words = f"{slot.words} {slot.year}"
