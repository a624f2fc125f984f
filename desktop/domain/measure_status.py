"""The status of a measure by rule: its figure against its target, by polarity and tolerance.

A figure of several parts is judged part by part, and has a status only where all parts have the same.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.figures import in_base_unit
from desktop.domain.measure import Measure, MeasureStatus, Part, PeriodKind, Polarity, Qualifier, Reading
from desktop.domain.measure_periods import QUARTER, Period, period_of, quarter_of
from desktop.domain.measure_reading import Value, accumulates, in_period, since_year_began
from desktop.domain.measure_words import GOOD_IS, alike, say_number

_OF_TITLE = re.compile(r"\b(?:during|in|over|for) the (?:\w+ )?year\b", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:new|additional|extra|increase|decrease|reduction|improvement)\b", re.IGNORECASE)
_OF_EACH = re.compile(r"\b(?:all|each|every|both)\b", re.IGNORECASE)
_OF_A_YEAR = re.compile(r"\bannual\b|\byear\b|\byr\b|\bp\.?a\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judged:
    """A status, None where the rule cannot give one, and why, as a sentence without its full stop."""

    status: MeasureStatus | None
    why: str


def judge(measure: Measure, reading: Reading | None) -> Judged:
    """Return the status of a measure from the reading that speaks for the period."""
    if reading is None:
        return Judged(MeasureStatus.NOT_YET_AVAILABLE, "There is no figure for the period yet")
    if not has_target(measure):
        return Judged(MeasureStatus.NOT_APPLICABLE, "No target is set")
    if measure.polarity is Polarity.UNKNOWN:
        return Judged(None, "Whether high or low is good is not said")
    if _speaks_of_change(measure):
        return Judged(None, f"The target speaks of a change, not of the figure: {measure.target}")
    target = target_at(measure, period_of(reading))
    if target is None or (reading.value is None and len(_parts(reading)) > 1):
        return _judge_parts(measure, reading)
    return _judge_one(measure, reading, target)


def has_target(measure: Measure) -> bool:
    """Whether a measure has a target that is a number, or several."""
    return measure.target_value is not None or any(part.value is not None for part in measure.targets)


def target_at(measure: Measure, period: Period) -> Value | None:
    """Return the one number to be reached: that of the quarter where the target has one for each.

    None where the target is no such number, or speaks of a change and not of the figure.
    """
    if _speaks_of_change(measure):
        return None
    unit = measure.unit
    if measure.target_value is not None:
        return Value(measure.target_value, _unit_of_target(measure))
    quarters = {int(found[1]): part for part in measure.targets if (found := QUARTER.search(part.label))}
    if quarters and quarter_of(period.starts) == quarter_of(period.ends):
        part = quarters.get(period.quarter)
        if part is not None and part.value is not None:
            return Value(part.value, part.unit or unit)
    return None


def _unit_of_target(measure: Measure) -> str:
    from desktop.domain.figures import read_target

    read = read_target(measure.target)
    return read.unit if read.value == measure.target_value else measure.unit


def _judge_one(measure: Measure, reading: Reading, target: Value) -> Judged:
    value = in_period(measure, reading)
    total = since_year_began(measure, reading)
    of_year = accumulates(target.unit or measure.unit) and (measure.cumulative or _is_of_year(measure))
    if of_year and not _is_whole_year(reading):
        return _judge_course(measure, total, target)
    found = (total or value) if of_year or value is None else value
    if found is None:
        return Judged(None, "The figure is not one number")
    if not alike(found.unit, target.unit):
        return Judged(None, f"The figure and the target are not in one unit: the target is {measure.target}")
    status = _reached(measure, found, target)
    return Judged(status, _compared(measure, found, target))


def _judge_course(measure: Measure, total: Value | None, target: Value) -> Judged:
    """Judge a count on its way through the year: only what is settled already can be said."""
    if total is not None and alike(total.unit, target.unit):
        beyond = _beyond(total, target)
        if measure.polarity is Polarity.HIGH and beyond >= 0:
            return Judged(MeasureStatus.ON_TARGET, _compared(measure, total, target))
        if measure.polarity is Polarity.LOW and beyond > in_base_unit(measure.tolerance or 0, target.unit)[0]:
            return Judged(MeasureStatus.OFF_TARGET, _compared(measure, total, target))
    said = f"{say_number(total.number, total.unit)} so far; the" if total else "The"
    return Judged(None, f"{said} target of {say_number(target.number, target.unit)} is for the whole year")


def _judge_parts(measure: Measure, reading: Reading) -> Judged:
    parts, targets = _parts(reading), [part for part in measure.targets if part.value is not None]
    if not targets and measure.target_value is not None and _OF_EACH.search(measure.target):
        targets = [Part(value=measure.target_value, unit=_unit_of_target(measure))] * len(parts)
    if not parts or len(parts) != len(targets):
        return Judged(None, "The figure and the target do not have the same parts")
    pairs = [
        (Value(part.value, part.unit or measure.unit), Value(target.value, target.unit or measure.unit))
        for part, target in zip(parts, targets, strict=True)
        if part.value is not None and target.value is not None
    ]
    if not all(alike(value.unit, target.unit) for value, target in pairs):
        return Judged(None, "The parts are not in the units of the target")
    found = {_reached(measure, value, target) for value, target in pairs}
    reached = sum(_reached(measure, value, target) is MeasureStatus.ON_TARGET for value, target in pairs)
    why = f"{reached} of {len(pairs)} parts reach the target"
    return Judged(found.pop() if len(found) == 1 else None, why)


def _parts(reading: Reading) -> Sequence[Part]:
    beside = (Qualifier.CUMULATIVE.value, "of")
    return [part for part in reading.parts if part.value is not None and part.label not in beside]


def _reached(measure: Measure, value: Value, target: Value) -> MeasureStatus:
    short = -_beyond(value, target) if measure.polarity is Polarity.HIGH else _beyond(value, target)
    if short <= 1e-9:
        return MeasureStatus.ON_TARGET
    within = measure.tolerance is not None and short <= in_base_unit(measure.tolerance, target.unit)[0] + 1e-9
    return MeasureStatus.SATISFACTORY if within else MeasureStatus.OFF_TARGET


def _beyond(value: Value, target: Value) -> float:
    return (
        in_base_unit(value.number, value.unit or target.unit)[0]
        - in_base_unit(target.number, target.unit or value.unit)[0]
    )


def _compared(measure: Measure, value: Value, target: Value) -> str:
    unit = value.unit or target.unit
    return (
        f"{say_number(value.number, unit)} against a target of {say_number(target.number, target.unit or unit)}; "
        f"{GOOD_IS[measure.polarity]}"
    )


def _is_of_year(measure: Measure) -> bool:
    return bool(_OF_A_YEAR.search(measure.target) or _OF_TITLE.search(measure.title))


def _speaks_of_change(measure: Measure) -> bool:
    """Whether the target is of new or fewer things while the measure counts all of them."""
    said = {word.lower() for word in _CHANGE.findall(re.sub(r"\([^()]*\)", " ", measure.target))}
    return any(word not in measure.title.lower() for word in said)


def _is_whole_year(reading: Reading) -> bool:
    return reading.kind is PeriodKind.YEAR or (reading.ends.month == 3 and Qualifier.CUMULATIVE in reading.qualifiers)
