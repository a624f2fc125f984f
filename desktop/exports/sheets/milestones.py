"""The milestones of the plans: tests by which a board will know that they worked, and what it judged of each."""

from collections import Counter

from desktop.domain.plan import Reached
from desktop.domain.wording import counted, listed
from desktop.exports.pack_contents import PackContents
from desktop.exports.paper_contents import MilestoneRow
from desktop.exports.sheet_plan import Cell, Claim, Column, Quiet, SheetPlan, Strong, dated, stated

_COLUMNS = (
    Column("Ref", 8),
    Column("Plan", 20, optional=True),
    Column("Group", 26, optional=True),
    Column("Milestone", 58),
    Column("Dates as worded", 14, optional=True),
    Column("Due", 11.2),
    Column("Judged", 15),
    Column("Judged on", 11.2, optional=True),
    Column("Judgement", 24, optional=True),
    Column("Minute", 9, optional=True),
)


def milestones(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return one row for each milestone; no sheet where there is none."""
    rows = contents.board_papers.milestones
    if not rows:
        return ()
    return (
        SheetPlan(
            name="Milestones",
            heading="Milestones",
            lines=(
                f"{milestones_sentence(contents)} A milestone is a test that the board judges, and a date only where "
                "the plan gives one.",
            ),
            table="Milestones",
            columns=_COLUMNS,
            rows=tuple(_cells(row) for row in rows),
            holds=f"{counted(len(rows), 'milestone')} and what the board judged of them",
            records=len(rows),
            claims=tuple(
                Claim(number, (("Judged", words.capitalize()),))
                for words, number in Counter(row.reached for row in rows).items()
            ),
        ),
    )


def milestones_sentence(contents: PackContents) -> str:
    """Return the milestones counted by what was judged of them, "" where there are none."""
    rows = contents.board_papers.milestones
    counts = Counter(row.reached for row in rows)
    told = listed([f"{counts[reached]:,} {reached}" for reached in Reached if counts[reached]])
    return f"{counted(len(rows), 'milestone')}: {told}." if rows else ""


def _cells(row: MilestoneRow) -> tuple[Cell, ...]:
    return (
        Strong(row.ref) if row.ref.strip() else Quiet("no ref"),
        stated(row.plan),
        stated(row.group),
        row.text,
        stated(row.timing),
        dated(row.due),
        row.reached.capitalize(),
        row.judged_on or Quiet("not yet"),
        row.judgement or Quiet("none yet"),
        row.in_minute or Quiet("none yet"),
    )
