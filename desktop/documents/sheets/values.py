"""What a cell's value says, as text."""

import datetime
import re
from typing import Any

from desktop.documents.cleaning import clean
from desktop.documents.sheets.grid import GridCell

_MIDNIGHT = datetime.time()
# words in quotation marks only stand beside the number
_PERCENT = re.compile(r'^(?:[^"%]|"[^"]*")*%')
# what any reader of days takes for one counted from 1900: 1982 to 2099
_FIRST_DAY, _LAST_DAY = 30_000, 73_050


def cell_of(
    row: int, column: int, value: object, *, from_1904: bool = False, number_format: str = ""
) -> GridCell | None:
    """Return the cell of a value that is a text, number, date or truth; None for one that holds nothing.

    from_1904: the workbook counts its days from 1904. A whole number that could be such a day then keeps its ".0", by
    which nobody takes it for a day counted from 1900, four years before the one that is meant. number_format is how the
    cell is shown: 0.85 that is shown in per cent is "85%".
    """
    if isinstance(value, datetime.datetime):
        day = value.date().isoformat() if value.time() == _MIDNIGHT else value.isoformat(" ", "seconds")
        return GridCell(row, column, day, is_date=True)
    if isinstance(value, datetime.date):
        return GridCell(row, column, value.isoformat(), is_date=True)
    if isinstance(value, bool):
        return GridCell(row, column, "yes" if value else "no")
    if isinstance(value, int | float) and _PERCENT.search(number_format):
        return GridCell(row, column, f"{_number(round(value * 100, 8))}%")
    if isinstance(value, int | float):
        text = _number(value)
        return GridCell(row, column, f"{text}.0" if from_1904 and _may_be_day(text) else text, is_number=True)
    text = text_of(str(value))
    return GridCell(row, column, text) if text else None


def number_format_of(cell: Any) -> str:
    """Return how a cell of openpyxl shows its number, "" where it holds none."""
    return str(cell.number_format or "") if isinstance(cell.value, int | float) else ""


def text_of(text: str) -> str:
    """Return text with one kind of line end, without the marks that Excel puts for others, and without blanks round."""
    plain = text.replace("_x000D_", "").replace("_x000a_", "\n").replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(clean(line).rstrip() for line in plain.split("\n")).strip()


def _may_be_day(text: str) -> bool:
    return text.isdigit() and _FIRST_DAY <= int(text) <= _LAST_DAY


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(float(value))
