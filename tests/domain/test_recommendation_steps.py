from dataclasses import replace
from datetime import date

import pytest

from desktop.domain import recommendation_steps as steps
from desktop.domain.action_item import Evidence
from desktop.domain.errors import Refused
from desktop.domain.recommendation import Addressed, Recommendation, RecommendationStatus
from desktop.domain.recommendation_steps import Response

DAY = date(2014, 11, 7)
OPEN = Recommendation(report_id="report", ref="R2", paragraphs=("Train the keepers.",))
SHOWN = replace(OPEN, evidence=(Evidence(text="Register"),))
SIGNED = steps.signed_off(SHOWN, on=DAY, minute="H9", by="the Board")


def test_a_response_makes_it_accepted_with_its_day() -> None:
    after = steps.responded(OPEN, Response.ACCEPTED, reason="", on=DAY)
    assert (after.status, after.response, after.responded_on) == (RecommendationStatus.ACCEPTED, "Accepted", DAY)


@pytest.mark.parametrize("response", [Response.IN_PART, Response.NOT_ACCEPTED])
def test_anything_less_than_accepted_says_why(response: Response) -> None:
    with pytest.raises(Refused, match="Say why"):
        steps.responded(OPEN, response, reason=" ", on=DAY)


def test_what_is_not_accepted_ends_there() -> None:
    after = steps.responded(OPEN, Response.NOT_ACCEPTED, reason="The quay is not ours.", on=DAY)
    assert after.status is RecommendationStatus.NOT_ACCEPTED
    with pytest.raises(Refused, match="reopen it first"):
        steps.implemented(after, on=DAY)


def test_a_claim_has_a_day_and_evidence_goes_beyond_it() -> None:
    claimed = steps.implemented(OPEN, on=DAY)
    assert (claimed.status, claimed.implemented_on) == (RecommendationStatus.IMPLEMENTED, DAY)
    shown = steps.evidenced(claimed, Evidence(text="Register"))
    assert shown.status is RecommendationStatus.EVIDENCE_SUBMITTED


def test_evidence_after_the_sign_off_leaves_it_signed_off() -> None:
    assert steps.evidenced(SIGNED, Evidence(text="More")).status is RecommendationStatus.SIGNED_OFF


def test_without_evidence_nothing_is_signed_off_where_the_board_asks_for_it() -> None:
    with pytest.raises(Refused, match="R2 has no evidence"):
        steps.signed_off(OPEN, on=DAY, minute="H9", by="the Board")
    assert steps.signed_off(OPEN, on=DAY, minute="H9", by="", files=1).signed_off_in_minute == "H9"
    assert steps.signed_off(OPEN, on=DAY, minute="H9", by="", needs_evidence=False).signed_off_on == DAY


def test_a_sign_off_names_its_minute() -> None:
    with pytest.raises(Refused, match="minute"):
        steps.signed_off(SHOWN, on=DAY, minute=" ", by="the Board")


def test_embedded_comes_after_the_sign_off() -> None:
    with pytest.raises(Refused, match="signs off first"):
        steps.embedded(SHOWN, on=DAY, shown_by="A dip sample", recheck_on=None)
    later = date(2015, 5, 7)
    after = steps.embedded(SIGNED, on=later, shown_by="A dip sample", recheck_on=date(2016, 5, 7))
    assert (after.status, after.embedded_on) == (RecommendationStatus.EMBEDDED, later)
    assert after.signed_off_on == DAY
    assert after.evidence[-1] == Evidence(text="It lasts: A dip sample", received=later)


def test_a_sign_off_before_the_response_is_remarked_upon_and_goes_through() -> None:
    answered = steps.responded(SHOWN, Response.ACCEPTED, reason="", on=date(2014, 12, 1))
    signed = steps.signed_off(answered, on=DAY, minute="H9", by="")
    assert steps.odd_days(signed) == (
        "Signed off on 7 November 2014, before the response of 1 December 2014: check both days.",
    )
    assert steps.odd_days(SIGNED) == ()


@pytest.mark.parametrize(
    ("on", "recheck", "said"),
    [(date(2014, 1, 1), None, "later day"), (date(2015, 5, 7), date(2015, 5, 7), "looked at again")],
)
def test_embedded_refuses_days_that_run_backwards(on: date, recheck: date | None, said: str) -> None:
    with pytest.raises(Refused, match=said):
        steps.embedded(SIGNED, on=on, shown_by="An audit", recheck_on=recheck)


def test_closed_by_us_and_closed_outside_are_two_days() -> None:
    before_us = steps.closed_outside(SHOWN, on=date(2014, 6, 1), by="The inspectorate")
    assert (before_us.status, before_us.verified_on) == (SHOWN.status, date(2014, 6, 1))
    after_us = steps.closed_outside(SIGNED, on=date(2015, 3, 1), by="The inspectorate")
    assert (after_us.status, after_us.signed_off_on) == (RecommendationStatus.EMBEDDED, DAY)


def test_what_is_not_ours_names_whose_it_is() -> None:
    with pytest.raises(Refused, match="Name the body"):
        steps.not_ours(OPEN, Addressed.NATIONAL, addressee="")
    after = steps.not_ours(OPEN, Addressed.NATIONAL, addressee="The Department")
    assert (after.status, after.addressed) == (RecommendationStatus.NOT_OURS, Addressed.NATIONAL)
    with pytest.raises(Refused, match="not ours to sign off"):
        steps.signed_off(after, on=DAY, minute="H9", by="", needs_evidence=False)


def test_a_circle_of_what_supersedes_what_is_refused() -> None:
    one, two, three = (replace(OPEN, id=name, ref=name) for name in ("a", "b", "c"))
    two, three = replace(two, superseded_by_id="c"), replace(three, superseded_by_id="a")
    known = {each.id: each for each in (one, two, three)}
    with pytest.raises(Refused, match="wait for each other"):
        steps.superseded(one, two, reason="", find=known.get)
    assert steps.superseded(one, replace(two, superseded_by_id=None), reason="", find=known.get).superseded_by_id == "b"
    with pytest.raises(Refused, match="its own place"):
        steps.superseded(one, one, reason="", find=known.get)


def test_what_is_reopened_says_why_and_keeps_its_evidence() -> None:
    with pytest.raises(Refused, match="Say why"):
        steps.reopened(SIGNED, reason="")
    after = steps.reopened(SIGNED, reason="It did not last.")
    assert (after.status, after.signed_off_on) == (RecommendationStatus.IN_DELIVERY, None)
    assert after.evidence == SHOWN.evidence
