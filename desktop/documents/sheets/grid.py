"""A spreadsheet as read: its sheets and the cells that hold something, and the same as plain lists for a pipe."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell that holds something.

    row and column count from 1. text is what it says; a date is written as 2015-03-31 and is_date, a whole number
    without its ".0". formula says that the cell works out what it shows; text is then the formula, or "", and shown
    is what the file keeps of what it worked out last, in the same way, or "".
    """

    row: int
    column: int
    text: str
    is_date: bool = False
    is_number: bool = False
    formula: bool = False
    shown: str = ""

    @property
    def address(self) -> str:
        """Return where it stands, as spreadsheets say it: "H5"."""
        return f"{column_letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet by its name: the cells of each row that has any, from left to right.

    merged are the cells that reach over several rows: first row, column and last row, all from 1. coloured are the
    columns (from 1) with cells that hold nothing but a colour of their own, another than the rest of their row has.
    """

    name: str
    rows: tuple[tuple[GridCell, ...], ...]
    merged: tuple[tuple[int, int, int], ...] = ()
    coloured: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class GridFile:
    """A whole file: its name, form (xlsx, xls, csv), SHA-256 in hex and sheets in their order."""

    name: str
    form: str
    sha256: str
    sheets: tuple[Grid, ...]


def column_letters(column: int) -> str:
    """Return the letters of a column that counts from 1: A, Z, AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Return the column, from 1, of its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def to_plain(file: GridFile) -> dict[str, Any]:
    """Return the file as JSON values."""
    return {
        "name": file.name,
        "form": file.form,
        "sha256": file.sha256,
        "sheets": [
            [
                sheet.name,
                [[_plain_cell(cell) for cell in row] for row in sheet.rows],
                [list(each) for each in sheet.merged],
                list(sheet.coloured),
            ]
            for sheet in file.sheets
        ],
    }


def from_plain(plain: dict[str, Any]) -> GridFile:
    """Return the file that to_plain took apart; raises KeyError, TypeError or ValueError on anything else."""
    return GridFile(
        name=plain["name"],
        form=plain["form"],
        sha256=plain["sha256"],
        sheets=tuple(
            Grid(
                name,
                tuple(tuple(GridCell(*cell) for cell in row) for row in rows),
                tuple(map(_merged, merged)),
                tuple(coloured),
            )
            for name, rows, merged, coloured in plain["sheets"]
        ),
    )


def _merged(plain: list[int]) -> tuple[int, int, int]:
    first, column, last = plain
    return first, column, last


def _plain_cell(cell: GridCell) -> list[Any]:
    return [cell.row, cell.column, cell.text, cell.is_date, cell.is_number, cell.formula, cell.shown]
