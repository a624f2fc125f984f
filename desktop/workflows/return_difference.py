"""What came back held beside what was sent and what the book says now, cell by cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.update_request import UpdateRequest

_WORDS_SHOWN = 40


class State(StrEnum):
    """What becomes of a cell: new ones go into the book, those to decide when they are decided, the others never."""

    NEW = "new"
    ASK = "to decide"
    REFUSED = "refused"
    KNOWN = "in the book already"


class Take(StrEnum):
    """Which of two a person chose."""

    THEIRS = "theirs"
    OURS = "ours"


Choices = Mapping[str, Take]
"""The choices made, by the id of the cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellDifference:
    """One answer of a lead: as it was sent, as it stands in the book, as it came back.

    field is update, status, new_date (with its reason in more) or evidence (with its link in more); place names the
    cell as the sender would find it. day is what a date was read as. why says what is doubtful or refused. ours_on is
    the day on which the book came to say what it says.
    """

    id: str
    field: str
    heading: str
    place: str
    sent: str = ""
    ours: str = ""
    ours_on: date | None = None
    theirs: str = ""
    more: str = ""
    day: date | None = None
    state: State = State.NEW
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowDifference:
    """The answers about one action or recommendation; stale: a later sending asked about it again."""

    record_kind: str
    record_id: str
    ref: str
    wording: str
    request: UpdateRequest
    stale: bool = False
    cells: tuple[CellDifference, ...] = ()

    @property
    def called(self) -> str:
        """How a sentence names the row: its ref, or its first words where it has none."""
        return self.ref or f"“{self.wording[:_WORDS_SHOWN].rstrip()}”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A whole return.

    missing are the refs of rows that were sent and did not come back; unknown are the places of rows that belong to
    nothing that was sent; extra are the columns that are none of ours. on is the day of the return.
    """

    name: str
    on: date
    requests: tuple[UpdateRequest, ...]
    rows: tuple[RowDifference, ...] = ()
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    def cells(self, *states: State) -> list[tuple[RowDifference, CellDifference]]:
        """Return the cells of these states, in the order of the rows."""
        return [(row, cell) for row in self.rows for cell in row.cells if cell.state in states]

    def undecided(self, choices: Choices) -> list[tuple[RowDifference, CellDifference]]:
        """Return the cells that are still to be decided."""
        return [(row, cell) for row, cell in self.cells(State.ASK) if cell.id not in choices]
