"""Status and direction of measures by rule, what stands over them, and the summary."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.measure import ComparedWith, Direction, MeasureStatus, Part, Polarity
from desktop.domain.measure_periods import quarter_of, read_period
from desktop.domain.measure_standing import MeasureStanding, present_quarter, quarters_of, standing
from desktop.domain.measure_summary import by_direction, sentences, shares
from desktop.domain.measure_words import say_direction, say_number, say_reading, say_status
from tests.invented_scorecard import QUARTER, invented_scorecard, reading, readings_of

ON, NEAR, OFF = MeasureStatus.ON_TARGET, MeasureStatus.SATISFACTORY, MeasureStatus.OFF_TARGET
NONE, AWAITED = MeasureStatus.NOT_APPLICABLE, MeasureStatus.NOT_YET_AVAILABLE
BETTER, SAME, WORSE, UNKNOWN = Direction
CARD = invented_scorecard("board")


def stands(name: str, period: str = QUARTER, **other: object) -> MeasureStanding:
    """Return how a measure of the card stands, with other values of its fields."""
    measure = replace(getattr(CARD, name), **other)
    found = read_period(period)
    assert found is not None
    return standing(measure, [each for each in CARD.readings if each.measure_id == measure.id], found)


@pytest.mark.parametrize(
    ("name", "status", "direction"),
    [
        ("lamps", ON, BETTER),
        ("boats", OFF, WORSE),
        ("nets", ON, WORSE),
        ("ropes", None, WORSE),
        ("drills", None, UNKNOWN),
        ("dues", AWAITED, UNKNOWN),
        ("purse", ON, WORSE),
        ("letters", NEAR, SAME),
        ("visits", AWAITED, UNKNOWN),
    ],
)
def test_each_measure_by_rule(name: str, status: MeasureStatus | None, direction: Direction) -> None:
    """By target, polarity and tolerance; against the period before or a year before; nothing is invented."""
    found = stands(name)
    assert (found.status, found.direction) == (status, direction)


def test_a_quarter_without_its_own_figure_is_a_gap() -> None:
    """The dues of the quarter come later: those of the quarter before are no figure of this one."""
    found = stands("dues")
    assert found.reading is None and found.last is not None and found.last.period == "Q1 2018/19"
    assert found.own is not None and found.own.due_on is not None
    assert found.lacks_figure and not found.is_rated
    assert stands("lamps", "Q3 2018/19", frequency="Monthly").status is AWAITED
    assert stands("lamps", "Q3 2018/19", frequency="").status is AWAITED


@pytest.mark.parametrize(
    ("frequency", "quarter", "speaks"),
    [
        ("Annual", "Q4 2017/18", True), ("Annual", "Q3 2018/19", True), ("Annual", "Q4 2018/19", False),
        ("6 monthly", "Q1 2018/19", True), ("6 monthly", "Q2 2018/19", False),
        ("Half-yearly", "Q2 2018/19", False), ("Quarterly", "Q1 2018/19", False), ("Monthly", "Q1 2018/19", False),
    ],
)  # fmt: skip
def test_a_figure_speaks_until_the_next_is_due(frequency: str, quarter: str, speaks: bool) -> None:
    """The figure of the last quarter of 2017/18, by how often the measure is reported."""
    measure, period = replace(CARD.lamps, frequency=frequency), read_period(quarter)
    assert period is not None
    found = standing(measure, [reading(measure.id, "Q4 2017/18", "89%")], period)
    assert (found.reading is not None) is speaks
    assert found.is_rated is speaks


def test_each_quarter_has_its_own_target() -> None:
    """Also for the months in it, where a target is set for each quarter."""
    targets = tuple(Part(label=f"Qtr {at}", value=value, unit="%") for at, value in enumerate((45.0, 65.0, 75.0), 1))
    measure = replace(CARD.lamps, frequency="Monthly", target="by quarter", target_value=None, targets=targets)
    found = [
        standing(measure, [reading(measure.id, when, "70%")], quarter_of(ends))
        for when, ends in (("Q2 2018/19", date(2018, 9, 30)), ("December 2018", date(2018, 12, 31)))
    ]
    assert [each.status for each in found] == [ON, OFF]
    assert "target of 75%" in found[1].rule.why


def test_a_year_figure_speaks_for_a_year() -> None:
    """An annual measure is judged by its last year, and no quarter is invented for it."""
    yearly = replace(CARD.lamps, frequency="Annual")
    own = [each for each in readings_of(yearly, "85%", "88%", "", "", "", "", "") if each]
    period = read_period(QUARTER)
    assert period is not None
    found = standing(yearly, own, period)
    assert found.reading is not None and found.reading.period == "2017/18"
    assert (found.status, found.direction, found.lacks_figure) == (OFF, BETTER, True)


def test_compared_with_is_a_setting_of_the_measure() -> None:
    """The same figures go another way against another period."""
    assert stands("nets", compared_with=ComparedWith.PREVIOUS).direction is WORSE
    assert stands("boats", compared_with=ComparedWith.YEAR_BEFORE).direction is WORSE
    assert stands("lamps", "Q3 2017/18").direction is BETTER
    assert stands("lamps", "Q2 2017/18").direction is UNKNOWN


def test_cumulative_is_only_set_against_the_same_point_of_the_year_before() -> None:
    """85 tested by September against 90 by the September before, never against the 40 of the first quarter."""
    found = stands("ropes")
    assert "90 in Q2 2017/18" in found.course.why
    assert "whole year" in found.rule.why


def test_a_yearly_count_that_has_reached_its_target_is_on_target() -> None:
    """What is settled already is said before the year ends."""
    assert stands("ropes", target_value=80.0, target="80 for the year").status is ON


def test_parts_are_judged_each_and_never_made_one_number() -> None:
    """All reach the target, or none, or there is no one status."""
    assert stands("drills", "Q1 2018/19").status is ON
    assert "1 of 2 parts" in stands("drills").rule.why


def test_without_target_polarity_or_like_units_there_is_no_status() -> None:
    """Each says why."""
    assert stands("lamps", target="", target_value=None).status is NONE
    assert stands("lamps", polarity=Polarity.UNKNOWN).status is None
    assert stands("lamps", target="£3m", target_value=3.0).status is None
    assert stands("purse", target="10% reduction", target_value=10.0).status is None


def test_tolerance_makes_a_near_miss_satisfactory() -> None:
    """In the unit of the target, on the side that falls short."""
    assert stands("boats", tolerance=2.0).status is NEAR
    assert stands("boats", tolerance=1.5).status is OFF
    assert stands("purse", target="£0.84m", target_value=0.84).status is NEAR


def test_what_is_given_stands_over_the_rule_for_its_period_only() -> None:
    """Both are shown, with the note."""
    found = stands("letters")
    assert found.given and found.given_direction
    assert "average" in found.why_status and "not applicable" in found.why_status
    assert "improving" in found.why_direction
    before = stands("letters", "Q1 2018/19")
    assert (before.given, before.status) == (False, NONE)


def test_quarters_that_a_scorecard_has() -> None:
    """The present one is that of its last column."""
    present = present_quarter(CARD.readings)
    assert present is not None and present.label == QUARTER
    assert [each.label for each in quarters_of(CARD.readings)][:2] == [QUARTER, "Q1 2018/19"]


def test_the_sentences_add_up() -> None:
    """Rated and not rated are all; each direction is counted once; the worsening are told by status."""
    table = by_direction(
        stands(each) for each in ("lamps", "boats", "nets", "ropes", "drills", "dues", "purse", "visits")
    )
    said = " ".join(sentences(table, QUARTER))
    assert "8 measures, 4 rated and 4 not rated, 2 of them not yet available." in said
    assert "Of the 4 rated, 3 are on target (75%), 0 are satisfactory (0%) and 1 is off target (25%)." in said
    assert "Of the 4 not rated, 2 are not yet available and 2 are not judged." in said
    assert "Direction of travel: 1 improving, 0 stable, 4 worsening and 3 not known." in said
    assert "Of the 4 worsening, 2 are on target, 1 is off target and 1 is not judged." in said
    assert sum(table.with_status(status) for status in table.rows()) == table.total == 8


def test_shares_are_rounded_each_by_itself() -> None:
    """None is bent so that the sum is 100: who works it out again finds the same."""
    assert shares([1, 1, 1]) == [33, 33, 33]
    assert shares([5, 1, 5]) == [45, 9, 45]
    assert shares([1, 7]) == [13, 88]
    assert shares([18, 8, 12]) == [47, 21, 32]
    assert shares([0, 0]) == [0, 0]


def test_marks_go_with_words_and_figures_are_said_as_printed() -> None:
    assert say_status(OFF) == "✗ off target"
    assert say_status(None).endswith("not judged")
    assert say_direction(WORSE) == "▼ worsening"
    assert [say_number(3.1, "£m"), say_number(-6), say_number(10.43, "days"), say_number(88, "%")] == [
        "£3.1m",
        "-6",
        "10.43 days",
        "88%",
    ]
    assert say_reading(reading("m", QUARTER, "135 revised")) == "135 revised"


def test_a_target_of_new_things_is_no_target_of_all_of_them() -> None:
    """Nor is one number a target of every part, unless it says so; nor a target of the year one of a quarter."""
    assert stands("lamps", target="20 new lamps", target_value=20.0).status is None
    assert stands("lamps", title="New lamps", target="20 new lamps", target_value=20.0).status is ON
    assert stands("drills", targets=(), target="4", target_value=4.0).status is None
    assert stands("drills", targets=(), target="4 in each", target_value=4.0).status is ON
    assert stands("nets", title="Nets found during the year", polarity=Polarity.HIGH).status is None
