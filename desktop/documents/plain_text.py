"""Text files and pasted text."""

import codecs

from desktop.documents import refusals
from desktop.documents.document import Document
from desktop.documents.refusals import refuse
from desktop.documents.text_blocks import blocks_of
from desktop.documents.text_lines import lines_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class NotText(ValueError):
    """The bytes are not text in any encoding that is read here."""


def decode(data: bytes) -> str:
    """Return the text of a file: UTF-8, UTF-16, UTF-32 by their marks, otherwise cp1252; raises NotText."""
    try:
        return data.decode(_encoding_of(data))
    except UnicodeDecodeError as failure:
        raise NotText("damaged text") from failure


def read_text(data: bytes, *, name: str, sha256: str) -> Document:
    """Return a text file as a document; raises Refused where its bytes are no text."""
    try:
        return document_of(decode(data), name=name, form="txt", sha256=sha256)
    except NotText as failure:
        raise refuse(name, refusals.NOT_TEXT) from failure


def document_of(text: str, *, name: str, form: str, sha256: str) -> Document:
    """Return the text as a document; form is "txt" or "pasted"."""
    lines = lines_of(text)
    return Document(name=name, format=form, sha256=sha256, lines=lines, blocks=blocks_of(lines))


def _encoding_of(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if b"\0" in data:
        return _unmarked_utf16(data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _windows(data)
    return "utf-8"


def _unmarked_utf16(data: bytes) -> str:
    """Return the UTF-16 whose zero bytes stand where those of western text stand."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if max(even, odd) * 2 < len(data) // 2 or min(even, odd) * 10 > max(even, odd):
        raise NotText("zero bytes")
    return "utf-16-le" if odd > even else "utf-16-be"


def _windows(data: bytes) -> str:
    controls = sum(data.count(code) for code in range(0x20) if code not in b"\t\n\v\f\r")
    if controls * 100 > len(data):
        raise NotText("control characters")
    return "cp1252"
