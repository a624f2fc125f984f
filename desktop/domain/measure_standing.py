"""How a measure stands in a period: what the rule says, and what a person or paper says over it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.measure import RATED, Direction, Measure, MeasureStatus, Reading
from desktop.domain.measure_direction import Travel, travel
from desktop.domain.measure_periods import Period, period_of, quarter_of, read_period
from desktop.domain.measure_reading import figure_for, has_figure, last_figure, speaks_for
from desktop.domain.measure_status import Judged, judge


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureStanding:
    """A measure in a period.

    reading is the one that speaks for the period, own that of the period itself (maybe a gap), last the last figure
    there is. given says that the status, given_direction that the direction, stands over the rule.
    """

    measure: Measure
    period: Period
    reading: Reading | None
    own: Reading | None
    last: Reading | None
    rule: Judged
    course: Travel
    status: MeasureStatus | None
    direction: Direction
    given: bool = False
    given_direction: bool = False

    @property
    def is_rated(self) -> bool:
        """Whether it belongs to the denominator of every percentage."""
        return self.status in RATED

    @property
    def lacks_figure(self) -> bool:
        """Whether there is no figure of the period itself, nor of one that ends with it."""
        if self.own is not None and has_figure(self.own):
            return False
        return self.reading is None or self.reading.ends < self.period.ends

    @property
    def why_status(self) -> str:
        """The status told: by whom, over what, with the note."""
        if not self.given:
            return f"{self.rule.why}."
        note = f" {self.measure.given_note.strip().rstrip('.')}." if self.measure.given_note.strip() else ""
        rule = self.rule.status.value if self.rule.status else "not judged"
        return f"Given, not by rule.{note} By rule: {rule} ({self.rule.why[:1].lower()}{self.rule.why[1:]})."

    @property
    def why_direction(self) -> str:
        """The direction told."""
        if not self.given_direction:
            return f"{self.course.why}."
        return f"Given, not by rule. By rule: {self.course.direction.value} ({_lower(self.course.why)})."


def standing(measure: Measure, readings: Sequence[Reading], period: Period) -> MeasureStanding:
    """Return how a measure stands in a period."""
    reading = speaks_for(measure, readings, period)
    rule, course = judge(measure, reading), travel(measure, readings, reading)
    holds = given_holds(measure, period)
    return MeasureStanding(
        measure=measure,
        period=period,
        reading=reading,
        own=figure_for(readings, period),
        last=last_figure(readings, period),
        rule=rule,
        course=course,
        status=measure.status_given if holds and measure.status_given else rule.status,
        direction=measure.direction_given if holds and measure.direction_given else course.direction,
        given=holds and measure.status_given is not None,
        given_direction=holds and measure.direction_given is not None,
    )


def given_holds(measure: Measure, period: Period) -> bool:
    """Whether what is given for a measure speaks of this period; what names no period speaks of every one."""
    words = measure.given_for.strip()
    named = read_period(words) if words else None
    if named is not None:
        return named.same_as(period) or named.ends == period.ends
    return not words or words.casefold() == period.label.casefold()


def present_quarter(readings: Iterable[Reading]) -> Period | None:
    """Return the quarter of a scorecard: that in which its last period ends, None without readings."""
    last = max((each.ends for each in readings), default=None)
    return quarter_of(last) if last else None


def quarters_of(readings: Iterable[Reading]) -> list[Period]:
    """Return the quarters in which periods of the readings end, the latest first."""
    found = {period_of(each).ends for each in readings}
    return sorted({quarter_of(day) for day in found}, key=lambda each: each.starts, reverse=True)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
