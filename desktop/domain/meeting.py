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
    CLEARED = "cleared by officers"
    CHAIRS_VERSION = "chair's version"
    CONFIRMED = "confirmed"
    SIGNED = "signed"


class AttendanceRole(StrEnum):
    """How a person stands in the record of a meeting; expected is nobody's record yet, only a name to be marked."""

    EXPECTED = "expected"
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
    NON_REGISTERABLE = "non-registerable"
    PREJUDICIAL = "prejudicial"
    SENSITIVE = "sensitive (nature withheld)"
    CONFLICT = "conflict of interest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting of a board; future_dates are kept as printed on its agenda.

    Minutes are drafted, cleared by officers for fact, agreed by the chair, confirmed at a later meeting (that meeting
    and its minute are named), and signed by the person presiding there (Local Government Act 1972, Schedule 12,
    paragraph 41); kept_at is where the signed copy is kept.
    """

    id: str = field(default_factory=new_id)
    board_id: str
    date: datetime.date
    time: datetime.time | None = None
    venue: str = ""
    state: MeetingState = MeetingState.SCHEDULED
    minutes_allotted: int | None = None
    published_on: datetime.date | None = None
    published_at: datetime.time | None = None
    future_dates: tuple[str, ...] = ()
    provisional: bool = False
    agenda_agreed_on: datetime.date | None = None
    started_at: datetime.time | None = None
    ended_at: datetime.time | None = None
    cleared_by: str = ""
    cleared_on: datetime.date | None = None
    chair_agreed_on: datetime.date | None = None
    confirmed_at_meeting_id: str | None = None
    confirmed_in_minute: str = ""
    signed_by: str = ""
    signed_on: datetime.date | None = None
    kept_at: str = ""


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
    presiding: bool = False
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
