"""The cells of a .csv file, whichever sign stands between them."""

import csv
from collections.abc import Iterator
from io import StringIO

from desktop.documents.refusals import refuse
from desktop.documents.sheets import sheet_refusals
from desktop.documents.sheets.grid import Grid, GridCell
from desktop.documents.sheets.parse import MOST_COLUMNS, MOST_ROWS
from desktop.documents.sheets.values import text_of

_SIGNS = ",;\t|"
_LONGEST_FIELD = 1_000_000


def read_csv(data: bytes, name: str) -> Iterator[Grid]:
    """Yield the one sheet; it bears no name."""
    rows = _best(_decoded(data))
    if len(rows) > MOST_ROWS:
        raise refuse(name, sheet_refusals.TOO_MANY_CELLS)
    yield Grid("", tuple(filter(None, (_row(number, row) for number, row in enumerate(rows, 1)))))


def _row(number: int, fields: list[str]) -> tuple[GridCell, ...]:
    texts = ((column, text_of(field)) for column, field in enumerate(fields[:MOST_COLUMNS], 1))
    return tuple(GridCell(number, column, text) for column, text in texts if text)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # what Excel writes on a British Windows when no encoding is asked for
        return data.decode("cp1252", "replace")


def _best(text: str) -> list[list[str]]:
    """Return the rows as parted by the sign that makes most columns; a sign inside quotes parts nothing."""
    csv.field_size_limit(_LONGEST_FIELD)
    readings = (list(csv.reader(StringIO(text, newline=""), delimiter=sign)) for sign in _SIGNS)
    return max(readings, key=lambda rows: max((len(row) for row in rows), default=0))
