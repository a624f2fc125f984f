"""Questions about dates that cannot all be meant: outside their phase or plan, out of order, or read by us."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from desktop.domain.dates import long_date
from desktop.domain.month_arithmetic import days_later, months_later
from desktop.domain.plan import EntryLevel, Plan, PlanStatus
from desktop.domain.source import Choice
from desktop.importers.findings import Findings
from desktop.importers.improvement_plan.asking import choice, quoted
from desktop.importers.improvement_plan.draft import Draft

_NO_DUE = {"original_due": None, "current_due": None}
_BOUND = frozenset({"deadline", "month", "range", "multi", "within", "immediate"})
_LONG_AFTER = 180  # days by which a task outlasts the beginning of what follows before its year looks mistyped
Asked = tuple[str, list[Choice]]


def ask_dates(drafts: Sequence[Draft], plan: Plan, findings: Findings) -> None:
    """Ask of each entry with a date that is odd, the first oddity of it only."""
    acting = [draft for draft in drafts if draft.acts and draft.read is not None and draft.giver_of_timing is None]
    for draft in acting:
        following = next((each for each in acting if each.above is draft and each.parent is draft.parent), None)
        asked = next(_oddities(draft, following, plan), None)
        if asked is not None:
            findings.ask(draft.made, draft.line, *asked)


def _oddities(draft: Draft, following: Draft | None, plan: Plan) -> Iterator[Asked]:
    read, phase = draft.read, draft.above_of(EntryLevel.PHASE)
    assert read is not None
    due = read.due
    if read.kind == "done" and due is not None and plan.starts is not None and due < plan.starts:
        yield _done_before(draft, plan.starts)
    if due is None or read.kind not in _BOUND:
        return
    if following is not None and (asked := _year_early(draft, following, phase, due)):
        yield asked
    begins = phase.made.starts if phase else plan.starts
    if begins is not None and due < begins:
        yield _before(draft, phase, begins, due)
    ends = plan.ends or (phase.made.ends if phase else None)
    if ends is not None and due > ends:
        yield _beyond(draft, ends, due)
    elif phase and phase.made.ends is not None and due > phase.made.ends:
        yield _beyond_phase(draft, phase, due)
    if not read.sure and read.note:
        yield _ours(draft, read.note, due)


def _done_before(draft: Draft, starts: date) -> Asked:
    reopened: dict[str, Any] = {"status": PlanStatus.IN_PROGRESS.value, "completed_on": None}
    return (
        f"{draft.name} was done before the plan begins on {long_date(starts)}: {quoted(draft.timing)}. Is it done?",
        [choice("Yes, it is complete"), choice("No, it is still in progress", [draft], reopened)],
    )


def _year_early(draft: Draft, following: Draft, phase: Draft | None, due: date) -> Asked | None:
    """Ask whether a year is mistyped: what follows starts before, and a year earlier would fit before it."""
    begins = following.made.start
    earlier = _years(due, -1)
    if begins is None or (due - begins).days < _LONG_AFTER or earlier > begins:
        return None
    if following.made.original_due is not None:
        return None
    before = draft.above if draft.above is not None and draft.above.parent is draft.parent else None
    if before is not None and before.made.original_due is not None and before.made.original_due > earlier:
        return None
    where = f", which is after {phase.name} ends" if phase and phase.made.ends and due > phase.made.ends else ""
    return (
        f"{draft.name} is due on {long_date(due)}{where}, but {following.name}, which follows it, starts on "
        f"{long_date(begins)}. Is the year right?",
        [
            choice(f"Yes, {long_date(due)}"),
            choice(f"No, {long_date(earlier)} is meant", [draft], _due(earlier)),
            choice("No date until it is asked about", [draft], _NO_DUE),
        ],
    )


def _before(draft: Draft, phase: Draft | None, begins: date, due: date) -> Asked:
    what = phase.name if phase else "the plan"
    later = _years(due, 1)
    choices = [choice(f"Yes, {long_date(due)}")]
    ends = phase.made.ends if phase else None
    if ends is not None and later <= ends:
        choices.append(choice(f"No, {long_date(later)} is meant", [draft], _due(later)))
    choices.append(choice("No date until it is asked about", [draft], _NO_DUE))
    return f"{draft.name} is due on {long_date(due)}, before {what} begins on {long_date(begins)}. Is it?", choices


def _beyond(draft: Draft, ends: date, due: date) -> Asked:
    return (
        f"{draft.name} ends on {long_date(due)}, after the plan itself, which ends on {long_date(ends)}. Is it?",
        [
            choice(f"Yes, {long_date(due)}"),
            choice("Yes, and it is looked at when the plan ends", [draft], {"review_on": ends.isoformat()}),
            choice("No date until it is asked about", [draft], _NO_DUE),
        ],
    )


def _beyond_phase(draft: Draft, phase: Draft, due: date) -> Asked:
    ends = phase.made.ends
    assert ends is not None
    earlier = _years(due, -1)
    choices = [choice(f"Yes, {long_date(due)}")]
    if phase.made.starts is not None and earlier >= phase.made.starts:
        choices.append(choice(f"No, {long_date(earlier)} is meant", [draft], _due(earlier)))
    return f"{draft.name} is due on {long_date(due)}, after {phase.name} ends on {long_date(ends)}. Is it?", choices


def _ours(draft: Draft, note: str, due: date) -> Asked:
    choices = [choice(f"By {long_date(due)}")]
    if "done" in note and draft.read is not None and draft.read.precision == "month":
        before = days_later(due.replace(day=1), -1)
        choices.append(choice(f"By {long_date(before)}, ready for the month", [draft], _due(before)))
    if "it is done" in note:
        choices.append(choice("It is done", [draft], {"status": PlanStatus.COMPLETE.value}))
    choices.append(choice("No date until it is asked about", [draft], _NO_DUE | {"start": None}))
    return (
        f"{quoted(draft.timing)} ({draft.name}) is read as {long_date(due)}: {note.split(';')[0]}. What is meant?",
        choices,
    )


def _due(day: date) -> dict[str, Any]:
    return {"original_due": day.isoformat(), "current_due": day.isoformat()}


def _years(day: date, number: int) -> date:
    return months_later(day, 12 * number) if 2 < day.year < 9990 else day
