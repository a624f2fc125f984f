"""A document that is the minutes of one meeting or of several, without an agenda before them."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from desktop.documents.document import Document, Paragraph
from desktop.domain.board import Board
from desktop.domain.dates import read_date
from desktop.importers.body_names import board_name
from desktop.importers.findings import Findings
from desktop.importers.minutes import read_minutes
from desktop.importers.minutes_likeness import looks_like_minutes
from desktop.importers.reading import Reading
from desktop.importers.sections import is_attendance_label, is_minutes_title, minutes_starts
from desktop.importers.slices import Slices

KIND = "minutes"
_UNDER_AN_ITEM = re.compile(r"minutes\s*:", re.IGNORECASE)
_DECISION = re.compile(
    r"(?:it was )?(?:resolved|agreed|recommended)\b|the (?:board|committee|panel)\b.{0,30}\b(?:agreed|noted)\b",
    re.IGNORECASE,
)
_HEAD = 40
_SURE = 0.5


def likelihood(document: Document) -> int:
    """Say how sure it is that the document is minutes: 4 certainly, 2 likely, 1 perhaps, 0 no."""
    texts = [paragraph.text.strip() for paragraph in Slices.of(document).paragraphs]
    if sum(bool(_UNDER_AN_ITEM.match(text)) for text in texts) >= 2 or looks_like_minutes(document) >= _SURE:
        return 4
    present, titled = any(map(is_attendance_label, texts)), any(map(is_minutes_title, texts[:_HEAD]))
    return present + titled + any(map(_DECISION.match, texts))


def read_minutes_paper(document: Document, today: date, board: Board | None = None) -> Reading:
    """Return the reading of a document as minutes; board is used where the minutes name none."""
    findings = Findings(document)
    slices = Slices.of(document)
    findings.place(slices.page_numbers)
    for start, end in pairwise([0, *_further_meetings(slices.paragraphs), len(slices.paragraphs)]):
        known = next(iter(findings.of(Board)), board)
        read_minutes(slices.blocks_at(range(start, end)), known, findings, today)
    return findings.reading(KIND)


def _further_meetings(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Return where the minutes of a second and later meeting begin: under a head with board and date of its own."""
    return [start for start in minutes_starts(paragraphs)[1:] if _names_meeting(paragraphs[start : start + 4])]


def _names_meeting(head: Sequence[Paragraph]) -> bool:
    return any(board_name(part.text) for part in head) and any(read_date(part.text).date for part in head)
