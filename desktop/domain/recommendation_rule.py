"""The rating of a recommendation, by its status and its due date."""

from datetime import date

from desktop.domain.rating import Rating
from desktop.domain.rating_course import Course, rating_of
from desktop.domain.rating_key import RatingKey, default_key
from desktop.domain.rating_rule import CYCLE_DAYS
from desktop.domain.recommendation import CLOSED_STATUSES, UNRATED_STATUSES, Recommendation
from desktop.domain.recommendation_due import grace_ends


def rate_recommendation(
    recommendation: Recommendation,
    *,
    as_at: date,
    grace_days: int = 0,
    cycle_days: int = CYCLE_DAYS,
    key: RatingKey | None = None,
) -> Rating:
    """Rate a recommendation as at a day by a key, the usual one where none is given.

    Signed off or embedded is complete. Not addressed to us, superseded, not accepted and undated ones are not
    rated. By the usual key it is overdue from the day after its working due date, at risk when that is within the
    cycle, and else on track; its first date is its only one.
    """
    if recommendation.status in CLOSED_STATUSES:
        return Rating.COMPLETE
    due = working_due(recommendation, grace_days)
    if recommendation.status in UNRATED_STATUSES or due is None:
        return Rating.NOT_RATED
    course = Course(as_at=as_at, original=due, current=due, cycle_days=cycle_days)
    return rating_of(course, key or default_key())


def is_late(recommendation: Recommendation, *, as_at: date, grace_days: int = 0) -> bool:
    """Say whether a recommendation is still to be answered after its working due date, whatever the key makes of it."""
    due = working_due(recommendation, grace_days)
    return recommendation.status not in CLOSED_STATUSES | UNRATED_STATUSES and due is not None and as_at > due


def working_due(recommendation: Recommendation, grace_days: int) -> date | None:
    """Return the day after which a recommendation is late: its due date, or the end of the board's working grace."""
    return grace_ends(recommendation, grace_days) or recommendation.due
