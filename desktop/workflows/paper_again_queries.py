"""The questions of a newer paper: where it says something else than the book, and what it does not have any more."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date
from typing import Any

from desktop.domain.dates import long_date
from desktop.domain.headline import Headline
from desktop.domain.identity import new_id
from desktop.domain.kinds import kind_of
from desktop.domain.measure import Measure, Polarity, Reading
from desktop.domain.measure_words import say_reading, say_status
from desktop.domain.outcome import Function
from desktop.domain.plan import Plan, PlanEntry
from desktop.domain.record_codec import to_json
from desktop.domain.source import Choice, Effect, Query
from desktop.storage.book import Book
from desktop.workflows.paper_again import Difference

WHICH_STANDS = "Which stands?"
_KEEP = "Keep what the book says"
_LONG = 60


def question_of(book: Book, found: Difference, *, line: int, text: str, paper: str, today: date) -> Query:
    """Return the question which of two stands, that of the book or that of the paper; keeping is always one answer."""
    name = _named(book, found.stands)
    ours, theirs = (_say(found, record) for record in (found.stands, found.read))
    return Query(
        record_kind=kind_of(found.stands),
        record_id=found.stands.id,
        line=line,
        text=text.strip(),
        question=f"{name}: {found.cell.name} in the book “{ours}”, in this paper “{theirs}”. {WHICH_STANDS}",
        choices=(*_taking(found, theirs, paper, today), Choice(label=_KEEP)),
    )


def _named(book: Book, record: Any) -> str:
    if isinstance(record, Reading):
        measure = book.measures.get(record.measure_id)
        return f"{_named(book, measure)}, {record.period}" if measure else record.period
    words = next(filter(None, (getattr(record, name, "") for name in ("ref", "title", "text", "wording"))), "")
    return words if len(words) <= _LONG else f"{words[: _LONG - 1].rstrip()}…"


def _say(found: Difference, record: Any) -> str:
    said = next((say for (kind, cell), say in _SAID.items() if isinstance(record, kind) and cell == found.cell.name), 0)
    words = said(record) if callable(said) else _first_words(record, found.cell.fields)
    words = " ".join(words.split())
    return words if len(words) <= 3 * _LONG else f"{words[: 3 * _LONG].rstrip()}…"


def _first_words(record: Any, names: Iterable[str]) -> str:
    return next((_word(value) for name in names if (value := getattr(record, name))), "nothing")


def _word(value: Any) -> str:
    return long_date(value) if isinstance(value, date) else str(value)


def _dates(entry: PlanEntry) -> str:
    if entry.timing.strip():
        return entry.timing
    return _first_words(entry, ("current_due", "start", "review_on"))


def _period(record: Any) -> str:
    ends = [long_date(day) for day in (record.starts, record.ends) if day]
    return " to ".join(ends) or "nothing"


def _state(one: Function) -> str:
    day = one.timing or _first_words(one, ("returned_on", "recommended_on")) if one.timing or one.returned_on else ""
    return f"{one.state}, {day}" if day else str(one.state)


_SAID: dict[tuple[type, str], Callable[[Any], str]] = {
    (PlanEntry, "dates"): _dates,
    (PlanEntry, "leads"): lambda entry: ", ".join(entry.leads) or entry.leads_printed,
    (PlanEntry, "period"): _period,
    (Plan, "period"): _period,
    (Measure, "status"): lambda measure: f"{measure.given_for}: {say_status(measure.status_given)}".lstrip(": "),
    (Measure, "good performance"): lambda measure: measure.polarity or Polarity.UNKNOWN,
    (Reading, "figure"): say_reading,
    (Headline, "date"): lambda one: one.timing or _first_words(one, ("date",)),
    (Function, "state"): _state,
}


def _taking(found: Difference, theirs: str, paper: str, today: date) -> tuple[Choice, ...]:
    if found.cell.name == "dates":
        return _taking_dates(found.stands, found.read, theirs, paper, today)
    take = _set(found.stands.id, found.read, found.cell.fields)
    choices = [Choice(label=f"Take “{_short(theirs)}”", effects=(take,))]
    if isinstance(found.read, Headline):
        again = Effect(kind="headlines", record_id=new_id(), fields=_all_but_id(found.read))
        choices.append(Choice(label="It happened twice: add it", effects=(again,)))
    return tuple(choices)


def _taking_dates(stands: PlanEntry, read: PlanEntry, theirs: str, paper: str, today: date) -> tuple[Choice, ...]:
    """Return how the dates of a paper are taken: a date that was agreed is moved, with its history, never replaced."""
    baseline = stands.original_due or stands.current_due
    if baseline is None:
        names = ("timing", "timing_inferred", "start", "original_due", "current_due", "review_on")
        return (Choice(label=f"Take “{_short(theirs)}”", effects=(_set(stands.id, read, names),)),)
    said = f"The plan says “{' '.join(theirs.split())}” ({paper})."
    if read.current_due is None:
        note = f"{stands.note}\n{said}".strip()
        noted = Effect(kind="plan-entries", record_id=stands.id, fields={"note": note})
        return (Choice(label=f"Keep the date, and note “{_short(theirs)}” beside it", effects=(noted,)),)
    day = read.current_due.isoformat()
    moved = {"plan_entry_id": stands.id, "made_on": today.isoformat(), "to_due": day, "reason": said}
    if stands.current_due is not None:
        moved["from_due"] = stands.current_due.isoformat()
    effects = (
        Effect(kind="plan-revisions", record_id=new_id(), fields=moved),
        Effect(kind="plan-entries", record_id=stands.id, fields={"current_due": day}),
    )
    return (Choice(label=f"Move it to {long_date(read.current_due)}", effects=effects),)


def _set(record_id: str, read: Any, names: Iterable[str]) -> Effect:
    values = to_json(read)
    return Effect(kind=kind_of(read), record_id=record_id, fields={name: values[name] for name in names})


def _all_but_id(read: Any) -> dict[str, Any]:
    values = to_json(read)
    return {field.name: values[field.name] for field in fields(read) if field.name != "id"}


def _short(words: str) -> str:
    return words if len(words) <= _LONG else f"{words[: _LONG - 1].rstrip()}…"
