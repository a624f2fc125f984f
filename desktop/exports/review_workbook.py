"""A progress review as an Excel workbook: the summary in sentences, then one sheet for each section."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop.domain.outcome import EntrySection
from desktop.domain.wording import counted
from desktop.exports.progress import RowCounts
from desktop.exports.review_cells import (
    FUNCTION_COLUMNS,
    STEP_COLUMNS,
    function_cells,
    number_of_kind,
    step_cells,
)
from desktop.exports.review_contents import EntryRow, OutcomeRow, ReviewContents
from desktop.exports.sheet_plan import Cell, Column, Indented, Quiet, SheetPlan, Strong, stated
from desktop.exports.tables_workbook import write_tables

_NONE = Quiet("none")
_ENTRY_SHEETS = (
    (EntrySection.ACHIEVED, "Achieved", "Outcomes achieved"),
    (EntrySection.OVERVIEW, "Overview", "Overview of progress"),
    (EntrySection.NEXT_STEP, "Next steps", "Next steps"),
    (EntrySection.RISK, "Risks", "Risks and issues"),
    (EntrySection.TEST, "Tests", "Tests"),
)


def write_review(contents: ReviewContents, to: Path) -> RowCounts:
    """Write the workbook, read it back; return the rows of each sheet. Raises CountsDiffer for a fault of its own."""
    return write_tables(to, contents.masthead, review_plans(contents), public=contents.public)


def review_plans(contents: ReviewContents) -> Iterator[SheetPlan]:
    """Yield the sheets of a review; one of tests, of last steps or of functions only where there are any."""
    yield _summary(contents)
    for section, name, heading in _ENTRY_SHEETS:
        rows = contents.section(section)
        if section is EntrySection.NEXT_STEP and contents.previous:
            yield _checks(contents)
        if rows or section is not EntrySection.TEST:
            yield _entries(contents, rows, name, heading)
    if contents.functions:
        yield _functions(contents)


def _summary(contents: ReviewContents) -> SheetPlan:
    asked = [at for at in range(len(contents.answers)) if any(row.last_steps[at] for row in contents.outcomes)]
    answers = [contents.answers[at] for at in asked]
    columns = (
        Column("Outcome", 11),
        Column("Title", 36),
        Column("Lead", 15, optional=True),
        Column("Achieved", 11),
        Column("Risks and issues", 10),
        Column("Overview", 11),
        Column("Next steps", 9),
        *(Column(f"Last time: {words.lower()}", 11) for words in answers),
    )
    numbers = [_numbers(row, asked) for row in contents.outcomes]
    totals = [sum(each) for each in zip(*numbers, strict=True)] if numbers else []
    rows = [_outcome(row, counts) for row, counts in zip(contents.outcomes, numbers, strict=True)]
    total: list[tuple[Cell, ...]] = [(Strong("All"), Quiet("every outcome"), Quiet("–"), *totals)] if rows else []
    return SheetPlan(
        name="Summary",
        heading=contents.heading,
        lines=(_head_line(contents), *contents.sentences),
        table="Summary",
        columns=columns,
        rows=(*rows, *total),
        holds="What is reported under which outcome",
        records=len(rows),
        empty_words="No outcome is in the book yet.",
    )


def _head_line(contents: ReviewContents) -> str:
    period = f" {contents.period[:1].upper()}{contents.period[1:]}." if contents.period else ""
    return f"{contents.masthead.whose}{period} {contents.state}."


def _numbers(row: OutcomeRow, asked: Sequence[int]) -> tuple[int, ...]:
    return (row.achieved, row.risks, row.overview, row.next_steps, *(row.last_steps[at] for at in asked))


def _outcome(row: OutcomeRow, numbers: Sequence[int]) -> tuple[Cell, ...]:
    return (Strong(row.ref or "–"), row.title, stated(row.lead), *numbers)


def _entries(contents: ReviewContents, rows: Sequence[EntryRow], name: str, heading: str) -> SheetPlan:
    columns = (
        Column("Outcome", 11),
        Column("Title", 26),
        Column("Sub-heading", 16, optional=True),
        Column(heading, 84),
        Column("Counts as", 14),
        Column("Beside last time", 12, optional=True),
    )
    return SheetPlan(
        name=name,
        heading=f"{heading}: {contents.heading}",
        lines=(_count_line(contents, rows),),
        table=name.replace(" ", ""),
        columns=columns,
        rows=tuple(_entry(row) for row in rows),
        holds=heading,
        records=len(rows),
        empty_words=f"Nothing stands under {heading.lower()}.",
    )


def _entry(row: EntryRow) -> tuple[Cell, ...]:
    text: Cell = Indented(row.text, row.level) if row.level else row.text
    change = row.change.capitalize()
    return (
        Strong(row.ref or "–"),
        row.outcome,
        row.heading or _NONE,
        text,
        row.counts_as.capitalize(),
        change or Quiet("first review"),
    )


def _count_line(contents: ReviewContents, rows: Sequence[EntryRow]) -> str:
    kinds = dict.fromkeys(row.counts_as for row in rows)
    told = [number_of_kind(sum(row.counts_as == kind for row in rows), kind) for kind in kinds]
    beside = f"; beside last time means {contents.previous}" if contents.previous else ""
    return f"{counted(len(rows), 'entry', 'entries')}{': ' if told else ''}{', '.join(told)}{beside}."


def _checks(contents: ReviewContents) -> SheetPlan:
    return SheetPlan(
        name="Last steps",
        heading=f"Next steps of last time: {contents.previous}",
        lines=("What the review before named as next steps, and what this one says of each.",),
        table="LastSteps",
        columns=STEP_COLUMNS,
        rows=tuple(step_cells(row) for row in contents.checks),
        holds="The next steps of last time with their answers",
        records=len(contents.checks),
        empty_words="The review before named no next step.",
    )


def _functions(contents: ReviewContents) -> SheetPlan:
    return SheetPlan(
        name="Functions",
        heading="Functions",
        lines=(f"{counted(len(contents.functions), 'function')}: {contents.functions_sentence}.",),
        table="Functions",
        columns=FUNCTION_COLUMNS,
        rows=tuple(function_cells(row) for row in contents.functions),
        holds="Who holds which function",
        records=len(contents.functions),
    )
