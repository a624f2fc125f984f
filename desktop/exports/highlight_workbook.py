"""The highlight report of a plan as an Excel workbook: the numbers by theme, then every entry that is told of."""

from pathlib import Path

from desktop.domain.plan_rule import Standing
from desktop.exports.highlight_contents import HighlightContents
from desktop.exports.progress import RowCounts
from desktop.exports.sheet_plan import Column, Quiet, SheetPlan, Strong, stated
from desktop.exports.tables_workbook import write_tables


def write_highlights(contents: HighlightContents, to: Path) -> RowCounts:
    """Write the workbook, read it back; return the rows of each sheet. Raises CountsDiffer for a fault of its own."""
    return write_tables(to, contents.masthead, (_progress(contents), _told(contents)))


def _progress(contents: HighlightContents) -> SheetPlan:
    groups = list(dict.fromkeys(where for where, _what, _number in contents.counts))
    counts = {(where, what): number for where, what, number in contents.counts}
    kinds = [str(each) for each in Standing if each is not Standing.WITHDRAWN]
    rows = [(where, [counts.get((where, kind), 0) for kind in kinds]) for where in groups]
    return SheetPlan(
        name="Progress",
        heading=contents.heading,
        lines=(contents.masthead.whose, contents.period, *contents.sentences),
        table="Progress",
        columns=(
            Column("Part of the plan", 60),
            *(Column(kind.capitalize(), 12) for kind in kinds),
            Column("All actions", 12),
        ),
        rows=tuple((Strong(where), *numbers, sum(numbers)) for where, numbers in rows),
        holds="How many actions stand where, of the whole plan and of each theme; withdrawn ones are not counted",
        records=len(rows),
    )


def _told(contents: HighlightContents) -> SheetPlan:
    lines = [(part, line) for part in contents.parts for line in part.lines]
    return SheetPlan(
        name="Highlights",
        heading=contents.heading,
        lines=(contents.period, *(f"{part.heading}: {part.empty}" for part in contents.parts if not part.lines)),
        table="Highlights",
        columns=(
            Column("Part", 22),
            Column("Ref", 9),
            Column("Action", 50),
            Column("Lead", 26),
            Column("What is told of it", 50),
        ),
        rows=tuple(
            (part.heading, Strong(line.ref or "–"), line.words, stated(line.lead), line.told or Quiet("–"))
            for part, line in lines
        ),
        holds="Every entry of the plan that the report tells of",
        records=len(lines),
    )
