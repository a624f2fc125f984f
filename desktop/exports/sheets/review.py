"""The progress review that the board had last: its outcomes counted, every entry, the steps of the one before."""

from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.domain.outcome_sentences import SECTION_TITLES
from desktop.domain.wording import counted
from desktop.exports.pack_contents import PackContents
from desktop.exports.paper_contents import ReviewOutcomeRow, ReviewPart
from desktop.exports.review_cells import STEP_COLUMNS, number_of_kind, step_cells
from desktop.exports.review_contents import EntryRow
from desktop.exports.sheet_plan import Cell, Claim, Column, Indented, Quiet, SheetPlan, Strong, stated

_NUMBERS = ("Achieved", "Risks and issues", "Overview", "Next steps")


def review(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return the outcomes and the entries, and the steps of last time where there are any; none without a review."""
    part = contents.board_papers.review
    return tuple(_sheets(part)) if part else ()


def _sheets(part: ReviewPart) -> Iterator[SheetPlan]:
    yield _outcomes(part)
    if part.entries:
        yield _entries(part)
    if part.checks:
        yield _steps(part)


def _outcomes(part: ReviewPart) -> SheetPlan:
    asked = [
        at
        for at in range(len(part.answers))
        if any(row.last_steps[at:] and row.last_steps[at] for row in part.outcomes)
    ]
    return SheetPlan(
        name="Review",
        heading=part.title,
        lines=tuple(filter(None, (part.told, *part.sentences))),
        table="Review",
        columns=(
            Column("Outcome", 10.5),
            Column("Title", 60),
            Column("Lead", 18, optional=True),
            *(Column(name, 11) for name in _NUMBERS),
            *(Column(f"Last time: {part.answers[at].lower()}", 11) for at in asked),
            Column("Told with", 10, optional=True),
        ),
        rows=tuple(_outcome(row, asked) for row in part.outcomes),
        holds=f"{counted(len(part.outcomes), 'outcome')} of the progress review with what is counted under each",
        records=len(part.outcomes),
        empty_words="No outcome is in this review yet.",
        claims=tuple(
            Claim(sum(getattr(row, field) for row in part.outcomes), adds=name)
            for name, field in zip(_NUMBERS, ("achieved", "risks", "overview", "next_steps"), strict=True)
        )
        if part.outcomes
        else (),
    )


def _outcome(row: ReviewOutcomeRow, asked: Sequence[int]) -> tuple[Cell, ...]:
    numbers = (row.achieved, row.risks, row.overview, row.next_steps)
    # what stands with another outcome is counted there
    told: tuple[Cell, ...] = tuple(Quiet("–") for _ in numbers) if row.told_with else numbers
    return (
        Strong(row.ref or "–"),
        row.title,
        stated(row.lead),
        *told,
        *(row.last_steps[at] if row.last_steps else 0 for at in asked),
        row.told_with or Quiet("own text"),
    )


def _entries(part: ReviewPart) -> SheetPlan:
    kinds = Counter(row.counts_as for row in part.entries)
    return SheetPlan(
        name="Review detail",
        heading=f"Entries: {part.title}",
        lines=(
            f"{counted(len(part.entries), 'entry', 'entries').capitalize()}, outcome by outcome: "
            f"{', '.join(number_of_kind(number, kind) for kind, number in kinds.items())}.",
            *((f"Beside last time means {part.previous}.",) if part.previous else ()),
        ),
        table="ReviewDetail",
        columns=(
            Column("Outcome", 10.5),
            Column("Section", 19),
            Column("Sub-heading", 15, optional=True),
            Column("Entry", 88),
            Column("Counts as", 15),
            Column("Beside last time", 12, optional=True),
        ),
        rows=tuple(_entry(row) for row in part.entries),
        holds="Every entry of the review under its outcome and section",
        records=len(part.entries),
        claims=tuple(Claim(number, (("Counts as", kind.capitalize()),)) for kind, number in kinds.items()),
    )


def _entry(row: EntryRow) -> tuple[Cell, ...]:
    return (
        Strong(row.ref or row.outcome),
        SECTION_TITLES[row.section],
        row.heading or Quiet("none"),
        Indented(row.text, row.level) if row.level else row.text,
        row.counts_as.capitalize(),
        row.change.capitalize() or Quiet("first review"),
    )


def _steps(part: ReviewPart) -> SheetPlan:
    answers = Counter(row.answer for row in part.checks)
    return SheetPlan(
        name="Review steps",
        heading=f"Next steps of last time: {part.previous}",
        lines=("What the review before named as next steps, and what this one says of each.",),
        table="ReviewSteps",
        columns=STEP_COLUMNS,
        rows=tuple(step_cells(row) for row in part.checks),
        holds="The next steps of the review before with their answers",
        records=len(part.checks),
        claims=tuple(Claim(number, (("Have you?", answer),)) for answer, number in answers.items()),
    )
