"""Where the heading rows of a table of measures stand, and what each of its columns holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.documents.document import Line, Table, TableRow
from desktop.importers.scorecard.cells import is_figure, is_prose
from desktop.importers.scorecard.column import Column
from desktop.importers.scorecard.comparators import is_of_others
from desktop.importers.scorecard.fields import field_of
from desktop.importers.scorecard.periods import Named, named_in
from desktop.importers.scorecard.retyped import retyped

_GROUPS = re.compile(r"(?:annual|yearly|quarterly|monthly|termly|years?|quarters?|months?|history|trend data)", re.I)
_NAMES_ONE = re.compile(r"\b(?:measures?|indicators?|kpis?|pis?)\b", re.IGNORECASE)
_FEWEST = 3
_MEASURED = frozenset({"target", "value", "status", "polarity"})
_SHOWN = frozenset({"value", "status", "target", "direction", "note"})


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a part of a table, the rows that head it, those among them that head nothing, and its rows."""

    columns: tuple[Column, ...]
    headed_by: tuple[TableRow, ...]
    strays: tuple[TableRow, ...]
    rows: tuple[TableRow, ...]

    @property
    def readings(self) -> tuple[Column, ...]:
        """The columns that hold figures of a period that is named, from left to right."""
        return tuple(column for column in self.columns if column.is_reading and column.period)

    def column(self, field: str) -> Column | None:
        """Return the first column of a field that is of no single period."""
        return next((column for column in self.columns if column.field == field and not column.period), None)

    @property
    def lines(self) -> list[Line]:
        """The lines of the heading rows."""
        return [line for row in self.headed_by for line in row.lines]


def layouts_of(table: Table) -> Iterator[Layout]:
    """Yield each part of a table that begins with the headings of a scorecard; a heading may come again halfway."""
    below = (*table.rows[1:], None)
    starts = [
        at
        for at, (row, after) in enumerate(zip(table.rows, below, strict=True))
        if is_heading(row) or _over(row, after)
    ]
    starts = [at for place, at in enumerate(starts) if not place or at > starts[place - 1] + 1]
    tops = [_top(table.rows, at) for at in starts]
    ends = [*tops[1:], len(table.rows)]
    for at, top, end in zip(starts, tops, ends, strict=False):
        yield _layout(table.rows[top:at], table.rows[at:end])


def _top(rows: Sequence[TableRow], at: int) -> int:
    """Return where the headings of a part begin: rows above the fields may name the periods that stand over several."""
    while at and any(rows[at - 1].cells) and all(_is_over(cell) for cell in rows[at - 1].cells if cell.strip()):
        at -= 1
    return at


def _is_over(cell: str) -> bool:
    named = named_in(cell)
    return (named is not None and not named.rest) or bool(_GROUPS.fullmatch(cell.strip()))


def is_heading(row: TableRow) -> bool:
    """Return whether a row holds the headings of a scorecard: a measure, and what it is measured by."""
    found = [(field_of(cell), named_in(cell)) for cell in row.cells if cell.strip()]
    fields = {field for field, _named in found if field}
    periods = sum(named is not None for _field, named in found)
    if "measure" not in fields or any(is_figure(cell) for cell in row.cells if cell.strip() and not named_in(cell)):
        return False
    others = sum(is_of_others(cell) and not field_of(cell) and not named_in(cell) for cell in row.cells)
    known = len(fields) + periods + others
    measures = [cell for cell in row.cells if field_of(cell) == "measure"]
    named = any(_NAMES_ONE.search(cell) for cell in measures)
    by = len(fields & _MEASURED) + (min(periods, 2) if named else bool(periods)) + (named and len(measures) > 1)
    return known >= _FEWEST and by >= 2 and known * 2 >= len(found)


def _over(row: TableRow, below: TableRow | None) -> bool:
    """Return whether a row names measures and stands over a row of periods, as where ours and those of others are."""
    if below is None or any(is_figure(cell) for cell in row.cells if not named_in(cell)):
        return False
    measure = next((at for at, cell in enumerate(row.cells) if field_of(cell) == "measure"), None)
    said = [cell for cell in below.cells if cell.strip()]
    if measure is None or _cell(below, measure) or not _NAMES_ONE.search(row.cells[measure]):
        return False
    return len(said) > 1 and all((named := named_in(cell)) is not None and not named.rest for cell in said)


def _layout(overs: Sequence[TableRow], rows: Sequence[TableRow]) -> Layout:
    heads, strays = [rows[0]], list[TableRow]()
    below = 1
    while below < len(rows) and (kind := _goes_on(rows[0], rows[below])):
        (heads if kind == "head" else strays).append(rows[below])
        below += 1
    data = tuple(rows[below:])
    columns = retyped(_best(list(_arrangements(overs, heads)), data), data)
    return Layout(tuple(columns), (*overs, *heads), tuple(strays), data)


