"""What the action log has no room for: who supports, how dates moved and under which minutes, what shows it done."""

from desktop.exports.pack_contents import ActionRow, PackContents
from desktop.exports.sheet_plan import Cell, Column, Quiet, SheetPlan, Strong, dated, stated

_COLUMNS = (
    Column("Ref", 9.5),
    Column("Action", 26),
    Column("Supporting", 14, optional=True),
    Column("Agreed on", 11.2),
    Column("Original due", 11.2),
    Column("Times revised", 8.5),
    Column("Days slipped", 8.5),
    Column("Dates moved", 19, optional=True),
    Column("Pieces of evidence", 9.5),
    Column("Evidence expected", 18, optional=True),
    Column("Escalated to", 13, optional=True),
)


def action_details(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return one row for each action of the log; no sheet where there is none."""
    # an exempt action of a public copy is a neutral line in the log, and has nothing to be told here
    rows = [row for row in contents.actions if row.rating is not None]
    if not rows:
        return ()
    return (
        SheetPlan(
            name="Action details",
            heading="Action details",
            lines=("Who supports, how far each date has moved and under which minute, and what is to show it done.",),
            table="ActionDetails",
            columns=_COLUMNS,
            rows=tuple(_cells(row) for row in rows),
            holds="How the dates of the actions moved, their evidence, and where they were escalated",
            records=len(rows),
        ),
    )


def _cells(row: ActionRow) -> tuple[Cell, ...]:
    return (
        Strong(row.ref) if row.ref else Quiet("no ref"),
        row.wording,
        row.supporting or Quiet("nobody"),
        row.agreed_on or Quiet("not stated"),
        dated(row.original_due),
        row.times_revised,
        row.slippage,
        "; ".join(row.moved) or Quiet("not moved"),
        row.evidence,
        stated(row.evidence_expected),
        row.escalated_to or Quiet("nobody"),
    )
