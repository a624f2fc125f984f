"""The plans of a board: every action with its dates as worded and as read, and how far each part of a plan is."""

from collections.abc import Iterator

from desktop.charts.wording import are, counted
from desktop.domain.dates import short_date
from desktop.domain.plan import EntryLevel
from desktop.domain.plan_rule import Standing
from desktop.domain.rating_key import RatingKey
from desktop.domain.rating_words import key_line
from desktop.exports.pack_contents import PackContents
from desktop.exports.paper_contents import PlanEntryRow, PlanGroupRow, PlanPart
from desktop.exports.sheet_plan import Cell, Claim, Column, Indented, Quiet, SheetPlan, Strong, dated, stated

_COLUMNS = (
    Column("Ref", 8.5),
    Column("Rating", 11.4),
    Column("Standing", 12),
    Column("Theme", 12),
    Column("Below", 8, optional=True),
    Column("Action", 32),
    Column("Lead", 22),
    Column("Dates as worded", 17),
    Column("Starts", 11.2, optional=True),
    Column("Original due", 11.2, optional=True),
    Column("Current due", 11.2),
    Column("Latest update", 17, optional=True),
    Column("Answers", 11, optional=True),
)
_STANDINGS = (*(each for each in Standing if each is not Standing.WITHDRAWN), Standing.WITHDRAWN)


def plan(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return for each plan a sheet of its actions and one of its progress; none where there is no plan."""
    plans = contents.board_papers.plans
    several = len(plans) > 1
    return tuple(
        sheet
        for number, part in enumerate(plans, 1)
        for sheet in (_entries(part, number, several, contents.rating.key), _groups(part, number, several))
    )


def _entries(part: PlanPart, number: int, several: bool, key: RatingKey) -> SheetPlan:
    actions = sum(row.level is EntryLevel.ACTION for row in part.entries)
    parts = len(part.entries) - actions
    return SheetPlan(
        name=f"Plan {number} {part.title}" if several else "Plan",
        heading=part.title,
        lines=tuple(_lines(part, parts, key)),
        table=f"Plan{number}",
        columns=_COLUMNS,
        rows=tuple(_entry(row) for row in part.entries),
        holds=f"{counted(actions, 'action').capitalize()} of the plan with dates, leads and ratings"
        + (f", {counted(parts, 'part')} of them" if parts else ""),
        records=len(part.entries),
        empty_words="No action stands in this plan.",
        claims=tuple(
            Claim(count, (("Standing", standing.capitalize()),)) for standing, count in part.progress.counts.items()
        )
        if part.entries
        else (),
    )


def _lines(part: PlanPart, parts: int, key: RatingKey) -> Iterator[str]:
    yield " ".join(filter(None, (part.progress.sentence(), f"The plan runs {part.horizon}." if part.horizon else "")))
    if parts:
        told = counted(parts, "part").capitalize()
        yield f"{told} of actions with dates of their own {are(parts)} listed below them, and not counted."
    yield from left_out_line(part.left_out, "entry of the plan", "entries of the plan")
    if part.entries:
        yield (
            "Overdue and no date are said of what is open. A lead or date with [row above] was blank in the plan, and "
            "is taken from there."
        )
        yield f"Ratings: {key_line(key)}"


def left_out_line(number: int, one: str, many: str) -> Iterator[str]:
    """Yield the line that counts what a public copy does without, nothing for none."""
    if number:
        yield f"{counted(number, one, many).capitalize()} {are(number)} exempt: not shown here and in no number."


def _entry(row: PlanEntryRow) -> tuple[Cell, ...]:
    moved = row.original_due != row.current_due
    counts = row.level is EntryLevel.ACTION
    return (
        Strong(row.ref) if row.ref.strip() else Quiet("no ref"),
        row.rating,
        row.standing.capitalize() if counts else f"Part: {row.standing}",
        row.theme if counts else Quiet(f"part of {row.above}"),
        row.above if counts and not row.ref.startswith(row.above) else Quiet("as the ref says"),
        row.wording,
        _taken_over(row.lead, row.lead_inferred),
        _taken_over(row.timing, row.timing_inferred),
        row.start or Quiet("not stated"),
        (row.original_due if moved else None) or Quiet("the same" if row.original_due else "no date set"),
        dated(row.current_due),
        _update(row),
        row.answers or Quiet("nothing tied"),
    )


def _taken_over(words: str, inferred: bool) -> Cell:
    return f"{words} [row above]" if inferred and words.strip() else stated(words)


def _update(row: PlanEntryRow) -> Cell:
    if not row.update:
        return Quiet("no update yet")
    return f"{short_date(row.updated_on)}: {row.update}" if row.updated_on else row.update


def _groups(part: PlanPart, number: int, several: bool) -> SheetPlan:
    shown = [each for each in _STANDINGS if any(row.progress.of(each) for row in part.groups)]
    return SheetPlan(
        name=f"Progress {number} {part.title}" if several else "Plan progress",
        heading=f"Progress: {part.title}",
        lines=(
            "How many actions stand where, of the whole plan and of every part of it. What was withdrawn leaves the "
            "total.",
            *left_out_line(part.left_out, "entry of the plan", "entries of the plan"),
        ),
        table=f"PlanProgress{number}",
        columns=(
            Column("Level", 11),
            Column("Ref", 9, optional=True),
            Column("Part of the plan", 50),
            Column("Actions", 9),
            *(Column(each.capitalize(), 10) for each in shown),
            Column("Share complete", 10),
        ),
        rows=tuple(_group(row, shown) for row in part.groups),
        holds="Phases, themes, sections and objectives with the counts of their actions",
        records=len(part.groups),
        claims=(Claim(part.progress.total, (("Level", "Plan"),), adds="Actions"),),
    )


def _group(row: PlanGroupRow, shown: list[Standing]) -> tuple[Cell, ...]:
    name: Cell = Strong(row.wording) if row.depth < 2 else Indented(row.wording, row.depth - 1)
    return (
        row.level,
        row.ref or Quiet("none"),
        name,
        row.progress.total,
        *(row.progress.of(each) for each in shown),
        row.progress.percent if row.progress.total else Quiet("no actions"),
    )
