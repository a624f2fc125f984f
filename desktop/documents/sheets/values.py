"""What a cell's value says, as text."""

import datetime

from desktop.documents.cleaning import clean
from desktop.documents.sheets.grid import GridCell

_MIDNIGHT = datetime.time()


def cell_of(row: int, column: int, value: object) -> GridCell | None:
    """Return the cell of a value that is a text, number, date or truth; None for one that holds nothing."""
    if isinstance(value, datetime.datetime):
        day = value.date().isoformat() if value.time() == _MIDNIGHT else value.isoformat(" ", "seconds")
        return GridCell(row, column, day, is_date=True)
    if isinstance(value, datetime.date):
        return GridCell(row, column, value.isoformat(), is_date=True)
    if isinstance(value, bool):
        return GridCell(row, column, "yes" if value else "no")
    if isinstance(value, int | float):
        return GridCell(row, column, _number(value), is_number=True)
    text = text_of(str(value))
    return GridCell(row, column, text) if text else None


def text_of(text: str) -> str:
    """Return text with one kind of line end, without the marks that Excel puts for others, and without blanks round."""
    plain = text.replace("_x000D_", "").replace("_x000a_", "\n").replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(clean(line).rstrip() for line in plain.split("\n")).strip()


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(float(value))
