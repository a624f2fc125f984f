"""The numbers behind a line as the cells of a sheet: figures to be drawn, empty where one is missing, words beside."""

from desktop.charts.chart import Chart
from desktop.exports.figure_format import figure_format
from desktop.exports.sheet_plan import Cell, Figure, Gap

PERIOD_COLUMN = 2
"""In which column the periods stand: the words before them are long, and the first column of the sheet is wide."""


def line_table(chart: Chart) -> tuple[tuple[Cell, ...], ...]:
    """Return the heading and a row for each period: the figure as printed, the period, every series as a number."""
    printed = chart.series[0].printed
    rows = (
        (printed[at], str(category), *(_cell(series.points[at], chart.unit) for series in chart.series))
        for at, category in enumerate(chart.categories)
    )
    return (("As printed", chart.axis, *(series.label for series in chart.series)), *rows)


def line_format(chart: Chart) -> str:
    """Return the format in which all numbers of a line are shown: that of the one with most decimals."""
    told = [point for series in chart.series for point in series.points if point is not None]
    return max((figure_format(point, chart.unit) for point in told), key=len, default="General")


def _cell(point: float | None, unit: str) -> Cell:
    return Gap() if point is None else Figure(point, unit)
