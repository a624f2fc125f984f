"""Direction of travel relative to polarity, from like with like only: what is missing leaves it unknown."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.figures import in_base_unit
from desktop.domain.measure import ComparedWith, Direction, Measure, Polarity, Reading
from desktop.domain.measure_periods import Period, period_of
from desktop.domain.measure_reading import Value, accumulates, figure_for, in_period, since_year_began
from desktop.domain.measure_words import GOOD_IS, alike, say_number


@dataclass(frozen=True, slots=True)
class Travel:
    """A direction, and from what to what, as a sentence without its full stop."""

    direction: Direction
    why: str


def travel(measure: Measure, readings: Iterable[Reading], reading: Reading | None) -> Travel:
    """Return where a measure goes, from the reading that speaks for a period and the one it is set against.

    What counts from the beginning of its year is only set against the same point of the year before.
    """
    if reading is None:
        return Travel(Direction.UNKNOWN, "There is no figure for the period yet")
    if measure.polarity is Polarity.UNKNOWN:
        return Travel(Direction.UNKNOWN, "Whether high or low is good is not said")
    known, now = list(readings), period_of(reading)
    against = now.before() if measure.compared_with is ComparedWith.PREVIOUS else now.year_before()
    former = figure_for(known, against)
    pair = _alike(in_period(measure, reading), in_period(measure, former) if former else None)
    if pair is None:
        against = now.year_before()
        former = figure_for(known, against)
        pair = _alike(since_year_began(measure, reading), since_year_began(measure, former) if former else None)
    if pair is None:
        return Travel(Direction.UNKNOWN, _lack(measure, reading, now))
    return _between(measure, *pair, against)


def _alike(now: Value | None, then: Value | None) -> tuple[Value, Value] | None:
    if now is None or then is None or not alike(now.unit, then.unit):
        return None
    return now, then


def _between(measure: Measure, now: Value, then: Value, against: Period) -> Travel:
    unit = now.unit or then.unit
    more = in_base_unit(now.number, unit)[0] - in_base_unit(then.number, then.unit or unit)[0]
    said = f"{say_number(now.number, unit)} against {say_number(then.number, then.unit or unit)} in {against.label}"
    why = f"{said}; {GOOD_IS[measure.polarity]}"
    if abs(more) < 1e-9:
        return Travel(Direction.STABLE, why)
    better = (more > 0) is (measure.polarity is Polarity.HIGH)
    return Travel(Direction.IMPROVING if better else Direction.WORSENING, why)


def _lack(measure: Measure, reading: Reading, now: Period) -> str:
    if in_period(measure, reading) is None and since_year_began(measure, reading) is None:
        return "The figure is not one number"
    counts = in_period(measure, reading) is None and accumulates(reading.unit or measure.unit)
    year = counts or measure.compared_with is ComparedWith.YEAR_BEFORE
    against = now.year_before() if year else now.before()
    return f"There is no like figure for {against.label} to set it against"
