"""The collector that the readers of a document's sections share.

A section reader is called with the blocks of its section, in order, and puts what it understands into one
Findings; it never writes and never raises on odd text. What it does not understand it simply does not place:
that becomes a leftover. Its shape, here for minutes:

    read_minutes(blocks: Sequence[Block], board: Board | None, findings: Findings, today: date) -> Meeting | None

blocks are a run of the document's blocks (agenda_pack decides where the section starts and ends, and leaves the
section's own heading in it). board is None when nothing before the section named one: the reader then makes it
and adds it. The reader returns the record that it made the rest for, or None when it recognised nothing; it
must then have added nothing. Records are added parents first: board, meeting, people, attendance, minutes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from desktop.documents.document import Block, Document, Line, Paragraph, Table
from desktop.domain.kinds import Record, kind_of
from desktop.domain.source import Choice, Query
from desktop.importers.reading import Reading, Recognised

T = TypeVar("T", bound=Record)


@dataclass(slots=True)
class Findings:
    """What was recognised so far in one document: records, doubts, and the lines that are accounted for."""

    document: Document
    extra_counts: dict[str, int] = field(default_factory=dict)
    _recognised: dict[str, Recognised] = field(default_factory=dict)
    _queries: list[Query] = field(default_factory=list)
    _placed: set[int] = field(default_factory=set)

    def add(self, record: T, lines: Iterable[Line], inferred: str = "") -> T:
        """Keep a record with the lines it was read from (at least one) and return it; inferred says what is ours."""
        numbers = tuple(sorted({line.number for line in lines}))
        self._recognised[record.id] = Recognised(record, numbers, inferred)
        self._placed.update(numbers)
        return record

    def put(self, record: T, lines: Iterable[Line] = (), inferred: str = "") -> T:
        """Replace a record kept before (same id) by its fuller state, with further lines of its own."""
        before = self._recognised[record.id]
        numbers = tuple(sorted({*before.lines, *(line.number for line in lines)}))
        notes = "; ".join(note for note in (before.inferred, inferred) if note)
        self._recognised[record.id] = Recognised(record, numbers, notes)
        self._placed.update(numbers)
        return record

    def place(self, lines: Iterable[Line]) -> None:
        """Account for lines that are no record: a heading, a title, a table's heading row."""
        self._placed.update(line.number for line in lines)

    def ask(self, about: Record | None, line: Line, question: str, choices: Iterable[Choice]) -> Query:
        """Keep a doubt about a record (or about no single one) in a line, with the answers offered."""
        query = Query(
            record_kind=kind_of(about) if about else "",
            record_id=about.id if about else None,
            line=line.number,
            text=line.text.strip(),
            question=question,
            choices=tuple(choices),
        )
        self._queries.append(query)
        return query

    def of(self, record_type: type[T]) -> list[T]:
        """Return the records of one type found so far, in the order in which they were added."""
        return [found.record for found in self._recognised.values() if isinstance(found.record, record_type)]

    def line_of(self, record: Record) -> Line:
        """Return the first line that a record was read from."""
        first = self._recognised[record.id].lines[0]
        return next(line for line in self.document.lines if line.number == first)

    def reading(self, kind: str) -> Reading:
        """Return everything as the reading of the document, under a kind of document."""
        return Reading(
            kind=kind,
            document=self.document,
            recognised=tuple(self._recognised.values()),
            queries=tuple(self._queries),
            placed=frozenset(self._placed),
            extra_counts=dict(self.extra_counts),
        )


def lines_of(blocks: Sequence[Block]) -> list[Line]:
    """Return every line of these blocks in order."""
    lines: list[Line] = []
    for block in blocks:
        for part in block.rows if isinstance(block, Table) else (block,):
            lines.extend(part.lines)
    return lines


def paragraphs_of(blocks: Sequence[Block]) -> list[Paragraph]:
    """Return the blocks as paragraphs only: a row of a table becomes one, its cells parted by tabs."""
    paragraphs: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Table):
            paragraphs.extend(Paragraph("\t".join(row.cells), row.lines) for row in block.rows)
        else:
            paragraphs.append(block)
    return paragraphs
