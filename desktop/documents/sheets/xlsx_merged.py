"""The cells of a workbook that are merged downwards, as the file names them below its rows."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO

from desktop.documents.sheets.grid import Grid, column_number

_BEGINS = re.compile(rb"<(?:\w+:)?mergeCells\b")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
# a table that a person made has fewer, and none so high
_MOST, _HIGHEST = 5000, 500


def with_merged(sheets: Sequence[Grid], parts: Sequence[str], data: bytes) -> list[Grid]:
    """Return the sheets with their cells that are merged over several rows; parts are their places in the package."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        known = set(package.namelist())
        return [
            replace(sheet, merged=tuple(_merged(package.read(part)))) if part in known else sheet
            for sheet, part in zip(sheets, parts, strict=True)
        ]


def _merged(part: bytes) -> Iterator[tuple[int, int, int]]:
    # they stand below all rows, in which a text may say anything
    begins = _BEGINS.search(part, max(0, part.rfind(b"sheetData>")))
    found = _MERGED.finditer(part, begins.start()) if begins else iter(())
    for _, each in zip(range(_MOST), found, strict=False):
        first, last = int(each[2]), int(each[3])
        if first < last <= first + _HIGHEST:
            yield first, column_number(each[1].decode()), last
