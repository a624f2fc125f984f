"""The register of functions: who holds each, since when as printed and as read."""

from collections import Counter

from desktop.domain.wording import counted
from desktop.exports.pack_contents import PackContents
from desktop.exports.review_cells import FUNCTION_COLUMNS, function_cells
from desktop.exports.sheet_plan import Claim, SheetPlan


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
            columns=FUNCTION_COLUMNS,
            rows=tuple(function_cells(row) for row in part.rows),
            holds=f"{counted(len(part.rows), 'function')} and who holds them",
            records=len(part.rows),
            claims=tuple(
                Claim(number, (("State", state),)) for state, number in Counter(row.state for row in part.rows).items()
            ),
        ),
    )
