"""Charts that the spreadsheet program draws itself from the cells of a table, so that a reader can change them."""

from datetime import date
from functools import cache
from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.axis import DateAxis
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties, RegularTextRun

from desktop.charts.chart import Chart, ChartKind, Mark, Series
from desktop.charts.scales import even_ticks, round_ticks
from desktop.exports.line_table import PERIOD_COLUMN, line_format
from desktop.exports.plain_text import printable
from desktop.exports.text_size import FONT

WIDTH_CM, HEIGHT_CM = 29.6, 10.2
_ONE_POINT = 12_700
_DAY_ZERO = date(1899, 12, 30).toordinal()
_SOME_MONTHS = 300
_STACKED = frozenset({ChartKind.STACKED_BARS, ChartKind.STACKED_COLUMNS, ChartKind.DUMBBELLS})
_LINES = frozenset({ChartKind.STEPS, ChartKind.LINE})
_UNKEYED = frozenset({ChartKind.BARS, ChartKind.DUMBBELLS})
_DAY_FORMAT = "d mmm yyyy"
_TEXT, _MUTED, _LINE, _PALE_ORANGE = "18212B", "5A6775", "DCE1E8", "F9B08A"


def native_chart(chart: Chart, sheet: Any, heading_row: int) -> Any:
    """Return the chart bound to its table, whose heading stands in that row and begins in column A."""
    makers = {
        ChartKind.STACKED_BARS: _stacked_bars,
        ChartKind.BARS: _bars,
        ChartKind.COLUMNS: _columns,
        ChartKind.STEPS: _steps,
        ChartKind.STACKED_COLUMNS: _stacked_columns,
        ChartKind.DUMBBELLS: _stacked_bars,
        ChartKind.LINE: _line,
    }
    made = makers[chart.kind](chart)
    _bind(made, chart, sheet, heading_row)
    _dress(made, chart)
    return made


def _bar_chart(direction: str, gap: int, overlap: int) -> Any:
    made = BarChart()
    made.type, made.gapWidth, made.overlap = direction, gap, overlap
    if direction == "bar":
        # The first category stands at the top, and the scale stays at the bottom.
        made.x_axis.scaling.orientation = "maxMin"
        made.y_axis.crosses = "max"
    return made


def _stacked_bars(_: Chart) -> Any:
    made = _bar_chart("bar", 55, 100)
    made.grouping = "stacked"
    return made


def _stacked_columns(_: Chart) -> Any:
    made = _bar_chart("col", 60, 100)
    made.grouping = "stacked"
    return made


def _bars(_: Chart) -> Any:
    return _bar_chart("bar", 45, 0)


def _columns(_: Chart) -> Any:
    return _bar_chart("col", 60, -4)


