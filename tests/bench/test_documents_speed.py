"""Reading papers against their floors: bare pypdfium2 for the text of a PDF, an empty Python for the process."""

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from desktop.documents.child_process import read_apart
from desktop.documents.parse import parse
from desktop.documents.pdf_segments import PageReader
from tests.bench.stopwatch import hold, in_turn
from tests.fixtures.documents import Pieces, prose, write_docx, write_pdf

pytestmark = pytest.mark.bench

# Pages of prose with the usual headings and points: about 50 of them.
PAPER: Pieces = [
    part
    for number in range(1, 171)
    for part in (
        f"H{number} PROGRESS OF THE PLAN",
        "",
        prose(number, 5),
        "",
        prose(-number, 4),
        "- noted",
        "- agreed",
        "",
    )
]


@pytest.fixture(scope="module")
def fifty_pages(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_pdf(tmp_path_factory.mktemp("papers") / "paper.pdf", PAPER).read_bytes()


def bare_text(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as opened:
        return [page.get_textpage().get_text_range() for page in opened]


def placed_text(data: bytes) -> list[object]:
    with pypdfium2.PdfDocument(data) as opened:
        return [PageReader(page, number).read() for number, page in enumerate(opened, start=1)]


def test_text_with_its_places_against_bare_text(fifty_pages: bytes) -> None:
    assert 45 <= len(bare_text(fifty_pages)) <= 60
    # The goal is not reached with the fonts of this paper: the places cost four calls a line.
    hold(
        "text of a PDF of 50 pages, with its places",
        lambda: in_turn(lambda: bare_text(fifty_pages), lambda: placed_text(fifty_pages), 9),
        1.3,
        limit=2.4,
    )


def test_a_whole_pdf_against_bare_text(fifty_pages: bytes) -> None:
    hold(
        "paragraphs and tables of that PDF",
        lambda: in_turn(lambda: bare_text(fifty_pages), lambda: parse(fifty_pages, form="pdf", name="a.pdf"), 9),
        3,
    )


def test_the_process_against_an_empty_one(tmp_path: Path) -> None:
    data = write_docx(tmp_path / "paper.docx", PAPER[:80]).read_bytes()
    empty = [sys.executable, "-s", "-c", ""]
    hold(
        "a Word document in a process of its own, against starting Python",
        lambda: in_turn(
            lambda: subprocess.run(empty, check=True), lambda: read_apart(data, form="docx", name="paper.docx"), 5
        ),
        10,
        limit=40,
    )
