"""Word files that are built to harm."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from desktop.documents.parse import parse
from desktop.domain.errors import Refused
from tests.fixtures.documents import write_docx

MEGABYTE = 1024 * 1024
BOMB = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><d>&b;</d>'
OUTSIDE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>'


@pytest.fixture
def plain(tmp_path: Path) -> bytes:
    return write_docx(tmp_path / "paper.docx", ["Words"]).read_bytes()


def test_a_plain_document_passes(plain: bytes) -> None:
    assert parse(plain, form="docx", name="a.docx").text == "Words"


def test_a_part_that_unpacks_to_a_gigabyte(plain: bytes) -> None:
    assert_refused(with_part(plain, "word/x.xml", bytes(70 * MEGABYTE)), "unpacks to far more")


def test_a_part_that_lies_about_its_size(plain: bytes) -> None:
    data = bytearray(with_part(plain, "word/x.xml", bytes(70 * MEGABYTE)))
    true_size = (70 * MEGABYTE).to_bytes(4, "little")
    assert_refused(bytes(data).replace(true_size, (1000).to_bytes(4, "little")), "unpacks to far more|is damaged")


def test_a_part_that_is_packed_beyond_reason(plain: bytes) -> None:
    assert_refused(with_part(plain, "word/x.xml", bytes(3 * MEGABYTE)), "unpacks to far more")


def test_thousands_of_parts(plain: bytes) -> None:
    output = BytesIO(plain)
    with zipfile.ZipFile(output, "a") as package:
        for number in range(2001):
            package.writestr(f"word/{number}.xml", "")
    assert_refused(output.getvalue(), "unpacks to far more")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("text", [BOMB, OUTSIDE, " " * 70_000 + BOMB], ids=["bomb", "outside", "late"])
def test_document_types(plain: bytes, text: str, encoding: str) -> None:
    assert_refused(with_part(plain, "word/x.xml", text.encode(encoding)), "is not built as Word builds a document")


@pytest.mark.parametrize("part", ["/etc/passwd", "../up.xml", "word\\x.xml", "word/../../x.xml", "word/document.xml"])
def test_names_that_lead_outside_or_stand_twice(plain: bytes, part: str) -> None:
    with pytest.warns(UserWarning, match="Duplicate") if part == "word/document.xml" else nothing():
        data = with_part(plain, part, b"x")
    assert_refused(data, "is not built as Word builds a document")


def test_macros(plain: bytes) -> None:
    assert_refused(with_part(plain, "word/vbaProject.bin", b"x"), "holds macros")


@pytest.mark.parametrize(
    ("contents", "reason"),
    [
        ("", "holds something else"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "holds a spreadsheet"),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "holds a set of slides"),
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "holds macros"),
    ],
)
def test_other_documents_under_the_name_of_a_word_document(contents: str, reason: str) -> None:
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as package:
        package.writestr("[Content_Types].xml", contents)
    assert_refused(output.getvalue(), reason)


def test_a_packed_folder_under_the_name_of_a_word_document() -> None:
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as package:
        package.writestr("paper.txt", "Words")
    assert_refused(output.getvalue(), "holds a packed folder")


def nothing():
    from contextlib import nullcontext

    return nullcontext()


def with_part(plain: bytes, name: str, content: bytes) -> bytes:
    output = BytesIO(plain)
    with zipfile.ZipFile(output, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return output.getvalue()


def assert_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        parse(data, form="docx", name="paper.docx")


def test_a_document_type_that_only_the_parser_sees(plain: bytes) -> None:
    """In an encoding that the gate does not look through; the parser would leave the named text out silently."""
    with zipfile.ZipFile(BytesIO(plain)) as package:
        body = package.read("word/document.xml").decode().partition("?>")[2].replace("Words", "Words &x;")
    text = f'<?xml version="1.0" encoding="utf-32"?><!DOCTYPE d [<!ENTITY x "more">]>{body}'
    output = BytesIO()
    with zipfile.ZipFile(BytesIO(plain)) as package, zipfile.ZipFile(output, "w") as other:
        for name in package.namelist():
            other.writestr(name, text.encode("utf-32") if name == "word/document.xml" else package.read(name))
    assert_refused(output.getvalue(), "is damaged")