def _steps(chart: Chart) -> Any:
    made = LineChart()
    made.x_axis = DateAxis(crossAx=100)
    made.x_axis.number_format = "mmm yyyy"
    made.x_axis.baseTimeUnit, made.x_axis.majorTimeUnit = "days", "months"
    days = [day for day in chart.categories if isinstance(day, date)]
    made.x_axis.majorUnit = max((days[-1] - days[0]).days // 30 // 8, 1)
    made.y_axis.crossAx = 500
    return made


def _line(_: Chart) -> Any:
    made = LineChart()
    # a figure that is missing is a gap
    made.display_blanks = "gap"
    return made


def _bind(made: Any, chart: Chart, sheet: Any, heading_row: int) -> None:
    last = heading_row + len(chart.categories)
    named = PERIOD_COLUMN if chart.kind is ChartKind.LINE else 1
    made.add_data(
        Reference(sheet, min_col=named + 1, max_col=named + len(chart.series), min_row=heading_row, max_row=last),
        titles_from_data=True,
    )
    made.set_categories(Reference(sheet, min_col=named, min_row=heading_row + 1, max_row=last))
    for series, drawn in zip(chart.series, made.series, strict=True):
        _mark_line(drawn, series, dotted=chart.kind is ChartKind.LINE) if chart.kind in _LINES else _mark_bar(
            drawn, series.mark
        )
        _label(drawn, chart, series)
    if chart.kind is ChartKind.DUMBBELLS:
        _float(made, chart)
    for index, mark in enumerate(chart.point_marks):
        _mark_point(made.series[0], index, mark)


def _float(made: Any, chart: Chart) -> None:
    """Let the bars begin at the original date: what leads there is not seen, but for the date at its end."""
    leading, moved = made.series
    made.gapWidth = 30
    leading.graphicalProperties = GraphicalProperties(noFill=True)
    leading.graphicalProperties.line.noFill = True
    leading.dLbls.position, leading.dLbls.numFmt = "inEnd", _DAY_FORMAT
    leading.dLbls.txPr = _type(9, colour=_MUTED)
    # black on orange is read beside a short bar as well as on it
    _fill(moved.graphicalProperties, chart.series[0].mark)
    moved.dLbls.numFmt = '"+"0" days"'
    moved.dLbls.txPr = _type(9, bold=True, colour=_TEXT)


def _mark_line(drawn: Any, series: Series, *, dotted: bool) -> None:
    """Draw a line; dotted sets a dot on each figure, so that one between two gaps is seen."""
    drawn.smooth = False
    drawn.marker.symbol = "circle" if dotted and not series.mark.dashed else "none"
    if drawn.marker.symbol == "circle":
        drawn.marker.size = 7
        drawn.marker.graphicalProperties = GraphicalProperties(solidFill=_hex(series.mark.colour))
        drawn.marker.graphicalProperties.line.solidFill = "FFFFFF"
    drawn.graphicalProperties.line.solidFill = _hex(series.mark.colour)
    drawn.graphicalProperties.line.width = int(_ONE_POINT * (1.5 if series.mark.dashed else 2.5))
    if series.mark.dashed:
        drawn.graphicalProperties.line.dashStyle = "dash"


def _mark_bar(drawn: Any, mark: Mark) -> None:
    drawn.graphicalProperties = GraphicalProperties()
    _fill(drawn.graphicalProperties, mark)
    drawn.invertIfNegative = False


def _mark_point(drawn: Any, index: int, mark: Mark) -> None:
    point = DataPoint(idx=index, invertIfNegative=False, spPr=GraphicalProperties())
    _fill(point.graphicalProperties, mark)
    drawn.dPt.append(point)


def _fill(shape: Any, mark: Mark) -> None:
    if mark.hatched and not mark.letter:
        stripes, ground = _colour(mark.colour), _colour(_PALE_ORANGE)
        shape.pattFill = PatternFillProperties(prst="dkUpDiag", fgClr=stripes, bgClr=ground)
    else:
        shape.solidFill = _hex(mark.colour)
    shape.line.solidFill = "FFFFFF"
    shape.line.width = _ONE_POINT


def _colour(colour: str) -> ColorChoice:
    # The published types know colours as percentages only.
    digits: Any = _hex(colour)
    return ColorChoice(srgbClr=digits)


def _label(drawn: Any, chart: Chart, series: Series) -> None:
    if chart.kind is ChartKind.STEPS or (chart.kind is ChartKind.LINE and series.mark.dashed):
        return
    if chart.kind is ChartKind.LINE:
        _label_line(drawn, chart)
        return
    stacked = chart.kind in _STACKED
    labels = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False, showPercent=False)
    labels.position = "ctr" if stacked else "outEnd"
    letter = f'"{series.mark.letter} "' if series.mark.is_said else ""
    labels.numFmt = f"{letter}0;;" if stacked else "0"
    labels.txPr = _type(10, bold=True, colour=series.mark.text_colour.lstrip("#") if stacked else _TEXT)
    drawn.dLbls = labels


