"""The real performance report: counts, references and single words only."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from desktop.documents.read import read_document
from desktop.domain.measure import Direction, MeasureStatus, Polarity, Qualifier
from desktop.domain.measure_periods import quarter_of
from desktop.domain.measure_standing import standing
from desktop.domain.measure_summary import by_direction
from desktop.importers.reading import Reading
from desktop.importers.recognise import likeliest, recognise
from desktop.importers.scorecard.likelihood import likelihood
from tests.fixtures.documents import pieces_of, write_docx
from tests.importers.scorecard.papers import figures, measure, of, questions
from tests.importers.test_formats import told

NAME = "002_8665d2e1fdb68bef.txt"
ON, SATISFACTORY, OFF = "on target", "satisfactory", "off target"
NOT_APPLICABLE, NOT_YET = "not applicable", "not yet available"
BY_PRIORITY = {
    "1": {ON: 5, OFF: 3},
    "3": {ON: 5, SATISFACTORY: 2, OFF: 5, NOT_APPLICABLE: 3, NOT_YET: 5},
    "4": {ON: 4, SATISFACTORY: 2, OFF: 2, NOT_APPLICABLE: 2, NOT_YET: 1},
    "5": {ON: 4, SATISFACTORY: 4, OFF: 2, NOT_YET: 2},
}


@pytest.fixture(scope="module")
def reading(shared_seeds: Path) -> Reading:
    return recognise(read_document(shared_seeds / NAME), today=date(2018, 11, 1))


def test_it_is_recognised_and_counted(reading: Reading) -> None:
    assert reading.kind == "scorecard" == likeliest(reading.document)
    counts = reading.counts()
    assert (counts["outcomes"], counts["measures"], counts["risks"]) == (13, 51, 36)


def test_every_line_is_placed_or_left_over(reading: Reading) -> None:
    left = {leftover.line for leftover in reading.leftovers}
    assert left | reading.placed == {line.number for line in reading.document.lines}
    assert not left & reading.placed


def test_outcomes_stand_under_their_priorities(reading: Reading) -> None:
    refs = [outcome.ref for outcome in of(reading, "outcomes")]
    assert refs == ["1.A", "1.B", "1.C", "2.A", "2.B", "3.A", "3.B", "4.A", "4.B", "5.A", "5.B", "5.C", "5.D"]
    assert all(outcome.group.startswith(f"Priority {outcome.ref[0]}") for outcome in of(reading, "outcomes"))
    assert all(outcome.lead and outcome.framework for outcome in of(reading, "outcomes"))


def test_risks_stand_under_outcomes_with_mitigation(reading: Reading) -> None:
    risks = of(reading, "risks")
    assert all(risk.outcome_id for risk in risks)
    assert sum(not risk.mitigation for risk in risks) == 2
    assert not any("<" in risk.text + risk.mitigation for risk in risks)


def test_polarity_and_frequency(reading: Reading) -> None:
    measures = of(reading, "measures")
    assert Counter(each.polarity for each in measures) == {Polarity.HIGH: 34, Polarity.LOW: 17}
    frequencies = Counter(each.frequency.casefold() for each in measures)
    assert frequencies == {"quarterly": 24, "monthly": 14, "annual": 7, "6 monthly": 4, "academic year": 2}


def test_statuses_by_priority(reading: Reading) -> None:
    outcomes = {outcome.id: outcome.ref for outcome in of(reading, "outcomes")}
    found = {
        priority: Counter(
            each.status_given.value for each in of(reading, "measures") if outcomes[each.outcome_id][0] == priority
        )
        for priority in BY_PRIORITY
    }
    assert found == BY_PRIORITY


def test_measures_stand_under_the_outcome_of_their_reference(reading: Reading) -> None:
    outcomes = {outcome.id: outcome.ref for outcome in of(reading, "outcomes")}
    assert all(each.ref.startswith(outcomes[each.outcome_id]) for each in of(reading, "measures"))


def test_no_direction_is_invented(reading: Reading) -> None:
    assert {each.direction_given for each in of(reading, "measures")} <= {None, Direction.UNKNOWN}


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        ("1.B4", {"year 2015-04-01": 58.3, "quarter 2018-07-01": 65.0, "month 2018-09-01": 53.0}),
        ("3.A3(a)", {"quarter 2018-04-01": 692.0, "quarter 2018-07-01": 675.0}),
        ("3.A4(b)", {"quarter 2018-04-01": 57.0, "quarter 2018-07-01": 79.0}),
        ("3.A5(b)", {"quarter 2018-01-01": 56.0, "quarter 2018-04-01": 57.0}),
        ("3.B4", {"year 2015-04-01": 62.7, "quarter 2017-07-01": 38.78, "quarter 2018-07-01": 44.27}),
        ("4.A3", {"quarter 2018-07-01": 16.0}),
        ("4.A4", {"quarter 2018-04-01": 1.0, "quarter 2018-07-01": -6.0}),
        ("4.B1(a)", {"quarter 2018-04-01": 19.0, "quarter 2018-07-01": 44.0}),
        ("4.B1(b)", {"quarter 2018-04-01": 135.0, "quarter 2018-07-01": 98.0}),
        ("5.B1", {"quarter 2018-04-01": 83.0, "quarter 2018-07-01": 100.0, "month 2018-09-01": 100.0}),
        ("5.D6", {"quarter 2018-04-01": 74.0, "quarter 2018-07-01": 85.3}),
    ],
)
def test_shifted_figures_are_back_under_their_periods(reading: Reading, ref: str, expected: dict[str, float]) -> None:
    assert expected.items() <= figures(reading, ref).items()


@pytest.mark.parametrize("ref", ["3.B5", "4.B3", "5.C1"])
def test_figures_that_fit_in_several_ways_are_asked_about(reading: Reading, ref: str) -> None:
    assert figures(reading, ref) == {}
    query = next(query for query in reading.queries if query.record_id == measure(reading, ref).id)
    assert len(query.choices) >= 3 and len(query.choices[0].effects) >= 8


def test_words_of_shifted_rows(reading: Reading) -> None:
    assert measure(reading, "3.B5").title.startswith("%")
    assert measure(reading, "3.B5").lead == measure(reading, "3.B1(a)").lead
    assert measure(reading, "3.A5(b)").lead == measure(reading, "3.A5(a)").lead
    assert measure(reading, "3.B4").action.startswith("Ensure")
    assert "3.A4(b) has lost a cell" in questions(reading)


def test_lost_figures_leave_gaps(reading: Reading) -> None:
    assert not any(figures(reading, ref) for ref in ("5.A1", "5.A2", "5.C3"))
    assert "5.A1, 5.A2, 5.C3 stand here with a status" in questions(reading)
    assert "97.3% stands alone" in questions(reading)


def test_targets_are_numbers_where_they_say_one_and_parts_where_several(reading: Reading) -> None:
    assert measure(reading, "1.B1(a)").target_value == 65
    assert [part.value for part in measure(reading, "1.B4").targets] == [45, 65, 75, 90, 70]
    assert [part.value for part in measure(reading, "1.B1(b)").targets] == [47, 0.08]
    assert measure(reading, "3.A3(a)").target_value is None and measure(reading, "3.A3(a)").target


def test_qualifiers_parts_and_days(reading: Reading) -> None:
    readings = of(reading, "readings")
    said = Counter(qualifier for each in readings for qualifier in each.qualifiers)
    assert said[Qualifier.PROVISIONAL] == 2 and said[Qualifier.REVISED] == 1
    due = [each for each in readings if each.due_on]
    assert {each.due_on for each in due} == {date(2018, 12, 31)} and all(each.value is None for each in due)
    visits = next(each for each in readings if each.measure_id == measure(reading, "3.A8").id)
    assert len(visits.parts) == 10


def test_school_years_run_from_september(reading: Reading) -> None:
    assert figures(reading, "1.B1(a)")["year 2017-09-01"] == 61.5


def test_what_the_paper_says_of_itself_is_asked(reading: Reading) -> None:
    asked = questions(reading)
    assert "70 measures, and 51 rows" in asked and "2.A8 may be a misprint for 3.A8" in asked
    assert "✘ stands for" in asked and "4.A5, 4.B1(b), 5.C1" in asked
    assert "The note of 1.B2(b) speaks of NEET" in asked


def test_the_other_papers_are_no_scorecards(shared_seeds: Path) -> None:
    others = [path for path in sorted(shared_seeds.glob("*.txt")) if path.name != NAME]
    assert [likelihood(read_document(path)) for path in others] == [0] * len(others)


def test_it_is_read_alike_from_word(reading: Reading, shared_seeds: Path, tmp_path: Path) -> None:
    pieces = pieces_of((shared_seeds / NAME).read_text(encoding="utf-8"))
    document = read_document(write_docx(tmp_path / "scorecard.docx", pieces))
    assert told(recognise(document, today=date(2018, 11, 1))) == told(reading)


def test_the_quarter_of_the_paper_stands_as_the_paper_says_and_the_next_is_a_gap(reading: Reading) -> None:
    """What it gives holds for its own quarter; in the next only what is reported more rarely still has a figure."""
    held: dict[str, list] = {}
    for each in of(reading, "readings"):
        held.setdefault(each.measure_id, []).append(each)
    quarter = quarter_of(date(2018, 9, 30))
    now, then = (
        [standing(each, held.get(each.id, []), period) for each in of(reading, "measures")]
        for period in (quarter, quarter.after())
    )
    assert [by_direction(now).with_status(status) for status in MeasureStatus] == [18, 8, 12, 0, 5, 8]
    often = [each for each in then if each.measure.frequency in ("Quarterly", "Monthly")]
    assert len(often) == 38
    assert not any(each.is_rated or each.given for each in often)
