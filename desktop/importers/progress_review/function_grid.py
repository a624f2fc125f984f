"""A grid of functions: Function | Status | Date returned."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.documents.cleaning import on_one_line
from desktop.documents.document import Document, Table, TableRow
from desktop.domain.board import Board
from desktop.domain.outcome import Function, FunctionState
from desktop.domain.source import Choice, Effect
from desktop.domain.timing import read_timing
from desktop.importers.findings import Findings
from desktop.importers.progress_review.functions import month_note

_TITLE = re.compile(
    r"(?:council |returned |executive )?(?:functions?|powers?|responsibilit(?:y|ies)|services?)(?: areas?)?"
)
_STATE = re.compile(
    r"(?:current )?(?:status|state|position|held by|exercised by|now with|"
    r"decision[- ]?makers?|responsibility|who (?:holds|decides)|with)\b.*"
)
_TAKEN = re.compile(
    r"(?:date |day )?(?:taken|removed|transferred|vested|directed|of direction|direction)(?: on| date)?"
)
_RECOMMENDED = re.compile(r"(?:date |day )?recommend\w*(?: for return)?(?: on| date)?")
_RETURNED = re.compile(r"(?:date |day |when )?(?:of return|returned|handed back|restored|return)(?: on| date)?|date")
_GROUP = re.compile(r"(?:directorate|group|area|theme|portfolio|department)")
_NOTE = re.compile(r"(?:notes?|comments?|remarks?|conditions?)")
_NAMES = {
    "state": _STATE,
    "taken": _TAKEN,
    "recommended": _RECOMMENDED,
    "returned": _RETURNED,
    "group": _GROUP,
    "note": _NOTE,
}
_HELD_WORDS = re.compile(
    r"\b(?:retain\w*|held|not (?:yet )?(?:returned|ready)|remain\w*|commissioners?)\b", re.IGNORECASE
)
_RECOMMENDED_WORDS = re.compile(r"\b(?:recommend\w*|proposed|minded)\b", re.IGNORECASE)
_RETURNED_WORDS = re.compile(
    r"\b(?:returned|restored|handed back|back with|cabinet|council|members?|advisory)\b", re.IGNORECASE
)
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of functions: the place of its heading row, and of each column by name."""

    table: Table
    heading: int
    columns: dict[str, int]


def grids_in(document: Document) -> Iterator[Grid]:
    """Yield the grids of functions in a document."""
    for block in document.blocks:
        if isinstance(block, Table) and (grid := grid_of(block)):
            yield grid


def grid_of(table: Table) -> Grid | None:
    """Return a table as a grid of functions, or None for any other table."""
    for at, row in enumerate(table.rows[:_FEWEST]):
        if (columns := _columns(row)) and len(table.rows) > at + 1:
            return Grid(table, at, columns)
    return None


def read_grid(grid: Grid, board: Board, findings: Findings, source: str) -> None:
    """Add the functions of a grid; a row with nothing but a name is the group of those below it."""
    findings.place(line for row in grid.table.rows[: grid.heading + 1] for line in row.lines)
    group: TableRow | None = None
    for row in grid.table.rows[grid.heading + 1 :]:
        cells = {name: _cell(row, at) for name, at in grid.columns.items()}
        if _columns(row) or not any(cells.values()):
            findings.place(row.lines)
        elif sum(bool(cell.strip()) for cell in row.cells) == 1:
            group = row
        elif cells["title"]:
            findings.place(group.lines if group else ())
            above = on_one_line(" ".join(group.cells)) if group else ""
            _add(row, cells, cells.get("group") or above, board, findings, source)


def _columns(row: TableRow) -> dict[str, int]:
    names = [on_one_line(cell.replace("*", "")).casefold() for cell in row.cells]
    title = next((at for at, name in enumerate(names) if _TITLE.fullmatch(name)), None)
    if title is None:
        return {}
    found = {"title": title}
    for name, pattern in _NAMES.items():
        at = next((at for at, cell in enumerate(names) if at not in found.values() and pattern.fullmatch(cell)), None)
        found |= {name: at} if at is not None else {}
    return found if found.keys() & {"state", "returned", "recommended"} and len(found) > _FEWEST - 1 else {}


def _add(row: TableRow, cells: dict[str, str], group: str, board: Board, findings: Findings, source: str) -> None:
    timing = cells.get("returned", "") or cells.get("recommended", "")
    returned, recommended = (read_timing(cells.get(name, "")).due for name in ("returned", "recommended"))
    state = _state(cells.get("state", "")) or (
        FunctionState.RETURNED if returned else FunctionState.RECOMMENDED if recommended else None
    )
    if state is FunctionState.HELD and _RECOMMENDED_WORDS.search(cells.get("note", "")):
        state = FunctionState.RECOMMENDED
    if state is FunctionState.RECOMMENDED and "recommended" not in cells:
        returned, recommended = None, returned
    made = Function(
        board_id=board.id,
        position=len(findings.of(Function)) + 1,
        title=cells["title"],
        group=group,
        state=state or FunctionState.HELD,
        taken_on=read_timing(cells.get("taken", "")).due,
        recommended_on=recommended,
        returned_on=returned if state is FunctionState.RETURNED else None,
        timing=timing,
        source=source,
        note=cells.get("note", "") or ("" if _state(cells.get("state", "")) else cells.get("state", "")),
    )
    findings.add(made, row.lines, month_note(timing) if returned or recommended else "")
    if state is None:
        _ask_state(made, row, findings)


def _ask_state(made: Function, row: TableRow, findings: Findings) -> None:
    choices = [
        Choice(
            label=state.value[:1].upper() + state.value[1:],
            effects=(Effect(kind="functions", record_id=made.id, fields={"state": state.value}),),
        )
        for state in FunctionState
    ]
    findings.ask(made, row.lines[0], f"Where does “{made.title}” stand?", choices)


def _state(words: str) -> FunctionState | None:
    if _RECOMMENDED_WORDS.search(words):
        return FunctionState.RECOMMENDED
    if _HELD_WORDS.search(words):
        return FunctionState.HELD
    return FunctionState.RETURNED if _RETURNED_WORDS.search(words) else None


def _cell(row: TableRow, at: int) -> str:
    return on_one_line(row.cells[at]) if at < len(row.cells) else ""
