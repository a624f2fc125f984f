"""A column that speaks by colour alone is named, and nothing is made of its colours."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from desktop.documents.sheets.as_document import document_of_sheets
from desktop.documents.sheets.read import read_sheets

RED, GREEN, BAND = (PatternFill("solid", fgColor=colour) for colour in ("FF0000", "00B050", "EEEEEE"))


def written(path: Path, *fills: PatternFill, band: bool = False) -> Path:
    """Write a log whose rating column has these fills and no words."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["Ref", "Action", "RAG"])
    for number, fill in enumerate(fills, 2):
        sheet.append([f"H{number}", "Mend the wall"])
        for cell in sheet[number] if band else (sheet.cell(number, 3),):
            cell.fill = fill
    workbook.save(path)
    return path


def test_a_rating_that_is_only_a_colour_is_said_not_to_be_read(tmp_path: Path) -> None:
    document = document_of_sheets(read_sheets(written(tmp_path / "log.xlsx", RED, GREEN, RED)))
    assert document.notes == (
        "The column “RAG” has colours and no words: colours are not read, and nothing is guessed.",
    )
    assert "red" not in " ".join(line.text.casefold() for line in document.lines)


def test_rows_in_bands_of_colour_say_nothing_by_it(tmp_path: Path) -> None:
    document = document_of_sheets(read_sheets(written(tmp_path / "log.xlsx", BAND, BAND, BAND, band=True)))
    assert document.notes == ()
