"""One record's whole story as a PDF, in type as small as it must be to stand on one page, but never unreadable."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from reportlab.platypus import HRFlowable

from desktop.exports.count_back import CountsDiffer
from desktop.exports.follow_up_contents import StoryContents, StoryPart
from desktop.exports.masthead import Masthead
from desktop.exports.pdf.fonts import fonts_for
from desktop.exports.pdf.sheet import BLUE, MUTED, TEXT, PdfSheet
from desktop.exports.pdf.stamped import joined
from desktop.exports.pdf.write import set_properties
from desktop.exports.written import Counts

_SCALES = (1.0, 0.94, 0.88, 0.82, 0.76)
_LEFT = 3.4


def write_story_pdf(contents: StoryContents, to: Path) -> Counts:
    """Write the story and read it back; returns its pages and parts. Raises CountsDiffer for a fault of its own."""
    pages = _fitted(contents)
    writer = joined([pages])
    set_properties(writer, contents.masthead)
    # there are no bookmarks to show beside it
    writer.root_object.pop("/PageMode", None)
    writer.write(to)
    expected, found = _length(pages), _length(to.read_bytes())
    if expected != found:
        raise CountsDiffer(f"pages read back {found}, written {expected}")
    return {"pages": found, "parts": len(contents.parts)}


def _fitted(contents: StoryContents) -> bytes:
    """Return the pages in the largest type with which they are one; a longer story goes on in readable type."""
    sheet = PdfSheet(contents.masthead, fonts_for(_texts(contents)))
    pages = b""
    for scale in _SCALES:
        pages = sheet.made(list(_blocks(sheet, contents, scale)), numbers=str)
        if _length(pages) == 1:
            return pages
    return pages


def _length(pages: bytes) -> int:
    return len(PdfReader(BytesIO(pages)).pages)


def _blocks(sheet: PdfSheet, contents: StoryContents, scale: float) -> Iterator[Any]:
    yield sheet.paragraph(contents.heading, size=17 * scale, bold=True, colour=BLUE, after=3)
    if contents.source:
        yield sheet.paragraph(contents.source, size=10.5 * scale, colour=MUTED, after=6)
    yield HRFlowable(width="100%", thickness=0.75, color=BLUE, spaceAfter=6)
    for words in contents.paragraphs:
        yield sheet.paragraph(words, size=11 * scale, after=5)
    for label, words in contents.facts:
        yield _row(sheet, label, words, scale)
    for part in contents.parts:
        yield from _part(sheet, part, scale)


def _part(sheet: PdfSheet, part: StoryPart, scale: float) -> Iterator[Any]:
    yield sheet.paragraph(part.heading, size=10.5 * scale, bold=True, colour=BLUE, before=7 * scale, after=2, keep=True)
    if not part.lines:
        yield sheet.paragraph(part.empty, size=9.5 * scale, colour=MUTED, after=2 * scale)
    for line in part.lines:
        rest = f" ({line.detail})" if line.detail else ""
        yield _row(sheet, line.when, f"{line.words}{rest}", scale, strong=False)


def _row(sheet: PdfSheet, label: str, words: str, scale: float, *, strong: bool = True) -> Any:
    return sheet.paragraph(
        words,
        size=9.5 * scale,
        colour=TEXT,
        left=_LEFT * scale,
        bullet=label,
        bullet_at_edge=True,
        bullet_bold=strong,
        after=2 * scale,
    )


def _texts(contents: StoryContents) -> Iterator[str]:
    head: Masthead = contents.masthead
    yield from (head.board, head.standing, head.marking, contents.heading, contents.source, *contents.paragraphs)
    for label, words in contents.facts:
        yield from (label, words)
    for part in contents.parts:
        yield from (part.heading, part.empty)
        for line in part.lines:
            yield from (line.when, line.words, line.detail)
