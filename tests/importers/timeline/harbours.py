"""Timelines of an invented harbour, as text, as Word and as PDF tables whose themes span their rows."""

from datetime import date
from pathlib import Path

from desktop.documents.read import read_pasted
from desktop.domain.headline import Headline
from desktop.importers.reading import Reading
from desktop.importers.timeline.read import read

TODAY = date(2018, 3, 1)
HARBOUR, COUNCIL, OTHERS = "Helping the harbour to improve", "Helping the council to improve", "External"
MONTHS = ["August", "September", "October", "November", "December", "January"]
YEARS = ["2016", "", "", "", "", "2017"]

Cells = list[list[str]]

# Each theme with its rows; a cell holds one headline for each of its lines.
THEMES: dict[str, Cells] = {
    HARBOUR: [
        [
            "Sands surveyed by two boats.",
            "Buoys painted red.",
            "",
            "Pilots met the board.",
            "Ferry let.",
            "Quay opened.",
        ],
        ["Lamps lit on the mole.", "", "Tugs sold at auction.\nRopes renewed on both tugs.", "", "", ""],
    ],
    COUNCIL: [
        ["Plan adopted by the council.", "New Harbour Master took up post.", "", "", "", "Rates set for boats."],
        ["", "", "", "", "Court of Appeal heard the ferry case.", ""],
    ],
    OTHERS: [["Minister came to see the quay.", "", "", "", "Far-right march held on the quay.", ""]],
}
TOLD = 14


def reading_of(text: str) -> Reading:
    """Return the reading of a text as a timeline."""
    return read(read_pasted(text), None, TODAY)


def headlines(reading: Reading) -> list[Headline]:
    """Return the headlines of a reading in order."""
    return [found.record for found in reading.recognised if isinstance(found.record, Headline)]


def inferred(reading: Reading) -> list[str]:
    """Return what is said to be inferred about each headline."""
    return [found.inferred for found in reading.recognised if isinstance(found.record, Headline)]


def told(reading: Reading) -> list[tuple[str, str, str, str]]:
    """Return theme, date, precision and words of each headline."""
    return [(one.theme, str(one.date), one.precision.value, one.text) for one in headlines(reading)]


def questions(reading: Reading) -> list[str]:
    """Return the questions about headlines."""
    return [query.question for query in reading.queries if query.record_kind == "headlines"]


def as_text() -> str:
    """Return the whole timeline as extracted text: a table for each theme, its heading repeated, "<p>" in cells."""
    lines = ["Timeline of key headlines", ""]
    for theme, rows in THEMES.items():
        lines += ["\t" + "\t".join(YEARS), "\t" + "\t".join(MONTHS)]
        for at, row in enumerate(rows):
            lines.append("\t".join(["" if at else theme, *(cell.replace("\n", "<p>") for cell in row)]))
        lines.append("")
    return "\n".join(lines)


def write_docx(path: Path) -> Path:
    """Write it as one Word table: the years and each theme in merged cells."""
    import docx

    document = docx.Document()
    document.add_paragraph("Timeline of key headlines")
    rows = [["", *YEARS], ["", *MONTHS], *_rows()]
    table = document.add_table(rows=len(rows), cols=7)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    table.cell(0, 1).merge(table.cell(0, 5))
    for first, last in _spans(2):
        table.cell(first, 0).merge(table.cell(last, 0)).text = rows[first][0]
    document.save(str(path))
    return path


def write_pdf(path: Path) -> Path:
    """Write it as a ruled table on A4 across, the years and each theme in spanned cells."""
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    style = ParagraphStyle("cell", fontName="Helvetica", fontSize=9, leading=11, spaceAfter=6)
    rows = [["", *YEARS], ["", *MONTHS], *_rows()]
    cells = [[[Paragraph(line, style) for line in cell.split("\n") if line] for cell in row] for row in rows]
    spans = [("SPAN", (0, first), (0, last)) for first, last in _spans(2)]
    rules = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    table = Table(cells, colWidths=[108] * 7, style=[*rules, ("SPAN", (1, 0), (5, 0)), *spans], repeatRows=2)
    template = SimpleDocTemplate(str(path), pagesize=landscape(A4), leftMargin=40, rightMargin=40)
    template.build([Paragraph("Timeline of key headlines", style), table])
    return path


def _rows() -> Cells:
    return [["" if at else theme, *row] for theme, rows in THEMES.items() for at, row in enumerate(rows)]


def _spans(first: int) -> list[tuple[int, int]]:
    spans = []
    for rows in THEMES.values():
        spans.append((first, first + len(rows) - 1))
        first += len(rows)
    return spans
