"""The timeline: what happened when, by theme."""

import datetime
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.identity import new_id


class DatePrecision(StrEnum):
    """How exactly a day is known; date is the first day of a month, quarter or year."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    UNDATED = ""


class HeadlineKind(StrEnum):
    """What a headline tells of."""

    DECISION = "decision"
    INSPECTION = "inspection"
    APPOINTMENT = "appointment"
    LAUNCH = "launch"
    COURT = "court"
    MEDIA = "media"
    PROTEST = "protest"
    AWARD = "award"
    OTHER = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """One headline of a timeline: theme as printed, the day with its precision, and the words.

    timing is the date as printed or typed; date is None in the undated lane. exempt keeps it out of public papers;
    external: it happened outside the organisation.
    """

    id: str = field(default_factory=new_id)
    board_id: str
    theme: str = ""
    position: int = 1
    timing: str = ""
    date: datetime.date | None = None
    precision: DatePrecision = DatePrecision.UNDATED
    text: str
    kind: HeadlineKind = HeadlineKind.OTHER
    external: bool = False
    source: str = ""
    exempt: bool = False
