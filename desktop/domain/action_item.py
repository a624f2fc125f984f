"""The action log: what was asked for, of whom, by when, and what became of it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.domain.identity import new_id
from desktop.domain.rating import Rating


class ActionStatus(StrEnum):
    """Status is separate from rating; "ongoing" is not a status."""

    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    ON_HOLD = "on hold"
    PROPOSED = "proposed for closure"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    TRANSFERRED = "transferred"


ENDED = frozenset({ActionStatus.CLOSED, ActionStatus.WITHDRAWN, ActionStatus.TRANSFERRED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What shows that a thing is done: words, with a link or file name where there is one."""

    text: str
    link: str = ""
    received: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem:
    """An action of the log.

    lead names the person or post as the log prints it; timing is the wording of the deadline,
    original_due never changes once the board agreed it, current_due moves by extensions only.
    source_kind and source_id name the record it comes from (resolutions, recommendations, ...); origin says it in the
    words of a log kept elsewhere, where no record of the book is named.
    status_reason says why it is on hold, withdrawn, merged or transferred; mitigation is what a lead names who says
    that it is at risk; review_on is the day on which an entry without a due date is looked at again.
    """

    id: str = field(default_factory=new_id)
    board_id: str
    ref: str = ""
    wording: str
    source_kind: str = ""
    source_id: str | None = None
    origin: str = ""
    agreed_on: date | None = None
    lead_id: str | None = None
    lead: str = ""
    supporting: tuple[str, ...] = ()
    timing: str = ""
    original_due: date | None = None
    current_due: date | None = None
    status: ActionStatus = ActionStatus.NOT_STARTED
    status_reason: str = ""
    transferred_to: str = ""
    merged_into_id: str | None = None
    review_on: date | None = None
    mitigation: str = ""
    rating_override: Rating | None = None
    rating_reason: str = ""
    evidence_expected: str = ""
    evidence: tuple[Evidence, ...] = ()
    proposed_on: date | None = None
    proposed_by: str = ""
    closed_on: date | None = None
    closed_at_meeting_id: str | None = None
    closed_in_minute: str = ""
    exempt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """A revised date: from, to, why, who agreed it and at which meeting.

    decision_id names the decision that moved it, whose minute is cited for it; None where it was agreed elsewhere.
    """

    id: str = field(default_factory=new_id)
    action_item_id: str
    made_on: date
    from_due: date | None = None
    to_due: date
    reason: str
    agreed_by: str = ""
    meeting_id: str | None = None
    decision_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressUpdate:
    """A dated update from the lead; older ones are kept."""

    id: str = field(default_factory=new_id)
    action_item_id: str
    made_on: date
    author: str = ""
    text: str
