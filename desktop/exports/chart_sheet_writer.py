"""The sheet of charts: for each a finding, a note, the numbers as a table, and the chart that is bound to them."""

from typing import TYPE_CHECKING

from desktop.charts.chart import Chart
from desktop.exports.native_charts import HEIGHT_CM, native_chart
from desktop.exports.page_setup import set_page
from desktop.exports.row_shape import height_of
from desktop.exports.sheet_plan import ChartSheetPlan
from desktop.exports.sheet_writer import Writing, add_row, add_table, heading_style, styled_cell, text_cell, wrapped

if TYPE_CHECKING:
    from openpyxl.chart._chart import ChartBase
    from openpyxl.worksheet.worksheet import Worksheet

_FIRST_WIDTH, _OTHER_WIDTH, _COLUMNS = 54, 14, 7
_POINTS_PER_CM = 72 / 2.54
_DEFAULT_ROW = 15.0


def write_chart_sheet(sheet: "Worksheet", plan: ChartSheetPlan, writing: Writing) -> "list[tuple[ChartBase, str]]":
    """Write every chart on a page of its own; return the native charts, each with its text for who cannot see it."""
    from openpyxl.utils import get_column_letter

    for number in range(1, _COLUMNS + 1):
        width = _FIRST_WIDTH if number == 1 else _OTHER_WIDTH
        sheet.column_dimensions[get_column_letter(number)].width = width
    add_row(sheet, [text_cell(sheet, plan.heading, writing.styles["Heading 1"])], 30)
    _write_lines(sheet, plan.lines, writing)
    made = []
    for number, chart in enumerate(plan.charts, 1):
        made += _write_chart(sheet, chart, number, writing)
        _end_page(sheet, last=number == len(plan.charts))
    set_page(sheet, writing.facts)
    return made


def _write_chart(sheet: "Worksheet", chart: Chart, number: int, writing: Writing) -> "list[tuple[ChartBase, str]]":
    add_row(sheet, [text_cell(sheet, chart.title, writing.styles["Heading 2"])], 26)
    _write_lines(sheet, (chart.note,), writing)
    if chart.is_empty:
        return []
    # The chart stands above its numbers: it stays whole on its page, and a long table may go on overleaf.
    anchor = f"A{sheet._current_row + 1}"
    _keep_free(sheet)
    native = native_chart(chart, sheet, _write_table(sheet, chart, number, writing))
    sheet.add_chart(native, anchor)
    return [(native, chart.alt)]


def _write_table(sheet: "Worksheet", chart: Chart, number: int, writing: Writing) -> int:
    heading, *rows = chart.table()
    looks = [writing.styles[heading_style(cell)] for cell in rows[0]]
    cells = [text_cell(sheet, str(words), look) for words, look in zip(heading, looks, strict=True)]
    heading_row = add_row(sheet, cells, height_of(2))
    for row in rows:
        add_row(sheet, [styled_cell(sheet, cell, writing) for cell in row], height_of(1))
    add_table(sheet, f"ChartData{number}", heading_row, len(heading), filtered=False)
    return heading_row


def _keep_free(sheet: "Worksheet") -> None:
    """Leave as many rows free as a chart is high; appending goes on below them."""
    rows = int(HEIGHT_CM * _POINTS_PER_CM / _DEFAULT_ROW) + 2
    for row in range(sheet._current_row + 1, sheet._current_row + 1 + rows):
        sheet.row_dimensions[row].height = _DEFAULT_ROW
    sheet._current_row += rows


def _write_lines(sheet: "Worksheet", lines: tuple[str, ...], writing: Writing) -> None:
    width = _FIRST_WIDTH + _OTHER_WIDTH * (_COLUMNS - 1)
    for words in wrapped(lines, width):
        add_row(sheet, [text_cell(sheet, words, writing.styles["Explanatory Text"])], height_of(1))


def _end_page(sheet: "Worksheet", *, last: bool) -> None:
    from openpyxl.worksheet.pagebreak import Break

    if not last:
        sheet.row_breaks.append(Break(id=sheet._current_row))
