"""What an importer says about a document before anything is written."""

from collections import Counter
from dataclasses import dataclass, field

from desktop.documents.document import Document, Line
from desktop.domain.kinds import Record, kind_of
from desktop.domain.source import Leftover, Placement, Query


@dataclass(frozen=True, slots=True)
class Recognised:
    """A record read from the document, the lines (from 1) it came from, and what was inferred, in words."""

    record: Record
    lines: tuple[int, ...]
    inferred: str = ""

    @property
    def kind(self) -> str:
        """The plural name of the record's kind."""
        return kind_of(self.record)

    def placement(self) -> Placement:
        """Return where the record stands in the source."""
        return Placement(
            kind=self.kind, record_id=self.record.id, first_line=min(self.lines), last_line=max(self.lines)
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole reading: records in the order in which they must be written, doubts, and what is left over.

    Every line of document.lines is either in placed (numbers of lines that some record, heading or title
    accounts for) or in leftovers, never in both, never in neither. also names the other kinds of paper that the
    document holds; corrected the ids of records that somebody has changed since it was read.
    """

    kind: str
    document: Document
    recognised: tuple[Recognised, ...] = ()
    queries: tuple[Query, ...] = ()
    placed: frozenset[int] = frozenset()
    extra_counts: dict[str, int] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    corrected: frozenset[str] = frozenset()

    @property
    def leftovers(self) -> tuple[Leftover, ...]:
        """The lines that no record holds, in order."""
        return tuple(Leftover(line=line.number, text=line.text) for line in self._left_lines())

    def counts(self) -> dict[str, int]:
        """Return how many records of each kind were recognised, plus the counts of parts of records."""
        return dict(Counter(found.kind for found in self.recognised)) | self.extra_counts

    def _left_lines(self) -> list[Line]:
        return [line for line in self.document.lines if line.number not in self.placed]
