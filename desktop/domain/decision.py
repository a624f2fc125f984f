"""What a board decided about an action or a recommendation, and what a lead asked of it.

Decisions are the trail: they stay when an action is reopened.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.domain.identity import new_id


class DecisionKind(StrEnum):
    """What was decided; each has its form of words in the minutes."""

    CLOSED = "closed"
    REFUSED = "closure refused"
    KEPT_OPEN = "kept open"
    NEW_DATE = "new date"
    DATE_REFUSED = "new date refused"
    ESCALATED = "escalated"
    REFERRED = "referred"
    MERGED = "merged"
    TRANSFERRED = "transferred"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"
    IN_WRITING = "update in writing"
    SIGNED_OFF = "signed off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision about one record, with the meeting and the minute that hold it.

    record_kind and record_id name the action or recommendation; minute_id and resolution_id the minute, and the part of
    its resolution, into which the decision was written, in_minute how that is cited. to is the body or person of an
    escalation, referral, transfer or merger; answer_due the day by which they answer, answered_on and answer what came
    back. due_before and due_after are the dates of a new date; reason is in the words of the minute taker; wording is
    the sentence that stands in the minute.
    """

    id: str = field(default_factory=new_id)
    board_id: str
    record_kind: str = "action-items"
    record_id: str
    kind: DecisionKind
    made_on: date
    made_by: str = ""
    meeting_id: str | None = None
    minute_id: str | None = None
    resolution_id: str | None = None
    in_minute: str = ""
    reason: str = ""
    to: str = ""
    due_before: date | None = None
    due_after: date | None = None
    answer_due: date | None = None
    answered_on: date | None = None
    answer: str = ""
    wording: str = ""


class RequestState(StrEnum):
    """What became of a date that a lead asked for."""

    OPEN = "open"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRequest:
    """A new date that a lead asks for, as worded and as read; it takes effect when the board grants it."""

    id: str = field(default_factory=new_id)
    action_item_id: str
    asked_on: date
    asked_by: str = ""
    timing: str = ""
    to_due: date
    reason: str = ""
    state: RequestState = RequestState.OPEN
    answered_on: date | None = None
    meeting_id: str | None = None
    answer: str = ""
