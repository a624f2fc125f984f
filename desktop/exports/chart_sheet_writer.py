"""The sheet of charts: for each a finding, a note, the chart, and the numbers that it is bound to."""

from typing import Any

from desktop.charts.chart import Chart, ChartKind
from desktop.exports.line_table import line_table
from desktop.exports.native_charts import HEIGHT_CM, native_chart
from desktop.exports.page_breaks import PAGE_POINTS
from desktop.exports.page_setup import set_page
from desktop.exports.row_shape import height_of, words_of
from desktop.exports.sheet_plan import Cell, ChartSheetPlan, Column
from desktop.exports.sheet_rows import SheetRows
from desktop.exports.sheet_writer import Writing, heading_style, wrapped
from desktop.exports.text_size import line_ends

_COLUMNS = (Column("", 73), *(Column("", 14) for _ in range(6)))
_WIDTH = sum(column.width for column in _COLUMNS)
_POINTS_PER_CM = 72 / 2.54
_ROW = 15.0
_INDENT = 1.75
_TITLE_SCALE = 1.45

Described = tuple[Any, str]
"""A native chart and its text for whoever cannot see it."""


def write_chart_sheet(sheet: Any, plan: ChartSheetPlan, writing: Writing) -> list[Described]:
    """Write every chart from the top of a page, and below the last of them what is not drawn."""
    rows = SheetRows(sheet, writing.styles)
    rows.set_widths(_COLUMNS)
    rows.add([rows.text(plan.heading, "Heading 1")], 30)
    _write_lines(rows, plan.lines)
    made: list[Described] = []
    for number, chart in enumerate(plan.charts, 1):
        if number > 1:
            rows.break_page(rows.last + 1)
        made.append(_write_chart(rows, chart, number, 1 if number == 1 else rows.last + 1))
    if plan.last_line:
        _write_lines(rows, (plan.last_line,))
    set_page(sheet, writing.facts)
    return made


def _write_chart(rows: SheetRows, chart: Chart, number: int, first: int) -> Described:
    """Write a chart; first is the row at which its page begins."""
    for words in wrapped((chart.title,), _WIDTH, _TITLE_SCALE):
        rows.add([rows.text(words, "Heading 2")], 26)
    _write_lines(rows, (chart.note,))
    # The chart stands above its numbers; those that do not fit below it stand together overleaf.
    anchor = f"A{rows.last + 1}"
    rows.leave(int(HEIGHT_CM * _POINTS_PER_CM / _ROW) + 2, _ROW)
    if sum(rows.heights()[first - 1 :]) + _table_height(chart) > PAGE_POINTS:
        rows.break_page(rows.last + 1)
    native = native_chart(chart, rows.sheet, _write_table(rows, chart, number))
    rows.sheet.add_chart(native, anchor)
    return native, chart.alt


def _table_height(chart: Chart) -> float:
    first = [row[0] for row in _table_of(chart)[1:]]
    return height_of(2) + sum(height_of(_lines(cell)) for cell in first)


def _table_of(chart: Chart) -> tuple[tuple[Cell, ...], ...]:
    return line_table(chart) if chart.kind is ChartKind.LINE else chart.table()


def _lines(cell: Cell) -> int:
    """Return how many lines the first cell of a row takes; a category of another chart is one line."""
    return len(line_ends(words_of(cell), _COLUMNS[0].width - _INDENT))


def _write_table(rows: SheetRows, chart: Chart, number: int) -> int:
    first, *others = _table_of(chart)
    headings = [str(words) for words in first]
    styles = [heading_style(cell) for cell in others[0]]
    cells = [rows.text(words, style) for words, style in zip(headings, styles, strict=True)]
    heading_row = rows.add(cells, height_of(2))
    for row in others:
        lines = _lines(row[0])
        rows.add([rows.styled(cell, one_line=lines == 1) for cell in row], height_of(lines))
    rows.declare_table(f"ChartData{number}", heading_row, headings, filtered=False)
    return heading_row


def _write_lines(rows: SheetRows, lines: tuple[str, ...]) -> None:
    for words in wrapped(lines, _WIDTH):
        rows.add([rows.text(words, "Explanatory Text")], height_of(1))
