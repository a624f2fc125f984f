"""What a pack holds of the board's papers beside its log, as plain rows: plans, scorecard, risks, timeline, reviews."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.charts.chart import Chart
from desktop.domain.measure import Direction, Measure, MeasureStatus, Reading
from desktop.domain.plan import EntryLevel
from desktop.domain.plan_progress import Progress
from desktop.domain.plan_rule import Standing
from desktop.domain.rating_key import RatingLevel
from desktop.exports.review_contents import CheckRow, EntryRow, FunctionRow
from desktop.exports.timeline_contents import TimelineTable


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEntryRow:
    """An action of a plan, or a part of one with a date of its own, which no number counts.

    theme is the group in which it is counted, by its references; above the ref of what it stands below. timing is the
    date as worded. Inferred is what was blank and takes the row above. answers are the refs of the recommendations
    that it answers and of the actions that carry it out.
    """

    ref: str
    level: EntryLevel
    wording: str
    theme: str = ""
    above: str = ""
    lead: str = ""
    timing: str = ""
    start: date | None = None
    original_due: date | None = None
    current_due: date | None = None
    days_late: int = 0
    times_revised: int = 0
    standing: Standing
    rating: RatingLevel
    update: str = ""
    updated_on: date | None = None
    lead_inferred: bool = False
    timing_inferred: bool = False
    answers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGroupRow:
    """What gathers actions of a plan, or the whole of it, with how far they are; depth counts from the plan at 0."""

    level: str
    ref: str
    wording: str
    progress: Progress
    depth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRow:
    """A test of a plan and what the board judged of it."""

    plan: str
    group: str
    ref: str
    text: str
    timing: str = ""
    due: date | None = None
    reached: str
    judged_on: date | None = None
    judgement: str = ""
    in_minute: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPart:
    """One plan; left_out counts the exempt entries that a public copy does without."""

    title: str
    horizon: str = ""
    progress: Progress
    groups: tuple[PlanGroupRow, ...] = ()
    entries: tuple[PlanEntryRow, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """A measure in the quarter of the scorecard with all its readings until then.

    priority is the group in which it is counted. reading speaks for the quarter; given is what stands beside a status
    that was given over the rule, against what contradicts it.
    """

    measure: Measure
    outcome: str = ""
    priority: str = ""
    status: MeasureStatus | None
    direction: Direction
    reading: Reading | None = None
    readings: tuple[Reading, ...] = ()
    given: str = ""
    against: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorecardPart:
    """The scorecard of a quarter: its summary in sentences, and every measure.

    short_names are what priorities are called where there is little room: "Priority 1" for "Priority 1: Safe water".
    """

    period: str
    short_names: Mapping[str, str] = field(default_factory=dict)
    sentences: tuple[str, ...] = ()
    rows: tuple[MeasureRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskRow:
    """A risk or issue under its outcome; 0 where it was not scored."""

    kind: str
    outcome: str
    text: str
    mitigation: str = ""
    owner: str = ""
    likelihood: int = 0
    impact: int = 0
    closed_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RisksPart:
    """The risks and issues of a board; left_out counts the exempt ones that a public copy does without."""

    rows: tuple[RiskRow, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePart:
    """The headlines until the day of the pack; left_out counts the exempt ones that a public copy does without."""

    table: TimelineTable
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewOutcomeRow:
    """An outcome of a review with what is counted under it; told_with names the outcome whose text tells of it too."""

    ref: str
    title: str
    lead: str = ""
    told_with: str = ""
    achieved: int = 0
    risks: int = 0
    overview: int = 0
    next_steps: int = 0
    last_steps: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPart:
    """The review that a board had last; answers are the headings of ReviewOutcomeRow.last_steps."""

    title: str
    told: str = ""
    previous: str = ""
    sentences: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    outcomes: tuple[ReviewOutcomeRow, ...] = ()
    entries: tuple[EntryRow, ...] = ()
    checks: tuple[CheckRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionsPart:
    """The register of functions with its counts in words."""

    sentence: str
    rows: tuple[FunctionRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPapers:
    """All of it; what a board has no records of is empty or None, and gets no sheet.

    trends are the courses of the measures that are chosen to be drawn.
    """

    plans: tuple[PlanPart, ...] = ()
    milestones: tuple[MilestoneRow, ...] = ()
    scorecard: ScorecardPart | None = None
    risks: RisksPart | None = None
    timeline: TimelinePart | None = None
    review: ReviewPart | None = None
    functions: FunctionsPart | None = None
    trends: tuple[Chart, ...] = ()
