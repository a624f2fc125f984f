"""What a return workbook holds, as plain data: only what its lead may see."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RowAsked:
    """A row: what the book says of an action item or a recommendation of the lead.

    statuses are those that its lead may choose; a row that takes_date has a date that a lead may ask to move.
    """

    code: str
    ref: str
    wording: str
    source: str = ""
    timing: str = ""
    original_due: date | None = None
    current_due: date | None = None
    status: str = ""
    last_update: str = ""
    last_update_on: date | None = None
    statuses: tuple[str, ...] = ()
    takes_date: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnContents:
    """One workbook: whom it goes to, who asks, by when, and the rows; generated is the time of day it was made.

    bases say of each report from which day its timescales are counted.
    """

    board: str
    organisation: str = ""
    contact: str = ""
    marking: str = ""
    lead: str
    code: str
    as_at: date
    answer_by: date | None = None
    generated: datetime
    holds_exempt: bool = False
    bases: tuple[tuple[str, str], ...] = ()
    rows: tuple[RowAsked, ...]
