"""A row of a table of measures taken apart: what names the measure, its figures, its note, and what else it holds."""

from collections import Counter
from collections.abc import Sequence

from desktop.documents.document import TableRow
from desktop.importers.scorecard.cells import is_figure, is_prose
from desktop.importers.scorecard.column import Column
from desktop.importers.scorecard.draft import RowCells
from desktop.importers.scorecard.identity import Identity, Known, can_be_moved, identity_of
from desktop.importers.scorecard.layout import Layout

_NAMED = frozenset(
    {
        "outcome",
        "accountable",
        "ref",
        "action",
        "measure",
        "lead",
        "polarity",
        "frequency",
        "unit",
        "tolerance",
        "period",
        "status",
        "direction",
    }
)
_REACHING = frozenset({"outcome", "accountable", "action", "lead", "polarity", "frequency", "unit"})


def cells_of(layout: Layout, row: TableRow, known: Known) -> RowCells:
    """Return a row taken apart; where its table has anchors, figures are all that stand behind them but the note.

    Cells that reach down to it from a row above say what they say of it too.
    """
    row = _with_merged(row, layout)
    identity = identity_of(layout, row, known)
    if not can_be_moved(layout):
        return _as_headed(layout, row, identity)
    last = max(column.at for column in layout.readings)
    behind = [(at, cell.strip()) for at, cell in enumerate(row.cells) if at >= identity.first_value and cell.strip()]
    headed = {column.at: column for column in layout.columns if column.at > last}
    beyond = [(at, cell) for at, cell in behind if at > last]
    if not identity.moved and beyond and all(at in headed and _may_stand(headed[at], cell) for at, cell in beyond):
        return _as_headed(layout, row, identity)
    if behind and _is_note(*behind[-1], last):
        at, note = behind[-1]
        return RowCells(identity, tuple(behind[:-1]), note, at)
    return RowCells(identity, tuple(behind))


def note_column(layout: Layout, rows: Sequence[RowCells]) -> int | None:
    """Return where the notes of a table stand: below their heading if any does, else where most do."""
    places = [row.note_at for row in rows if row.note_at is not None]
    heading = layout.column("note")
    if heading is not None and (heading.at in places or not places):
        return heading.at
    return Counter(places).most_common(1)[0][0] if places else None


def _may_stand(column: Column, cell: str) -> bool:
    """A bare figure in a column of notes is one too many."""
    return column.field != "note" or not is_figure(cell)


def _is_note(at: int, cell: str, last: int) -> bool:
    return (at > last and not is_figure(cell)) or is_prose(cell)


def _as_headed(layout: Layout, row: TableRow, identity: Identity) -> RowCells:
    """Take a row by its headings alone."""
    values, rest, notes = [], [], []
    note_at = None
    headed = {column.at: column for column in layout.columns}
    for at, cell in enumerate(row.cells):
        column, said = headed.get(at), cell.strip()
        if not said or (column and column.field in _NAMED and not column.period):
            continue
        if column and column.field == "note":
            notes.append(said)
            note_at = at
        elif column and column.is_reading and column.period:
            values.append((at, said))
        elif column is None or column.field == "":
            rest.append((column.heading if column else "", said))
    return RowCells(identity, tuple(values), "\n".join(notes), note_at, tuple(rest))


def _with_merged(row: TableRow, layout: Layout) -> TableRow:
    """Return a row with what cells of the rows above, which reach down to it, say of its measure."""
    fields = {column.at: column.field for column in layout.columns if not column.period}
    above = {at: said for at, said in row.merged if fields.get(at) in _REACHING}
    if not above:
        return row
    cells = [*row.cells, *[""] * (max(above) + 1 - len(row.cells))]
    return TableRow(tuple(cell or above.get(at, "") for at, cell in enumerate(cells)), row.lines, row.merged)
