"""The reader of a timeline of headlines."""

from datetime import date

from desktop.documents.document import Document, Line, Paragraph
from desktop.domain.board import Board
from desktop.importers.board_of_paper import board_of_paper
from desktop.importers.findings import Findings
from desktop.importers.reading import Reading
from desktop.importers.timeline.ask import ask_all
from desktop.importers.timeline.asking import Asking
from desktop.importers.timeline.drafts import Drafts
from desktop.importers.timeline.finish import add_headlines
from desktop.importers.timeline.gather import drafts_of
from desktop.importers.timeline.scope import is_titled, looks_ahead

KIND = "timeline"

_FEWEST = 3
_MOSTLY, _PARTLY = 0.6, 0.05


def likelihood(document: Document) -> int:
    """Return how sure a look at a document is that it is a timeline of headlines: 0 no, 3 certainly.

    1 is a paper that holds one among other things; what looks ahead, such as a work programme, is none.
    """
    titled = is_titled(document)
    if not titled and looks_ahead(document):
        return 0
    drafts = drafts_of(document)
    if len(drafts.told) < _FEWEST or (drafts.undated and not titled):
        return 0
    lines = {line.number for told in drafts.told for line in told.lines} | {line.number for line in drafts.headings}
    share = len(lines) / len(document.lines)
    if share >= _MOSTLY:
        return 3 if titled else 2
    return int(share >= _PARTLY)


def _furniture(document: Document, drafts: Drafts) -> list[Line]:
    """Return the running heads and page numbers within a timeline, and those at the foot of its last page."""
    told = {line.number for one in drafts.told for line in one.lines}
    found: list[Line] = []
    inside = False
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.furniture:
            found += block.lines if inside else ()
        else:
            begun = any(line.number >= min(told) for line in block.lines)
            inside = begun and any(line.number <= max(told) for line in block.lines)
    return found


def read(document: Document, board: Board | None, today: date) -> Reading:
    """Return the reading of a document; board is the one it is put under, None where the paper must name it."""
    findings = Findings(document)
    drafts = drafts_of(document, anywhere=True)
    if drafts.told:
        home = board_of_paper(findings, board)
        made = add_headlines(drafts, home, findings)
        findings.place(_furniture(document, drafts))
        ask_all(Asking.of(drafts, made, findings, today))
    return findings.reading(KIND)
