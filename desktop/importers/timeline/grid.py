"""A table with months across: its heading, and below it rows of themes and headlines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop.documents.document import Line, Paragraph, TableRow
from desktop.domain.headline import DatePrecision
from desktop.importers.timeline.cells import is_nothing, plain
from desktop.importers.timeline.draft import Slot
from desktop.importers.timeline.rows import months_in, years_in
from desktop.importers.timeline.when import When
from desktop.importers.timeline.years import set_years_above

_LONGEST_TITLE = 14


@dataclass(slots=True, eq=False)
class Heading:
    """The months over the columns of a table: the slot of each column, the width of the row, and its lines.

    bare are columns after the first month that have a heading which is no month, or none.
    """

    slots: dict[int, Slot]
    width: int
    lines: list[Line]
    labels: dict[int, str] = field(default_factory=dict)

    @property
    def first(self) -> int:
        """The column of the first month."""
        return min(self.slots)

    def says_as(self, other: "Heading") -> bool:
        """Say whether it names the same months as another, as a heading repeated on a further page does."""
        return [(slot.when.month, slot.when.day) for _, slot in sorted(self.slots.items()) if slot.when] == [
            (slot.when.month, slot.when.day) for _, slot in sorted(other.slots.items()) if slot.when
        ]

    def has_years(self) -> bool:
        """Say whether a year is printed with any of its months."""
        return any(slot.year is not None for slot in self.slots.values())


@dataclass(slots=True, eq=False)
class Grid:
    """A heading with the rows below it, to the next heading; above are the paragraphs before its table.

    table counts the tables of the document. repeats: its months are those of an earlier heading that is repeated.
    """

    heading: Heading
    table: int
    rows: list[TableRow] = field(default_factory=list)
    above: tuple[Paragraph, ...] = ()
    titles: list[TableRow] = field(default_factory=list)
    goes_on: bool = False


def grids_in(rows: Sequence[TableRow], table: int, above: tuple[Paragraph, ...], last: Grid | None) -> list[Grid]:
    """Return the parts of a table with months across, one for each of its headings; last is the grid before it.

    A table without a heading goes on under the heading of last, where that is given. Rows before a heading are titles.
    """
    grids: list[Grid] = []
    titles: list[TableRow] = []
    years: dict[int, int] = {}
    year_lines: list[Line] = []
    for row in rows:
        if found := months_in(row.cells):
            titles.extend(_titles_at_end(grids))
            heading = _heading(row, found, years, year_lines)
            grids.append(Grid(heading, table, above=above if not grids else (), titles=titles))
            years, year_lines, titles = {}, [], []
        elif found_years := years_in(row.cells):
            years, year_lines = found_years, list(row.lines)
        elif _covers(years, row):
            whens = {at: When(str(year), DatePrecision.YEAR, year, 1) for at, year in years.items()}
            slots = {at: Slot(when, year_lines[0]) for at, when in whens.items()}
            grids.append(Grid(Heading(slots, len(row.cells), year_lines), table, [row], above, titles))
            years, titles = {}, []
        elif grids:
            grids[-1].rows.append(row)
        elif last is not None:
            grids.append(Grid(last.heading, table, [row], above, goes_on=True))
        else:
            titles.append(row)
    return grids


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


def _covers(years: dict[int, int], row: TableRow) -> bool:
    """Say whether years are themselves the heading of columns: every column after the themes has one of its own."""
    return len(years) > 1 and sorted(years) == list(range(1, len(row.cells))) and len(set(years.values())) == len(years)


def _heading(row: TableRow, whens: dict[int, When], years: dict[int, int], year_lines: list[Line]) -> Heading:
    slots = {at: Slot(when, row.lines[0]) for at, when in whens.items()}
    _say_years(slots, years)
    labels = {at: plain(row.cells[at]) for at in range(min(whens), len(row.cells)) if at not in whens}
    return Heading(slots, len(row.cells), [*year_lines, *row.lines], labels)


def _say_years(slots: dict[int, Slot], years: dict[int, int]) -> None:
    """Give the months the years above them, which then are printed with them."""
    bare = [slot for slot in slots.values() if slot.year is None]
    set_years_above(slots, years)
    for slot in bare:
        if slot.year is not None:
            slot.words = f"{slot.words} {slot.year}"
