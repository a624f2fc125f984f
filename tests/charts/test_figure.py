"""The drawing of each chart: it stays inside its figure and takes words as words."""

from dataclasses import replace
from datetime import date

import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from desktop.charts.chart import Chart, ChartKind
from desktop.charts.figure import Framing, draw
from desktop.charts.look import DARK, LIGHT, Look
from desktop.charts.register import CHARTS
from desktop.charts.scales import month_ticks, round_ticks
from tests.charts.chart_records import AS_AT, SIGNED_OFF, action_item, facts, recommendation, report


def _charts() -> list[Chart]:
    review = report("Review of the harbour, its $walls$, lights_and_boats of every size and age")
    due = date(2031, 4, 30)
    records = facts(
        reports=(review,),
        recommendations=(recommendation(review, due=due, status=SIGNED_OFF, signed_off_on=due), recommendation(review)),
        action_items=(action_item(due=due), action_item("H2", due=AS_AT)),
    )
    return [build(records) for build in CHARTS]


def figure_of(chart: Chart, look: Look = LIGHT, *, inches: tuple[float, float] = (6.6, 3.0)) -> Figure:
    figure = Figure(figsize=inches)
    draw(chart, figure, look)
    return figure


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("inches", [(6.6, 3.0), (3.0, 1.8)], ids=["card", "small"])
@pytest.mark.parametrize("chart", _charts(), ids=lambda chart: chart.key)
def test_words_stay_inside_the_figure(chart: Chart, inches: tuple[float, float], look) -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    figure = figure_of(chart, look, inches=inches)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    for text in figure.axes[0].texts:
        box = text.get_window_extent(canvas.get_renderer())
        assert box.x0 >= -1 and box.x1 <= figure.bbox.x1 + 1, text.get_text()


def test_dollar_signs_are_not_mathematics() -> None:
    figure = figure_of(_charts()[0])
    assert not any(text.get_parse_math() for text in figure.axes[0].texts)


def test_every_count_is_written() -> None:
    words = [text.get_text() for text in figure_of(_charts()[0], inches=(9, 4)).axes[0].texts]
    assert {"B 1", "2"} <= set(words)


def test_a_column_stands_for_every_count_and_none_for_nothing() -> None:
    chart = next(one for one in _charts() if one.kind is ChartKind.COLUMNS)
    counts = [value for series in chart.series for value in series.values]
    columns = [patch for patch in figure_of(chart).axes[0].patches if isinstance(patch, Rectangle)]
    assert 0 in counts
    assert len(columns) == sum(map(bool, counts)) > 0


def test_an_empty_chart_is_its_sentence() -> None:
    empty = CHARTS[0](facts())
    texts = figure_of(empty).axes[0].texts
    assert [text.get_text() for text in texts] == [empty.title]


def test_drawing_again_replaces_the_drawing() -> None:
    first, second = _charts()[:2]
    figure = figure_of(first)
    draw(second, figure, LIGHT, Framing(titled=False, noted=False))
    assert len(figure.axes) == 1
    assert first.title not in [text.get_text() for text in figure.axes[0].texts]


def test_a_chart_of_one_day_can_be_drawn() -> None:
    steps = _charts()[1]
    one_day = replace(
        steps,
        categories=steps.categories[-1:],
        series=tuple(replace(each, values=each.values[-1:]) for each in steps.series),
    )
    assert figure_of(one_day).axes


def test_scales_are_round() -> None:
    assert round_ticks(29) == [0, 10, 20, 30]
    assert round_ticks(1) == [0, 1]
    assert [tick.month for tick in month_ticks(date(2030, 11, 11), date(2031, 11, 7))] == [1, 3, 5, 7, 9, 11]
