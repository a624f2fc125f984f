"""A planned sheet put into a worksheet: title, one or more lines, and a table with one heading row."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain.rating_key import RatingLevel
from desktop.exports.pack_contents import CoverFacts
from desktop.exports.page_breaks import PAGE_POINTS, WIDE_PAGE_POINTS, break_before
from desktop.exports.page_setup import set_page, widen_page
from desktop.exports.plain_text import printable
from desktop.exports.row_shape import fitted_rows, height_of
from desktop.exports.sheet_plan import Figure, Gap, SheetPlan
from desktop.exports.sheet_rows import SheetRows, Styles
from desktop.exports.text_size import POINTS, line_ends
from desktop.exports.workbook_styles import COVER_POINTS, in_one_line


@dataclass(frozen=True, slots=True)
class Writing:
    """What every sheet of one workbook shares: its styles by name, and the facts of its cover."""

    styles: Styles
    facts: CoverFacts


@dataclass(frozen=True, slots=True)
class _Band:
    """A line above the table: its style, its height in points, its type as a share of body text."""

    style: str
    height: float
    scale: float


_HEAD = (_Band("Heading 1", 30.0, 1.95), _Band("Explanatory Text", height_of(1), 1.0))
_BANNER = (_Band("Banner", 64.0, 2.6), _Band("Banner line", 30.0, 1.4))


def write_sheet(sheet: Any, plan: SheetPlan, writing: Writing) -> int:
    """Write the plan; return the number of rows of its table without the heading (0 where there is no table)."""
    rows = SheetRows(sheet, _on_cover(writing.styles) if plan.banner else writing.styles)
    rows.set_widths(plan.columns)
    _write_head(rows, plan)
    if not plan.rows:
        rows.add([rows.text(plan.empty_words, "Empty words")], height_of(1))
        set_page(sheet, writing.facts)
        return 0
    heading_row = _write_table(rows, plan, filtered=not writing.facts.public)
    if not writing.facts.public:
        sheet.freeze_panes = f"A{heading_row + 1}"
    set_page(sheet, writing.facts, heading_row=heading_row)
    if plan.wide:
        widen_page(sheet)
    return rows.last - heading_row


def wrapped(lines: tuple[str, ...], width: float, scale: float = 1.0) -> list[str]:
    """Return lines as several where one is wider than the sheet: merged cells are not used to wrap them."""
    parts: list[str] = []
    for line in lines:
        text = printable(line)
        start = 0
        for end in line_ends(text, width / scale):
            parts.append(text[start:end].strip())
            start = end
    return parts


def heading_style(cell: object) -> str:
    """Return the style of the heading above such a cell, so that the two stand in one line."""
    return "Table head centred" if isinstance(cell, int | date | RatingLevel | Figure | Gap) else "Table head"


def _write_head(rows: SheetRows, plan: SheetPlan) -> None:
    width = sum(column.width for column in plan.columns)
    title, line = _BANNER if plan.banner else _HEAD
    for words in wrapped((plan.heading,), width, title.scale):
        _write_band(rows, plan, words, title)
    for words in wrapped(plan.lines, width, line.scale):
        _write_band(rows, plan, words, line)


def _write_band(rows: SheetRows, plan: SheetPlan, text: str, band: _Band) -> None:
    filled = [rows.blank(band.style) for _ in plan.columns[1:]] if plan.banner else []
    rows.add([rows.text(text, band.style), *filled], band.height)


def _write_table(rows: SheetRows, plan: SheetPlan, *, filtered: bool) -> int:
    scale = COVER_POINTS / POINTS if plan.banner else 1.0
    heading_row = _write_headings(rows, plan)
    for row in plan.rows:
        for cells, height in fitted_rows(row, plan.columns, scale):
            one_line = height <= height_of(1, scale)
            number = rows.add([rows.styled(cell, one_line=one_line) for cell in cells], height)
            rows.link(number, cells)
    room = WIDE_PAGE_POINTS if plan.wide else PAGE_POINTS
    rows.break_page(break_before(rows.heights(), heading_row, room))
    rows.declare_table(plan.table, heading_row, [column.heading for column in plan.columns], filtered=filtered)
    return heading_row


def _write_headings(rows: SheetRows, plan: SheetPlan) -> int:
    # A heading stands in by about two characters; the button that filters its column lies over its lower edge.
    lines = max(len(line_ends(column.heading, column.width - 2, bold=True)) for column in plan.columns)
    cells = [
        rows.text(column.heading, heading_style(cell)) for column, cell in zip(plan.columns, plan.rows[0], strict=True)
    ]
    return rows.add(cells, height_of(lines) + 4)


def _on_cover(styles: Styles) -> Styles:
    larger = {"Body": "Cover body", "Body strong": "Cover strong", "Body quiet": "Cover quiet"}
    single = {in_one_line(name): in_one_line(cover) for name, cover in larger.items()}
    return {**styles, **{name: styles[cover] for name, cover in {**larger, **single}.items()}}
