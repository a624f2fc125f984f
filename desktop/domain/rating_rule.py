"""The rating that the rules of the board's key offer for an action item; a person may override it with a reason."""

from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.action_item import ENDED, ActionItem, ActionStatus
from desktop.domain.month_arithmetic import days_later
from desktop.domain.rating import Rating
from desktop.domain.rating_course import Course, level_of, rating_of
from desktop.domain.rating_key import RatingKey, default_key
from desktop.domain.rating_reason import reason_of

CYCLE_DAYS = 35


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A rating with what stands behind it: that of the rule, whether a person set another, and why, as a sentence.

    why is the reason of the rule, or the person's where one set it by hand; by_rule_why is always that of the rule.
    """

    rating: Rating
    by_rule: Rating
    overridden: bool
    why: str
    by_rule_why: str


def rate(
    item: ActionItem,
    *,
    as_at: date,
    last_update: date | None = None,
    times_revised: int = 0,
    cycle_days: int = CYCLE_DAYS,
    key: RatingKey | None = None,
) -> Rating:
    """Rate an action item as at a day by a key, the usual one where none is given.

    An override wins. Closed is complete; withdrawn, transferred and undated items are not rated. Any other takes the
    worst level whose rule holds (rating_course.py). By the usual key an item is overdue from the day after its current
    due date, also while closure is only proposed. It is at risk when its date was revised at least once, when its lead
    names a mitigation, or when it falls due within the cycle (as_at + cycle_days or earlier) and nothing was heard
    within it: the later of agreed_on and last_update lies more than cycle_days before as_at, or neither is known.
    Otherwise it is on track.
    """
    if item.rating_override is not None:
        return item.rating_override
    return _by_rule(item, _course(item, as_at, last_update, times_revised, cycle_days), key or default_key())


def rate_against_original(
    item: ActionItem,
    *,
    as_at: date,
    last_update: date | None = None,
    times_revised: int = 0,
    cycle_days: int = CYCLE_DAYS,
    key: RatingKey | None = None,
) -> Rating:
    """Rate an action item by the same rules as if its original date still held; no override counts here."""
    course = _course(item, as_at, last_update, times_revised, cycle_days)
    return _by_rule(item, course and replace(course, current=course.original), key or default_key())


def rated(
    item: ActionItem,
    *,
    as_at: date,
    last_update: date | None = None,
    times_revised: int = 0,
    cycle_days: int = CYCLE_DAYS,
    key: RatingKey | None = None,
) -> Rated:
    """Return the rating of rate(), with that of the rule and the reasons of both."""
    course = _course(item, as_at, last_update, times_revised, cycle_days)
    key = key or default_key()
    by_rule, why = _by_rule(item, course, key), _why(item, course, key, last_update)
    if item.rating_override is None:
        return Rated(rating=by_rule, by_rule=by_rule, overridden=False, why=why, by_rule_why=why)
    said = item.rating_reason.strip().rstrip(".") or "no reason given"
    by_hand = f"Set by hand: {said}."
    return Rated(rating=item.rating_override, by_rule=by_rule, overridden=True, why=by_hand, by_rule_why=why)


def is_undated(item: ActionItem) -> bool:
    """Say whether an item is open without a date to rate it against: open-ended, undated or dependent."""
    return item.status not in ENDED and item.current_due is None


def asks_for_date(item: ActionItem, as_at: date) -> bool:
    """Say whether the lead of an undated item is to be asked now: no day was set to look at it again, or it is here."""
    return is_undated(item) and (item.review_on is None or item.review_on <= as_at)


def _by_rule(item: ActionItem, course: Course | None, key: RatingKey) -> Rating:
    if item.status is ActionStatus.CLOSED:
        return Rating.COMPLETE
    return rating_of(course, key) if course else Rating.NOT_RATED


def _course(
    item: ActionItem, as_at: date, last_update: date | None, times_revised: int, cycle_days: int
) -> Course | None:
    """Return what the rules look at, None for an item that has ended or has no date."""
    if item.status in ENDED or item.current_due is None:
        return None
    since = days_later(as_at, -cycle_days)
    return Course(
        as_at=as_at,
        original=item.original_due or item.current_due,
        current=item.current_due,
        cycle_days=cycle_days,
        heard=any(day is not None and day >= since for day in (item.agreed_on, last_update)),
        revised=times_revised >= 1,
        said=item.mitigation != "",
    )


def _why(item: ActionItem, course: Course | None, key: RatingKey, last_update: date | None) -> str:
    if course is None:
        return reason_of(item, None, None)
    heard = max((day for day in (item.agreed_on, last_update) if day), default=None)
    return reason_of(item, course, level_of(course, key), heard=heard)
