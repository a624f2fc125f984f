"""One line of each list of the window, as plain values.

Not frozen, because frozen ones take three times as long to make and a page of them is made at every scroll.
"""

import datetime
from dataclasses import dataclass

from desktop.domain.action_item import ActionStatus
from desktop.domain.agenda import ItemOutcome, PaperStatus
from desktop.domain.meeting import MeetingState
from desktop.domain.rating import Rating
from desktop.domain.recommendation import Addressed, Assurance, DateBase, RecommendationStatus


@dataclass(slots=True)
class ActionRow:
    """An action item; days_late counts from its current date, 0 when not late, None when ended or undated.

    rating is that of desktop.domain.rating_rule, rating_original the one against the original date; slippage is days
    from the original to the current date, last_heard the day of the last update or else of the agreement, and asks
    says that it has no date and its lead is to be asked for one. source_ref is how its resolution or recommendation
    is cited. days_late_original counts from the original date; rating_by_rule is what the rule offers where a person
    set another rating. escalated_to, recommendations (as cited), closed_at (the day of the meeting) and due_meeting
    (the next one at which it is due) are looked up only where the query asks for them.
    """

    id: str
    ref: str
    wording: str
    lead: str
    timing: str
    original_due: datetime.date | None
    current_due: datetime.date | None
    days_late: int | None
    times_revised: int
    status: ActionStatus
    rating: Rating
    rating_original: Rating
    slippage: int | None
    requests_open: int
    last_heard: datetime.date | None
    asks: bool
    proposed_on: datetime.date | None
    last_update_on: datetime.date | None
    last_update: str
    source_ref: str
    exempt: bool
    days_late_original: int | None = None
    rating_override: Rating | None = None
    rating_by_rule: Rating = Rating.NOT_RATED
    meetings_silent: int = 0
    supporting: str = ""
    evidence_count: int = 0
    agreed_on: datetime.date | None = None
    status_reason: str = ""
    evidence_expected: str = ""
    closed_on: datetime.date | None = None
    closed_in_minute: str = ""
    escalated_to: str = ""
    recommendations: str = ""
    closed_at: datetime.date | None = None
    due_meeting: datetime.date | None = None


@dataclass(slots=True)
class RecommendationRow:
    """A recommendation with its report; summary is its first paragraph.

    base and counts_from say from which day of the report its timescale is counted, where that is known. days_late is 0
    when not late and None when it is closed, not rated or undated. action_count counts the action items that come from
    it or are linked with it.
    """

    id: str
    report_id: str
    report_title: str
    ref: str
    ref_is_ours: bool
    theme: str
    summary: str
    addressee: str
    addressed: Addressed
    timing: str
    due: datetime.date | None
    base: DateBase
    counts_from: datetime.date | None
    days_late: int | None
    lead: str
    status: RecommendationStatus
    assurance: Assurance
    rating: Rating
    action_count: int


@dataclass(slots=True)
class MeetingRow:
    """A meeting with how many agenda items and minutes it has and how many were present, substitutes included.

    Neither sub-items nor headings are counted as items.
    """

    id: str
    date: datetime.date
    time: datetime.time | None
    venue: str
    state: MeetingState
    item_count: int
    minute_count: int
    present_count: int


@dataclass(slots=True)
class MinuteRow:
    """A minute of any meeting; summary is its first resolution part, or else the beginning of its text.

    year is the calendar year of its meeting, verbs are those of its resolution parts, each once.
    """

    id: str
    meeting_id: str
    meeting_date: datetime.date
    meeting_state: MeetingState
    year: str
    number: str
    title: str
    summary: str
    verbs: str
    part_count: int
    action_count: int
    corrected: bool


@dataclass(slots=True)
class AgendaItemRow:
    """An item of any agenda, headings left out; minute_number is that of the minute taken on it, or ""."""

    id: str
    meeting_id: str
    meeting_date: datetime.date
    year: str
    number: str
    title: str
    presenter: str
    purpose: str
    paper: PaperStatus
    outcome: ItemOutcome
    minute_number: str
