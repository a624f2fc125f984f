"""Tables on PDF pages, with and without lines."""

from pathlib import Path

import pytest

from desktop.documents.read import read_document
from tests.documents.reading import furniture, said, tables
from tests.fixtures.documents import Pieces, Rows, prose, write_pdf

ACTIONS = [
    ["Ref", "Action", "Lead", "When"],
    [
        "A1",
        "Dredge the outer basin to four metres before the ferry changes its berth",
        "Director of Regeneration",
        "May",
    ],
    ["A2", "Publish a register of berths", "", "Ongoing"],
    ["A3", "Agree who pays for days lost to weather", "Director of Finance", "To be agreed"],
]
BOTH = pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "unruled"])


@BOTH
def test_wrapped_cells_and_empty_ones(tmp_path: Path, ruled: bool) -> None:
    assert read(tmp_path, ["Above", "", ACTIONS, "", "Below"], ruled)[1:] == ["Above", *map(tuple, ACTIONS), "Below"]


@BOTH
def test_a_table_that_goes_on_over_the_page_is_one(tmp_path: Path, ruled: bool) -> None:
    rows: Rows = [
        ["Ref", "Action", "Lead"],
        *([f"A{number}", prose(number, 1), "Harbour Master"] for number in range(30)),
    ]
    document = read_document(write_pdf(tmp_path / "a.pdf", [rows], ruled=ruled))
    assert [row.cells for table in tables(document) for row in table.rows] == [tuple(row) for row in rows]
    assert len(tables(document)) == 1


@BOTH
def test_lines_of_a_row_have_tabs_between_cells(tmp_path: Path, ruled: bool) -> None:
    (table,) = tables(read_document(write_pdf(tmp_path / "a.pdf", [ACTIONS], ruled=ruled)))
    assert [line.text for line in table.rows[1].lines][:2] == [
        "A1\tDredge the outer basin\tDirector of\tMay",
        "\tto four metres before\tRegeneration\t",
    ]


def test_a_heading_row_that_repeats_on_the_next_page_is_furniture(tmp_path: Path) -> None:
    rows = [["Ref", "Action"], *([f"A{number}", prose(number, 1)] for number in range(20))]
    again: Rows = [["Ref", "Action"], ["A20", "The last"]]
    document = read_document(write_pdf(tmp_path / "a.pdf", [rows, "\f", again]))
    assert [len(table.rows) for table in tables(document)] == [22]
    assert "Ref Action" in furniture(document)


@pytest.mark.parametrize(
    "pieces",
    [
        [["1.", "Apologies for absence"], ["2.", "Minutes of the meeting held in February"]],
        [["Venue:", "Custom House, Northhaven"], ["Date:", "Tuesday 3 March 2015"]],
        [["1.", "Apologies", ""], ["2.", "Minutes", "(Pages 1 - 4)"]],
    ],
    ids=["list", "labels", "agenda"],
)
def test_a_list_labels_or_an_agenda_set_out_without_lines_are_no_table(tmp_path: Path, pieces: Rows) -> None:
    assert read(tmp_path, [pieces], ruled=False)[1:] == [" ".join(row).strip() for row in pieces]


def test_text_in_two_columns_is_read_down_the_first_one_first(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    in_columns(path, [prose(1, 3), prose(2, 3)], [prose(3, 3)])
    assert " ".join(map(str, said(read_document(path)))) == " ".join([prose(1, 3), prose(2, 3), prose(3, 3)])


def in_columns(path: Path, left: list[str], right: list[str]) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate, Paragraph, Spacer

    style = ParagraphStyle("body", fontSize=11, leading=13)
    frames = [Frame(60, 60, 220, 700), Frame(310, 60, 220, 700)]
    template = BaseDocTemplate(str(path))
    template.addPageTemplates(PageTemplate(frames=frames))
    columns = [[part for text in texts for part in (Paragraph(text, style), Spacer(1, 8))] for texts in (left, right)]
    template.build([*columns[0], FrameBreak(), *columns[1]])


def read(folder: Path, pieces: Pieces, ruled: bool) -> list[str | tuple[str, ...]]:
    return said(read_document(write_pdf(folder / "a.pdf", pieces, ruled=ruled)))
