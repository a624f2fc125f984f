"""A meeting, who was there, and what interests they declared."""

import datetime
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.identity import new_id


class MeetingState(StrEnum):
    """The life of a meeting, in order (domain: stages and states)."""

    SCHEDULED = "scheduled"
    DRAFT_AGENDA = "draft agenda"
    PUBLISHED = "published"
    IN_PROGRESS = "in progress"
    DRAFT_MINUTES = "draft minutes"
    CONFIRMED = "confirmed"
    SIGNED = "signed"


class AttendanceRole(StrEnum):
    """How a person stands in the record of a meeting."""

    PRESENT = "present"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    IN_ATTENDANCE = "in attendance"
    SUBSTITUTE = "substitute"


class InterestClass(StrEnum):
    """Classes of interest that members declare (Localism Act 2011; local codes)."""

    PECUNIARY = "disclosable pecuniary"
    OTHER_REGISTERABLE = "other registerable"
    PERSONAL = "personal"
    PREJUDICIAL = "prejudicial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting of a board; future_dates are kept as printed on its agenda."""

    id: str = field(default_factory=new_id)
    board_id: str
    date: datetime.date
    time: datetime.time | None = None
    venue: str = ""
    state: MeetingState = MeetingState.SCHEDULED
    minutes_allotted: int | None = None
    published_on: datetime.date | None = None
    future_dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One person's attendance; name and capacity as printed in that meeting's papers."""

    id: str = field(default_factory=new_id)
    meeting_id: str
    person_id: str | None = None
    position: int = 0
    name: str
    capacity: str = ""
    role: AttendanceRole = AttendanceRole.PRESENT
    substitute_for: str = ""
    arrived_at_item: str = ""
    left_at_item: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """An interest declared: its class and nature, and what the member did (remained, spoke, left)."""

    id: str = field(default_factory=new_id)
    meeting_id: str
    name: str
    agenda_item_id: str | None = None
    interest: InterestClass = InterestClass.PERSONAL
    nature: str = ""
    conduct: str = ""
