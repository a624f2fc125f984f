"""The headlines of a table with themes down and months across."""

from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.documents.document import TableRow
from desktop.importers.timeline.align import Shift, has_theme_column, shift_of_grid, shift_of_row, theme_columns
from desktop.importers.timeline.cells import headlines_in, plain
from desktop.importers.timeline.draft import Flaw, Slot, Told
from desktop.importers.timeline.grid import Grid, filled
from desktop.importers.timeline.own_day import own_day
from desktop.importers.timeline.themes import goes_on, name_of

_LONGEST_BAND = 12


@dataclass(slots=True)
class ThemeRows:
    """A theme with its rows, each with the columns by which it stands to the right of its heading."""

    name: str
    rows: list[tuple[TableRow, Shift]] = field(default_factory=list)
    note: str = ""


def themes_of(grid: Grid, shift: Shift, above: str, carried: str, known: Collection[str]) -> list[ThemeRows]:
    """Return the themes of a grid with their rows; above is a heading over it, carried the theme of the grid before.

    A blank cell carries the theme above it on, a cell that only ends the one above is joined to it. known
    are the keys of the themes of all tables.
    """
    themes = [_at_start(grid, above, carried)]
    before = theme_columns(grid)
    width = before + shift.columns
    bands = False
    for at, row in enumerate(grid.rows):
        if width == 0 and (band := _band(row, first=at == 0, bands=bands)):
            bands = True
            themes.append(ThemeRows(name_of(band)))
            continue
        own = shift if width else Shift(0)
        if has_theme_column(grid) and shift.columns >= 0:
            own = shift_of_row(row, grid, bool(themes[-1].name), known)
        cells = row.cells[: max(0, before + own.columns)]
        text = " ".join(plain(cell) for _, cell in filled(TableRow(cells, row.lines)))
        if text:
            _add(themes, text, known)
        themes[-1].rows.append((row, own))
    return themes


def headlines_of(theme: ThemeRows, grid: Grid, loose: dict[int, Slot]) -> list[Told]:
    """Return the headlines of a theme, month by month and in each from top to bottom.

    loose holds the columns under no month, as they are met.
    """
    found: list[tuple[int, Told]] = []
    before = theme_columns(grid)
    for row, shift in theme.rows:
        for at, cell in filled(row):
            column = at - shift.columns
            if column < before:
                continue
            slot = _slot_of(column, grid, row, loose)
            for headline in headlines_in(cell):
                own, text = own_day(headline, slot, row.lines[0])
                notes = [note for note in (theme.note, shift.note) if note]
                found.append((column, Told(text, own, row.lines, theme.name, notes)))
    return [told for _, told in sorted(found, key=lambda pair: pair[0])]


def _at_start(grid: Grid, above: str, carried: str) -> ThemeRows:
    if above:
        return ThemeRows(name_of(above))
    if carried and (grid.goes_on or has_theme_column(grid)):
        return ThemeRows(carried, note="the theme is that of the table before: none is printed here")
    return ThemeRows("")


def _add(themes: list[ThemeRows], text: str, known: Collection[str]) -> None:
    """Begin the theme that a cell names, or add its words to the one above where they only end it."""
    last = themes[-1]
    if last.rows and not last.note and goes_on(last.name, text, known):
        last.name = name_of(f"{last.name} {text}")
    else:
        themes.append(ThemeRows(name_of(text)))


def _band(row: TableRow, *, first: bool, bands: bool) -> str:
    """Return the theme that a row alone says, over all columns of a table without a column for themes; else ""."""
    cells = list(filled(row))
    if len(cells) != 1 or cells[0][0] != 0 or not (first or bands or len(row.cells) == 1):
        return ""
    text = plain(cells[0][1])
    short = len(text.split()) <= _LONGEST_BAND and not text.endswith(".")
    return text if short and len(headlines_in(cells[0][1])) == 1 else ""


def _slot_of(column: int, grid: Grid, row: TableRow, loose: dict[int, Slot]) -> Slot:
    slots = grid.heading.slots
    if column in slots:
        return slots[column]
    columns = sorted(slots)
    steps = {b - a for a, b in pairwise(columns)}
    before = [each for each in columns if each < column]
    if len(steps) == 1 and before and column - before[-1] < min(steps):
        return slots[before[-1]]
    if column not in loose:
        loose[column] = Slot(None, row.lines[0], words=grid.heading.labels.get(column, ""), flaw=Flaw.NO_MONTH)
    return loose[column]


def shift_known(grid: Grid, keys: Collection[str], before: Shift | None) -> Shift:
    """Return how a grid stands to its heading; one that goes on without a heading stands as the one before."""
    shift = shift_of_grid(grid, keys)
    return before if grid.goes_on and before is not None and before.columns and not shift.columns else shift
