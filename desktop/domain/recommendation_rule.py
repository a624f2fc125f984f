"""The rating of a recommendation, by its status and its due date."""

from datetime import date, timedelta

from desktop.domain.rating import Rating
from desktop.domain.rating_rule import CYCLE_DAYS
from desktop.domain.recommendation import CLOSED_STATUSES, Recommendation, RecommendationStatus

UNRATED_STATUSES = frozenset(
    {RecommendationStatus.NOT_OURS, RecommendationStatus.SUPERSEDED, RecommendationStatus.NOT_ACCEPTED}
)


def rate_recommendation(recommendation: Recommendation, *, as_at: date) -> Rating:
    """Rate a recommendation as at a day.

    Signed off or embedded is complete. Not addressed to us, superseded, not accepted and undated ones are not
    rated. Overdue from the day after the due date; at risk when due within the next 35 days; else on track.
    """
    if recommendation.status in CLOSED_STATUSES:
        return Rating.COMPLETE
    if recommendation.status in UNRATED_STATUSES or recommendation.due is None:
        return Rating.NOT_RATED
    if as_at > recommendation.due:
        return Rating.OVERDUE
    return Rating.AT_RISK if recommendation.due <= as_at + timedelta(days=CYCLE_DAYS) else Rating.ON_TRACK
