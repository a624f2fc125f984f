"""Reports with their recommendations, and what is asked about them."""

import datetime

import pytest

from desktop.domain.recommendation import Addressed, RecommendationStatus
from desktop.importers.addressees import addressee_of, urgent_words
from desktop.importers.amend import settle_in
from desktop.importers.own_refs import own_refs
from desktop.importers.recommendation_shapes import heading_of
from desktop.importers.report_titles import UNNAMED, author_of, published_in, title_of
from tests.importers.packs import known_report, reading_of, reading_of_text, records

PACK = """Lantern Board
Date: Monday 7 July 2014
AGENDA
1. Apologies
2. Minutes
3. Harbour police (recommendations herewith)

Recommendations

Immediately

The keeper should light the lamp each evening.

Within three months

The owner should buy clean oil for the lamp.
"""
KNOWN = known_report(
    datetime.date(2013, 11, 30),
    [("Immediately", "Light the lamp each evening"), ("Within three months", "Buy clean oil for the lamp")],
)


def test_known_report_sets_title_date_and_due_dates() -> None:
    reading = reading_of_text(PACK, [KNOWN])
    query = reading.queries[-1]
    assert query.choices[0].label == "Inspectorate of Lights, Lights at sea, published 30 November 2013"
    settled = settle_in(reading, query, query.choices[0])
    assert records(settled, "reports")[0].title == "Lights at sea"
    assert [one.due for one in records(settled, "recommendations")] == [
        datetime.date(2013, 11, 30),
        datetime.date(2014, 2, 28),
    ]


def test_other_answers_change_no_date() -> None:
    reading = reading_of_text(PACK, [KNOWN])
    query = reading.queries[-1]
    settled = settle_in(reading, query, query.choices[-1])
    assert [one.due for one in records(settled, "recommendations")] == [None, None]


def test_the_agenda_offers_a_name() -> None:
    reading = reading_of_text(PACK)
    assert records(reading, "reports")[0].title == UNNAMED
    assert reading.queries[-1].choices[0].label == "Harbour police, as the agenda says; date not known"


def test_another_report_is_not_offered() -> None:
    other = known_report(datetime.date(2013, 1, 1), [("Immediately", "Bees"), ("Immediately", "Honey")])
    labels = [choice.label for choice in reading_of_text(PACK, [other]).queries[-1].choices]
    assert not any("Lights" in label for label in labels)


def test_table_with_columns() -> None:
    reading = reading_of("review_table")
    first, second, third = records(reading, "recommendations")
    assert (first.ref, first.lead, first.response) == ("Q1", "Director of Nursing", "Accepted")
    assert (first.due, second.due) == (datetime.date(2015, 4, 2), datetime.date(2015, 6, 30))
    assert (third.addressed, third.status) == (Addressed.NATIONAL, RecommendationStatus.NOT_OURS)


def test_a_printed_date_needs_no_query() -> None:
    reading = reading_of("review_table")
    assert records(reading, "reports")[0].published == datetime.date(2015, 2, 2)
    assert not reading.queries


def test_what_this_meeting_is_asked_is_left_over() -> None:
    left = [leftover.text for leftover in reading_of("numbered_recommendations").leftovers]
    assert "1. That the Board note the report." in left


@pytest.mark.parametrize(
    ("timescales", "refs"),
    [
        (["Immediately", "Immediately", "Within three months"], ["I1", "I2", "3M1"]),
        (["Within 6 weeks", "Within one year"], ["6W1", "1Y1"]),
        (["Immediately", ""], ["1", "2"]),
        (["", ""], ["1", "2"]),
    ],
)
def test_own_refs(timescales: list[str], refs: list[str]) -> None:
    assert own_refs(timescales) == refs


@pytest.mark.parametrize(
    ("text", "who", "whose"),
    [
        ("The owner should buy oil.", "", Addressed.OURS),
        ("The harbour authority should buy oil.", "Harbour authority", Addressed.OURS),
        ("All agencies should buy oil.", "All agencies", Addressed.SHARED),
        ("The council, together with the police, must act.", "Council, together with the police", Addressed.SHARED),
        ("We recommend to the Home Office that oil be cheaper.", "Home Office", Addressed.NATIONAL),
        ("There should be more oil.", "", Addressed.OURS),
    ],
)
def test_addressee(text: str, who: str, whose: Addressed) -> None:
    assert addressee_of(text)[:2] == (who, whose)


def test_a_department_is_called_as_elsewhere() -> None:
    who, _, inferred = addressee_of("We recommend to the Department of Lamps that x", "The Department for Lamps said")
    assert who == "Department for Lamps"
    assert "Department of Lamps" in inferred


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("This should be urgently decided.", "urgently"),
        ("Do it as quickly as possible", "as quickly as possible"),
        ("Do it.", ""),
    ],
)
def test_urgent(text: str, words: str) -> None:
    assert urgent_words(text) == words


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("Recommendations", ""),
        ("RECOMMENDATIONS:", ""),
        ("Recommendations from the Lantern Review – Annex A", "Lantern Review"),
        ("Annex B: Summary of recommendations", ""),
        ("Lantern inspection report: recommendations", "Lantern inspection report"),
        ("The Board discussed the recommendations.", None),
        ("Recommendations were discussed at length by everyone", None),
    ],
)
def test_heading(heading: str, named: str | None) -> None:
    assert heading_of(heading) == named


def test_title_author_and_date() -> None:
    heading = "Ada Alder Independent Inquiry into lamps, published 3 March 2014"
    assert title_of(heading) == "Ada Alder Independent Inquiry into lamps"
    assert author_of(title_of(heading)) == "Ada Alder"
    assert published_in(heading) == datetime.date(2014, 3, 3)


def test_a_serious_case_is_no_author() -> None:
    assert author_of("Serious Case Review of Child Q") == ""
