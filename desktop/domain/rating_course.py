"""The dates that the rules of a rating key look at, and what each rule says of them; storage/rating_sql.py has the
same rules in SQL, and a test holds both equal.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desktop.domain.month_arithmetic import days_later, months_later
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey, RatingLevel, RatingRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One open and dated thing as at a day.

    heard says whether it was heard of within the reporting cycle of cycle_days, said whether its lead says that it is
    at risk and names the mitigation.
    """

    as_at: date
    original: date
    current: date
    cycle_days: int
    heard: bool = False
    revised: bool = False
    said: bool = False

    @property
    def due_soon(self) -> bool:
        """Whether it falls due before the next cycle is over, or fell due already."""
        return self.current <= days_later(self.as_at, self.cycle_days)

    def is_past(self, due: date) -> bool:
        """Whether a day is over; the day itself is not overdue."""
        return self.as_at > due


def level_of(course: Course, key: RatingKey) -> RatingLevel:
    """Return the level of an open and dated thing: the worst whose rule holds, or else that of all others."""
    for level in reversed(key.levels):
        if level.rule in _HOLDS and _HOLDS[level.rule](course, level.months):
            return level
    return next(level for level in key.levels if level.rule is RatingRule.OTHERWISE)


def rating_of(course: Course, key: RatingKey) -> Rating:
    """Return the rating of an open and dated thing by the rules of a key."""
    return level_of(course, key).rating


def _at_risk(course: Course, _months: int) -> bool:
    return course.revised or course.said or (course.due_soon and not course.heard)


def _later(day: date, months: int) -> date:
    try:
        return months_later(day, months)
    except OverflowError:
        return date.max


def _past_original_by(course: Course, months: int) -> bool:
    latest = _later(course.original, months)
    return course.is_past(latest) or course.current > latest


_HOLDS: dict[RatingRule, Callable[[Course, int], bool]] = {
    RatingRule.DUE_SOON_OR_REVISED: _at_risk,
    RatingRule.REVISED: lambda course, _months: course.revised,
    RatingRule.PAST_CURRENT: lambda course, _months: course.is_past(course.current),
    RatingRule.PAST_CURRENT_BY: lambda course, months: course.is_past(_later(course.current, months)),
    RatingRule.PAST_ORIGINAL: lambda course, _months: _past_original_by(course, 0),
    RatingRule.PAST_ORIGINAL_BY: _past_original_by,
}
