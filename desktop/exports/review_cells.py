"""What a review prints alike in its own workbook and in a pack: steps of last time, functions, kinds of entries."""

from desktop.exports.review_contents import CheckRow, FunctionRow
from desktop.exports.sheet_plan import Cell, Column, Quiet, Strong, dated, stated

STEP_COLUMNS = (
    Column("Outcome", 10.5),
    Column("Title", 26),
    Column("You said", 60),
    Column("Have you?", 17),
    Column("Note", 32, optional=True),
    Column("Carried forward", 12),
)
FUNCTION_COLUMNS = (
    Column("Function", 60),
    Column("Group", 20, optional=True),
    Column("State", 15),
    Column("Since, as worded", 20, optional=True),
    Column("Since", 12),
    Column("Source", 20, optional=True),
    Column("Note", 24, optional=True),
)
_SEVERAL = {
    "achieved": "achieved",
    "risk or issue": "risks and issues",
    "part of the one above": "parts of the one above",
}


def step_cells(row: CheckRow) -> tuple[Cell, ...]:
    """Return a step of last time with its answer, below STEP_COLUMNS."""
    carried: Cell = "Yes" if row.carried else Quiet("no")
    return (Strong(row.ref or "–"), row.outcome, row.step, row.answer, row.note or Quiet("no note"), carried)


def function_cells(row: FunctionRow) -> tuple[Cell, ...]:
    """Return a function, below FUNCTION_COLUMNS."""
    return (
        Strong(row.title),
        stated(row.group),
        row.state,
        stated(row.when),
        dated(row.day),
        stated(row.source),
        row.note or Quiet("no note"),
    )


def number_of_kind(number: int, kind: str) -> str:
    """Return how many entries count as a kind: "1 risk or issue", "3 risks and issues"."""
    return f"{number:,} {kind if number == 1 else _SEVERAL.get(kind, f'{kind}s')}"
