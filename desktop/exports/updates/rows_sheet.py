"""The sheet of rows: what is on record locked, what the lead fills in open and marked."""

from typing import Any

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import RowDimension

from desktop.domain.lead_says import day_examples
from desktop.domain.return_fields import FIELDS, HEADINGS, NO_DATE_ASKED, ReturnField
from desktop.domain.wording import listed
from desktop.exports.row_shape import height_of, words_of
from desktop.exports.sheet_plan import NO_DATE, Cell, Column, Quiet, Strong
from desktop.exports.sheet_rows import SheetRows
from desktop.exports.text_size import line_ends
from desktop.exports.updates.contents import ReturnContents, RowAsked

_WIDTHS = {
    "ref": 9,
    "wording": 36,
    "source": 20,
    "original_due": 12,
    "current_due": 12,
    "sent_status": 15,
    "last_update": 28,
    "last_update_on": 13,
    "update": 40,
    "status": 15,
    "new_date": 15,
    "reason": 22,
    "evidence": 28,
    "link": 20,
    "code": 18,
}
TABLE = "Updates"
_HIGHEST = 400.0
_LEAST_LINES = 3
_PROMPTS = {
    "update": ("Your update", "What has been done since the last update. Alt+Enter begins a new line."),
    "new_date": ("New date you ask for", "Day first: {examples}. Say why beside it."),
    "reason": ("Reason for the new date", "Why it cannot be done by the present date."),
    "evidence": ("Evidence", "What shows that it is done. It is needed for “proposed for closure”."),
    "link": ("Link to evidence", "A link, or the name of a file that you send with this workbook."),
}


class GrowingRow(RowDimension):
    """A row that is given a height and still grows with what is typed into it."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 - openpyxl's own name
        """Say that the height is not fixed."""
        return False


def write_rows(sheet: Any, contents: ReturnContents, styles: dict[str, Any], *, heading_row: int) -> None:
    """Write headings and rows from heading_row on, with lists to choose from and locked cells."""
    rows = SheetRows(sheet, styles)
    columns = [Column(field.heading, _WIDTHS[field.name]) for field in FIELDS]
    rows.set_widths(columns)
    lines = max(len(line_ends(column.heading, column.width - 3, bold=True)) for column in columns)
    rows.add([rows.text(field.heading, _head_style(field)) for field in FIELDS], height_of(lines) + 4)
    for row in contents.rows:
        _write_row(rows, row)
    rows.declare_table(TABLE, heading_row, [column.heading for column in columns], filtered=True)
    _add_lists(sheet, contents.rows, heading_row + 1)
    _add_prompts(sheet, heading_row + 1, rows.last, listed(list(day_examples(contents.as_at)), "or"))


def _head_style(field: ReturnField) -> str:
    return "Input head" if field.is_input else "Table head"


def _write_row(rows: SheetRows, row: RowAsked) -> None:
    height = min(max(_height(row), height_of(_LEAST_LINES)), _HIGHEST)
    rows.add([_cell(rows, field, row) for field in FIELDS], height)
    rows.sheet.row_dimensions[rows.last] = GrowingRow(rows.sheet, index=rows.last, ht=height)


def _cell(rows: SheetRows, field: ReturnField, row: RowAsked) -> Any:
    if not field.is_input:
        return rows.styled(_stated(field, row), one_line=False)
    if field.name in ("new_date", "reason") and not row.takes_date:
        return rows.styled(Quiet(NO_DATE_ASKED), one_line=False)
    if field.name == "status":
        return rows.text(row.status, "Input") if row.status in row.statuses else rows.blank("Input")
    return rows.blank("Input as typed" if field.name == "new_date" else "Input")


def _stated(field: ReturnField, row: RowAsked) -> Cell:
    match field.name:
        case "ref":
            return Strong(row.ref)
        case "original_due" | "current_due":
            day = row.original_due if field.name == "original_due" else row.current_due
            return day or (Quiet(row.timing) if row.timing else NO_DATE)
        case "last_update":
            return row.last_update or Quiet("no update yet")
        case "last_update_on":
            return row.last_update_on or Quiet("none")
        case "sent_status":
            return row.status.capitalize()
    return str(getattr(row, field.name)) or Quiet("not stated")


def _height(row: RowAsked) -> float:
    told = {field.name: words_of(_stated(field, row)) for field in FIELDS if not field.is_input}
    lines = max(len(line_ends(text, _WIDTHS[name] - 2.5)) for name, text in told.items() if text)
    return height_of(lines)


def _add_lists(sheet: Any, rows: tuple[RowAsked, ...], first: int) -> None:
    """Let each status be chosen from those that its lead may say: a list in the rule itself, on no other sheet."""
    for statuses in dict.fromkeys(row.statuses for row in rows):
        rule = DataValidation(type="list", formula1=f'"{",".join(statuses)}"', allow_blank=True, showDropDown=False)
        rule.showErrorMessage = rule.showInputMessage = True
        rule.errorTitle, rule.error = "Status now", "Choose one from the list: the arrow beside the cell opens it."
        rule.promptTitle, rule.prompt = "Status now", "Choose one from the list. Only the board closes."
        at = _letter("status")
        for number, row in enumerate(rows, first):
            if row.statuses == statuses:
                rule.add(f"{at}{number}")
        sheet.add_data_validation(rule)


def _add_prompts(sheet: Any, first: int, last: int, examples: str) -> None:
    for name, (title, words) in _PROMPTS.items():
        hint = DataValidation(allow_blank=True, promptTitle=title, prompt=words.replace("{examples}", examples))
        hint.showInputMessage = True
        hint.add(f"{_letter(name)}{first}:{_letter(name)}{last}")
        sheet.add_data_validation(hint)


def _letter(name: str) -> str:
    return chr(ord("A") + list(HEADINGS).index(name))
