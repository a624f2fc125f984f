"""Improvement plans of an invented harbour, and makers of them as text, Word and PDF; None is a cell that one above
reaches down to, ACROSS one that the cell on its left reaches over to.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from desktop.documents.document import Document
from desktop.documents.read import read_pasted
from desktop.domain.board import Board
from desktop.domain.plan import EntryLevel, PlanEntry
from desktop.importers.improvement_plan.read import read
from desktop.importers.reading import Reading

Row = Sequence[str | None]
Rows = Sequence[Row]
Pieces = Sequence[str | Rows]
ACROSS = "\0"
TODAY = date(2015, 7, 1)
BOARD = Board(name="Lantern Board")

# sections stand in the rows of headings, as in plans that number everything
NUMBERED: Pieces = (
    "Lantern Harbour Improvement Plan",
    "Improvement actions (May 2015 to January 2017)",
    "6.1 Improvement actions - Phase 1 Kindling May 2015 - May 2016",
    "A Light",
    (
        ("1", "Lamps that burn", "Actions", "Dates", "Leads"),
        ("1.1", "A lamp on each pier", "1.1.1 Buy the lamps", "By end June 2015", "Harbour Master\nHead of Works"),
        (None, None, "1.1.2 Hang them", "July 2015", None),
        (None, None, "1.1.3 Test them each month", "July 2015 onwards", "Head of Works"),
        (
            "1.2",
            "Oil for a winter",
            "1.2.1 Order the oil: a. for the piers b. for the store",
            "End August 2015",
            "Clerk",
        ),
        (None, None, "a) the cheap oil", "End May 2016", "Director of Finance"),
    ),
    "B Sound",
    (
        ("2", "Horns that carry", "Actions", "Dates", "Leads"),
        ("2.1", "A horn for fog", "2.1.1 Ask the pilots", "To be agreed", "Commissioners Ash and Birch"),
    ),
    "6.2 Improvement actions - Phase 2 (May 2016 onwards): Burning on",
    "A Light",
    (
        ("3", "Lamps that last", "Actions", "Dates", "Leads"),
        ("3.1", "Spare wicks", "3.1.1 Count the wicks", "To be reviewed March 2017", "Clerk"),
    ),
    "The plan is kept by the clerk, who reports on it at every meeting of the board.",
    "A. Keeping Milestones",
    "i. Every lamp lit",
    "ii. No ship lost",
)
# one table after another, other columns, no phases
FLAT: Pieces = (
    "Lantern Harbour Trust",
    "Improvement Plan 2015 to 2017",
    (
        ("Ref", "Recommendation", "Action", "Lead", "Timescale", "Progress", "RAG", "Success measure"),
        (
            "1.1",
            "Keep one register",
            "Draw up the register",
            "Harbour Master",
            "End June 2015",
            "Begun",
            "G",
            "Register",
        ),
        ("1.2", None, "Train the wardens", "Head of Wardens", "October to March 2016", "", "A", "All trained"),
        (
            "2.1",
            "Set charges in the open",
            "Report the charges",
            "Clerk",
            "Annually in March",
            "Complete",
            "B",
            "Report",
        ),
        ("2.1", None, "Publish them", "Clerk", "31/07/15", "", "Red: late because the printer closed", ""),
        ("", None, "Answer the tenants", "Harbour Master", "Ongoing", "", "", ""),
    ),
    (
        ("No.", "Action", "Owner", "Deadline", "Status"),
        ("A1", "Mend the lamp", "Works Manager", "30 June 2015", "Complete"),
        ("A2", "Buy spare lamps", "Works Manager / Director of Finance", "Q3 2015/16", "On hold"),
        ("A4", "Test the horn", "Harbour Master", "monthly from April 2016", "Wobbly"),
    ),
)


def document(pieces: Pieces) -> Document:
    """Return the pieces as pasted text; in text a cell that is reached over is blank."""
    lines = []
    for piece in pieces:
        rows = (
            ["\t".join(_said(cell).replace("\n", " ") for cell in row) for row in piece]
            if _is_table(piece)
            else [piece]
        )
        lines += ["", *rows]
    return read_pasted("\n".join(map(str, lines)) + "\n")


def reading(pieces: Pieces, board: Board | None = BOARD) -> Reading:
    """Return the pieces read as a plan of the board."""
    return read(document(pieces), board, TODAY)


def records(reading: Reading, kind: str) -> list[Any]:
    """Return the records of one kind."""
    return [found.record for found in reading.recognised if found.kind == kind]


def entries(reading: Reading, *levels: EntryLevel) -> list[PlanEntry]:
    """Return the entries of these levels, or all."""
    return [entry for entry in records(reading, "plan-entries") if not levels or entry.level in levels]


def entry(reading: Reading, ref: str) -> PlanEntry:
    """Return the entry that bears a reference."""
    return next(each for each in entries(reading) if each.ref == ref)


def write_docx(path: Path, pieces: Pieces) -> Path:
    """Write the pieces as a Word document with merged cells."""
    import docx

    made = docx.Document()
    for piece in pieces:
        if not _is_table(piece):
            made.add_paragraph(str(piece))
            continue
        table = made.add_table(rows=len(piece), cols=len(piece[0]))
        for down, row in enumerate(piece):
            for over, cell in enumerate(row):
                if cell is None:
                    table.cell(down - 1, over).merge(table.cell(down, over))
                elif cell != ACROSS:
                    table.cell(down, over).text = cell
        made.add_paragraph("")
    made.save(str(path))
    return path


def write_pdf(path: Path, pieces: Pieces, *, again: bool = True, size: float = 8) -> Path:
    """Write the pieces as a landscape PDF of ruled tables, whose headings are printed again on every page."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    style = ParagraphStyle("body", fontName="Helvetica", fontSize=size, leading=size * 1.25)
    template = SimpleDocTemplate(str(path), pagesize=landscape(A4), leftMargin=40, rightMargin=40)
    flow = []
    for piece in pieces:
        flow += [_pdf_table(piece, style, again) if _is_table(piece) else Paragraph(str(piece), style), Spacer(1, 12)]
    template.build(flow, onFirstPage=_numbered, onLaterPages=_numbered)
    return path


def _pdf_table(rows: Any, style: Any, again: bool) -> Any:
    from reportlab.lib import colors
    from reportlab.platypus import Paragraph, Table

    spans = []
    for over in range(len(rows[0])):
        top = 0
        for down, row in enumerate([*rows, ("end",) * len(rows[0])]):
            if row[over] is not None:
                if down - top > 1:
                    spans.append(("SPAN", (over, top), (over, down - 1)))
                top = down
    cells = [[Paragraph(_said(cell).replace("\n", "<br/>"), style) for cell in row] for row in rows]
    looks = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"), *spans]
    return Table(cells, colWidths=[760 / len(rows[0])] * len(rows[0]), style=looks, repeatRows=int(again))


def _numbered(canvas: Any, _template: Any) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawCentredString(420, 20, f"Page {canvas.getPageNumber()}")


def _is_table(piece: Any) -> bool:
    return not isinstance(piece, str)


def _said(cell: str | None) -> str:
    return "" if cell is None or cell == ACROSS else cell
