"""The pages that the program sets itself: the agenda in front, and the slip that stands in place of a paper."""

from collections.abc import Iterator
from typing import Any

from reportlab.lib.units import cm
from reportlab.platypus import HRFlowable, Spacer

from desktop.exports.agenda_contents import AgendaContents, AgendaLine
from desktop.exports.masthead import Masthead
from desktop.exports.papers_contents import PackPaper
from desktop.exports.pdf.fonts import fonts_for
from desktop.exports.pdf.sheet import BLUE, MUTED, PdfSheet

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def agenda_pages(contents: AgendaContents) -> bytes:
    """Return the agenda as a PDF; its pages are numbered i, ii and so on, for the run of pages begins after it."""
    sheet = PdfSheet(contents.masthead, fonts_for(_agenda_texts(contents)))
    return sheet.made(list(_agenda_blocks(sheet, contents)), numbers=roman)


def slip_page(paper: PackPaper, masthead: Masthead) -> bytes:
    """Return one page that says which paper belongs here, which pages it has, and why it is not shown."""
    sheet = PdfSheet(masthead, fonts_for((paper.item, paper.title, paper.slip, masthead.board, masthead.standing)))
    blocks = [Spacer(1, 5 * cm), sheet.paragraph(paper.item, size=14, bold=True, colour=BLUE, after=10)]
    if paper.title != paper.item:
        blocks.append(sheet.paragraph(paper.title, size=12, bold=True, after=10))
    if paper.pages:
        noun = "Page" if (paper.length or 1) == 1 else "Pages"
        blocks.append(sheet.paragraph(f"{noun} {paper.pages}", size=12, after=10))
    blocks.append(sheet.paragraph(paper.slip, size=11, colour=MUTED))
    return sheet.made(blocks, marking=paper.marking)


def roman(number: int) -> str:
    """Return a number from 1 as small Roman figures."""
    return _ROMAN[number - 1] if number <= len(_ROMAN) else f"{'x' * (number // 10)}{_units(number % 10)}"


def _units(number: int) -> str:
    return _ROMAN[number - 1] if number else ""


def _agenda_blocks(sheet: PdfSheet, contents: AgendaContents) -> Iterator[Any]:
    head = contents.masthead
    yield sheet.paragraph(head.board, size=20, bold=True, colour=BLUE, after=3)
    subtitle = " – ".join(part for part in (head.organisation, contents.heading) if part)
    yield sheet.paragraph(subtitle, size=12, colour=MUTED, after=12)
    facts = [*head.facts, ("Members", "; ".join(contents.members)), ("Copy", head.standing)]
    for label, words in facts:
        if words:
            yield sheet.paragraph(words, left=2.2, bullet=label, bullet_at_edge=True, after=3)
    for words in contents.opening:
        yield sheet.paragraph(words, size=10.5, colour=MUTED, before=4)
    yield sheet.paragraph(contents.heading, size=15, bold=True, colour=BLUE, before=14, after=2, keep=True)
    yield HRFlowable(width="100%", thickness=0.75, color=BLUE, spaceAfter=4)
    for line in contents.lines:
        yield from _line_blocks(sheet, line)
    if contents.dates:
        yield sheet.paragraph("Dates of future meetings", bold=True, before=14, keep=True)
        for day in contents.dates:
            yield sheet.paragraph(day)
    for words in contents.closing:
        yield sheet.paragraph(words, size=10.5, colour=MUTED, before=14)


def _line_blocks(sheet: PdfSheet, line: AgendaLine) -> Iterator[Any]:
    if line.heading:
        yield sheet.paragraph(line.title, size=12, bold=True, colour=BLUE, before=14, keep=True)
        return
    left = 1.1 + min(line.level, 3) * 1.0
    number = f"{line.number}." if line.number.isdigit() else line.number
    private = line.private if line.private != line.title else ""
    rest = " ".join(part for part in (line.paper, private) if part)
    if line.level:
        words = f"{line.title} {rest}".rstrip()
        yield sheet.paragraph(words, left=left, bullet=number or "–", before=2, after=2)
    else:
        yield sheet.with_rest(line.title, rest, left=left, bullet=number, before=9, after=2, keep=bool(line.details))
    for words in (*line.details, *line.links):
        yield sheet.paragraph(words, size=10, colour=MUTED, left=left, after=2)


def _agenda_texts(contents: AgendaContents) -> Iterator[str]:
    head = contents.masthead
    yield from (head.board, head.organisation, head.venue, head.marking, *contents.opening, *contents.members)
    yield from (*contents.dates, *contents.closing)
    for line in contents.lines:
        yield from (line.number, line.title, line.paper, line.private, *line.details, *line.links)
