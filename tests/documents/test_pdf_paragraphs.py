"""Lines of PDF pages put together as they were written."""

from pathlib import Path

import pytest

from desktop.documents.read import read_document
from tests.documents.reading import furniture, said
from tests.fixtures.documents import Pieces, prose, write_pdf

LONG = (
    "The Director of Regeneration presented a report which set out what had been done since the plan was adopted "
    "in November, what remained to be done before Easter, and which of the risks that the members had asked about "
    "at the last meeting had come about in the meantime"
)


@pytest.mark.parametrize(
    "pieces",
    [
        ["HARBOUR BOARD", "Tuesday, 3rd March, 2015", "Custom House,", "Northhaven"],
        [f"1. {LONG}.", f"2. {LONG}."],
        [f"H13 {LONG}.", "", "Resolved:- That it be noted."],
        [f"- {LONG}", "- The next point"],
        ["Venue: Custom House", "Time: 2.00 p.m."],
        [f"{LONG}, with the exception of one: the north pier.", "", LONG],
        ["THE CHAIR AGREED TO TAKE AN ITEM NOT ON THE AGENDA BECAUSE THE FERRY HAD TO BE TOLD BEFORE FRIDAY"],
    ],
    ids=lambda pieces: str(pieces[0])[:12],
)
def test_paragraphs_come_back_as_they_were_written(tmp_path: Path, pieces: Pieces) -> None:
    assert said(read_document(write_pdf(tmp_path / "a.pdf", pieces)))[1:] == [piece for piece in pieces if piece]


def test_a_paragraph_goes_on_over_the_page_and_its_lines_know_their_pages(tmp_path: Path) -> None:
    pieces = [part for number in range(24) for part in (f"{number + 1}. {prose(number, 5)}", "")]
    document = read_document(write_pdf(tmp_path / "a.pdf", pieces))
    assert said(document) == [piece for piece in pieces if piece]
    over = [block for block in document.blocks if {line.page for line in block.lines} == {1, 2}]
    assert len(over) == 1


def test_what_repeats_on_pages_is_furniture_and_follows_the_paragraph_it_parts(tmp_path: Path) -> None:
    pieces = [part for number in range(24) for part in (f"{number + 1}. {prose(number, 5)}", "")]
    document = read_document(write_pdf(tmp_path / "a.pdf", pieces))
    assert furniture(document)[:3] == ["Papers of the board", "Page 1", "Papers of the board"]


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_is_read_however_it_is_turned(tmp_path: Path, degrees: int) -> None:
    from pypdf import PdfWriter

    upright = write_pdf(tmp_path / "a.pdf", [LONG, "", "Next", [["Ref", "Lead"], ["A1", "Harbour Master"]]])
    writer = PdfWriter(clone_from=upright)
    for page in writer.pages:
        page.rotate(degrees)
    writer.write(tmp_path / "shown.pdf")
    for page in writer.pages:
        page.transfer_rotation_to_content()
    writer.write(tmp_path / "set.pdf")
    assert said(read_document(tmp_path / "shown.pdf")) == said(read_document(upright))
    assert said(read_document(tmp_path / "set.pdf")) == said(read_document(upright))
