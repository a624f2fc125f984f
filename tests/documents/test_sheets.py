"""Spreadsheets of strangers: cells come out, or one sentence that names the file."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.documents.sheets.grid import GridCell, column_letters
from desktop.documents.sheets.read import read_sheets
from desktop.domain.errors import Refused

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
XLS = Path(__file__).parent / "harbour_cells.xls"


def write_xlsx(path: Path) -> Path:
    """Write a small workbook: a number, a date, a formula, a failed one, and text of two lines."""
    workbook = Workbook()
    workbook.active.append(["Ref", 3, date(2015, 3, 31), "=1+1", "#NAME?", "One\r\nTwo_x000D_"])
    workbook.save(path)
    return path


def test_cells_are_read_by_what_they_hold(tmp_path) -> None:
    (sheet,) = read_sheets(write_xlsx(tmp_path / "a.xlsx")).sheets
    ((ref, number, day, formula, failed, text),) = sheet.rows
    assert (ref.text, ref.address) == ("Ref", "A1")
    assert (number.text, number.is_number) == ("3", True)
    assert (day.text, day.is_date) == ("2015-03-31", True)
    assert formula.formula and failed.formula
    assert text.text == "One\nTwo"


def test_the_old_format_is_read_with_its_formulas_told_apart() -> None:
    first, second = read_sheets(XLS).sheets
    texts = {cell.address: cell for row in first.rows for cell in row}
    assert first.name == "Cells" and texts["A1"].text == "Ref"
    assert (texts["B1"].text, texts["C1"].is_date, texts["C1"].text) == ("3", True, "2015-03-31")
    assert texts["D1"].formula and not texts["A1"].formula
    assert [cell.formula for row in second.rows for cell in row] == [False, True]


def test_a_workbook_under_the_name_of_the_old_format_is_read(tmp_path) -> None:
    assert read_sheets(write_xlsx(tmp_path / "a.xls")).form == "xlsx"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.xlsm", b"PK\x03\x04", "holds macros"),
        ("a.xlsb", b"PK\x03\x04", "holds macros"),
        ("a.ods", b"PK\x03\x04", "spreadsheet of another kind"),
        ("a.docx", b"PK\x03\x04", "is no spreadsheet"),
        ("a.xlsx", b"", "is empty"),
        ("a.xlsx", b"PK\x03\x04 cut off", "is damaged"),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        ("a.xls", OLE + "_VBA_PROJECT_CUR".encode("utf-16-le"), "holds macros"),
        ("a.xls", OLE, "damaged|before 1997"),
        ("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(40), "holds a picture"),
        ("a.csv", b"\n,,\n", "holds no cells"),
        ("a.xls", b"<html>", "holds a web page"),
    ],
)
def test_what_is_no_spreadsheet_is_refused(tmp_path, name, content, words) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Refused, match=words):
        read_sheets(tmp_path / name)


def test_macros_under_an_honest_name_are_refused(tmp_path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx")
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"macro")
    with pytest.raises(Refused, match="holds macros, and nothing was read"):
        read_sheets(path)


def test_fifty_megabytes_are_refused_unread(tmp_path) -> None:
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(Refused, match="larger than 20 MB"):
        read_sheets(path)


def test_a_cell_in_the_last_row_does_not_take_a_minute(tmp_path) -> None:
    path = tmp_path / "far.xlsx"
    workbook = Workbook()
    workbook.active["XFD1048576"] = "far"
    workbook.active["A1"] = "near"
    workbook.save(path)
    (sheet,) = read_sheets(path).sheets
    assert [cell.text for row in sheet.rows for cell in row] == ["near"]


def test_columns_are_lettered_as_spreadsheets_do() -> None:
    assert [column_letters(number) for number in (1, 26, 27, 702, 703)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert GridCell(5, 9, "x").address == "I5"


def test_a_number_that_is_shown_in_per_cent_is_read_as_it_is_shown(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    sheet.append([0.95, 0.219, 7, 0.5])
    for cell, form in zip(sheet[1], ["0%", "0.0%", "0", '0.0" of 100%"'], strict=True):
        cell.number_format = form
    workbook.save(tmp_path / "a.xlsx")
    (row,) = read_sheets(tmp_path / "a.xlsx").sheets[0].rows
    assert [cell.text for cell in row] == ["95%", "21.9%", "7", "0.5"]
