"""Cells of a plan that say what is not known: asked about, never dropped."""

import pytest

from desktop.domain.plan import PlanStatus
from desktop.domain.rating import Rating
from desktop.importers.amend import settle_in
from tests.importers.improvement_plan.plans import entries, reading

HEAD = ["No.", "By when", "Owner", "What we will do", "RAG"]


def plan_of(when: str = "30 June 2015", rag: str = "", *, also: tuple[list[str], ...] = ()):
    return reading(("Lantern Improvement Plan", [HEAD, ["2.4", when, "Treasurer", "Count the lamps", rag], *also]))


def asked(plan, word: str):
    return [query for query in plan.queries if word in query.question]


@pytest.mark.parametrize("cell", ["31/11/2015", "2015-02-30", "32 June 2015", "Q7 2015"])
def test_a_date_that_is_no_day_is_asked_about(cell: str) -> None:
    (query,) = asked(plan_of(cell), "is no date")
    assert cell in query.question and "When is 2.4 due?" in query.question


def test_the_last_day_of_the_month_is_offered_and_can_be_taken() -> None:
    plan = plan_of("31/11/2015")
    (query,) = asked(plan, "is no date")
    (entry,) = [each for each in entries(settle_in(plan, query, query.choices[0])) if each.ref == "2.4"]
    assert str(entry.current_due) == "2015-11-30" and entry.timing == "31/11/2015"


def test_words_without_figures_are_no_query() -> None:
    assert not asked(plan_of("soon"), "is no date")


def test_a_start_that_is_no_day_is_asked_about() -> None:
    rows = [["Ref", "Action", "Start", "By when", "Lead"], ["1.1", "Hang lamps", "31/04/2015", "May 2015", "Leader"]]
    assert asked(reading(("Lantern Improvement Plan", rows)), "What is the start of 1.1?")


def test_an_unknown_rating_is_kept_and_asked_about_once() -> None:
    plan = plan_of(rag="Purple", also=(["2.5", "July 2015", "Leader", "Trim the wicks", "purple"],))
    (query,) = asked(plan, "is no rating")
    assert "2.4 and 2.5" in query.question
    assert "Purple" in next(each for each in entries(plan) if each.ref == "2.4").note
    red = settle_in(plan, query, query.choices[-1])
    assert {each.rating_override for each in entries(red) if each.ref} == {Rating.OVERDUE}


def test_known_ratings_stay_in_the_note() -> None:
    plan = plan_of(rag="Amber")
    assert "Amber" in entries(plan)[-1].note and not asked(plan, "rating")


def test_a_status_in_the_column_of_ratings_is_the_status() -> None:
    assert entries(plan_of(rag="Complete"))[-1].status is PlanStatus.COMPLETE


def test_a_date_that_may_mean_done_can_be_answered_so() -> None:
    plan = plan_of("Completed by June 2015")
    (query,) = asked(plan, "may mean that it is done")
    done = next(choice for choice in query.choices if choice.label == "It is done")
    assert entries(settle_in(plan, query, done))[-1].status is PlanStatus.COMPLETE
