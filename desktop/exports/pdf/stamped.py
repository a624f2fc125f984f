"""A paper's own pages with their printed numbers on them, or word that they cannot be shown."""

import logging
import struct
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import NameObject
from reportlab.pdfgen.canvas import Canvas

from desktop.exports.papers_contents import PackPaper
from desktop.exports.pdf.fonts import PRINTERS_OWN

# What the reading of a damaged or hostile file ends in: the library has errors of its own for some faults only.
BROKEN = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
_DROPPED = ("/AA", "/Metadata", "/PieceInfo", "/Thumb", "/StructParents", "/Tabs")
_KEPT_ANNOTATIONS = ("/Widget", "/Link")
_SIZE, _ACROSS, _UP, _EDGE = 9.0, 34.0, 20.0, 2.5
_CORNER = 116.0

# The library tells of each fault of a file on the screen; a slip tells of those that matter.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


class CannotShow(Exception):
    """The pages of a paper cannot be taken over; str() says why, as the slip prints it."""


def stamped(paper: PackPaper, content: bytes, *, public: bool) -> bytes:
    """Return the pages of a PDF with "Page 6" at the foot of each and the item at the head of the first.

    The marking of a private paper stands at the head and the foot of each page.

    A public copy takes over what a print shows and nothing else: no comments, no files within the file. Raises
    CannotShow for a file that is locked, broken, or has layers that would all be shown.
    """
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise CannotShow("The file is locked with a password.")
        if "/OCProperties" in reader.root_object:
            raise CannotShow("The file has layers that can be switched off, and they cannot be kept apart here.")
        return _stamped(paper, reader, public)
    except BROKEN as fault:
        raise CannotShow("The file is damaged, and its pages cannot be read.") from fault


def _stamped(paper: PackPaper, reader: PdfReader, public: bool) -> bytes:
    writer = PdfWriter()
    for place, source in enumerate(reader.pages):
        page: Any = writer.add_page(source)
        _strip(page, public)
        _stamp(page, _numbered(paper, place), paper.head if place == 0 else "", paper.marking)
    if not writer.pages:
        raise CannotShow("The file has no pages.")
    to = BytesIO()
    writer.write(to)
    return to.getvalue()


def _numbered(paper: PackPaper, place: int) -> str:
    if number := paper.page(place):
        return f"Page {number}"
    last = paper.page((paper.length or 1) - 1)
    return f"Page {last}, continued" if last else ""


def _strip(page: Any, public: bool) -> None:
    for name in _DROPPED:
        page.pop(name, None)
    if public and "/Annots" in page:
        kept = [each for each in page["/Annots"] if _may_stay(each.get_object())]
        page[NameObject("/Annots")] = type(page["/Annots"])(kept)


def _may_stay(annotation: Any) -> bool:
    """Return whether an annotation is part of what is printed: a filled field, or a link to the web."""
    kind = annotation.get("/Subtype")
    if kind == "/Link":
        return "/URI" in annotation.get("/A", {})
    return kind in _KEPT_ANNOTATIONS


def _stamp(page: Any, foot: str, head: str, marking: str) -> None:
    """Lay the words over a page, upright as it is shown: a page that is turned is left turned, with its links."""
    if not (foot or head or marking):
        return
    box = page.cropbox
    across, up = float(box.width), float(box.height)
    turned = int(page.rotation) % 360
    shown = (up, across) if turned in (90, 270) else (across, up)
    overlay = PdfReader(BytesIO(_overlay(*shown, foot, head, marking))).pages[0]
    a, b, c, d, e, f = _upright(turned, across, up)
    page.merge_transformed_page(overlay, (a, b, c, d, e + float(box.left), f + float(box.bottom)), over=True)


def _upright(turned: int, across: float, up: float) -> tuple[float, float, float, float, float, float]:
    """Return the matrix from a point as shown to the point of a page that is turned clockwise by so many degrees."""
    return {
        90: (0.0, 1.0, -1.0, 0.0, across, 0.0),
        180: (-1.0, 0.0, 0.0, -1.0, across, up),
        270: (0.0, -1.0, 1.0, 0.0, 0.0, up),
    }.get(turned, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))


def _overlay(width: float, height: float, foot: str, head: str, marking: str) -> bytes:
    """Return one page with the words in its corners and the marking between them, as large on a large page as on A4."""
    scale = max(1.0, min(width, height) / 595)
    to = BytesIO()
    canvas = Canvas(to, pagesize=(width, height), invariant=1)
    across, up = width - _ACROSS * scale, _UP * scale
    for words, at in ((foot, up), (head, height - up - _SIZE * scale)):
        _write(canvas, words, across, at, scale)
        _mark(canvas, marking, width, at, scale)
    canvas.showPage()
    canvas.save()
    return to.getvalue()


def _write(canvas: Any, words: str, across: float, up: float, scale: float) -> None:
    """Write words ending at a point, on a pale ground, so that they can be read on a dark scan too."""
    if not words:
        return
    size = _SIZE * scale
    _lay(canvas, words, across - canvas.stringWidth(words, PRINTERS_OWN.bold, size), up, size)


def _mark(canvas: Any, words: str, width: float, up: float, scale: float) -> None:
    """Write the marking in the middle, as small as it needs to be to leave the corners free."""
    if not words:
        return
    size = _SIZE * scale
    wide = canvas.stringWidth(words, PRINTERS_OWN.bold, size)
    size *= min(1.0, (width - 2 * _CORNER * scale) / wide)
    _lay(canvas, words, (width - canvas.stringWidth(words, PRINTERS_OWN.bold, size)) / 2, up, size)


def _lay(canvas: Any, words: str, left: float, up: float, size: float) -> None:
    edge = _EDGE * size / _SIZE
    width = canvas.stringWidth(words, PRINTERS_OWN.bold, size)
    canvas.setFillColorRGB(1, 1, 1, alpha=0.8)
    canvas.rect(left - edge, up - edge, width + 2 * edge, size + edge, stroke=0, fill=1)
    canvas.setFillColorRGB(0.07, 0.09, 0.13, alpha=1)
    canvas.setFont(PRINTERS_OWN.bold, size)
    canvas.drawString(left, up, words)


def number_of_pages(content: bytes) -> int:
    """Return how many pages a PDF of ours has."""
    return len(PdfReader(BytesIO(content)).pages)


def joined(parts: Sequence[bytes]) -> PdfWriter:
    """Return one writer with the pages of all parts, in their order."""
    writer = PdfWriter()
    for part in parts:
        writer.append(BytesIO(part), import_outline=False)
    return writer
