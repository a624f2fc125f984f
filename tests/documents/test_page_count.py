"""Files that become papers, and those that do not."""

import os
import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from desktop.documents.page_count import LARGEST, count_pages
from desktop.domain.errors import Refused
from tests.fixtures.documents import write_docx, write_pdf

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(17) + b"\x00\x00\x00\x00IEND\xaeB`\x82"


def pdf_of(path: Path, pages: int) -> Path:
    return write_pdf(path, ["Report", *["\f", "More"] * (pages - 1)])


def tiff_of(frames: int) -> bytes:
    data = b"II*\x00" + struct.pack("<I", 8)
    for frame in range(frames):
        following = 8 + 18 * (frame + 1) if frame + 1 < frames else 0
        data += struct.pack("<H", 1) + bytes(12) + struct.pack("<I", following)
    return data


def with_part(data: bytes, part: str, content: bytes) -> bytes:
    output = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(output, "w") as new:
        for each in old.infolist():
            if each.filename != part:
                new.writestr(each, old.read(each))
        new.writestr(part, content)
    return output.getvalue()


def workbook(path: Path) -> Path:
    from openpyxl import Workbook

    Workbook().save(path)
    return path


@pytest.mark.parametrize("pages", [1, 6])
def test_the_pages_of_a_pdf_are_counted(tmp_path: Path, pages: int) -> None:
    found = count_pages(pdf_of(tmp_path / "report.pdf", pages))
    assert (found.pages, found.media_type, found.file_name) == (pages, "application/pdf", "report.pdf")


def test_a_word_document_tells_its_pages(tmp_path: Path) -> None:
    path = write_docx(tmp_path / "report.docx", ["Words"])
    path.write_bytes(with_part(path.read_bytes(), "docProps/app.xml", b"<Properties><Pages>7</Pages></Properties>"))
    assert count_pages(path).pages == 7


def test_a_workbook_does_not_tell_its_pages(tmp_path: Path) -> None:
    found = count_pages(workbook(tmp_path / "figures.xlsx"))
    assert found.pages is None
    assert found.media_type.endswith("spreadsheetml.sheet")


@pytest.mark.parametrize(
    ("name", "data", "pages"),
    [("a.png", PNG, 1), ("a.jpeg", b"\xff\xd8\xff\xe0" + bytes(20) + b"\xff\xd9", 1), ("a.tif", tiff_of(3), 3)],
)
def test_a_picture_has_a_page_a_frame(tmp_path: Path, name: str, data: bytes, pages: int) -> None:
    (tmp_path / name).write_bytes(data)
    assert count_pages(tmp_path / name).pages == pages


def test_what_a_file_is_stands_in_its_content(tmp_path: Path) -> None:
    found = count_pages(pdf_of(tmp_path / "report.docx", 1))
    assert (found.media_type, found.file_name) == ("application/pdf", "report.pdf")


def encrypted(path: Path) -> bytes:
    writer = PdfWriter(PdfReader(pdf_of(path, 1)))
    writer.encrypt("secret", algorithm="RC4-128")
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.pdf", b"", "is empty"),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj", "is damaged"),
        ("broken.pdf", b"%PDF-1.7\nnothing of the kind\n%%EOF\n", "is damaged"),
        ("tool.pdf", b"MZ" + bytes(200), "is a program"),
        ("tool.docx", b"\x7fELF" + bytes(200), "is a program"),
        ("tool.exe", b"%PDF-1.7", "is a program"),
        ("run.txt", b"#!/bin/sh\n", "is a program"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Office format"),
        (
            "locked.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
        ),
        ("note.txt", b"just words", "cannot be attached"),
        ("cut.png", PNG[:30], "is damaged"),
        ("cut.tif", tiff_of(2)[:20], "is damaged"),
        ("link.lnk", b"L\x00\x00\x00", "is a shortcut"),
    ],
)
def test_what_cannot_be_a_paper_is_named(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Refused, match=f"^{name} .*{words}"):
        count_pages(tmp_path / name)


def test_a_pdf_with_a_password(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    path.write_bytes(encrypted(tmp_path / "plain.pdf"))
    with pytest.raises(Refused, match=r"^locked\.pdf is protected by a password"):
        count_pages(path)


@pytest.mark.parametrize(("name", "part"), [("a.docm", "word/vbaProject.bin"), ("a.docx", "word/vbaProject.bin")])
def test_macros(tmp_path: Path, name: str, part: str) -> None:
    path = tmp_path / name
    path.write_bytes(with_part(write_docx(tmp_path / "plain.docx", ["Words"]).read_bytes(), part, b"x"))
    with pytest.raises(Refused, match="holds macros"):
        count_pages(path)


def test_a_workbook_with_macros(tmp_path: Path) -> None:
    path = workbook(tmp_path / "figures.xlsm")
    path.write_bytes(with_part(path.read_bytes(), "xl/vbaProject.bin", b"x"))
    with pytest.raises(Refused, match="holds macros"):
        count_pages(path)


def test_a_packed_folder(tmp_path: Path) -> None:
    path = tmp_path / "papers.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("a.txt", "a")
    with pytest.raises(Refused, match="is a packed folder"):
        count_pages(path)


def test_a_file_of_300_mb_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "scan.pdf"
    with path.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    monkeypatch.setattr(Path, "open", lambda *_args, **_named: pytest.fail("it was read"))
    with pytest.raises(Refused, match=f"^scan.pdf is larger than {LARGEST} MB"):
        count_pages(path)


def test_a_folder_and_a_file_that_has_gone(tmp_path: Path) -> None:
    (tmp_path / "Papers").mkdir()
    with pytest.raises(Refused, match="Papers is a folder"):
        count_pages(tmp_path / "Papers")
    with pytest.raises(Refused, match=r"gone\.pdf is no longer there"):
        count_pages(tmp_path / "gone.pdf")


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_a_shortcut(tmp_path: Path) -> None:
    link = tmp_path / "link.pdf"
    link.symlink_to(pdf_of(tmp_path / "report.pdf", 1))
    with pytest.raises(Refused, match="is a shortcut"):
        count_pages(link)


def test_a_pdf_that_is_none_is_said_to_hold_something_else_or_to_be_damaged(tmp_path: Path) -> None:
    (tmp_path / "wall.pdf").write_bytes(b"Only words")
    with pytest.raises(Refused, match=r"wall.pdf is called .pdf but holds something else, or is damaged"):
        count_pages(tmp_path / "wall.pdf")
