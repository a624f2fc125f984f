"""Which column of a table belongs to which month: headings and rows lose cells on their way into text."""

from collections.abc import Collection
from dataclasses import dataclass

from desktop.documents.document import TableRow
from desktop.importers.timeline.cells import headlines_in, is_nothing, plain
from desktop.importers.timeline.grid import Grid
from desktop.importers.timeline.rows import is_wordy
from desktop.importers.timeline.themes import is_continued, key_of

_LONGEST_THEME = 16
_NAME_WORDS, _TOLD_WORDS = 1, 3


@dataclass(frozen=True, slots=True)
class Shift:
    """How many columns to the right of its heading a row's cells stand, and whether that is in doubt."""

    columns: int
    doubtful: bool = False
    note: str = ""


def has_theme_column(grid: Grid) -> bool:
    """Say whether the heading leaves room for themes before its first month."""
    return grid.heading.first > 0


def theme_columns(grid: Grid) -> int:
    """Return how many columns before the first month hold themes: one that tells what happened has lost its month."""
    first = grid.heading.first
    if first < 2 or _heading_stands_right(grid):
        return first
    columns = [[row.cells[at] for row in grid.rows if at < len(row.cells)] for at in range(first)]
    if not is_wordy(columns[0], least=_NAME_WORDS):
        return first
    return next((at for at in range(1, first) if is_wordy(columns[at], least=_TOLD_WORDS)), first)


def shift_of_grid(grid: Grid, known: Collection[str]) -> Shift:
    """Return how the rows of a grid stand to its heading.

    A heading that begins with a month has lost the cell over the themes where the rows are one wider, or, doubtfully,
    where they begin with a theme that is known from elsewhere (known holds their keys).
    """
    heading = grid.heading
    if _heading_stands_right(grid):
        columns = heading.first - 1
        return Shift(-columns, note="the heading begins with a cell too many: its months are put one column back")
    if heading.first or not grid.rows:
        return Shift(0)
    firsts = [plain(row.cells[0]) for row in grid.rows]
    if all(len(row.cells) == heading.width + 1 for row in grid.rows):
        return Shift(1, note="the heading lacks the cell over the themes: its months are put one column on")
    if any(text and (is_continued(text) or key_of(text) in known) for text in firsts):
        return Shift(
            1,
            doubtful=True,
            note="the heading has one cell less than the other tables: its months are put one column on",
        )
    return Shift(0)


def shift_of_row(row: TableRow, grid: Grid, has_theme: bool, known: Collection[str]) -> Shift:
    """Return how one row stands to a heading with room for themes: its theme cell may be lost, or its last cells."""
    first = plain(row.cells[0]) if row.cells else ""
    if len(row.cells) != grid.heading.width - 1 or is_nothing(first) or not has_theme:
        return Shift(0)
    if key_of(first) in known or is_continued(first) or not _is_headline(first):
        return Shift(0)
    return Shift(
        -1, doubtful=True, note="the row has one cell less than the heading: it is read without its theme cell"
    )


def _heading_stands_right(grid: Grid) -> bool:
    """Say whether blank cells before the months put them right of their columns: the rows are so much narrower."""
    heading, extra = grid.heading, grid.heading.first - 1
    if extra < 1 or not grid.rows or any(heading.labels.get(at, "") for at in range(heading.first)):
        return False
    widest = max(len(row.cells) for row in grid.rows)
    return widest == heading.width - extra and any(len(row.cells) > 1 and plain(row.cells[1]) for row in grid.rows)


def _is_headline(text: str) -> bool:
    return len(headlines_in(text)) > 1 or text.endswith(".") or len(text.split()) > _LONGEST_THEME
