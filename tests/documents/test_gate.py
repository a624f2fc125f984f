"""Each file that is not read is refused with one sentence that names it, and nothing else happens."""

import os
import socket
import sys
from pathlib import Path

import pytest

from desktop.documents import read as doors
from desktop.documents.read import read_document
from desktop.domain.errors import Refused
from tests.fixtures.documents import write_docx, write_pdf

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

CONTENTS = {
    "empty.txt": (b"", "is empty"),
    "empty.pdf": (b"", "is empty"),
    "program.txt": (b"MZ" + bytes(60), "is called .txt but holds a program"),
    "picture.pdf": (PNG, "is called .pdf but holds a picture"),
    "picture.docx": (PNG, "is called .docx but holds a picture"),
    "words.pdf": (b"Only words\n", "is called .pdf but holds something else"),
    "paper.docx": (b"%PDF-1.7\n", "is called .docx but holds a PDF"),
    "locked.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "is protected by a password"),
    "old.docx": (OLE, "is in the old format of Word"),
    "page.txt": (b"<!DOCTYPE html><html>", "is a web page"),
    "paper.doc": (OLE, "is in the old format of Word"),
    "paper.docm": (b"PK\x03\x04", "holds macros"),
    "paper.odt": (b"PK\x03\x04", "open it in the program that wrote it"),
    "scores.xls": (OLE, "is a spreadsheet"),
    "scores.xlsx": (b"PK\x03\x04", "is a spreadsheet"),
    "scan.JPG": (b"\xff\xd8\xff", "is a picture"),
    "papers.zip": (b"PK\x03\x04", "is a packed folder"),
    "paper.xyz": (b"x", "is of a kind that is not read here"),
    "paper": (b"x", "is of a kind that is not read here"),
    "cut.pdf": (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "is damaged or cut off"),
    "cut.docx": (b"PK\x03\x04" + bytes(30), "is damaged or cut off"),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_a_file_that_is_not_what_it_should_be(tmp_path: Path, name: str) -> None:
    data, reason = CONTENTS[name]
    (tmp_path / name).write_bytes(data)
    assert_refused(tmp_path / name, reason)
    assert (tmp_path / name).read_bytes() == data


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert_refused(tmp_path / "gone.txt", "There is no file called")
    assert_refused(tmp_path / "gone" / "paper.txt", "There is no file called")


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "papers.pdf").mkdir()
    assert_refused(tmp_path / "papers.pdf", "is a folder")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file permissions of this kind")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("words")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this account may read every file")
    assert_refused(path, "is closed to you")


@pytest.mark.skipif(
    not hasattr(socket, "AF_UNIX") or sys.platform == "win32", reason="no pipes in the file system here"
)
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert_refused(tmp_path / "pipe.txt", "is not a file that can be read")


@pytest.mark.parametrize(("name", "limit"), [("large.pdf", "50 MB"), ("large.txt", "20 MB"), ("large.docx", "20 MB")])
def test_a_file_of_200_megabytes_is_refused_without_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, limit: str
) -> None:
    with (tmp_path / name).open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    monkeypatch.setattr(Path, "open", None)
    assert_refused(tmp_path / name, f"is larger than {limit}")


def test_a_pdf_with_a_password(tmp_path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(write_pdf(tmp_path / "open.pdf", ["Words"])))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    assert_refused(tmp_path / "locked.pdf", "is protected by a password")


def test_a_scan_without_text(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "scan.pdf"))
    for number in (1, 2):
        canvas.rect(100, 100, 300, 500, fill=1)
        canvas.drawString(290, 20, f"Page {number}")
        canvas.showPage()
    canvas.save()
    assert_refused(tmp_path / "scan.pdf", "holds pictures of pages and no text")


@pytest.mark.parametrize(("write", "suffix"), [(write_docx, ".docx"), (write_pdf, ".pdf")])
def test_a_file_cut_in_the_middle(tmp_path: Path, write, suffix: str) -> None:
    path = tmp_path / f"cut{suffix}"
    data = write(path, ["Words"] * 50).read_bytes()
    path.write_bytes(data[: len(data) // 2])
    assert_refused(path, "is damaged or cut off")


def test_a_document_without_a_word(tmp_path: Path) -> None:
    assert_refused(write_docx(tmp_path / "blank.docx", []), "holds no text")


def test_the_name_is_said_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "{name} %s.txt").write_bytes(b"")
    assert_refused(tmp_path / "{name} %s.txt", "is empty")


def test_text_is_read_without_another_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "read_apart", None)
    (tmp_path / "a.TXT").write_text("Words")
    assert read_document(tmp_path / "a.TXT").text == "Words"


def assert_refused(path: Path, reason: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_document(path)
    sentence = str(refusal.value)
    assert sentence.startswith(f"{path.name} {reason}") or reason in sentence
    assert path.name in sentence and sentence.endswith(".") and "\n" not in sentence
