"""What a meeting pack holds, as plain rows: only what its readers may see, built once and written in each format."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from desktop.charts.chart import Chart
from desktop.domain.board_rating import BoardRating
from desktop.domain.rating_key import RatingLevel
from desktop.exports.coverage_contents import CoverageTable
from desktop.exports.paper_contents import BoardPapers


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverFacts:
    """What the first sheet says.

    next_meetings are those that the book has after this one; future_dates are the lines of the agenda as printed.
    open_queries counts what is still in doubt in this board's papers. holds_exempt is True where rows of the pack
    are not for publication.
    """

    board: str
    organisation: str = ""
    marking: str = ""
    contact: str = ""
    meeting_date: date
    meeting_time: time | None = None
    venue: str = ""
    state: str = ""
    published_on: date | None = None
    next_meetings: tuple[date, ...] = ()
    future_dates: tuple[str, ...] = ()
    open_queries: int = 0
    as_at: date
    generated: datetime
    public: bool = False
    holds_exempt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """An item, or a sub-item at level 1 and deeper; pages as printed ("6–7", "Supplement 1, pages 17a–17f").

    kind says what sort of business it is where that is more than business.
    """

    number: str
    title: str
    level: int = 0
    heading: bool = False
    kind: str = ""
    purpose: str = ""
    presenter: str = ""
    paper: str = ""
    pages: str = ""
    minutes_allotted: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """One attached paper; pages are its place in the run as printed, supplement the one that it went out with."""

    item: str
    title: str
    form: str = ""
    size: str = ""
    length: int | None = None
    pages: str = ""
    supplement: str = ""
    received: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteRow:
    """One part of a minute: its note, its text, one part of its resolution, or a later correction."""

    ref: str
    heading: str
    part: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousMinutes:
    """The minutes of the meeting before; minute_count counts minutes, not rows."""

    meeting_date: date
    state: str
    minute_count: int
    decision_count: int
    rows: tuple[MinuteRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceRow:
    """One person at one meeting, or a member who is expected at it."""

    meeting_date: date
    name: str
    capacity: str
    role: str
    remarks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """An action item; days_late counts against the current date and is 0 where that has not passed.

    rating_original is the one against the original date. moved tells each date that was moved, with its minute;
    evidence counts what was given, slippage the days from the original to the current date.
    """

    ref: str
    source: str
    wording: str
    lead: str = ""
    timing: str = ""
    original_due: date | None = None
    current_due: date | None = None
    days_late: int = 0
    times_revised: int = 0
    status: str = ""
    rating: RatingLevel | None = None
    rating_original: RatingLevel | None = None
    update: str = ""
    updated_on: date | None = None
    supporting: str = ""
    agreed_on: date | None = None
    slippage: int = 0
    moved: tuple[str, ...] = ()
    evidence: int = 0
    evidence_expected: str = ""
    escalated_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """A file of evidence, and in words of what it is, when it was received and its SHA-256."""

    name: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationRow:
    """A recommendation with what was done about it; actions and evidence in words."""

    ref: str
    theme: str
    text: str
    addressee: str = ""
    timing: str = ""
    due: date | None = None
    lead: str = ""
    status: str = ""
    rating: RatingLevel
    assurance: str = ""
    actions: str = ""
    evidence: str = ""
    signed_off: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPart:
    """One report; base says from which day its timescales are counted."""

    title: str
    author_body: str
    published: date | None
    base: str
    link: str = ""
    rows: tuple[RecommendationRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StrandRow:
    """A strand of the framework and the recommendations tied to it."""

    number: int
    title: str
    text: str = ""
    key_actions: str = ""
    responsibility: str = ""
    tests_of_progress: str = ""
    recommendations: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """A record that differs from what was reported before: what became of it, and how it was before."""

    kind: str
    ref: str
    what: str
    how: str
    wording: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedSince:
    """What differs from the position that was reported last; lines are the sentences that add up.

    since names that position ("the meeting of 7 March 2031"), reported says where ("at the meeting of 7 March 2031").
    """

    since: str
    reported: str
    lines: tuple[str, ...]
    rows: tuple[ChangeRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PackContents:
    """A whole pack. exempt_actions counts the action items that stand in it by number only.

    rating is by what the board rated on the day of the figures. board_papers are the plans, the scorecard and what else
    the board keeps beside its log.
    """

    cover: CoverFacts
    rating: BoardRating = field(default_factory=BoardRating)
    agenda: tuple[AgendaRow, ...] = ()
    papers: tuple[PaperRow, ...] = ()
    previous: PreviousMinutes | None = None
    attendance: tuple[AttendanceRow, ...] = ()
    actions: tuple[ActionRow, ...] = ()
    exempt_actions: int = 0
    evidence: tuple[EvidenceRow, ...] = ()
    reports: tuple[ReportPart, ...] = ()
    strands: tuple[StrandRow, ...] = ()
    coverage: tuple[CoverageTable, ...] = ()
    board_papers: BoardPapers = field(default_factory=BoardPapers)
    charts: tuple[Chart, ...] = ()
    changed: ChangedSince | None = None
