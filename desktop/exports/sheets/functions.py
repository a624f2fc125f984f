"""The register of functions: who holds each, since when as printed and as read."""

from collections import Counter

from desktop.domain.wording import counted
from desktop.exports.pack_contents import PackContents
from desktop.exports.review_contents import FunctionRow
from desktop.exports.sheet_plan import Cell, Claim, Column, Quiet, SheetPlan, Strong, dated, stated

_COLUMNS = (
    Column("Function", 60),
    Column("Group", 20, optional=True),
    Column("State", 15),
    Column("Since, as worded", 20, optional=True),
    Column("Since", 12),
    Column("Source", 34, optional=True),
    Column("Note", 24, optional=True),
)


def functions(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return one row for each function; no sheet where there is none."""
    part = contents.board_papers.functions
    if part is None:
        return ()
    return (
        SheetPlan(
            name="Functions",
            heading="Functions",
            lines=(part.sentence,),
            table="Functions",
            columns=_COLUMNS,
            rows=tuple(_cells(row) for row in part.rows),
            holds=f"{counted(len(part.rows), 'function')} and who holds them",
            records=len(part.rows),
            claims=tuple(
                Claim(number, (("State", state),)) for state, number in Counter(row.state for row in part.rows).items()
            ),
        ),
    )


def _cells(row: FunctionRow) -> tuple[Cell, ...]:
    return (
        Strong(row.title),
        stated(row.group),
        row.state,
        stated(row.when),
        dated(row.day),
        stated(row.source),
        row.note or Quiet("no note"),
    )
