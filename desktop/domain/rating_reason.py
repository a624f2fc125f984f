"""Why an action item has its rating, as one sentence with the dates that decided."""

from collections.abc import Callable
from datetime import date

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.ageing import late_words
from desktop.domain.dates import short_date
from desktop.domain.rating_course import Course
from desktop.domain.rating_key import RatingLevel, RatingRule
from desktop.domain.wording import counted, listed


def reason_of(item: ActionItem, course: Course | None, level: RatingLevel | None, *, heard: date | None = None) -> str:
    """Return why an item stands on a level; course and level are None for what no rule looks at.

    heard is the day on which it was last heard of.
    """
    if course is None or level is None:
        return _unruled(item)
    return f"{_SAYS[level.rule](item, course, level.months, heard)}."


def _unruled(item: ActionItem) -> str:
    if item.status is ActionStatus.CLOSED:
        day = f" on {short_date(item.closed_on)}" if item.closed_on else ""
        minute = f" in minute {item.closed_in_minute}" if item.closed_in_minute else ""
        return f"Closed{day}{minute}."
    if item.status in (ActionStatus.WITHDRAWN, ActionStatus.TRANSFERRED):
        return f"{item.status.value.capitalize()}: not rated any more."
    if item.review_on:
        return f"No date to rate against; looked at again on {short_date(item.review_on)}."
    return "No date to rate against: ask the lead for one."


def _at_risk(item: ActionItem, course: Course, _months: int, heard: date | None) -> str:
    if item.mitigation:
        return f"The lead says that it is at risk; mitigation: {item.mitigation.strip().rstrip('.')}"
    if course.revised:
        return _revised(item, course, 0, heard)
    since = f"since {short_date(heard)}" if heard else "yet"
    return f"Due {short_date(course.current)}, and nothing heard {since}"


def _revised(_item: ActionItem, course: Course, _months: int, _heard: date | None) -> str:
    return f"Its date was revised; originally due {short_date(course.original)}"


def _past_current(_item: ActionItem, course: Course, _months: int, _heard: date | None) -> str:
    return f"{_late(course, course.current)} past its current date, {short_date(course.current)}"


def _past_original(_item: ActionItem, course: Course, _months: int, _heard: date | None) -> str:
    if course.is_past(course.original):
        return f"{_late(course, course.original)} past its original date, {short_date(course.original)}"
    return f"Revised from its original date, {short_date(course.original)}, to {short_date(course.current)}"


def _past_original_by(item: ActionItem, course: Course, months: int, heard: date | None) -> str:
    return f"{_past_original(item, course, months, heard)}: more than {counted(months, 'month')}"


def _past_current_by(item: ActionItem, course: Course, months: int, heard: date | None) -> str:
    return f"{_past_current(item, course, months, heard)}: more than {counted(months, 'month')}"


def _otherwise(item: ActionItem, course: Course, _months: int, heard: date | None) -> str:
    """Say what makes it none of the other levels; a key may let some lateness or a revised date pass."""
    late = (
        f"{_late(course, course.current)}, which this key allows" if course.is_past(course.current) else "not overdue"
    )
    revised = f"revised from {short_date(course.original)}" if course.revised else "not revised"
    said = [late, revised]
    if course.heard and heard:
        said.append(f"{'agreed' if heard == item.agreed_on else 'heard of'} on {short_date(heard)}")
    elif not course.due_soon:
        said.append(f"not due within {counted(course.cycle_days, 'day')}")
    return f"Due {short_date(course.current)}: {listed(said)}"


def _late(course: Course, due: date) -> str:
    return late_words((course.as_at - due).days)


_SAYS: dict[RatingRule, Callable[[ActionItem, Course, int, date | None], str]] = {
    RatingRule.OTHERWISE: _otherwise,
    RatingRule.DUE_SOON_OR_REVISED: _at_risk,
    RatingRule.REVISED: _revised,
    RatingRule.PAST_CURRENT: _past_current,
    RatingRule.PAST_CURRENT_BY: _past_current_by,
    RatingRule.PAST_ORIGINAL: _past_original,
    RatingRule.PAST_ORIGINAL_BY: _past_original_by,
}
