"""PDF files."""

from typing import Any

import pypdfium2
import pypdfium2.raw as library

from desktop.documents import refusals
from desktop.documents.document import Document
from desktop.documents.pdf_blocks import BlockBuilder
from desktop.documents.pdf_edges import furniture_of
from desktop.documents.pdf_frames import frames_of
from desktop.documents.pdf_grid import Grid, grids_of
from desktop.documents.pdf_pages import items_on
from desktop.documents.pdf_rules import rules_on
from desktop.documents.pdf_segments import PageReader, PageText
from desktop.documents.refusals import refuse

# Every PDF ends so; the library mends one that is cut off without a word about what is lost.
_END = b"%%EOF"
_END_WITHIN = 4096


def read_pdf(data: bytes, *, name: str, sha256: str) -> Document:
    """Return the document; raises Refused where it is locked, cut off or has no text, pypdfium2.PdfiumError else."""
    if _END not in data[-_END_WITHIN:]:
        raise refuse(name, refusals.DAMAGED)
    with _opened(data, name) as opened:
        pages, grids = _pages(opened)
    furniture = furniture_of(pages)
    if all(len(page.segments) <= sum(map(len, edges)) for page, edges in zip(pages, furniture, strict=True)):
        raise refuse(name, refusals.ONLY_PICTURES)
    builder = BlockBuilder()
    for page, edges, ruled, frame in zip(pages, furniture, grids, frames_of(pages), strict=True):
        builder.take_all(items_on(page, edges, ruled, frame))
    blocks = builder.blocks()
    lines = tuple(sorted((line for block in blocks for line in block.lines), key=lambda line: line.number))
    return Document(name=name, format="pdf", sha256=sha256, lines=lines, blocks=blocks)


def _opened(data: bytes, name: str) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as failure:
        if failure.err_code == library.FPDF_ERR_PASSWORD:
            raise refuse(name, refusals.LOCKED) from failure
        raise


def _pages(opened: Any) -> tuple[list[PageText], list[list[Grid]]]:
    texts, grids = [], []
    for place in range(len(opened)):
        page = opened[place]
        texts.append(PageReader(page, place + 1).read())
        grids.append(grids_of(rules_on(page, texts[-1].turned)) if _has_columns(texts[-1]) else [])
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
