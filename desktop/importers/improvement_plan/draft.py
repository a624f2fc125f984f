"""An entry of a plan while it is being read: what its cells say, before any of it is made into dates and leads."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop.documents.document import Line
from desktop.domain.plan import EntryLevel, PlanEntry, PlanStatus
from desktop.domain.timing import Timing
from desktop.importers.lead_names import Leads


@dataclass(slots=True, eq=False)
class Draft:
    """One entry with the lines that it was read from.

    timing and leads_cell are its cells; giver_of_timing and giver_of_leads are the entry above that a blank cell
    takes them from, torn_from the one whose last lead goes on in it. above is the action or part read before it.
    cells are its other cells by field, fields those of the record that they settle; letters are the lettered parts
    within its words.
    """

    level: EntryLevel
    ref: str = ""
    wording: str = ""
    parent: "Draft | None" = None
    lines: list[Line] = field(default_factory=list)
    timing: str = ""
    leads_cell: str = ""
    cells: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    inferred: list[str] = field(default_factory=list)
    fields: dict[str, Any] = field(default_factory=dict)
    giver_of_timing: "Draft | None" = None
    giver_of_leads: "Draft | None" = None
    torn_from: "Draft | None" = None
    above: "Draft | None" = None
    row: int = 0
    table: int = 0
    letters: int = 0
    printed_leads: str = ""
    read: Timing | None = None
    leads: Leads = field(default_factory=Leads)
    status: PlanStatus | None = None
    updates: list[tuple[date, str]] = field(default_factory=list)
    record: PlanEntry | None = None

    @property
    def made(self) -> PlanEntry:
        """The record of the entry; it is there once the plan has been read to its end."""
        assert self.record is not None
        return self.record

    @property
    def line(self) -> Line:
        """The line that the entry begins in."""
        return self.lines[0]

    @property
    def acts(self) -> bool:
        """Whether it is an action or a part of one: only these have dates and leads of their own."""
        return self.level in (EntryLevel.ACTION, EntryLevel.PART)

    @property
    def name(self) -> str:
        """What it is called in a question: its reference, or its first words."""
        words = self.wording if len(self.wording) <= 40 else f"{self.wording[:39].rstrip()}…"
        return self.ref or f"“{words}”"

    def extend(self, words: str) -> None:
        """Take further words behind those it has."""
        self.wording = f"{self.wording} {words}".strip()

    def above_of(self, level: EntryLevel) -> "Draft | None":
        """Return the entry of a level that it belongs to, itself included."""
        at: Draft | None = self
        while at is not None and at.level is not level:
            at = at.parent
        return at
