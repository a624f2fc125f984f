"""What plans, scorecards, timelines and reviews that were read say of themselves, one line a record."""

from collections.abc import Callable
from typing import Any

from desktop.domain.dates import long_date
from desktop.importers.reading import Reading, Recognised

Say = Callable[[Any], str]
# a space that no line swallows at its beginning
_IN = "\u2003"
# how far below the outermost entry of a plan each one stands
_DEPTH = {"phase": 0, "theme": 1, "section": 2, "objective": 3, "action": 4, "part": 5}


def _joined(*parts: object, by: str = "  ") -> str:
    return by.join(str(part) for part in parts if part)


def _entry(entry: Any) -> str:
    told = _joined(entry.timing, "; ".join(entry.leads), by=" · ")
    words = _joined(entry.ref, entry.wording)
    return _IN * _DEPTH.get(entry.level, 0) + (f"{words} ({told})" if told else words)


def _plan(plan: Any) -> str:
    horizon = f"{long_date(plan.starts)} to {long_date(plan.ends)}" if plan.starts and plan.ends else ""
    return _joined(plan.title, horizon, by=", ")


def _measure(measure: Any) -> str:
    good = f"good is {measure.polarity}" if measure.polarity else ""
    target = f"target {measure.target}" if measure.target else ""
    status = str(measure.status_given or "")
    return _joined(_joined(measure.ref, measure.title), _joined(good, target, status, by=", "), by=": ")


PAPER_SAYS: dict[str, Say] = {
    "plans": _plan,
    "plan-entries": _entry,
    "plan-updates": lambda update: f"{long_date(update.made_on)}: {update.text}",
    "milestones": lambda one: _joined(one.group, one.text, by=": "),
    "outcomes": lambda one: _joined(_joined(one.ref, one.title), one.lead, by=", "),
    "measures": _measure,
    "readings": lambda reading: f"{reading.period}: {reading.raw}",
    "risks": lambda risk: _joined(risk.text, risk.mitigation, by=" → "),
    "headlines": lambda one: _joined(one.timing or "no date", one.theme, one.text, by=" · "),
    "progress-reviews": lambda one: one.title,
    "outcome-entries": lambda one: (_IN if one.parent_id else "") + f"{one.section.value}: {one.text}",
    "functions": lambda one: _joined(one.title, one.state.value, one.timing, by=", "),
}
PAPER_ORDER = (
    "plans",
    "plan-entries",
    "plan-updates",
    "milestones",
    "progress-reviews",
    "outcomes",
    "outcome-entries",
    "functions",
    "measures",
    "readings",
    "risks",
    "headlines",
)


def reading_words(found: Recognised, reading: Reading) -> str:
    """Return a figure with the reference of the measure that it is of."""
    record: Any = found.record
    measure: Any = next((each.record for each in reading.recognised if each.record.id == record.measure_id), None)
    return _joined(measure.ref or measure.title if measure else "", PAPER_SAYS["readings"](record))
