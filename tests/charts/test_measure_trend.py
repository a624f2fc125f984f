"""The course of a measure as a chart."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.charts.measure_trend import measure_trend
from desktop.charts.scales import even_ticks
from desktop.charts.segments import segments
from desktop.domain.measure import Measure
from desktop.domain.measure_trend import trend
from tests.invented_scorecard import QUARTER, invented_scorecard, reading

CARD = invented_scorecard("board")
DAY = date(2018, 10, 20)


def own(measure: Measure) -> list:
    """Return the readings of a measure."""
    return [each for each in CARD.readings if each.measure_id == measure.id]


def test_a_missing_quarter_is_a_gap() -> None:
    """Never a zero, and never left out; years and quarters stand in no one line."""
    found = trend(CARD.nets, own(CARD.nets))
    assert [period.label for period in found.periods] == [
        "Q2 2017/18", "Q3 2017/18", "Q4 2017/18", "Q1 2018/19", QUARTER,
    ]  # fmt: skip
    assert found.values == (9, None, 14, 10, 11)
    assert (found.target, found.cumulative) == (12, False)


def test_numbers_in_two_scales_are_drawn_in_one() -> None:
    """£870k stands beside £0.3m."""
    found = trend(CARD.purse, own(CARD.purse))
    assert found.unit == "£k"
    assert found.values[-2:] == (300, 870)
    assert found.target == 900


def test_what_is_cumulative_is_not_mixed_with_what_is_not() -> None:
    """Two figures from the year's beginning, and the plain one of the first quarter left out."""
    found = trend(CARD.ropes, own(CARD.ropes))
    assert found.cumulative
    assert found.values == (90, None, None, None, 85)


def test_the_chart_says_its_finding() -> None:
    """With the target, the printed words in its table, and nothing to count."""
    chart = measure_trend(CARD.lamps, own(CARD.lamps), DAY)
    assert chart.title == "Rose to 93% in Q2 2018/19 from 87% in Q2 2017/18; high is good"
    assert chart.table()[0] == ("Period", "Figure", "Target")
    assert chart.table()[-1] == (QUARTER, "93%", "90%")
    assert not list(segments(chart))


def test_a_figure_that_came_back_did_not_stand() -> None:
    """What lies between two like figures is said; only what never moved stood."""
    quarters = ("Q2 2017/18", "Q3 2017/18", "Q4 2017/18", "Q1 2018/19", QUARTER)

    def title(*values: str) -> str:
        held = [reading(CARD.boats.id, *each) for each in zip(quarters, values, strict=True)]
        return measure_trend(CARD.boats, held, DAY).title

    assert title("50", "146", "85", "46", "50") == (
        "50 in Q2 2018/19, as in Q2 2017/18; between them from 46 to 146; low is good"
    )
    assert title("50", "60", "60", "60", "50") == (
        "50 in Q2 2018/19, as in Q2 2017/18; between them at 60; low is good"
    )
    assert title("50", "50", "50", "50", "50") == (
        "Stood at 50 in Q2 2018/19, as in each figure since Q2 2017/18; low is good"
    )


def test_without_two_figures_there_is_a_sentence() -> None:
    """Several figures in each cell make no line."""
    assert measure_trend(CARD.drills, own(CARD.drills), DAY).is_empty
    assert measure_trend(CARD.visits, own(CARD.visits), DAY).is_empty


def test_it_is_drawn() -> None:
    """With gaps, on a small and a large figure."""
    from matplotlib.figure import Figure

    from desktop.charts.figure import draw

    for size in ((3, 1.5), (9, 5)):
        figure = Figure(figsize=size)
        draw(measure_trend(CARD.nets, own(CARD.nets), DAY), figure)
        assert len(figure.axes[0].lines) > 3


@given(st.floats(-1e9, 1e9), st.floats(0, 1e9), st.integers(2, 6))
def test_ticks_hold_every_figure(low: float, more: float, wanted: int) -> None:
    """Round, even, and few."""
    ticks = even_ticks(low, low + more, wanted)
    slack = max(1e-6, abs(ticks[-1]) * 1e-9)
    assert ticks[0] <= low + slack and ticks[-1] >= low + more - slack
    assert 2 <= len(ticks) <= wanted + 3
