"""The reader of a progress review."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.documents.document import Document, Line, Table
from desktop.domain.board import Board
from desktop.domain.outcome import Function, Outcome, ProgressReview
from desktop.importers.board_of_paper import board_of_paper
from desktop.importers.findings import Findings
from desktop.importers.progress_review import doubts
from desktop.importers.progress_review.blocks import block_of
from desktop.importers.progress_review.counts import counts_of
from desktop.importers.progress_review.entries import Kept, entries_of
from desktop.importers.progress_review.extent import Extent, extents_of, sections_of, with_heads
from desktop.importers.progress_review.function_grid import grids_in, read_grid
from desktop.importers.progress_review.function_lists import Listed, add_listed, listed_in, listed_in_table
from desktop.importers.progress_review.functions import functions_in_lists
from desktop.importers.progress_review.heads import plural_of
from desktop.importers.progress_review.leads import over_each
from desktop.importers.progress_review.outcomes import Outcomes
from desktop.importers.progress_review.review_head import ReviewHead, read_review_head
from desktop.importers.progress_review.unit import Unit
from desktop.importers.progress_review.units import furniture_of, units_of
from desktop.importers.reading import Reading

KIND = "progress-review"
_FRAMEWORK = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?:progress|performance|delivery|update|position)\s+(?:against|on|towards|by)\s+"
    r"(?:the\s+|our\s+|its\s+)?(?P<name>[\w' ’-]{3,60})",
    re.IGNORECASE,
)
_SURE, _FEWEST = 3, 2


def likelihood(document: Document) -> int:
    """Return how sure a look at a document is that it is a progress review: 0 no, 3 certainly.

    3: two outcomes at least, each with two known sub-headings; 1: one such outcome, or a grid of functions. A single
    sub-heading that comes round, as "Next steps" does in many papers, is none.
    """
    units = with_heads(units_of(document))
    extents = extents_of(units)
    full = sum(len(sections_of(units, extent)) >= _FEWEST for extent in extents)
    if full >= _FEWEST:
        return _SURE
    return 1 if full or any(grids_in(document)) or any(_listed(document, units)) else 0


def read(document: Document, board: Board | None, today: date) -> Reading:
    """Return the reading of a document; board is the one it is put under, None where the paper must name it."""
    del today
    findings = Findings(document)
    units = with_heads(units_of(document))
    extents = extents_of(units)
    if extents:
        _read_review(units, extents, board, findings)
    _read_functions(document, units, board, findings)
    if any(found.kind in ("outcomes", "functions") for found in findings.reading(KIND).recognised):
        findings.place(furniture_of(document))
    return findings.reading(KIND)


def _read_functions(document: Document, units: Sequence[Unit], board: Board | None, findings: Findings) -> None:
    """Add the functions that stand in tables and lists of their own."""
    placed = findings.reading(KIND).placed
    left = [unit for unit in units if not any(line.number in placed for line in unit.lines)]
    grids, listed = list(grids_in(document)), list(_listed(document, left))
    if not grids and not listed:
        return
    boards = findings.of(Board)
    put = boards[0] if boards else board_of_paper(findings, board)
    for grid in grids:
        read_grid(grid, put, findings, _first_words(units))
    add_listed(listed, put, findings, source=_first_words(units), ends=None)


def _listed(document: Document, units: Sequence[Unit]) -> Iterator[Listed]:
    """Yield the functions in lists of their own among these units, and in the columns of tables."""
    yield from listed_in(units)
    for block in document.blocks:
        if isinstance(block, Table):
            yield from listed_in_table(block)


def _read_review(units: Sequence[Unit], extents: Sequence[Extent], board: Board | None, findings: Findings) -> None:
    before = units[: min((*extents[0].groups, *extents[0].at))]
    head = read_review_head(before, units)
    put = board_of_paper(findings, board, head.lines)
    name, name_lines = _framework(before, units, extents)
    review = findings.add(_review(put, head, name), [*head.lines, *name_lines], head.note)
    findings.place(line for unit in units if unit.row and unit.is_debris for line in unit.lines)
    told = _Told(units, extents, put, review, findings)
    kept = told.read_blocks()
    doubts.ask_period(review, head, findings)
    doubts.ask_issued(review, findings)
    doubts.ask_depths(kept, findings)
    doubts.ask_functions(kept, put, findings, source=review.title, ends=review.ends)
    findings.extra_counts |= counts_of(kept, findings.of(Function), len(extents))


def _review(board: Board, head: ReviewHead, framework: str) -> ProgressReview:
    return ProgressReview(
        board_id=board.id,
        title=head.title,
        framework=framework,
        starts=head.starts,
        ends=head.ends,
        issued_on=head.issued_on,
        note=head.note,
    )


@dataclass(slots=True)
class _Told:
    """The texts about outcomes, read one after the other."""

    units: Sequence[Unit]
    extents: Sequence[Extent]
    board: Board
    review: ProgressReview
    findings: Findings

    def read_blocks(self) -> list[Kept]:
        """Add outcomes, entries and functions; return the entries in order."""
        kept: list[Kept] = []
        outcomes = Outcomes(self.board, self.review.framework, self.findings)
        overs = over_each(self.units, self.extents)
        for extent, over in zip(self.extents, overs, strict=True):
            block = block_of(self.units, extent, is_last=extent is self.extents[-1])
            outcome = outcomes.of(self.units, extent, over, block.lead)
            is_told = over.lead in ("", outcome.lead) and over.group in ("", outcome.group)
            self.findings.place([*(over.lines if is_told else ()), *block.headings])
            entries = entries_of(
                block.passages, review_id=self.review.id, outcome_id=outcome.id, findings=self.findings
            )
            source = ", ".join(filter(None, [self.review.title, f"{extent.heads[0].label} {outcome.ref}".strip()]))
            functions_in_lists(entries, self.board, self.findings, source=source, ends=self.review.ends)
            kept.extend(entries)
        self._note_order()
        return kept

    def _note_order(self) -> None:
        """Note where the outcomes are not printed in the order of their numbers."""
        refs = [outcome.ref for outcome in self.findings.of(Outcome)]
        numbers = [int(ref) for ref in refs if ref.isdigit()]
        if numbers != sorted(numbers):
            self.findings.put(self.review, inferred=f"the outcomes are printed in the order {', '.join(refs)}")


def _framework(
    before: Sequence[Unit], units: Sequence[Unit], extents: Sequence[Extent]
) -> tuple[str, tuple[Line, ...]]:
    """Return what the outcomes are called together: by the heading above them, or by the word before their numbers."""
    for unit in reversed(before):
        found = _FRAMEWORK.fullmatch(unit.printed) if unit.may_head else None
        if found:
            name = found["name"].strip()
            return name[:1].upper() + name[1:], unit.lines
    label = extents[0].heads[0].label
    return (plural_of(label) if label else ""), ()


def _first_words(units: Sequence[Unit]) -> str:
    return next((unit.printed for unit in units if unit.printed and not unit.row), "")
