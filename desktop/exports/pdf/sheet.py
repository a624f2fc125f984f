"""Pages that the program sets itself: paragraphs in one type, and what stands above and below each page."""

from collections.abc import Callable
from html import escape
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import Paragraph, SimpleDocTemplate

from desktop.domain.dates import say_date
from desktop.exports.masthead import Masthead
from desktop.exports.pdf.fonts import Fonts
from desktop.exports.plain_text import printable

BLUE, TEXT, MUTED = HexColor("#12436D"), HexColor("#18212B"), HexColor("#46525E")
_SIDE, _TOP, _BOTTOM = 2.2 * cm, 2.3 * cm, 2.2 * cm


class PdfSheet:
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
        colour: Any = TEXT,
        before: float = 0,
        after: float = 4,
        left: float = 0,
        bullet: str = "",
        bullet_at_edge: bool = False,
        bullet_bold: bool | None = None,
        keep: bool = False,
    ) -> Any:
        """Return a paragraph; sizes in points, left in cm. The bullet stands at the edge before it.

        bullet_bold says how it is set where it differs from the words.
        """
        bullet_font = self._fonts.bold if (bold if bullet_bold is None else bullet_bold) else self._fonts.plain
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
            bulletFontName=bullet_font,
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

    def made(self, blocks: list[Any], *, numbers: Callable[[int], str] | None = None, marking: str = "") -> bytes:
        """Return the pages as a PDF; numbers puts the number of each page, from 1, into words at its foot."""
        to = BytesIO()
        document = SimpleDocTemplate(
            to, pagesize=A4, leftMargin=_SIDE, rightMargin=_SIDE, topMargin=_TOP, bottomMargin=_BOTTOM, invariant=1
        )

        def frame(canvas: Any, _document: Any) -> None:
            self._frame(canvas, numbers)
            self._mark(canvas, marking)

        document.build(blocks, onFirstPage=frame, onLaterPages=frame)
        return to.getvalue()

    def _frame(self, canvas: Any, numbers: Callable[[int], str] | None) -> None:
        head = self._masthead
        width, height = A4
        canvas.saveState()
        canvas.setFont(self._fonts.plain, 8.5)
        canvas.setFillColor(MUTED)
        canvas.drawString(_SIDE, height - 1.3 * cm, printable(head.board)[:70])
        canvas.drawRightString(width - _SIDE, height - 1.3 * cm, printable(head.standing))
        canvas.drawCentredString(width / 2, height - 1.75 * cm, printable(head.marking).upper())
        canvas.drawString(_SIDE, 1.2 * cm, f"{head.subject}, {say_date(head.day)}")
        if numbers is not None:
            canvas.drawRightString(width - _SIDE, 1.2 * cm, f"Page {numbers(canvas.getPageNumber())}")
        canvas.restoreState()

    def _mark(self, canvas: Any, marking: str) -> None:
        """Write at the top and the foot of a page that it is not for the public."""
        canvas.saveState()
        canvas.setFont(self._fonts.bold, 9)
        canvas.setFillColor(TEXT)
        for up in (A4[1] - 2.2 * cm, 1.7 * cm):
            canvas.drawCentredString(A4[0] / 2, up, marking)
        canvas.restoreState()
