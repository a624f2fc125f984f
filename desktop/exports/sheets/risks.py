"""The risks and issues of a board, and what is done about each."""

from collections import Counter
from collections.abc import Iterator

from desktop.charts.wording import are, counted
from desktop.domain.wording import listed
from desktop.exports.pack_contents import PackContents
from desktop.exports.paper_contents import RiskRow, RisksPart
from desktop.exports.sheet_plan import Cell, Claim, Column, Quiet, SheetPlan, Strong, stated
from desktop.exports.sheets.plan import left_out_line

_DONE, _NOTHING = "What is done about it", Quiet("nothing stated")
_COLUMNS = (
    Column("Kind", 8),
    Column("State", 8),
    Column("Outcome", 24, optional=True),
    Column("Risk or issue", 44),
    Column(_DONE, 48),
    Column("Owner", 14, optional=True),
    Column("Likelihood, 1–5", 10.5, optional=True),
    Column("Impact, 1–5", 8.5, optional=True),
    Column("Closed on", 11.2, optional=True),
    Column("Note", 16, optional=True),
)


def risks(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return one row for each risk, the open ones first; no sheet where there is none."""
    part = contents.board_papers.risks
    if part is None:
        return ()
    return (
        SheetPlan(
            name="Risks",
            heading="Risks and issues",
            lines=tuple(_lines(part)),
            table="Risks",
            columns=_COLUMNS,
            rows=tuple(_cells(row) for row in part.rows),
            holds=f"{counted(len(part.rows), 'risk or issue', 'risks and issues').capitalize()} with what is done",
            records=len(part.rows),
            empty_words="No risk or issue is left to show.",
            claims=tuple(_claims(part)),
        ),
    )


def risks_sentence(part: RisksPart) -> str:
    """Return the risks and issues counted by kind and state."""
    counts = Counter(row.kind for row in part.rows)
    told = listed([counted(counts["Risk"], "risk"), counted(counts["Issue"], "issue")])
    closed = sum(row.closed_on is not None for row in part.rows)
    opened = len(part.rows) - closed
    return f"{told.capitalize()}: {opened:,} open, {closed:,} closed."


def _lines(part: RisksPart) -> Iterator[str]:
    bare = sum(not row.mitigation.strip() for row in part.rows)
    without = f" Of {bare:,} nothing is said about what is done." if bare else ""
    yield f"{risks_sentence(part)}{without}"
    yield from left_out_line(part.left_out, "risk or issue", "risks and issues")
    scored = sum(bool(row.likelihood and row.impact) for row in part.rows)
    if part.rows and not scored:
        yield "None of them is scored by likelihood and impact."
    elif scored < len(part.rows):
        rest = len(part.rows) - scored
        yield f"{scored:,} {are(scored)} scored from 1, low, to 5, high; {rest:,} {are(rest)} not."


def _claims(part: RisksPart) -> Iterator[Claim]:
    for kind, number in Counter(row.kind for row in part.rows).items():
        yield Claim(number, (("Kind", kind),))
    if bare := sum(not row.mitigation.strip() for row in part.rows):
        yield Claim(bare, ((_DONE, _NOTHING.text),))
    for state, number in Counter(_state(row) for row in part.rows).items():
        yield Claim(number, (("State", state),))


def _state(row: RiskRow) -> str:
    return "Closed" if row.closed_on is not None else "Open"


def _cells(row: RiskRow) -> tuple[Cell, ...]:
    return (
        Strong(row.kind),
        _state(row),
        stated(row.outcome),
        row.text,
        row.mitigation if row.mitigation.strip() else _NOTHING,
        stated(row.owner),
        row.likelihood or Quiet("not scored"),
        row.impact or Quiet("not scored"),
        row.closed_on or Quiet("open"),
        row.note or Quiet("none"),
    )
