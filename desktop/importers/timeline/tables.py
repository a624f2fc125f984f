"""The tables of a document that are of a timeline, each with the paragraphs before it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.documents.document import Document, Paragraph, Table
from desktop.importers.timeline.cells import has_bullet
from desktop.importers.timeline.down import Columns, columns_of
from desktop.importers.timeline.grid import Grid, grids_in
from desktop.importers.timeline.periods import period_in
from desktop.importers.timeline.rows import is_wordy
from desktop.importers.timeline.scope import Scope, is_title, is_titled_table
from desktop.importers.timeline.when import read_when

_WORDS, _WORDS_IN_TIMELINE = 3.0, 1.2
_LONGEST_HEADING = 14
_MOST_BETWEEN = 2


@dataclass(slots=True)
class TimelineTable:
    """A table of a timeline: its block, the paragraphs above it, and its grids, or columns where dates stand down."""

    at: int
    table: Table
    above: tuple[Paragraph, ...]
    grids: list[Grid] = field(default_factory=list)
    columns: Columns | None = None


def tables_of(document: Document, scopes: Sequence[Scope]) -> list[TimelineTable]:
    """Return the tables with months across or dates down, in order; tables of figures, logs and lists are none."""
    found: list[TimelineTable] = []
    above: list[Paragraph] = []
    last: Grid | None = None
    for at, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            above.extend([] if block.furniture else [block])
            continue
        inside = any(scope.holds(at) for scope in scopes) or is_titled_table(block)
        made = _read(block, at, tuple(above), last if _goes_on(above) else None, inside=inside)
        if made is not None:
            found.append(made)
        last = made.grids[-1] if made and made.grids else None
        above = []
    return _without_empty(found)


def is_heading(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is short enough for a heading, and ends as none of its kind would not."""
    text = paragraph.text.rstrip()
    return len(text.split()) <= _LONGEST_HEADING and not text.endswith((".", ";")) and not has_bullet(text)


def names_period(paragraph: Paragraph) -> bool:
    """Say whether a heading names the timeline or its period rather than a theme."""
    return is_title(paragraph) or (
        is_heading(paragraph) and (period_in(paragraph.text) or read_when(paragraph.text)) is not None
    )


def _read(
    table: Table, at: int, above: tuple[Paragraph, ...], last: Grid | None, *, inside: bool
) -> TimelineTable | None:
    rows = table.rows
    columns = None
    grids = grids_in(rows, above, None)
    if not grids:
        columns = columns_of(rows, in_timeline=inside)
    if not grids and columns is None and last is not None and _fits(table, last):
        grids = grids_in(rows, above, last)
    if columns is not None:
        return TimelineTable(at, table, above, columns=columns)
    if not grids or not _is_told(grids, inside=inside or last is not None):
        return None
    return TimelineTable(at, table, above, grids=grids)


def _is_told(grids: Sequence[Grid], *, inside: bool) -> bool:
    """Say whether the cells below months tell what happened; a heading alone may be followed by its rows."""
    rows = [row for grid in grids for row in grid.rows]
    if not rows:
        return True
    cells = [cell for row in rows for cell in row.cells[1:]]
    return is_wordy(cells or rows[0].cells, least=_WORDS_IN_TIMELINE if inside else _WORDS)


def _goes_on(above: Sequence[Paragraph]) -> bool:
    return len(above) <= _MOST_BETWEEN and all(is_heading(paragraph) for paragraph in above)


def _fits(table: Table, last: Grid) -> bool:
    widths = {len(row.cells) for row in table.rows}
    return max(widths) <= last.heading.width + 1 and max(widths) >= min(last.heading.width, len(last.heading.slots))


def _without_empty(tables: list[TimelineTable]) -> list[TimelineTable]:
    """Leave out headings of months that nothing stands under, on their own page or the next table's."""
    kept: list[TimelineTable] = []
    for at, each in enumerate(tables):
        following = tables[at + 1].grids if at + 1 < len(tables) else []
        used = any(grid.rows for grid in each.grids) or any(grid.goes_on for grid in following)
        if each.columns is not None or used:
            kept.append(each)
    return kept
