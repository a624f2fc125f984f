"""The same paper as text, Word and PDF gives the same paragraphs and tables."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from desktop.documents.read import read_document
from tests.documents.reading import each_line_stands_once, furniture, said
from tests.fixtures.documents import RUNNING_HEADER, Pieces, pieces_of, write_docx, write_pdf, write_text

PAPER = (Path(__file__).parent / "harbour_board.txt").read_text(encoding="utf-8")

WRITERS = {
    "paper.docx": write_docx,
    "ruled.pdf": write_pdf,
    "unruled.pdf": partial(write_pdf, ruled=False),
    "small.pdf": partial(write_pdf, size=9),
    "large.pdf": partial(write_pdf, size=13),
}


@pytest.mark.parametrize("name", WRITERS)
def test_a_paper_reads_as_its_text_does(tmp_path: Path, name: str) -> None:
    pieces = pieces_of(PAPER)
    text = read_document(write_text(tmp_path / "paper.txt", pieces))
    other = read_document(writer(name)(tmp_path / name, pieces))
    assert said(other) == said(text)
    assert each_line_stands_once(other)


@pytest.mark.parametrize("name", WRITERS)
def test_a_real_pack_reads_as_its_text_does(tmp_path: Path, shared_seeds: Path, name: str) -> None:
    source = shared_seeds / "004_d0a9c35afd1b2984.txt"
    other = read_document(writer(name)(tmp_path / name, pieces_of(source.read_text(encoding="utf-8"))))
    assert said(other) == said(read_document(source))


def test_running_header_and_page_numbers_are_furniture(tmp_path: Path) -> None:
    document = read_document(write_pdf(tmp_path / "paper.pdf", pieces_of(PAPER)))
    pages = document.lines[-1].page or 0
    assert pages >= 2
    assert furniture(document) == [text for page in range(1, pages + 1) for text in (RUNNING_HEADER, f"Page {page}")]


def writer(name: str) -> Callable[[Path, Pieces], Path]:
    return WRITERS[name]