def _label_line(drawn: Any, chart: Chart) -> None:
    labels = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False, showPercent=False)
    labels.position = "t"
    labels.numFmt = line_format(chart)
    labels.txPr = _type(9, bold=True, colour=_TEXT)
    drawn.dLbls = labels


def _dress(made: Any, chart: Chart) -> None:
    made.title = _title(chart.title)
    made.width, made.height = WIDTH_CM, HEIGHT_CM
    made.style = None
    made.roundedCorners = False
    if chart.kind in _UNKEYED:
        made.legend = None
    else:
        made.legend.position = "b"
        made.legend.txPr = _type(10)
    _dress_axes(made)
    if chart.kind is ChartKind.DUMBBELLS:
        _scale_by_days(made, chart)
        return
    if chart.kind is ChartKind.LINE:
        _scale_line(made, chart)
        return
    # One more than the highest where the count stands above a column, so that it does not run into the title.
    ticks = round_ticks(_highest(chart) + (chart.kind is ChartKind.COLUMNS), wanted=6)
    made.y_axis.scaling.min, made.y_axis.scaling.max = 0, ticks[-1]
    made.y_axis.majorUnit = ticks[1]


def _scale_by_days(made: Any, chart: Chart) -> None:
    made.x_axis.tickLblSkip = 1
    made.x_axis.txPr = _type(9)
    first, days = (series.values for series in chart.series)
    span = max(start + moved for start, moved in zip(first, days, strict=True)) - min(first)
    # room at the left for the date before the bar that begins first
    lowest = min(first) - max(span // 6, 1)
    made.y_axis.scaling.min = lowest - _DAY_ZERO
    made.y_axis.scaling.max = min(first) + span + max(span // 20, 1) - _DAY_ZERO
    made.y_axis.majorUnit = max(span // 6, 1)
    made.y_axis.number_format = "mmm yyyy" if span > _SOME_MONTHS else "d mmm"


def _scale_line(made: Any, chart: Chart) -> None:
    told = [point for series in chart.series for point in series.points if point is not None]
    # room for the figure that stands above its dot, and for a dot above the names of the periods
    room = (max(told) - min(told)) * 0.1
    low = min(told) - room
    ticks = even_ticks(max(low, 0) if min(told) >= 0 else low, max(told) + room, 5)
    made.y_axis.scaling.min, made.y_axis.scaling.max = ticks[0], ticks[-1]
    made.y_axis.majorUnit = ticks[1] - ticks[0]
    made.y_axis.number_format = line_format(chart)


def _highest(chart: Chart) -> int:
    if chart.kind in _STACKED:
        return max(chart.total(index) for index in range(len(chart.categories)))
    return max(max(series.values) for series in chart.series)


def _dress_axes(made: Any) -> None:
    for axis in (made.x_axis, made.y_axis):
        # Without this recent Excel hides the axis.
        axis.delete = False
        axis.title = None
        axis.majorTickMark = "none"
        axis.txPr = _type(10, colour=_TEXT if axis is made.x_axis else _MUTED)
        axis.graphicalProperties = GraphicalProperties()
        axis.graphicalProperties.line.solidFill = _LINE
    made.x_axis.majorGridlines = None
    made.y_axis.majorGridlines.spPr = GraphicalProperties()
    made.y_axis.majorGridlines.spPr.line.solidFill = _LINE
    made.y_axis.number_format = "0"


def _title(text: str) -> Any:
    (pattern,) = _type(14, bold=True).p
    run = RegularTextRun(rPr=pattern.pPr.defRPr, t=printable(text))
    return Title(tx=Text(rich=RichText(p=[Paragraph(pPr=pattern.pPr, r=[run])])), overlay=False)


@cache
def _type(size: int, *, bold: bool = False, colour: str = _TEXT) -> Any:
    letters = CharacterProperties(sz=size * 100, b=bold, solidFill=colour, latin=Font(typeface=FONT), lang="en-GB")
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=letters), endParaRPr=letters)])


def _hex(colour: str) -> str:
    return colour.lstrip("#")
