"""How a log is going to be read: its tables, their headings, and what each column fills; a person may change it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.documents.document import Document
from desktop.importers.action_log.fields import BY_NAME, NOT_USED
from desktop.importers.action_log.guess import Column, columns_of
from desktop.importers.action_log.heading_rows import HeadingRow, heading_rows, same_headings, taken_as_headings
from desktop.importers.action_log.headings import CERTAIN, plain
from desktop.importers.action_log.sheets import SPREADSHEETS, Sheet, SheetRow, sheets_of

Known = Sequence[Mapping[str, str]]
"""What was chosen before: for each set of headings the field by plain heading."""


@dataclass(frozen=True, slots=True)
class LogTable:
    """One table of a log: its sheet (from 0), its headings, where it ends (one past its last row), and its columns.

    used says that it is read; remembered that its columns are read as those of the same headings were before.
    """

    sheet: int
    name: str
    heading: HeadingRow
    end: int
    columns: tuple[Column, ...]
    used: bool = True
    remembered: bool = False

    def column_of(self, field: str) -> int | None:
        """Return the first column (from 0) that fills a field, or None."""
        return next((column.at for column in self.columns if column.field == field), None)

    def columns_for(self, field: str) -> list[int]:
        """Return every column that fills a field."""
        return [column.at for column in self.columns if column.field == field]

    @property
    def has_action(self) -> bool:
        """Whether a column says what is to be done, without which no row is an action."""
        return self.column_of("wording") is not None


@dataclass(frozen=True, slots=True)
class LogPlan:
    """A document with the tables that were found in it, in the order of their rows."""

    document: Document
    sheets: tuple[Sheet, ...]
    tables: tuple[LogTable, ...]

    def rows_of(self, table: LogTable) -> tuple[SheetRow, ...]:
        """Return the rows below the headings of a table."""
        return self.sheets[table.sheet].rows[table.heading.below : table.end]

    @property
    def to_read(self) -> tuple[LogTable, ...]:
        """The tables that are used and say what is to be done."""
        return tuple(table for table in self.tables if table.used and table.has_action)


def plan_of(document: Document, known: Known = ()) -> LogPlan:
    """Return how a document would be read as an action log; one without headings keeps a table to choose in."""
    sheets = sheets_of(document)
    tables: list[LogTable] = []
    for at, sheet in enumerate(sheets):
        begins = _beginnings(heading_rows(sheet))
        for place, heading in enumerate(begins, 1):
            end = begins[place].at if place < len(begins) else len(sheet.rows)
            tables.append(_table(at, sheet, heading, end, known))
    if not tables and document.format in SPREADSHEETS:
        tables = [_unnamed(at, sheet, known) for at, sheet in enumerate(sheets) if len(sheet.rows) > 1]
    return LogPlan(document, sheets, tuple(tables))


def with_field(plan: LogPlan, table: LogTable, at: int, field: str) -> LogPlan:
    """Return the plan with a column of a table, and of all tables with the same headings, filling a field.

    A field that one column fills only is taken from the one that had it.
    """
    headings = table.heading.headings
    alike = [each for each in plan.tables if each == table or same_headings(each.heading.headings, headings)]
    heading = next(column.heading for column in table.columns if column.at == at)
    changed = {id(each): _chosen(each, at if each == table else None, heading, field) for each in alike}
    return replace(plan, tables=tuple(changed.get(id(each), each) for each in plan.tables))


def with_heading(plan: LogPlan, table: LogTable, at: int, known: Known = ()) -> LogPlan:
    """Return the plan with another row of the sheet as the headings of a table; its columns are guessed afresh."""
    sheet = plan.sheets[table.sheet]
    heading = next((each for each in heading_rows(sheet) if each.at == at), None) or taken_as_headings(sheet, at)
    moved = _table(table.sheet, sheet, heading, max(table.end, heading.below), known)
    return replace(plan, tables=tuple(moved if each is table else each for each in plan.tables))


def with_used(plan: LogPlan, table: LogTable, used: bool) -> LogPlan:
    """Return the plan with a table read or left aside."""
    return replace(plan, tables=tuple(replace(each, used=used) if each is table else each for each in plan.tables))


def headings_that_may_be(plan: LogPlan, table: LogTable, most: int = 30) -> list[tuple[int, str]]:
    """Return the rows (place from 0, their words) that could be the headings of a table: the first of its sheet."""
    rows = plan.sheets[table.sheet].rows[: max(most, table.heading.at + 1)]
    return [(at, " | ".join(row.cell(column) for column in row.filled)) for at, row in enumerate(rows) if row.filled]


def _beginnings(found: Iterable[HeadingRow]) -> list[HeadingRow]:
    """Return the headings at which another table begins; those printed again below are none."""
    kept: list[HeadingRow] = []
    for heading in found:
        if not kept or not same_headings(kept[-1].headings, heading.headings):
            kept.append(heading)
    return kept


def _table(at: int, sheet: Sheet, heading: HeadingRow, end: int, known: Known) -> LogTable:
    rows = [row.cells for row in sheet.rows[heading.below : end] if not row.alone]
    chosen = _chosen_before(heading.headings, known)
    columns = columns_of(heading.headings, rows, chosen)
    return LogTable(at, sheet.name, heading, end, columns, remembered=bool(chosen))


def _unnamed(at: int, sheet: Sheet, known: Known) -> LogTable:
    """Return a table for a sheet in which no headings were found: its fullest row of the first ones stands for them.

    What its cells look like is no ground to read it by: nothing is used but what was chosen for these headings before.
    """
    first = max(range(min(len(sheet.rows), 12)), key=lambda place: (len(sheet.rows[place].filled), -place))
    table = _table(at, sheet, taken_as_headings(sheet, first), len(sheet.rows), known)
    if table.remembered:
        return table
    unused = tuple(replace(column, field=NOT_USED, sure=0, why="") for column in table.columns)
    return replace(table, columns=unused, used=False)


def _chosen_before(headings: Sequence[str], known: Known) -> Mapping[str, str]:
    wanted = {plain(heading) for heading in headings} - {""}
    return next((chosen for chosen in known if set(chosen) - {""} == wanted), {})


def _chosen(table: LogTable, at: int | None, heading: str, field: str) -> LogTable:
    """Return a table with the column at a place, or else the one of that heading, filling a field."""
    place = at if at is not None else next((each.at for each in table.columns if each.heading == heading), None)
    single = field != NOT_USED and not BY_NAME[field].repeated
    columns = []
    for column in table.columns:
        if column.at == place:
            column = replace(column, field=field, sure=CERTAIN, why="chosen here")
        elif single and column.field == field:
            column = replace(column, field=NOT_USED, sure=0, why="")
        columns.append(column)
    return replace(table, columns=tuple(columns), used=table.used or field == "wording")
