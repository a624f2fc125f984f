"""A board's terms of reference: numbered clauses under "aims", "role" and the like."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.documents.document import Block, Line, Paragraph
from desktop.domain.board import Board, TermsClause
from desktop.domain.kinds import KINDS
from desktop.importers.body_names import same_name_key
from desktop.importers.findings import Findings, paragraphs_of
from desktop.importers.markers import Marker, MarkerKind, marker_of

_HEADING = re.compile(r"(?P<before>.*?)\s*[–—:,-]?\s*(?:\bdraft )?terms of reference\b(?P<after>.*)$", re.IGNORECASE)
_PARTS = (
    ("aims", r"\baims?\b"),
    ("roles", r"\broles?\b|\bresponsib"),
    ("objectives", r"\bobjectives?\b"),
    ("purpose", r"\bpurposes?\b"),
    ("functions", r"\bfunctions?\b|\bduties\b|\bpowers\b|\bremit\b"),
    ("membership", r"\bmember"),
    ("meetings", r"\bmeet"),
)
_LEADS_IN = re.compile(r":\s*[-–]?\s*$")
_MOST_BETWEEN = 3
_CLAUSE_MARKERS = frozenset({MarkerKind.NUMBER, MarkerKind.LETTER, MarkerKind.BULLET, MarkerKind.ROMAN})


def read_terms(blocks: Sequence[Block], board: Board, findings: Findings) -> Board:
    """Add the clauses of this board's terms of reference to it; returns the board, unchanged where there are none.

    Clauses are numbered by their place in their part; where print has another number, the finding says so.
    """
    paragraphs = paragraphs_of(blocks)
    start = next((at for at, part in enumerate(paragraphs) if _is_heading(part.text, board)), None)
    if start is None:
        return board
    clauses, lines, repaired = _clauses(paragraphs, start + 1)
    if len(clauses) < 2:
        return board
    findings.place(paragraphs[start].lines)
    for part in dict.fromkeys(clause.part for clause in clauses):
        # a part called "Meetings" is not to stand for the meetings that were recognised
        if part not in KINDS:
            findings.extra_counts[part] = sum(clause.part == part for clause in clauses)
    findings.extra_counts["terms-of-reference"] = len(clauses)
    note = f"{repaired} of {len(clauses)} clauses numbered by their place, not as printed" if repaired else ""
    return findings.put(replace(board, terms_of_reference=tuple(clauses)), lines, note)


def _is_heading(text: str, board: Board) -> bool:
    """Say whether a line heads the terms of this board: plain, or with its name; another body's do not count."""
    if len(text) > 120 or marker_of(text) or text.rstrip().endswith((".", ";", ",")):
        return False
    found = _HEADING.fullmatch(text.strip())
    if not found or len(found["after"].split()) > 8:
        return False
    named = same_name_key(found["before"]) or same_name_key(re.sub(r"^\W*(?:of|for)\b", "", found["after"]))
    return not named or same_name_key(board.name) in named or named in same_name_key(board.name)


def _clauses(paragraphs: Sequence[Paragraph], start: int) -> tuple[list[TermsClause], list[Line], int]:
    """Return the clauses, every line of them and of what leads in to them, and how many print misnumbers."""
    clauses: list[TermsClause] = []
    lines: list[Line] = []
    part, repaired, since = "", 0, 0
    for paragraph in paragraphs[start:]:
        marker = marker_of(paragraph.text)
        if part and marker and marker.kind in _CLAUSE_MARKERS:
            number = 1 + sum(clause.part == part for clause in clauses)
            clauses.append(TermsClause(part=part, number=number, text=marker.rest))
            repaired += _is_misnumbered(marker, number)
            lines += paragraph.lines
            since = 0
        elif _LEADS_IN.search(paragraph.text):
            part = _part_of(paragraph.text, part)
            lines += paragraph.lines if part else ()
        elif since >= _MOST_BETWEEN or (clauses and not marker):
            break
        else:
            since += 1
    return clauses, lines, repaired


def _is_misnumbered(marker: Marker, number: int) -> bool:
    return marker.kind is not MarkerKind.BULLET and marker.ordinal != number


def _part_of(text: str, before: str) -> str:
    """Return which part a leading line opens ("The Board aims to:-" opens aims)."""
    return next((name for name, pattern in _PARTS if re.search(pattern, text, re.IGNORECASE)), before or "clauses")
