"""An action log read by a plan: actions with their updates and revised dates, questions, and what is left over."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.dates import find_dates
from desktop.domain.errors import Refused
from desktop.importers.action_log.draft import Draft
from desktop.importers.action_log.finish import make_items
from desktop.importers.action_log.heading_rows import same_headings
from desktop.importers.action_log.parts import Part, parts_rows, read_part
from desktop.importers.action_log.plan import LogPlan, LogTable
from desktop.importers.action_log.questions import ask
from desktop.importers.action_log.row import Reach, read_row
from desktop.importers.action_log.sheets import SheetRow, names_of_sheets
from desktop.importers.board_kinds import kind_of_board
from desktop.importers.body_names import board_name
from desktop.importers.findings import Findings
from desktop.importers.reading import Reading

KIND = "action-log"
_MERGED_DOWN = ("agreed", "origin")
_SPARSE = 0.75
_LOG = re.compile(
    r"\W*\b(?:rolling\s+)?(?:actions?|recommendations?)\s*(?:log|tracker|list|sheet|plan|points)?\b.*$", re.I | re.S
)


class NoActionColumn(Refused):
    """No column says what is to be done; headings are those that the document has."""

    def __init__(self, name: str, headings: Sequence[str]) -> None:
        super().__init__(
            f"No column of {name} says what is to be done; choose which one holds the action, or another file."
        )
        self.headings = tuple(headings)


@dataclass(slots=True)
class _Run:
    """What goes on from row to row of a table."""

    plan: LogPlan
    table: LogTable
    today: date
    as_at: date
    findings: Findings
    sparse: frozenset[str]
    part: Part = field(default_factory=Part)
    over: SheetRow | None = None
    above: Draft | None = None


def read_log(
    plan: LogPlan, *, board: Board | None, today: date, known: Sequence[ActionItem] = (), most: int | None = None
) -> Reading:
    """Return the reading of a log by a plan: every row of it placed or left over.

    board is the one whose log it is; where it is None, one that a title names is made, or else Refused raised. known
    are the actions that the book has of it. most stops after so many actions, for a first look.
    """
    findings = Findings(plan.document)
    if not plan.to_read:
        headings = (column.heading for table in plan.tables for column in table.columns if column.heading)
        raise NoActionColumn(plan.document.name, list(dict.fromkeys(headings)))
    drafts: list[Draft] = []
    for table in plan.to_read:
        drafts += _drafts(plan, table, today, findings, most)
        if most is not None and len(drafts) >= most:
            drafts = drafts[:most]
            break
    if not drafts:
        raise Refused(f"No row of {plan.document.name} says what is to be done; check which column holds the action.")
    findings.place(names_of_sheets(plan.document))
    board = _board(plan, board, findings)
    make_items(drafts, board_id=board.id, name=plan.document.name, today=today, known=known)
    for draft in drafts:
        _keep(draft, findings)
    ask([draft for draft in drafts if draft.known is None], findings, today)
    return findings.reading(KIND)


def _keep(draft: Draft, findings: Findings) -> None:
    findings.add(draft.made, draft.lines, draft.inferred)
    for extension in draft.extensions:
        findings.add(extension, draft.lines)
    for update in draft.progress():
        findings.add(update, draft.lines)


def _drafts(plan: LogPlan, table: LogTable, today: date, findings: Findings, most: int | None) -> Iterator[Draft]:
    rows = plan.rows_of(table)
    run = _Run(plan, table, today, _day_of_log(plan, table, today), findings, _sparse(table, rows))
    findings.place(line for row in _titles_and_headings(plan, table) for line in row.lines)
    found = 0
    for row in rows:
        if most is not None and found >= most:
            return
        if draft := _row(run, row):
            found += 1
            yield draft


def _row(run: _Run, row: SheetRow) -> Draft | None:
    """Read one row: headings printed again and rows that part the log are placed where actions follow them."""
    if not row.filled:
        return None
    if same_headings(row.cells, run.table.heading.headings):
        run.findings.place(row.lines)
        return None
    if parts_rows(row, run.table):
        run.part = read_part(row.cell(row.filled[0]))
        run.over = row
        run.above = None
        return None
    if row.alone:
        return None
    draft = read_row(row, run.table, Reach(run.today, run.as_at, run.part, run.above, run.sparse))
    if draft is None:
        return None
    if run.over is not None:
        run.findings.place(run.over.lines)
        run.over = None
    run.above = draft
    return draft


def _titles_and_headings(plan: LogPlan, table: LogTable) -> Iterator[SheetRow]:
    """Yield the rows of headings, and the titles above the first ones of a sheet: short rows of one cell or two."""
    rows = plan.sheets[table.sheet].rows
    yield from rows[table.heading.at : table.heading.below]
    if any(other.sheet == table.sheet and other.heading.at < table.heading.at for other in plan.tables):
        return
    for row in rows[: table.heading.at]:
        if len(row.filled) <= 2 and sum(len(row.cell(at).split()) for at in row.filled) <= 16:
            yield row


def _day_of_log(plan: LogPlan, table: LogTable, today: date) -> date:
    """Return the day that a title gives ("as at 7 November 2014"), or today: updates without a day are of it."""
    for row in plan.sheets[table.sheet].rows[: table.heading.at]:
        for cell in row.cells:
            day = next((found.date for found in find_dates(cell) if found.date), None)
            if day is not None and day <= today:
                return day
    return today


def _sparse(table: LogTable, rows: Sequence[SheetRow]) -> frozenset[str]:
    """Return the fields whose cells look merged downwards: they stand left of the action's own cells, the first row
    has one, and most of the others have none.
    """
    own = min(at for name in ("ref", "wording") if (at := table.column_of(name)) is not None)
    actions = [row for row in rows if row.cell(table.column_of("wording") or 0) and len(row.filled) > 1]
    found = set()
    for name in _MERGED_DOWN:
        columns = [at for at in table.columns_for(name) if at < own]
        told = [any(row.cell(at) for at in columns) for row in actions]
        if columns and told and told[0] and sum(told) < _SPARSE * len(told):
            found.add(name)
    return frozenset(found)


def _board(plan: LogPlan, board: Board | None, findings: Findings) -> Board:
    """Return the board of the log: the one given, or the one that a title names."""
    table = plan.to_read[0]
    heading = plan.sheets[table.sheet].rows[table.heading.at]
    if board is not None:
        return findings.add(board, heading.lines, "the log is put under this board")
    for row in plan.sheets[table.sheet].rows[: table.heading.at]:
        for at in row.filled:
            if name := board_named(row.cell(at)):
                return findings.add(Board(name=name, kind=kind_of_board(name)), row.lines)
    raise Refused(f"{plan.document.name} names no board; open the board that it belongs to, or name it with --board.")


def board_named(title: str) -> str:
    """Return the board that a title names ("Harbour Board: action log"), or ""."""
    return board_name(_LOG.sub("", title))
