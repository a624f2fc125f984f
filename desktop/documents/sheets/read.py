"""The door into this package: a spreadsheet that somebody sent."""

from pathlib import Path

from desktop.documents.child_process import cells_apart
from desktop.documents.cleaning import clean, on_one_line
from desktop.documents.sheets.gate import admit_sheets
from desktop.documents.sheets.grid import GridFile
from desktop.documents.sheets.parse import parse_sheets


def read_sheets(path: Path) -> GridFile:
    """Read an .xlsx, .xls or .csv file; raises Refused with one sentence that names the file.

    Workbooks are parsed in a process of their own, which may die; .csv is decoded here, as plain text is.
    """
    admitted = admit_sheets(path)
    name = on_one_line(clean(path.name))
    if admitted.form == "csv":
        return parse_sheets(admitted.data, form="csv", name=name)
    return cells_apart(admitted.data, form=admitted.form, name=name)
