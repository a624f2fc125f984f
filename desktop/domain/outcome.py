"""Outcomes that a board reports against, the six-monthly reviews of them, and the register of functions."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.domain.identity import new_id


class EntrySection(StrEnum):
    """Under which heading of a progress review an entry stands."""

    ACHIEVED = "outcomes achieved"
    OVERVIEW = "overview of progress"
    NEXT_STEP = "next steps"
    RISK = "risks and issues"
    TEST = "tests"


class Answer(StrEnum):
    """What the next review says of a step: you said, have you?"""

    OPEN = ""
    DONE = "done"
    PARTLY = "partly done"
    NOT_DONE = "not done"
    DROPPED = "no longer needed"


class FunctionState(StrEnum):
    """Who holds a function that was taken from a body."""

    HELD = "held by commissioners"
    RECOMMENDED = "recommended for return"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One outcome of a framework (a council plan, a mission); group is the priority or theme it stands under.

    text_with_id names the outcome whose text in a review tells of this one too.
    """

    id: str = field(default_factory=new_id)
    board_id: str
    framework: str = ""
    group: str = ""
    position: int = 1
    ref: str = ""
    title: str
    lead: str = ""
    text_with_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressReview:
    """A review of progress against outcomes over a period; issued_on is None while it is a draft."""

    id: str = field(default_factory=new_id)
    board_id: str
    title: str
    framework: str = ""
    starts: date | None = None
    ends: date | None = None
    issued_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeEntry:
    """One bullet or paragraph of a review under an outcome; nested ones name their bullet by parent_id.

    heading is a sub-heading printed above it. answer, answer_note and answered_in_id are what a later review says of
    a next step; carried_from_id is the step of the review before that this one goes on with.
    """

    id: str = field(default_factory=new_id)
    progress_review_id: str
    outcome_id: str
    section: EntrySection
    position: int = 1
    parent_id: str | None = None
    bullet: bool = True
    heading: str = ""
    text: str
    answer: Answer = Answer.OPEN
    answer_note: str = ""
    answered_in_id: str | None = None
    carried_from_id: str | None = None
    exempt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """A function taken from a body and handed back; timing is the day as printed."""

    id: str = field(default_factory=new_id)
    board_id: str
    position: int = 1
    title: str
    group: str = ""
    state: FunctionState = FunctionState.HELD
    taken_on: date | None = None
    recommended_on: date | None = None
    returned_on: date | None = None
    timing: str = ""
    source: str = ""
    note: str = ""
