"""Small agendas, minutes and papers of an invented board, as contents."""

from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from desktop.exports.agenda_contents import AgendaContents, AgendaLine
from desktop.exports.masthead import Masthead
from desktop.exports.minutes_contents import Decision, MinutesContents, Part, People, PrintedMinute
from desktop.exports.papers_contents import PackPaper, PapersContents

HEAD = Masthead(
    board="Harbour Board",
    subject="Agenda",
    day=date(2031, 6, 30),
    time=time(13, 30),
    venue="Harbour Hall",
    marking="Official",
    standing="DRAFT",
    generated=datetime(2031, 6, 20, 14, 2),
)


def agenda(**changes: Any) -> AgendaContents:
    """Return an agenda with a heading, an item with a paper, and a sub-item."""
    whole = AgendaContents(
        masthead=HEAD,
        lines=(
            AgendaLine(number="", title="Part I", heading=True),
            AgendaLine(number="1", title="The sea wall", paper="(herewith) (Pages 1 - 2)", details=("For decision.",)),
            AgendaLine(number="a", title="Its northern end", level=1),
        ),
        dates=("Friday 25 July 2031",),
    )
    return replace(whole, **changes)


def minutes(**changes: Any) -> MinutesContents:
    """Return minutes with one resolution of two parts."""
    parts = (
        Part(label="(1)", text="That it be mended.", vote="(Vote: 4 for, 1 against.)"),
        Part(label="(2)", text="x"),
    )
    whole = MinutesContents(
        masthead=replace(HEAD, subject="Minutes"),
        heading="Minutes of the meeting of Monday 30 June 2031",
        people=(People(heading="Present:-", names=("The Chair",)),),
        minutes=(
            PrintedMinute(
                number="H4",
                title="THE SEA WALL",
                note_above="(THE CHAIR AGREED)",
                paragraphs=("Cracks were seen.",),
                decisions=(Decision(verb="Resolved:-", parts=parts),),
            ),
        ),
    )
    return replace(whole, **changes)


def paper(content: bytes, **changes: Any) -> PackPaper:
    """Return a PDF paper of pages 3 and 4."""
    whole = PackPaper(
        item="Item 1: The sea wall",
        head="Agenda item 1",
        title="Survey",
        media_type="application/pdf",
        first=3,
        last=4,
        read=lambda: content,
    )
    return replace(whole, **changes)


def papers(*of: PackPaper, standing: str = "") -> PapersContents:
    """Return an agenda with papers."""
    return PapersContents(agenda=agenda(masthead=replace(HEAD, standing=standing)), papers=of)


def pdf(pages: int = 2, size: tuple[float, float] = (595, 842), turned: int = 0, title: str = "") -> bytes:
    """Return a PDF in which every page says which one of its file it is."""
    from pypdf import PdfReader, PdfWriter
    from reportlab.pdfgen.canvas import Canvas

    to = BytesIO()
    canvas = Canvas(to, pagesize=size)
    for number in range(1, pages + 1):
        canvas.drawString(100, 400, f"leaf {number} of the file")
        canvas.showPage()
    canvas.setTitle(title)
    canvas.save()
    if not turned:
        return to.getvalue()
    writer = PdfWriter()
    for page in PdfReader(to).pages:
        writer.add_page(page).rotate(turned)
    again = BytesIO()
    writer.write(again)
    return again.getvalue()
