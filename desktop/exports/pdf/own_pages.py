"""The pages that the program sets itself: the agenda in front, and the slip that stands in place of a paper."""

from collections.abc import Iterator
from html import escape
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import HRFlowable, Paragraph, SimpleDocTemplate, Spacer

from desktop.domain.dates import say_date
from desktop.exports.agenda_contents import AgendaContents, AgendaLine
from desktop.exports.masthead import Masthead
from desktop.exports.papers_contents import PackPaper
from desktop.exports.pdf.fonts import Fonts, fonts_for
from desktop.exports.plain_text import printable

_BLUE, _TEXT, _MUTED = HexColor("#12436D"), HexColor("#18212B"), HexColor("#46525E")
_SIDE, _TOP, _BOTTOM = 2.2 * cm, 2.3 * cm, 2.2 * cm
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def agenda_pages(contents: AgendaContents) -> bytes:
    """Return the agenda as a PDF; its pages are numbered i, ii and so on, for the run of pages begins after it."""
    sheet = _Sheet(contents.masthead, fonts_for(_agenda_texts(contents)))
    return sheet.made(list(_agenda_blocks(sheet, contents)), numbered=True)


def slip_page(paper: PackPaper, masthead: Masthead) -> bytes:
    """Return one page that says which paper belongs here, which pages it has, and why it is not shown."""
    sheet = _Sheet(masthead, fonts_for((paper.item, paper.title, paper.slip, masthead.board, masthead.standing)))
    blocks = [Spacer(1, 5 * cm), sheet.paragraph(paper.item, size=14, bold=True, colour=_BLUE, after=10)]
    if paper.title != paper.item:
        blocks.append(sheet.paragraph(paper.title, size=12, bold=True, after=10))
    if paper.pages:
        noun = "Page" if (paper.length or 1) == 1 else "Pages"
        blocks.append(sheet.paragraph(f"{noun} {paper.pages}", size=12, after=10))
    blocks.append(sheet.paragraph(paper.slip, size=11, colour=_MUTED))
    return sheet.made(blocks, marking=paper.marking)


class _Sheet:
    """Paragraphs and pages in one type."""

    def __init__(self, masthead: Masthead, fonts: Fonts) -> None:
        self._masthead = masthead
        self._fonts = fonts

    def paragraph(
        self,
        words: str,
        *,
        size: float = 11,
        bold: bool = False,
        colour: Any = _TEXT,
        before: float = 0,
        after: float = 4,
        left: float = 0,
        bullet: str = "",
        bullet_at_edge: bool = False,
        keep: bool = False,
    ) -> Any:
        """Return a paragraph; sizes in points, left in cm. The bullet stands at the edge before it."""
        style = ParagraphStyle(
            "of its own",
            fontName=self._fonts.bold if bold else self._fonts.plain,
            fontSize=size,
            leading=size * 1.28,
            textColor=colour,
            spaceBefore=before,
            spaceAfter=after,
            leftIndent=left * cm,
            bulletIndent=(0.0 if bullet_at_edge else max(0.0, left - 1.1)) * cm,
            bulletFontName=self._fonts.bold if bold else self._fonts.plain,
            bulletFontSize=size,
            keepWithNext=keep,
        )
        marked = escape(printable(words), quote=False).replace("\n", "<br/>")
        return Paragraph(marked, style, bulletText=bullet or None)

    def with_rest(self, words: str, rest: str, **look: Any) -> Any:
        """Return a bold paragraph that ends in plain words."""
        paragraph = self.paragraph(words, bold=True, **look)
        if not rest:
            return paragraph
        strong = escape(printable(words), quote=False)
        plain = escape(printable(rest), quote=False)
        return Paragraph(
            f'{strong} <font name="{self._fonts.plain}">{plain}</font>',
            paragraph.style,
            bulletText=look.get("bullet") or None,
        )

    def made(self, blocks: list[Any], *, numbered: bool = False, marking: str = "") -> bytes:
        """Return the pages as a PDF."""
        to = BytesIO()
        document = SimpleDocTemplate(
            to, pagesize=A4, leftMargin=_SIDE, rightMargin=_SIDE, topMargin=_TOP, bottomMargin=_BOTTOM, invariant=1
        )

        def frame(canvas: Any, _document: Any) -> None:
            self._frame(canvas, numbered)
            self._mark(canvas, marking)

        document.build(blocks, onFirstPage=frame, onLaterPages=frame)
        return to.getvalue()

    def _frame(self, canvas: Any, numbered: bool) -> None:
        head = self._masthead
        width, height = A4
        canvas.saveState()
        canvas.setFont(self._fonts.plain, 8.5)
        canvas.setFillColor(_MUTED)
        canvas.drawString(_SIDE, height - 1.3 * cm, printable(head.board)[:70])
        canvas.drawRightString(width - _SIDE, height - 1.3 * cm, printable(head.standing))
        canvas.drawCentredString(width / 2, height - 1.75 * cm, printable(head.marking).upper())
        canvas.drawString(_SIDE, 1.2 * cm, f"{head.subject}, {say_date(head.day)}")
        if numbered:
            place = canvas.getPageNumber()
            canvas.drawRightString(width - _SIDE, 1.2 * cm, f"Page {roman(place)}")
        canvas.restoreState()

    def _mark(self, canvas: Any, marking: str) -> None:
        """Write at the top and the foot of a page that it is not for the public."""
        canvas.saveState()
        canvas.setFont(self._fonts.bold, 9)
        canvas.setFillColor(_TEXT)
        for up in (A4[1] - 2.2 * cm, 1.7 * cm):
            canvas.drawCentredString(A4[0] / 2, up, marking)
        canvas.restoreState()


