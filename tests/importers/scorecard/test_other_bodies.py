"""Scorecards of other bodies, in the forms that these have."""

from collections.abc import Sequence

import pytest

from desktop.domain.measure import ComparedWith, Direction, MeasureStatus, Polarity
from desktop.importers.recognise import kind_of_sheet, likeliest
from tests.importers.scorecard import other_bodies as bodies
from tests.importers.scorecard.papers import document_of, measure, of, questions, reading_of, sheet_of


def told(pieces: Sequence[bodies.Piece]) -> dict[str, dict[str, float | None]]:
    """Return the figures of each measure by the first day of their periods."""
    reading = reading_of(*pieces)
    return {
        one.title: {str(each.starts): each.value for each in of(reading, "readings") if each.measure_id == one.id}
        for one in of(reading, "measures")
    }


@pytest.mark.parametrize(
    "pieces",
    [
        bodies.LANDLORD, bodies.HOSPITAL, bodies.FORCE, bodies.NEIGHBOURS, bodies.TWO_LEVELS, bodies.CARDS,
        bodies.CORPORATE, bodies.WEB,
    ],
)  # fmt: skip
def test_each_is_known_for_a_scorecard_and_wholly_placed(pieces: Sequence[bodies.Piece]) -> None:
    assert likeliest(document_of(*pieces)) == "scorecard"
    reading = reading_of(*pieces)
    assert not [leftover.text for leftover in reading.leftovers if any(map(str.isdigit, leftover.text))]


def test_a_scorecard_with_owners_is_no_log_in_a_sheet_either() -> None:
    title, _key, rows = bodies.CORPORATE
    assert kind_of_sheet(sheet_of([str(title)], *rows)) == "scorecard"


def test_a_table_drawn_with_strokes() -> None:
    assert told(bodies.LANDLORD) == {
        "Lamps mended in a day": {"2022-04-01": 67, "2023-04-01": 66},
        "Stairs swept": {"2022-04-01": 70, "2023-04-01": 73},
    }
    one = measure(reading_of(*bodies.LANDLORD), "Q01")
    assert (one.target_value, one.status_given, one.note) == (70, MeasureStatus.OFF_TARGET, "Peer median: 71%")


def test_rows_may_name_their_own_month() -> None:
    reading = reading_of(*bodies.HOSPITAL)
    assert told(bodies.HOSPITAL)["Crew away sick"] == {"2024-02-01": 5.1}
    measures = {each.title: each for each in of(reading, "measures")}
    assert [each.direction_given for each in measures.values()] == [
        Direction.IMPROVING,
        Direction.STABLE,
        Direction.WORSENING,
    ]
    assert measures["Crew away sick"].given_for == "Feb-24" and "Mean: 5.2%" in measures["Crew away sick"].note
    assert not any(each.status_given for each in measures.values())


def test_twelve_months_to_a_month_are_a_year() -> None:
    assert told(bodies.FORCE)["Ropes stolen"] == {"2022-01-01": 7400, "2023-01-01": 6900}
    measures = of(reading_of(*bodies.FORCE), "measures")
    assert [each.polarity for each in measures] == [Polarity.LOW, Polarity.HIGH, Polarity.HIGH]
    assert measures[1].title.startswith("999 calls")


def test_rows_of_others_are_words_of_the_measure_above() -> None:
    found = told(bodies.NEIGHBOURS)
    assert list(found) == ["Children who swim", "Children who row"]
    swim = of(reading_of(*bodies.NEIGHBOURS), "measures")[0]
    assert swim.note == "Statistical neighbours: 2021/22: 87%; 2022/23: 88%\nEngland: 2021/22: 80%; 2022/23: 81%"


def test_columns_of_others_below_a_heading_of_theirs() -> None:
    assert told(bodies.TWO_LEVELS)["Smokers"] == {"2021-04-01": 14.1, "2022-04-01": 13.2}
    assert of(reading_of(*bodies.TWO_LEVELS), "measures")[0].note == "England 2021/22: 13.0%\nEngland 2022/23: 12.7%"


def test_measures_in_small_tables_of_their_own() -> None:
    reading = reading_of(*bodies.CARDS)
    assert [(each.ref, each.title) for each in of(reading, "measures")] == [
        ("KPI 1", "Days to mend a buoy"),
        ("KPI 2", "Rent unpaid"),
        ("", "Apprentices"),
    ]
    assert told(bodies.CARDS)["Apprentices"] == {"2024-01-01": 31, "2024-04-01": 44}
    assert measure(reading, "KPI 1").status_given is MeasureStatus.ON_TARGET


def test_headings_over_tables_are_the_outcomes() -> None:
    reading = reading_of(*bodies.TOPICS)
    outcomes = {each.id: each.title for each in of(reading, "outcomes")}
    assert [(outcomes[each.outcome_id], each.given_for) for each in of(reading, "measures")] == [
        ("Lamps", "June 2024"),
        ("Ropes", "June 2024"),
    ]


def test_plain_words_set_how_a_measure_is_judged() -> None:
    reading = reading_of(*bodies.CORPORATE)
    found = {each.ref: each for each in of(reading, "measures")}
    assert {each.compared_with for each in found.values()} == {ComparedWith.YEAR_BEFORE}
    assert {ref: each.cumulative for ref, each in found.items() if each.cumulative} == {"2": True}
    # 10% of a target in per cent may be points or a share of it
    assert {ref: each.tolerance for ref, each in found.items() if each.tolerance} == {"2": 12.0, "5": 3.0, "6": 2.0}
    assert (found["5"].target_value, found["3"].target, found["4"].target_value) == (85, "Top quartile", None)
    assert "YTD: 80" in found["2"].note


def test_tags_in_cells_leave_no_trace() -> None:
    assert told(bodies.WEB) == {
        "1. Concerns heard": {"2022-04-01": 412, "2022-10-01": 430},
        "2. Concerns settled": {"2022-04-01": 31, "2022-10-01": 38},
    }
    assert of(reading_of(*bodies.WEB), "measures")[0].data_note == "Few.\nNone lost."


def test_terms_without_the_word() -> None:
    assert told(bodies.TERMS)["Pupils ashore"] == {"2021-09-01": 31, "2022-09-01": 9, "2023-04-01": 7}


def test_figures_of_no_period_are_asked_about_once() -> None:
    rows = [["KPI", "Target", "Actual", "RAG"], ["Lamps", "8", "7", "A"], ["Oil", "4", "5", "R"]]
    reading = reading_of("Our dashboard", rows)
    assert not of(reading, "readings")
    query = next(query for query in reading.queries if "name no period" in query.question)
    assert [choice.label[:10] for choice in query.choices][:2] == ["Q2 2023/24", "Q1 2023/24"]
    assert [effect.fields["value"] for effect in query.choices[0].effects] == [7, 5]


def test_a_running_total_of_a_year_is_no_figure_of_the_year() -> None:
    rows = [["KPI", "Target", "Q1", "Q2", "YTD 2023-24"], ["Ropes", "9", "3", "4", "7"]]
    reading = reading_of("Performance report Quarter 2 2023/24", rows)
    assert [each.value for each in of(reading, "readings")] == [3, 4]
    assert of(reading, "measures")[0].note == "YTD 2023-24: 7" and not questions(reading)
