"""What plain words say of a measure, and what they leave unsaid."""

import pytest

from desktop.domain.board import Board
from desktop.domain.measure import ComparedWith, Measure, MeasureStatus
from desktop.importers.scorecard.comparators import is_of_others, names_others
from desktop.importers.scorecard.plain_words import (
    Tolerance,
    compared_with,
    counts_through,
    in_unit,
    split_target,
    tolerance_in,
    tolerance_of_cell,
    travels_against,
)

AMBER = MeasureStatus.SATISFACTORY


def measure(target: str, value: float) -> Measure:
    return Measure(board_id=Board(name="Lantern Board").id, title="Lamps", target=target, target_value=value)


@pytest.mark.parametrize(
    "words", ["Cumulative", "Figures are year to date.", "This measure is cumulative through the year"]
)
def test_what_counts_through_the_year(words: str) -> None:
    assert counts_through(words)


@pytest.mark.parametrize(
    "words", ["The figure is not cumulative", "88% in the quarter, 83% cumulative", "The cumulative fog is feared", ""]
)
def test_what_does_not_say_so(words: str) -> None:
    assert not counts_through(words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Visits are seasonal, so this is compared with the same quarter last year.", True),
        ("Direction of travel is against the same period of the previous year.", True),
        ("88% compared with 83% in the same quarter last year", False),
        ("This is not compared with the same quarter last year", False),
        ("Up on the last quarter", False),
    ],
)
def test_what_a_measure_is_compared_with(words: str, said: bool) -> None:
    assert compared_with(words) is (ComparedWith.YEAR_BEFORE if said else None)


def test_what_a_paper_compares_all_with() -> None:
    assert travels_against("Arrows show the change since the same quarter last year") is ComparedWith.YEAR_BEFORE
    assert travels_against("Lamps are compared with the same quarter last year") is None


@pytest.mark.parametrize(
    ("phrases", "tolerance"),
    [
        ([(AMBER, "within 5% of target")], Tolerance(5, share=True)),
        ([(AMBER, "up to 2 percentage points below target")], Tolerance(2)),
        ([(AMBER, "within 3 days of target")], Tolerance(3)),
        ([(AMBER, "between 5% and 10% below")], None),
        ([(AMBER, "within 5%"), (AMBER, "within 10%")], None),
        ([(MeasureStatus.OFF_TARGET, "more than 5% below")], None),
        ([(AMBER, "slightly below target")], None),
    ],
)
def test_the_tolerance_of_a_key(phrases: list[tuple[MeasureStatus, str]], tolerance: Tolerance | None) -> None:
    assert tolerance_in(phrases) == tolerance


def test_a_share_of_a_target_is_in_its_unit_and_never_of_per_cent() -> None:
    assert in_unit(Tolerance(5, share=True), measure("440kg", 440), from_key=True) == 22
    assert in_unit(Tolerance(5, share=True), measure("60%", 60), from_key=True) is None
    assert in_unit(Tolerance(2), measure("60%", 60), from_key=True) == 2
    assert in_unit(None, measure("60%", 60)) is None


def test_a_tolerance_of_its_own() -> None:
    assert split_target("85% +/- 3%") == ("85%", Tolerance(3))
    assert split_target("40 (±5%)") == ("40", Tolerance(5, share=True))
    assert split_target("+/- 3%") == ("+/- 3%", None)
    assert tolerance_of_cell("5%", measure("95%", 95)) == Tolerance(5)
    assert tolerance_of_cell("10%", measure("<50", 50)) == Tolerance(10, share=True)
    assert tolerance_of_cell("see note", measure("50", 50)) is None


@pytest.mark.parametrize(
    "heading",
    [
        "England 2022/23",
        "Stat neighbours",
        "National average",
        "Previous target",
        "Peer median",
        "CIPFA nearest neighbours",
    ],
)
def test_headings_over_figures_of_others(heading: str) -> None:
    assert is_of_others(heading)


@pytest.mark.parametrize("heading", ["Target", "Outturn 2022/23", "Previous quarter", "Regions of the harbour served"])
def test_headings_over_our_own(heading: str) -> None:
    assert not is_of_others(heading)


def test_rows_that_only_name_others() -> None:
    assert names_others("England average") and names_others("Statistical Neighbours (2022)")
    assert not names_others("England players") and not names_others("Average days to mend a buoy")
