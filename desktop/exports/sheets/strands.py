"""The strands of the framework that gathers the recommendations."""

from desktop.charts.wording import counted
from desktop.exports.pack_contents import PackContents
from desktop.exports.sheet_plan import Column, Quiet, SheetPlan, Strong

_COLUMNS = (
    Column("No.", 7),
    Column("Strand", 24),
    Column("What it covers", 37, optional=True),
    Column("Key actions", 26, optional=True),
    Column("Responsibility", 16, optional=True),
    Column("Tests of progress", 26, optional=True),
    Column("Recommendations", 20, optional=True),
)
_NONE = Quiet("not yet agreed")


def strands(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return one row for each strand."""
    rows = contents.strands
    return (
        SheetPlan(
            name="Strands",
            heading="Strands",
            lines=("The challenges into which the recommendations were gathered.",),
            table="Strands",
            columns=_COLUMNS,
            rows=tuple(
                (
                    row.number,
                    Strong(row.title),
                    row.text or _NONE,
                    row.key_actions or _NONE,
                    row.responsibility or _NONE,
                    row.tests_of_progress or _NONE,
                    row.recommendations or Quiet("none linked"),
                )
                for row in rows
            ),
            holds=f"{counted(len(rows), 'strand').capitalize()} of the framework",
            records=len(rows),
            empty_words="No strands are recorded for this board.",
        ),
    )
