"""An improvement plan: phases, themes, sections, objectives, actions and their lettered parts, and its milestones."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.domain.identity import new_id
from desktop.domain.rating import Rating


class EntryLevel(StrEnum):
    """What an entry of a plan is, from the outermost inwards."""

    PHASE = "phase"
    THEME = "theme"
    SECTION = "section"
    OBJECTIVE = "objective"
    ACTION = "action"
    PART = "part"


class PlanStatus(StrEnum):
    """How far an entry of a plan is, as its lead says; the rating is worked out beside it."""

    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    ON_HOLD = "on hold"
    COMPLETE = "complete"
    WITHDRAWN = "withdrawn"


PLAN_ENDED = frozenset({PlanStatus.COMPLETE, PlanStatus.WITHDRAWN})


class Reached(StrEnum):
    """What the board judged of a milestone, which is a test and no date."""

    NOT_JUDGED = "not judged yet"
    REACHED = "reached"
    PARTLY = "partly reached"
    NOT_REACHED = "not reached"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan of a board; starts and ends are its horizon as the plan states it."""

    id: str = field(default_factory=new_id)
    board_id: str
    title: str
    starts: date | None = None
    ends: date | None = None
    agreed_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEntry:
    """One entry of a plan, below the entry named by parent_id (a phase has none).

    ref is the number as printed ("21.2.4", "A", "Phase 1"); wording its words. timing is the date cell as worded;
    start and original_due are how it was read and never change once agreed; current_due moves by revisions only.
    leads are the posts and people of the cell, the accountable one first; leads_printed is the cell as printed.
    timing_inferred and leads_inferred: the cell was blank and takes what the row above says, until somebody confirms.
    starts and ends are the period of a phase.
    """

    id: str = field(default_factory=new_id)
    plan_id: str
    parent_id: str | None = None
    position: int = 1
    level: EntryLevel
    ref: str = ""
    wording: str
    starts: date | None = None
    ends: date | None = None
    timing: str = ""
    timing_inferred: bool = False
    start: date | None = None
    original_due: date | None = None
    current_due: date | None = None
    review_on: date | None = None
    leads: tuple[str, ...] = ()
    leads_printed: str = ""
    leads_inferred: bool = False
    status: PlanStatus = PlanStatus.NOT_STARTED
    status_reason: str = ""
    completed_on: date | None = None
    rating_override: Rating | None = None
    rating_reason: str = ""
    note: str = ""
    exempt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRevision:
    """A date of a plan entry that was moved: from, to, why, who agreed it and at which meeting."""

    id: str = field(default_factory=new_id)
    plan_entry_id: str
    made_on: date
    from_due: date | None = None
    to_due: date
    reason: str
    agreed_by: str = ""
    meeting_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanUpdate:
    """A dated update about a plan entry; older ones are kept."""

    id: str = field(default_factory=new_id)
    plan_entry_id: str
    made_on: date
    author: str = ""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A test by which the board will know that a plan has worked: group is its heading as printed.

    due is a date only where the plan gives one; reached is the board's judgement, with its day, words and minute.
    """

    id: str = field(default_factory=new_id)
    plan_id: str
    position: int = 1
    group: str = ""
    ref: str = ""
    text: str
    timing: str = ""
    due: date | None = None
    reached: Reached = Reached.NOT_JUDGED
    judged_on: date | None = None
    judgement: str = ""
    in_minute: str = ""
