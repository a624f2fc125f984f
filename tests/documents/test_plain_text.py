"""Encodings, line ends and pages of text files, and pasted text."""

import os
import sys
from pathlib import Path

import pytest

from desktop.documents.document import Document
from desktop.documents.read import read_document, read_pasted
from desktop.domain.errors import Refused

WORDS = "Café – £5m\nResolved:-"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"], ids=str
)
def test_every_usual_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    assert read(tmp_path, WORDS.encode(encoding)).text == WORDS


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b"], ids=ascii)
def test_every_line_end_is_one(tmp_path: Path, end: str) -> None:
    assert [line.number for line in read(tmp_path, f"One{end}{end}Three".encode()).lines] == [1, 3]


def test_blank_lines_count_so_that_numbers_are_those_of_an_editor() -> None:
    document = read_pasted("\n\nFirst\n \u00a0\nSecond\n")
    assert [(line.number, line.text) for line in document.lines] == [(3, "First"), (5, "Second")]


def test_form_feeds_are_pages() -> None:
    document = read_pasted("One\n\fTwo\nThree\n\fFour")
    assert [(line.number, line.page) for line in document.lines] == [(1, 1), (2, 2), (3, 2), (4, 3)]


def test_text_without_form_feeds_has_no_pages() -> None:
    assert read_pasted("One\nTwo").lines[0].page is None


def test_spaces_at_the_beginning_of_a_line_stay_in_the_line() -> None:
    document = read_pasted("4. Inspections\n - Ofsted")
    assert document.lines[1].text == " - Ofsted"
    assert document.blocks[1].lines == (document.lines[1],)


def test_the_document_names_its_file_and_its_digest(tmp_path: Path) -> None:
    document = read(tmp_path, b"A")
    assert (document.name, document.format) == ("paper.txt", "txt")
    assert document.sha256 == "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd"


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x00\x01\x02" * 500, b"\xff\xfe\x00\xd8" * 9], ids=range(3))
def test_junk_is_no_text(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(Refused, match=r"paper\.txt is called a text file but holds something else"):
        read(tmp_path, data)


@pytest.mark.parametrize("text", ["", " \n\t\n", "\u00a0\u200b"], ids=ascii)
def test_nothing_pasted_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="clipboard holds no text"):
        read_pasted(text)


def test_blank_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"paper\.txt holds no text"):
        read(tmp_path, b" \n\n ")


def read(folder: Path, data: bytes) -> Document:
    path = folder / "paper.txt"
    path.write_bytes(data)
    return read_document(path)


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a name be no text at all")
def test_a_name_that_is_no_text_is_told_with_marks(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"minutes\xff.txt")
    path.write_text(WORDS, encoding="utf-8")
    assert read_document(path).name == "minutes\ufffd.txt"
