"""The ratings that the rules offer."""

from datetime import date, timedelta

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.ageing import AgeBand, age_band, days_late
from desktop.domain.rating import Rating
from desktop.domain.rating_rule import rate
from desktop.domain.recommendation import Recommendation, RecommendationStatus
from desktop.domain.recommendation_rule import rate_recommendation

TODAY = date(2015, 6, 30)
LONG_AGO = TODAY - timedelta(days=100)


def item(**fields: object) -> ActionItem:
    given: dict[str, object] = {"board_id": "b", "wording": "w", "current_due": TODAY, "agreed_on": TODAY}
    return ActionItem(**given | fields)  # type: ignore[arg-type]


def test_an_override_wins() -> None:
    assert rate(item(status=ActionStatus.CLOSED, rating_override=Rating.AT_RISK), as_at=TODAY) is Rating.AT_RISK


def test_closed_is_complete() -> None:
    assert rate(item(status=ActionStatus.CLOSED), as_at=TODAY) is Rating.COMPLETE


@pytest.mark.parametrize("status", [ActionStatus.WITHDRAWN, ActionStatus.TRANSFERRED])
def test_what_left_the_log_is_not_rated(status: ActionStatus) -> None:
    assert rate(item(status=status), as_at=TODAY) is Rating.NOT_RATED


def test_undated_is_not_rated() -> None:
    assert rate(item(current_due=None), as_at=TODAY) is Rating.NOT_RATED


def test_the_day_itself_is_not_overdue() -> None:
    assert rate(item(), as_at=TODAY) is Rating.ON_TRACK
    assert rate(item(), as_at=TODAY + timedelta(days=1)) is Rating.OVERDUE


def test_proposing_closure_does_not_stop_the_clock() -> None:
    late = item(status=ActionStatus.PROPOSED, current_due=LONG_AGO)
    assert rate(late, as_at=TODAY) is Rating.OVERDUE


def test_a_revised_date_is_at_risk() -> None:
    assert rate(item(), as_at=TODAY, times_revised=1) is Rating.AT_RISK


def test_due_soon_and_silent_is_at_risk() -> None:
    silent = item(agreed_on=LONG_AGO)
    assert rate(silent, as_at=TODAY) is Rating.AT_RISK
    assert rate(silent, as_at=TODAY, last_update=TODAY - timedelta(days=35)) is Rating.ON_TRACK
    assert rate(silent, as_at=TODAY, last_update=TODAY - timedelta(days=36)) is Rating.AT_RISK


def test_silence_does_not_matter_while_the_date_is_far() -> None:
    far = item(agreed_on=LONG_AGO, current_due=TODAY + timedelta(days=36))
    assert rate(far, as_at=TODAY) is Rating.ON_TRACK


@pytest.mark.parametrize(
    ("status", "due", "rating"),
    [
        (RecommendationStatus.SIGNED_OFF, LONG_AGO, Rating.COMPLETE),
        (RecommendationStatus.EMBEDDED, None, Rating.COMPLETE),
        (RecommendationStatus.NOT_OURS, LONG_AGO, Rating.NOT_RATED),
        (RecommendationStatus.IMPLEMENTED, None, Rating.NOT_RATED),
        (RecommendationStatus.IMPLEMENTED, LONG_AGO, Rating.OVERDUE),
        (RecommendationStatus.ACCEPTED, TODAY + timedelta(days=35), Rating.AT_RISK),
        (RecommendationStatus.ACCEPTED, TODAY + timedelta(days=36), Rating.ON_TRACK),
    ],
)
def test_recommendations(status: RecommendationStatus, due: date | None, rating: Rating) -> None:
    recommendation = Recommendation(report_id="r", ref="R1", paragraphs=("p",), status=status, due=due)
    assert rate_recommendation(recommendation, as_at=TODAY) is rating


@pytest.mark.parametrize(
    ("late", "band"),
    [
        (-5, AgeBand.NOT_DUE),
        (0, AgeBand.NOT_DUE),
        (1, AgeBand.TO_30),
        (30, AgeBand.TO_30),
        (31, AgeBand.TO_90),
        (90, AgeBand.TO_90),
        (91, AgeBand.TO_180),
        (180, AgeBand.TO_180),
        (181, AgeBand.OVER_180),
    ],
)
def test_bands_of_lateness(late: int, band: AgeBand) -> None:
    assert age_band(TODAY - timedelta(days=late), TODAY) is band


def test_undated_is_never_late() -> None:
    assert days_late(None, TODAY) == 0
    assert age_band(None, TODAY) is AgeBand.NOT_DUE
