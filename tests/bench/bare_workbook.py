"""The floor of a pack: the cells, tables and charts of a finished one, put into a workbook by plain openpyxl calls."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.styles import Alignment, Font, NamedStyle
from openpyxl.worksheet.table import Table


@dataclass(frozen=True)
class BareSheet:
    """What a sheet shows: values and styles of its cells, widths, heights, and the places of its tables by name."""

    title: str
    rows: list[tuple[Any, ...]]
    styles: list[list[str]]
    widths: dict[str, float]
    heights: dict[int, float]
    tables: dict[str, str]


def taken_from(path: Path) -> list[BareSheet]:
    """Return the content of a finished workbook, so that both sides write the same."""
    return [
        BareSheet(
            sheet.title,
            [tuple(row) for row in sheet.iter_rows(values_only=True)],
            [[cell.style for cell in row] for row in sheet.iter_rows()],
            {letter: each.width for letter, each in sheet.column_dimensions.items()},
            {number: each.height for number, each in sheet.row_dimensions.items() if each.height},
            dict(sheet.tables.items()),
        )
        for sheet in load_workbook(path)
    ]


def write_bare(sheets: list[BareSheet], to: Path) -> None:
    """Write the same cells in styles of the same names, set for print, with four bound charts."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name in {style for sheet in sheets for row in sheet.styles for style in row} - {"Normal"}:
        workbook.add_named_style(
            NamedStyle(name, font=Font(name="Arial", size=10), alignment=Alignment(wrap_text=True))
        )
    for bare in sheets:
        _write_sheet(workbook.create_sheet(bare.title), bare)
    workbook.save(to)


def _write_sheet(sheet: Any, bare: BareSheet) -> None:
    for row in bare.rows:
        sheet.append(row)
    for cells, styles in zip(sheet.iter_rows(), bare.styles, strict=True):
        for cell, style in zip(cells, styles, strict=True):
            if style != "Normal":
                cell.style = style
    for letter, width in bare.widths.items():
        sheet.column_dimensions[letter].width = width
    for number, height in bare.heights.items():
        sheet.row_dimensions[number].height = height
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.oddFooter.right.text = "Page &P of &N"
    for name, place in bare.tables.items():
        _add_table(sheet, name, place)


def _add_table(sheet: Any, name: str, place: str) -> None:
    sheet.add_table(Table(displayName=name, ref=place))
    if name.startswith("ChartData"):
        sheet.add_chart(_chart(sheet, name, place), f"J{place[1:3]}")


def _chart(sheet: Any, name: str, place: str) -> Any:
    chart = LineChart() if name == "ChartData2" else BarChart()
    columns = sheet[place]
    first, last, width = columns[0][0].row, columns[-1][0].row, len(columns[0])
    chart.add_data(Reference(sheet, min_col=2, max_col=width, min_row=first, max_row=last), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=first + 1, max_row=last))
    chart.title = name
    return chart
