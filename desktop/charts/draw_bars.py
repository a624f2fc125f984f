"""Horizontal bars: stacked by series, or one for each category."""

import re

from desktop.charts.chart import Chart, Mark
from desktop.charts.legend import draw_legend, legend_height
from desktop.charts.pen import GAP, Pen
from desktop.charts.space import Space

_WIDEST_LABEL = 0.36
_TALLEST_ROW, _LEAST_ROW = 4.0, 1.5
_THICKEST = 2.3
_NUMBER = re.compile(r" \(\d+\)$")


def draw_stacked_bars(pen: Pen, chart: Chart, space: Space) -> None:
    """Draw one bar for each category, its counts in the segments and the total behind it."""
    key = legend_height(pen, chart, space.width)
    keyed = space.height - key >= pen.look.points * _LEAST_ROW * len(chart.categories)
    bars = space.above(key) if keyed else space
    left = space.left + _label_width(pen, [str(each) for each in chart.categories], space) + pen.look.points
    most = max(chart.total(index) for index in range(len(chart.categories)))
    right = space.right - pen.measure(f"{most:,}", bold=True) - pen.look.points
    for index, (middle, height) in enumerate(_rows(pen, len(chart.categories), bars)):
        place = Space(space.left, middle - height / 2, left - pen.look.points, middle + height / 2)
        _label(pen, str(chart.categories[index]), place)
        end = _segments(pen, chart, index, Space(left, middle - height / 2, right, middle + height / 2), most)
        pen.write(end + pen.look.points * 0.7, middle, f"{chart.total(index):,}", bold=True)
    if keyed:
        draw_legend(pen, chart, space.below(_pitch(pen, len(chart.categories), bars) * len(chart.categories)))


def draw_bars(pen: Pen, chart: Chart, space: Space) -> None:
    """Draw one bar for each category in its own mark, the count behind it."""
    side = pen.look.points * 1.25
    words = [_without_letter(str(label), mark) for label, mark in zip(chart.categories, chart.point_marks, strict=True)]
    left = space.left + side + _label_width(pen, words, space) + pen.look.points * 1.7
    values = chart.series[0].values
    most = max(values)
    length = space.right - pen.measure(f"{most:,}", bold=True) - pen.look.points - left
    for index, (middle, height) in enumerate(_rows(pen, len(values), space)):
        mark, bar = chart.point_marks[index], length * values[index] / most
        pen.chip(space.left, middle, side, mark)
        pen.write(space.left + side + pen.look.points * 0.5, middle, words[index])
        if values[index]:
            pen.box(left, middle - height / 2, bar, height, mark)
            pen.spot(index, 0, Space(left, middle - height / 2, left + bar, middle + height / 2))
        pen.write(left + bar + pen.look.points * (0.7 if bar else 0.0), middle, f"{values[index]:,}", bold=True)


def _rows(pen: Pen, count: int, space: Space) -> list[tuple[float, float]]:
    """Return for each row its middle and the height of its bar."""
    pitch = _pitch(pen, count, space)
    return [
        (space.top + pitch * (index + 0.5), min(pitch * 0.68, pen.look.points * _THICKEST)) for index in range(count)
    ]


def _pitch(pen: Pen, count: int, space: Space) -> float:
    return min(space.height / count, pen.look.points * _TALLEST_ROW)


def _segments(pen: Pen, chart: Chart, index: int, bar: Space, most: int) -> float:
    x = bar.left
    for number, series in enumerate(chart.series):
        value = series.values[index]
        if not value:
            continue
        width = bar.width * value / most
        pen.box(x, bar.top, width - GAP, bar.height, series.mark)
        pen.spot(index, number, Space(x, bar.top, x + width - GAP, bar.bottom))
        _count(pen, series.mark, value, x, width, (bar.top + bar.bottom) / 2)
        x += width
    return x


def _count(pen: Pen, mark: Mark, value: int, x: float, width: float, y: float) -> None:
    with_letter = f"{mark.letter} {value:,}" if mark.is_said else f"{value:,}"
    for words in (with_letter, f"{value:,}"):
        if pen.measure(words, size=0.85, bold=True) + pen.look.points * 0.4 <= width:
            pen.write(x + (width - GAP) / 2, y, words, size=0.85, bold=True, colour=mark.text_colour, align="center")
            return


def _label_width(pen: Pen, labels: list[str], space: Space) -> float:
    return min(max(pen.measure(label) for label in labels), space.width * _WIDEST_LABEL)


def _label(pen: Pen, text: str, place: Space) -> None:
    """Write a name beside its bar, in two lines where the bar is high enough for them."""
    step = pen.look.points * 1.25
    most = 2 if place.height >= step * 1.35 else 1
    lines = pen.wrap(text, place.width + 0.5, most=most)
    if lines[-1].endswith("…"):
        # the number at its end stands behind the bar too
        lines = pen.wrap(_NUMBER.sub("", text), place.width + 0.5, most=most)
    for number, line in enumerate(lines):
        pen.write(place.left, (place.top + place.bottom) / 2 + step * (number - (len(lines) - 1) / 2), line)


def _without_letter(label: str, mark: Mark) -> str:
    return label.removeprefix(mark.letter).strip()
