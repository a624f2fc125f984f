"""PDF files."""

from typing import Any

import pypdfium2

from desktop.documents.document import Document
from desktop.documents.pdf_blocks import BlockBuilder
from desktop.documents.pdf_edges import furniture_of
from desktop.documents.pdf_frames import frames_of
from desktop.documents.pdf_grid import Grid, grids_of
from desktop.documents.pdf_pages import items_on
from desktop.documents.pdf_rules import rules_on
from desktop.documents.pdf_segments import PageReader, PageText


def read_pdf(data: bytes, *, name: str, sha256: str) -> Document:
    """Return the document; a damaged or locked file raises pypdfium2.PdfiumError."""
    opened = pypdfium2.PdfDocument(data)
    try:
        pages, grids = _pages(opened)
    finally:
        opened.close()
    builder = BlockBuilder()
    for page, furniture, ruled, frame in zip(pages, furniture_of(pages), grids, frames_of(pages), strict=True):
        builder.take_all(items_on(page, furniture, ruled, frame))
    blocks = builder.blocks()
    lines = tuple(sorted((line for block in blocks for line in block.lines), key=lambda line: line.number))
    return Document(name=name, format="pdf", sha256=sha256, lines=lines, blocks=blocks)


def _pages(opened: Any) -> tuple[list[PageText], list[list[Grid]]]:
    texts, grids = [], []
    for place in range(len(opened)):
        page = opened[place]
        texts.append(PageReader(page, place + 1).read())
        grids.append(grids_of(rules_on(page)) if _has_columns(texts[-1]) else [])
        page.close()
    return texts, grids


def _has_columns(page: PageText) -> bool:
    """Say whether pieces stand beside each other: only then can lines on the page rule a table."""
    lowest = float("inf")
    for piece in page.segments:
        if piece.y + piece.size / 2 > lowest:
            return True
        lowest = min(lowest, piece.y)
    return False
