"""A measure while its row is read: the record, its readings, and what of the row is not sure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.documents.document import Line, TableRow
from desktop.domain.board import Board
from desktop.domain.measure import ComparedWith, Measure, Reading
from desktop.importers.findings import Findings
from desktop.importers.scorecard.column import Column
from desktop.importers.scorecard.identity import Identity
from desktop.importers.scorecard.marks import Marks, Read
from desktop.importers.scorecard.outcomes import Framework
from desktop.importers.scorecard.own_periods import Told
from desktop.importers.scorecard.paper import Paper
from desktop.importers.scorecard.plain_words import Tolerance


@dataclass(slots=True)
class Draft:
    """A measure as read; ways are the several places its figures may have, undated those of a period without year, and
    beside further ones of one period, which stay words.

    mark and arrow are what the row prints for its status and its direction of travel.
    """

    measure: Measure
    row: TableRow
    readings: list[Reading] = field(default_factory=list)
    ways: list[list[Reading]] = field(default_factory=list)
    unplaced: tuple[str, ...] = ()
    undated: list[tuple[Column, str]] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    mark: str = ""
    read: Read = field(default_factory=lambda: Read(None))
    arrow: str = ""
    lost: tuple[str, ...] = ()
    inferred: list[str] = field(default_factory=list)

    @property
    def line(self) -> Line:
        """The first line of its row."""
        return self.row.lines[0]

    @property
    def name(self) -> str:
        """What it is called in a question."""
        return self.measure.ref or f"“{self.measure.title[:60]}”"


@dataclass(slots=True)
class Desk:
    """What the tables of one paper are read with, and the drafts that they gave so far."""

    findings: Findings
    board: Board
    framework: Framework
    marks: Marks
    paper: Paper
    told: Mapping[str, frozenset[Told]]
    said: "Said" = field(default_factory=lambda: Said())
    drafts: list[Draft] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Said:
    """What a paper says of all its measures: how near to a target is near enough, and what they are compared with."""

    tolerance: Tolerance | None = None
    compared_with: ComparedWith | None = None


@dataclass(frozen=True, slots=True)
class RowCells:
    """The cells of a row by what they are: before the figures, figures with their columns, the note, and the rest."""

    identity: Identity
    values: tuple[tuple[int, str], ...]
    note: str = ""
    note_at: int | None = None
    rest: tuple[tuple[str, str], ...] = ()