def _best(arrangements: list[list[Column]], rows: Sequence[TableRow]) -> list[Column]:
    """Return the arrangement under which the rows make sense; headings that say one thing twice are damaged."""
    periods = [column.at for columns in arrangements for column in columns if column.period]
    if not periods:
        return arrangements[0]
    return min(arrangements, key=lambda columns: _misfits(columns, rows, min(periods)))


def _goes_on(first: TableRow, row: TableRow) -> str:
    """Return "head" for a further row of headings, "stray" for lone cells among them that head nothing, else ""."""
    filled = [(at, cell) for at, cell in enumerate(row.cells) if cell.strip()]
    if not filled:
        return "head"
    if all(_heads(cell) for _at, cell in filled):
        beyond = all(at >= len(first.cells) or not first.cells[at].strip() for at, _cell in filled)
        return "head" if len(filled) > 1 or beyond or field_of(filled[0][1]) else ""
    named = {at for at, cell in enumerate(first.cells) if field_of(cell) not in ("", "note", "value")}
    lone = len(filled) <= 2 and all(is_figure(cell) and at not in named for at, cell in filled)
    return "stray" if lone else ""


def _heads(cell: str) -> bool:
    named = named_in(cell)
    if named is not None:
        return not named.rest or field_of(named.rest) in _SHOWN
    return bool(_GROUPS.fullmatch(cell.strip())) or field_of(cell) in _SHOWN


def _arrangements(overs: Sequence[TableRow], heads: Sequence[TableRow]) -> Iterator[list[Column]]:
    """Yield every way in which the heading rows may name the columns, the likeliest first."""
    for lowest in range(len(heads) - 1, -1, -1):
        columns = _columns(overs, heads, lowest)
        if any(column.period for column in columns) or lowest == 0:
            yield columns
            if packed := _packed(columns):
                yield packed


def _columns(overs: Sequence[TableRow], heads: Sequence[TableRow], lowest: int) -> list[Column]:
    """Name the columns by the first row and by the lowest one that counts; what is wide above stands over several."""
    first, low = heads[0], heads[lowest]
    columns: list[Column] = []
    over = wide = ""
    for at in range(max(len(first.cells), len(low.cells))):
        top, below = _cell(first, at), _cell(low, at) if lowest else ""
        named = (_cell(row, at) for row in (*overs, *heads[:lowest]) if named_in(_cell(row, at)))
        if above := next(named, "" if overs else top):
            over = above
        wide = next((said for row in (*overs, *heads[:lowest]) if (said := _cell(row, at))), wide)
        if below and below != wide and is_of_others(wide):
            columns.append(Column(at, "", f"{wide} {below}"))
        elif column := _column(at, top, below or (top if overs else ""), over):
            columns.append(column)
    return columns


def _column(at: int, top: str, below: str, over: str) -> Column | None:
    named, wide = named_in(below or top), named_in(over)
    if named is not None:
        if below and wide and not wide.rest and not re.search(r"\d{2}", named.words):
            named = Named(f"{named.words} {wide.words}", named.rest)
        field = field_of(named.rest) if named.rest else "value"
        is_ours = field and not is_of_others(below or top) and not named.is_running_total
        return Column(at, field, below or top, named) if is_ours else Column(at, "", below or top)
    field = field_of(below) or field_of(top)
    if below and field_of(below) in _SHOWN and wide and not wide.rest:
        return Column(at, field_of(below), f"{over} {below}", wide)
    return Column(at, field, top or below, None) if field or (top and not _GROUPS.fullmatch(top)) else None


def _packed(columns: Sequence[Column]) -> list[Column]:
    """Return the columns of periods without the empty ones between them, [] where they stand together anyway."""
    periods = [column for column in columns if column.period]
    if not periods or any(column.field != "value" for column in periods):
        return []
    first, last = periods[0].at, periods[-1].at
    between = [each for each in columns if not each.period and each.field != "note" and first < each.at < last]
    if last - first + 1 == len(periods) or between:
        return []
    moved = [Column(first + place, each.field, each.heading, each.period) for place, each in enumerate(periods)]
    taken = {column.at for column in moved}
    return [column for column in columns if not column.period and column.at not in taken] + moved


def _misfits(columns: Sequence[Column], rows: Sequence[TableRow], first: int) -> int:
    """Count the figures that stand under no heading, and the sentences that stand under a period."""
    periods = {column.at for column in columns if column.period}
    others = {column.at for column in columns if not column.period and column.field != "note"}
    wrong = 0
    for row in rows:
        for at in range(first, len(row.cells)):
            cell = row.cells[at]
            if at in periods:
                wrong += is_prose(cell)
            elif at not in others:
                wrong += is_figure(cell)
    return wrong


def _cell(row: TableRow, at: int) -> str:
    return row.cells[at].strip() if at < len(row.cells) else ""
