"""The boundary to the libraries that parse a stranger's spreadsheet: cells come out, or Refused."""

import hashlib
import logging
from collections.abc import Iterable

from desktop.documents import refusals
from desktop.documents.refusals import refuse
from desktop.documents.sheets import sheet_refusals
from desktop.documents.sheets.grid import Grid, GridFile
from desktop.domain.errors import Refused

# Far more than any log of a board; a file of one cell in the last row must not take a minute.
MOST_ROWS, MOST_COLUMNS = 20_000, 120
_MOST_CHARACTERS = 8_000_000
_log = logging.getLogger(__name__)


def parse_sheets(data: bytes, *, form: str, name: str) -> GridFile:
    """Return the file as cells; form is xlsx, xls or csv. Whatever is wrong with it comes out as Refused."""
    try:
        sheets = tuple(_sheets(data, form, name))
    except Refused:
        raise
    # Mutated files raise ten kinds of error inside the libraries: this is the one place that takes them all.
    except Exception as failure:
        _log.warning("a %s file was not read: %s", form, type(failure).__name__)
        raise refuse(name, refusals.DAMAGED) from failure
    cells = [cell for sheet in sheets for row in sheet.rows for cell in row]
    if not cells:
        raise refuse(name, sheet_refusals.NO_CELLS)
    if sum(len(cell.text) for cell in cells) > _MOST_CHARACTERS:
        raise refuse(name, sheet_refusals.TOO_MANY_CELLS)
    return GridFile(name, form, hashlib.sha256(data).hexdigest(), sheets)


def _sheets(data: bytes, form: str, name: str) -> Iterable[Grid]:
    """Yield the sheets; each library is imported only for its own form."""
    if form == "xlsx":
        from desktop.documents.sheets.xlsx import read_xlsx

        return read_xlsx(data, name)
    if form == "xls":
        from desktop.documents.sheets.xls import read_xls

        return read_xls(data, name)
    from desktop.documents.sheets.csv_text import read_csv

    return read_csv(data, name)
