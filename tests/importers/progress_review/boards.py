"""A progress review of an invented harbour board as text, as Word with real styles, and as PDF."""

from pathlib import Path

from desktop.documents.document import Document
from desktop.documents.read import read_document, read_pasted
from desktop.domain.kinds import Record
from desktop.importers.progress_review.read import read
from desktop.importers.reading import Reading
from tests.importers.packs import TODAY

Rows = list[list[str]]
# A heading with its level, a paragraph (0), a bullet (-1), a bullet inside one (-2), or the rows of a table.
Piece = tuple[int, str] | Rows

HARBOUR: list[Piece] = [
    (1, "Harbour Intervention: Twelve Month Progress Review"),
    (0, "April 2021 to March 2022"),
    (0, "As at 28 April 2022"),
    (0, "This review follows the two earlier ones and was written for the Minister of Ports."),
    (1, "3 Progress against the Harbour Outcomes"),
    (2, "3.1 Commissioner Ada Alder"),
    (2, "OUTCOME 1: Ships are safe in every weather."),
    (3, "Outcomes achieved: last twelve months"),
    (-1, "The outer light was lit again in May."),
    (-1, "A new pilot roster was agreed, with the following parts:"),
    (-2, "two pilots by night;"),
    (-2, "one pilot by day."),
    (-1, "The fog bell was mended."),
    (3, "Overview of progress"),
    (0, "The harbour is safer than it was. Much remains to be done before the winter, and the crews know it."),
    (3, "Next steps"),
    (-1, "Buy a second pilot boat."),
    (-1, "Train four more pilots."),
    (3, "Risks and issues"),
    (-1, "Pilots are hard to find."),
    (2, "3.2 Harbour Master, Mr Ben Birch"),
    (2, "OUTCOME 3: The harbour pays its way."),
    (2, "OUTCOME 2: Tenants are heard."),
    (3, "Next steps"),
    (0, "The rents will be set again once the tenants have met, which they will do each spring."),
    (3, "Outcomes achieved"),
    (-1, "In July 2021 these functions were handed back to the Harbour Council:"),
    (-2, "Dredging"),
    (-2, "Berths and moorings"),
    (-1, "In January the Commissioner recommended the return of the following functions:"),
    (-2, "Tolls"),
    (3, "Challenges"),
    (-1, "Trade may fall."),
    (-1, "The old crane may not last."),
    (0, "In relation to the three tests, these are my comments:"),
    (-1, "Steady hands. The crew has stayed."),
    (-1, "Open books. The accounts were published."),
    (-1, "Good company. Neighbours speak well of the board."),
    (1, "Appendix A"),
    (0, "The log of lights follows in a volume of its own."),
]


def as_text(pieces: list[Piece]) -> str:
    """Return the review as the text that is taken out of a paper, nested bullets set in by one space."""
    lines: list[str] = []
    before = 0
    for piece in pieces:
        if isinstance(piece, list):
            lines += ["", *("\t".join(row) for row in piece), ""]
            before = 0
            continue
        level, text = piece
        if not (level < 0 and before < 0):
            lines.append("")
        lines.append({-1: "- ", -2: " - "}.get(level, "") + text)
        before = level
    return "\n".join(lines).strip() + "\n"


def write_docx(path: Path, pieces: list[Piece]) -> Path:
    """Write the review with the heading and list styles of Word."""
    import docx

    document = docx.Document()
    for piece in pieces:
        if isinstance(piece, list):
            table = document.add_table(rows=len(piece), cols=len(piece[0]))
            for row, cells in zip(table.rows, piece, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
        else:
            level, text = piece
            style = {-1: "List Bullet", -2: "List Bullet 2", 0: "Normal"}.get(level, f"Heading {level}")
            document.add_paragraph(text, style=style)
    document.save(str(path))
    return path


def write_pdf(path: Path, pieces: list[Piece]) -> Path:
    """Write the review on A4 pages, nested bullets set in."""
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    flow = []
    for piece in pieces:
        if isinstance(piece, list):
            cell = ParagraphStyle("cell", fontName="Helvetica", fontSize=9, leading=11)
            cells = [[Paragraph(text.replace("\n", "<br/>"), cell) for text in row] for row in piece]
            grid = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
            flow.append(Table(cells, colWidths=[480 / len(piece[0])] * len(piece[0]), style=grid))
            continue
        level, text = piece
        inset = 18 * max(0, -level)
        bold = "Helvetica-Bold" if level > 0 else "Helvetica"
        style = ParagraphStyle(
            "p", fontName=bold, fontSize=11, leading=13, spaceAfter=7, leftIndent=inset, bulletIndent=max(0, inset - 18)
        )
        flow.append(Paragraph(text, style, bulletText="-" if level < 0 else None))
    SimpleDocTemplate(str(path), leftMargin=60, rightMargin=60, topMargin=60, bottomMargin=60).build(flow)
    return path


def of_text(text: str) -> Reading:
    return of_document(read_pasted(text))


def of_file(path: Path) -> Reading:
    return of_document(read_document(path))


def of_document(document: Document) -> Reading:
    return read(document, None, TODAY)


def of_type(reading: Reading, record_type: type[Record]) -> list:
    return [found.record for found in reading.recognised if isinstance(found.record, record_type)]
