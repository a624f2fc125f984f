"""A document without the marks of a web page and of bold that an extraction left in its text and its cells."""

import re
from dataclasses import replace

from desktop.documents.document import Block, Document, Paragraph, Table, TableRow

_BREAK = re.compile(r"</(?:p|li|tr|div|h\d)>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)
_BOLD = re.compile(r"(?<!\*)\*\*(?!\*)|(?<!_)__(?!_)")
_ESCAPED = re.compile(r"\\([*_<>#|~%&$\[\]])")
_HASHES = re.compile(r"^#{1,6}\s+(?=\S)")
_MARKED = re.compile(r"[<*_\\#]")


def plain_document(document: Document) -> Document:
    """Return the document with plain blocks; its lines stay as they were read."""
    return replace(document, blocks=tuple(map(_plain, document.blocks)))


def _plain(block: Block) -> Block:
    if isinstance(block, Paragraph):
        words = plain_text(block.text)
        return block if words == block.text else replace(block, text=" ".join(words.split()))
    if not any(_MARKED.search(cell) for row in block.rows for cell in row.cells):
        return block
    return Table(tuple(_row(row) for row in block.rows))


def _row(row: TableRow) -> TableRow:
    if not any(map(_MARKED.search, row.cells)):
        return row
    return replace(row, cells=tuple(map(plain_text, row.cells)))


def plain_text(text: str) -> str:
    """Return a text without marks; what a tag ends stands on a line of its own."""
    if not _MARKED.search(text):
        return text
    words = text
    if "<" in words:
        words = _TAG.sub(" ", _BREAK.sub("\n", words))
        words = "\n".join(filter(None, (" ".join(line.split()) for line in words.split("\n"))))
    return _ESCAPED.sub(r"\1", _HASHES.sub("", _BOLD.sub("", words)))
