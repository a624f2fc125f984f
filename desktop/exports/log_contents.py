"""The actions that a list shows, as plain rows under headings that never change."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.rating_key import RatingLevel
from desktop.exports.masthead import Masthead
from desktop.exports.sheet_plan import Cell, Column, Quiet, Strong, dated, stated

COLUMNS = (
    Column("Ref", 9.5),
    Column("Rating", 11),
    Column("Action", 32),
    Column("Lead", 16),
    Column("Supporting", 14, optional=True),
    Column("Source", 10, optional=True),
    Column("Agreed on", 11, optional=True),
    Column("Timescale as worded", 12, optional=True),
    Column("Original due", 11.2),
    Column("Current due", 11.2),
    Column("Days late", 6.5),
    Column("Days late against original", 9),
    Column("Times revised", 8.5),
    Column("Days slipped", 8),
    Column("Status", 11.5),
    Column("Rating by rule", 11),
    Column("Rating against original", 11),
    Column("Last update", 24, optional=True),
    Column("Updated on", 11, optional=True),
    Column("Meetings without update", 9.5),
    Column("Pieces of evidence", 9.5),
    Column("Evidence expected", 16, optional=True),
    Column("Escalated to", 12, optional=True),
    Column("Recommendations", 11, optional=True),
    Column("Due at meeting", 11, optional=True),
    Column("Closed on", 11, optional=True),
    Column("Closed in minute", 9, optional=True),
    Column("Exempt", 10.5, optional=True),
)
"""The headings, by which a list that comes back is read; an optional one is left out of a workbook that has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One action as the list shows it; days are whole, negative where a date was brought forward."""

    ref: str
    wording: str
    lead: str
    supporting: str
    source: str
    agreed_on: date | None
    timing: str
    original_due: date | None
    current_due: date | None
    days_late: int
    days_late_original: int
    times_revised: int
    slippage: int
    status: str
    rating: RatingLevel
    rating_by_rule: RatingLevel
    rating_original: RatingLevel
    last_update: str
    last_update_on: date | None
    meetings_silent: int
    evidence_count: int
    evidence_expected: str
    escalated_to: str
    recommendations: str
    due_meeting: date | None
    closed_on: date | None
    closed_in_minute: str
    exempt: bool

    def cells(self) -> tuple[Cell, ...]:
        """Return the row under COLUMNS; what is not there is said and never blank."""
        return (
            Strong(self.ref) if self.ref else Quiet("no ref"),
            self.rating,
            self.wording,
            stated(self.lead),
            self.supporting or Quiet("nobody"),
            stated(self.source),
            self.agreed_on or Quiet("not stated"),
            stated(self.timing),
            dated(self.original_due),
            dated(self.current_due),
            self.days_late,
            self.days_late_original,
            self.times_revised,
            self.slippage,
            self.status,
            self.rating_by_rule,
            self.rating_original,
            self.last_update or Quiet("no update yet"),
            self.last_update_on or Quiet("no update yet"),
            self.meetings_silent,
            self.evidence_count,
            stated(self.evidence_expected),
            self.escalated_to or Quiet("nobody"),
            self.recommendations or Quiet("none"),
            self.due_meeting or Quiet("no meeting"),
            self.closed_on or Quiet("not closed"),
            self.closed_in_minute or Quiet("none"),
            "exempt" if self.exempt else Quiet("no"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LogContents:
    """What is shown: in words, as rows, and how many exempt actions a public copy leaves out."""

    masthead: Masthead
    shown: str
    key: str
    rows: tuple[LogRow, ...]
    left_out: int = 0
    public: bool = False
