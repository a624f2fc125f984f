"""Days of a log that may not be meant: a weekday that does not fit, years away, day and month changed about."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from desktop.domain.dates import say_date
from desktop.domain.source import Choice, Effect
from desktop.importers.action_log.days import DayRead, is_ambiguous, turned_round
from desktop.importers.action_log.draft import Draft
from desktop.importers.action_log.effects import effect, which_of
from desktop.importers.findings import Findings

_FIELDS = {
    "agreed_on": "The day on which it was agreed",
    "original_due": "The date by which it is due",
    "current_due": "The revised date",
}


def ask_days(drafts: Sequence[Draft], findings: Findings) -> None:
    """Ask about each day in doubt, and once about those that may have the month first as others of the log have."""
    month_first = [draft for draft in drafts for _name, read in draft.doubts if read.month_first]
    if month_first:
        _ask_order(month_first, drafts, findings)
    for draft in drafts:
        for name, read in draft.doubts:
            _ask_day(draft, name, read, findings)


def _ask_order(impossible: Sequence[Draft], drafts: Sequence[Draft], findings: Findings) -> None:
    """Ask whether the other dates in numbers have the month first too, where some cannot be read otherwise."""
    others = [
        draft for draft in drafts if is_ambiguous(draft.due_words) and draft.made.original_due and not draft.moved_to
    ]
    if not others:
        return
    example = next(read.words for draft in impossible for _name, read in draft.doubts if read.month_first)
    changed = []
    for draft in others:
        due = draft.made.original_due
        assert due is not None
        changed.append(effect(draft, _due(turned_round(due))))
    first = others[0]
    due = first.made.original_due
    assert due is not None
    findings.ask(
        first.made,
        first.line,
        f"This log has dates with the month first, such as {example}. {which_of(others)} could be read both ways, "
        f"such as {first.due_words}. Which comes first there?",
        [
            Choice(label=f"The day, as they are read now: {first.due_words} is {say_date(due)}"),
            Choice(label=f"The month: {first.due_words} is {say_date(turned_round(due))}", effects=tuple(changed)),
        ],
    )


def _ask_day(draft: Draft, name: str, read: DayRead, findings: Findings) -> None:
    stands = read.day
    days = [day for day in dict.fromkeys(read.offered) if day != stands]
    choices = [Choice(label=say_date(day), effects=tuple(_set_day(draft, name, day))) for day in days]
    if stands is not None:
        choices.append(Choice(label=f"{say_date(stands)}, as printed"))
    empty = tuple(_set_day(draft, name, None)) if stands is not None else ()
    choices.append(Choice(label="Leave it without a date" if name != "current_due" else "Leave it out", effects=empty))
    findings.ask(draft.made, draft.line, f"{_FIELDS[name]}: {read.doubt} Which day is meant?", choices)


def _set_day(draft: Draft, name: str, day: date | None) -> Iterator[Effect]:
    """Yield what puts a day in its place; a first date takes the current one along where the date was never moved."""
    if name != "original_due":
        yield effect(draft, {name: day.isoformat() if day else None} if name == "agreed_on" else _revised(draft, day))
    elif draft.extensions:
        yield effect(draft, {"original_due": day.isoformat() if day else None})
    else:
        yield effect(draft, _due(day))


def _revised(draft: Draft, day: date | None) -> dict[str, Any]:
    """Return what a revised day before the first one means: it was the date all along."""
    return _due(day) if day is not None else {}


def _due(day: date | None) -> dict[str, Any]:
    said = day.isoformat() if day else None
    return {"original_due": said, "current_due": said}
