"""Headings in two rows: "Dates" reaches over "Start" and "End", and both are read."""

from pathlib import Path
from typing import Any

from desktop.documents.document import Document
from desktop.documents.read import read_document
from desktop.domain.plan import EntryLevel
from desktop.importers.improvement_plan.read import read
from tests.importers.improvement_plan.plans import BOARD, TODAY, document, entries

TITLE = "Lantern Harbour Improvement Plan"
HEADINGS = (("Ref", "Action", "Lead", "Dates", "", "Progress"), ("", "", "", "Start", "End", ""))
ROWS = (
    ("1.1", "Buy the lamps", "Harbour Master", "1 June 2015", "31 July 2015", "Begun"),
    ("1.2", "Hang the lamps", "Clerk", "August 2015", "October 2015", ""),
    ("1.3", "Trim the lamps", "Clerk", "Ongoing", "", ""),
)
TOLD = [
    ("1.1", "31 July 2015", "2015-06-01", "2015-07-31"),
    ("1.2", "October 2015", "2015-08-01", "2015-10-31"),
    ("1.3", "Ongoing", "None", "None"),
]
TALL = (0, 1, 2, 5)


def told(paper: Document) -> list[tuple[str, str, str, str]]:
    plan = read(paper, BOARD, TODAY)
    assert not plan.leftovers
    actions = entries(plan, EntryLevel.ACTION)
    return [(each.ref, each.timing, str(each.start), str(each.current_due)) for each in actions]


def test_both_are_read_from_text() -> None:
    assert told(document((TITLE, (*HEADINGS, *ROWS)))) == TOLD


def test_they_may_be_printed_again() -> None:
    assert told(document((TITLE, (*HEADINGS, ROWS[0], *HEADINGS, *ROWS[1:])))) == TOLD


def test_both_are_read_from_word(tmp_path: Path) -> None:
    import docx

    made = docx.Document()
    made.add_paragraph(TITLE)
    table: Any = made.add_table(rows=5, cols=6)
    for down, row in enumerate((*HEADINGS, *ROWS)):
        for over, cell in enumerate(row):
            table.cell(down, over).text = cell
    table.cell(0, 3).merge(table.cell(0, 4))
    table.cell(4, 3).merge(table.cell(4, 4))
    for over in TALL:
        table.cell(0, over).merge(table.cell(1, over))
    made.save(str(tmp_path / "plan.docx"))
    assert told(read_document(tmp_path / "plan.docx")) == TOLD


def test_both_are_read_from_pdf(tmp_path: Path) -> None:
    from reportlab.lib.colors import black
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    spans = [("SPAN", (3, 0), (4, 0)), *(("SPAN", (over, 0), (over, 1)) for over in TALL)]
    table = Table([*HEADINGS, *ROWS], style=[("GRID", (0, 0), (-1, -1), 0.5, black), *spans])
    path = tmp_path / "plan.pdf"
    SimpleDocTemplate(str(path), pagesize=landscape(A4)).build([Paragraph(TITLE), table])
    assert told(read_document(path)) == TOLD


def test_an_original_and_a_revised_date_below_dates_are_both_kept() -> None:
    headings = (HEADINGS[0], ("", "", "", "Original", "Revised", ""))
    row = ("1.1", "Buy the lamps", "Harbour Master", "31 May 2015", "31 July 2015", "Begun")
    (action,) = entries(read(document((TITLE, (*headings, row))), BOARD, TODAY), EntryLevel.ACTION)
    assert (str(action.original_due), str(action.current_due)) == ("2015-05-31", "2015-07-31")
