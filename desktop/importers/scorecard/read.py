"""The reader of a scorecard."""

from datetime import date

from desktop.documents.document import Document, Paragraph, Table
from desktop.domain.board import Board
from desktop.importers.board_of_paper import board_of_paper
from desktop.importers.findings import Findings
from desktop.importers.reading import Reading
from desktop.importers.scorecard.ask_words import ask_words
from desktop.importers.scorecard.cards import with_cards
from desktop.importers.scorecard.doubts import ask_about_rows
from desktop.importers.scorecard.draft import Desk, Said
from desktop.importers.scorecard.key import key_lines
from desktop.importers.scorecard.layout import layouts_of
from desktop.importers.scorecard.likelihood import likelihood
from desktop.importers.scorecard.marks import Marks, marks_of
from desktop.importers.scorecard.measures import read_layout
from desktop.importers.scorecard.narrative import told_of
from desktop.importers.scorecard.outcomes import Framework
from desktop.importers.scorecard.over_tables import headings_over
from desktop.importers.scorecard.paper import paper_of
from desktop.importers.scorecard.paper_doubts import ask_about_paper, ask_strays
from desktop.importers.scorecard.plain_blocks import plain_document
from desktop.importers.scorecard.plain_words import tolerance_in, travels_against
from desktop.importers.scorecard.risks import read_risks

KIND = "scorecard"
_LONGEST = 300
__all__ = ["KIND", "likelihood", "read"]


def read(document: Document, board: Board | None, today: date) -> Reading:
    """Return the reading of a document; board is the one it is put under, None where the paper must name it."""
    findings = Findings(document)
    document = with_cards(plain_document(document))
    paper = paper_of(document)
    owner = board_of_paper(findings, board, paper.titles)
    findings.place(paper.titles)
    framework = Framework(findings, owner.id, paper.framework)
    marks = marks_of(document)
    findings.place(key_lines(document))
    desk = Desk(findings, owner, framework, marks, paper, told_of(document), said_of(document, marks))
    over = headings_over(document)
    for block in document.blocks:
        if isinstance(block, Paragraph):
            framework.heading(block)
        else:
            framework.topic(over.get(block.lines[0].number))
            _read_table(block, desk)
    ask_about_rows(desk.drafts, findings)
    ask_words(desk.drafts, findings)
    ask_about_paper(document, desk, today)
    return findings.reading(KIND)


def said_of(document: Document, marks: Marks) -> Said:
    """Return what the key and the text of a paper say of all its measures."""
    texts = [block.text for block in document.blocks if isinstance(block, Paragraph) and len(block.text) <= _LONGEST]
    return Said(tolerance_in((part.status, part.phrase) for part in marks.parts), travels_against(*texts))


def _read_table(table: Table, desk: Desk) -> None:
    outcome = desk.framework.current
    if read_risks(table, outcome, desk.board.id, desk.findings):
        return
    for layout in layouts_of(table):
        read_layout(layout, desk)
        ask_strays(layout, desk)