def roman(number: int) -> str:
    """Return a number from 1 as small Roman figures."""
    return _ROMAN[number - 1] if number <= len(_ROMAN) else f"{'x' * (number // 10)}{_units(number % 10)}"


def _units(number: int) -> str:
    return _ROMAN[number - 1] if number else ""


def _agenda_blocks(sheet: _Sheet, contents: AgendaContents) -> Iterator[Any]:
    head = contents.masthead
    yield sheet.paragraph(head.board, size=20, bold=True, colour=_BLUE, after=3)
    subtitle = " – ".join(part for part in (head.organisation, contents.heading) if part)
    yield sheet.paragraph(subtitle, size=12, colour=_MUTED, after=12)
    facts = [*head.facts, ("Members", "; ".join(contents.members)), ("Copy", head.standing)]
    for label, words in facts:
        if words:
            yield sheet.paragraph(words, left=2.2, bullet=label, bullet_at_edge=True, after=3)
    for words in contents.opening:
        yield sheet.paragraph(words, size=10.5, colour=_MUTED, before=4)
    yield sheet.paragraph(contents.heading, size=15, bold=True, colour=_BLUE, before=14, after=2, keep=True)
    yield HRFlowable(width="100%", thickness=0.75, color=_BLUE, spaceAfter=4)
    for line in contents.lines:
        yield from _line_blocks(sheet, line)
    if contents.dates:
        yield sheet.paragraph("Dates of future meetings", bold=True, before=14, keep=True)
        for day in contents.dates:
            yield sheet.paragraph(day)
    for words in contents.closing:
        yield sheet.paragraph(words, size=10.5, colour=_MUTED, before=14)


def _line_blocks(sheet: _Sheet, line: AgendaLine) -> Iterator[Any]:
    if line.heading:
        yield sheet.paragraph(line.title, size=12, bold=True, colour=_BLUE, before=14, keep=True)
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
        yield sheet.paragraph(words, size=10, colour=_MUTED, left=left, after=2)


def _agenda_texts(contents: AgendaContents) -> Iterator[str]:
    head = contents.masthead
    yield from (head.board, head.organisation, head.venue, head.marking, *contents.opening, *contents.members)
    yield from (*contents.dates, *contents.closing)
    for line in contents.lines:
        yield from (line.number, line.title, line.paper, line.private, *line.details, *line.links)
