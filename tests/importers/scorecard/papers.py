"""Scorecards as councils keep them, all of them invented, and ways to read them from text, Word, PDF and sheets."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from desktop.documents.document import Document
from desktop.documents.read import read_pasted
from desktop.documents.sheets.as_document import document_of_sheets
from desktop.documents.sheets.grid import Grid, GridCell, GridFile
from desktop.domain.board import Board
from desktop.importers.reading import Reading
from desktop.importers.scorecard.read import read

Rows = Sequence[Sequence[str]]
TODAY = date(2023, 11, 20)
BOARD = Board(name="Lantern Board")


def text_of(*pieces: str | Rows) -> str:
    """Return lines and tables as text, cells parted by tabs."""
    return "\n\n".join(
        piece if isinstance(piece, str) else "\n".join("\t".join(row) for row in piece) for piece in pieces
    )


def document_of(*pieces: str | Rows) -> Document:
    """Return lines and tables as a document that was read from text."""
    return read_pasted(text_of(*pieces))


def reading_of(*pieces: str | Rows) -> Reading:
    """Return the reading of lines and tables."""
    return read(document_of(*pieces), BOARD, TODAY)


def sheet_of(*rows: Sequence[str]) -> Document:
    """Return rows as a spreadsheet that was read."""
    cells = (
        tuple(GridCell(row, column, text) for column, text in enumerate(texts, 1) if text)
        for row, texts in enumerate(rows, 1)
    )
    grid = Grid("Scorecard", tuple(filter(None, cells)))
    return document_of_sheets(GridFile("lantern.xlsx", "xlsx", "0" * 64, (grid,)))


def of(reading: Reading, kind: str) -> list[Any]:
    """Return the records of a kind."""
    return [found.record for found in reading.recognised if found.kind == kind]


def measure(reading: Reading, ref: str) -> Any:
    """Return the measure with a reference."""
    return next(each for each in of(reading, "measures") if each.ref == ref)


def figures(reading: Reading, ref: str) -> dict[str, Any]:
    """Return the values of a measure by the first day of their periods and their kind."""
    wanted = measure(reading, ref).id
    return {
        f"{each.kind.value} {each.starts}": each.value for each in of(reading, "readings") if each.measure_id == wanted
    }


def questions(reading: Reading) -> str:
    """Return every question that is asked, one below the other."""
    return "\n".join(query.question for query in reading.queries)


def write_wide_pdf(path: Path, *pieces: str | Rows) -> Path:
    """Write lines and ruled tables on wide pages, as scorecards are printed."""
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A3, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    style = ParagraphStyle("cell", fontName="Helvetica", fontSize=8, leading=10)
    flow: list[Any] = []
    for piece in pieces:
        if isinstance(piece, str):
            flow += [Paragraph(piece, style), Spacer(1, 12)]
        else:
            cells = [[Paragraph(cell, style) for cell in row] for row in piece]
            grid = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
            flow += [Table(cells, colWidths=[1100 / len(piece[0])] * len(piece[0]), style=grid), Spacer(1, 12)]
    SimpleDocTemplate(str(path), pagesize=landscape(A3), leftMargin=40, rightMargin=40).build(flow)
    return path


QUARTERLY: tuple[str | Rows, ...] = (
    "Lantern Council Corporate Plan 2022-26",
    "Performance report Quarter 2 2023/24",
    "Key: Green = on or above target; Amber = within 5% of target; Red = more than 5% below; Grey = no target set",
    "Trend: ▲ performance has improved, ▼ performance has declined, ► no change",
    "Priority 1: Safe harbour",
    [
        ["PI ref", "Indicator", "Good is", "2022/23 Outturn", "Target", "Q1", "Q2", "Status", "Trend", "Commentary"],
        ["H1", "Lamps lit by dusk", "Higher", "91%", "95%", "94%", "96%", "Green", "▲", "All keepers in post."],
        ["H2", "Boats aground", "Lower", "12", "10", "3", "4 (provisional)", "Red", "▼", "Two in the October fog."],
        ["H3", "Days to mend a buoy", "Lower", "9.5 days", "8 days", "8.4", "", "Amber", "►", ""],
    ],
    "Priority 2: Fair dues",
    [
        ["PI ref", "Indicator", "Good is", "2022/23 Outturn", "Target", "Q1", "Q2", "Status", "Trend", "Commentary"],
        ["D1", "Dues collected", "Higher", "£1.2m", "£1.3m", "£0.3m", "£0.7m", "Green", "▲", ""],
        ["D2", "Letters answered in ten days", "Higher", "-", "Baseline", "61%", "n/a (due Jan 24)", "Grey", "", ""],
    ],
)
MONTHLY: tuple[tuple[str, ...], ...] = (
    ("Lantern Council dashboard 2023/24",),
    ("KPI", "Description", "Aim to", "Target", "Apr", "May", "Jun", "Mar", "RAG", "Comments"),
    ("1", "Calls answered", "Maximise", "80%", "71%", "75%", "82%", "", "G", ""),
    ("2", "Days lost to sickness", "Minimise", "8", "7.1", "7.9", "8.8", "", "R", "Winter colds."),
    ("3", "Repairs open", "Minimise", "40", "44", "41", "42", "", "★", ""),
)
