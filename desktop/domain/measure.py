"""The scorecard: measures under outcomes, their readings by period, and the risks beside them."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.domain.identity import new_id


class Polarity(StrEnum):
    """Which way is good performance."""

    HIGH = "high"
    LOW = "low"
    UNKNOWN = ""


class MeasureStatus(StrEnum):
    """The six statuses of a council's scorecard; the last three leave the denominator of every percentage."""

    ON_TARGET = "on target"
    SATISFACTORY = "satisfactory"
    OFF_TARGET = "off target"
    UNDER_DEVELOPMENT = "under development"
    NOT_APPLICABLE = "not applicable"
    NOT_YET_AVAILABLE = "not yet available"


RATED = (MeasureStatus.ON_TARGET, MeasureStatus.SATISFACTORY, MeasureStatus.OFF_TARGET)


class Direction(StrEnum):
    """Direction of travel relative to polarity: better or worse, never up or down."""

    IMPROVING = "improving"
    STABLE = "stable"
    WORSENING = "worsening"
    UNKNOWN = "unknown"


class ComparedWith(StrEnum):
    """What a reading of a measure is set against for its direction of travel."""

    PREVIOUS = "the period before"
    YEAR_BEFORE = "the same period last year"


class PeriodKind(StrEnum):
    """How long a period of a reading is."""

    YEAR = "year"
    HALF = "half-year"
    QUARTER = "quarter"
    TERM = "term"
    MONTH = "month"


class Qualifier(StrEnum):
    """What a paper says about a figure beside the figure itself."""

    PROVISIONAL = "provisional"
    REVISED = "revised"
    CUMULATIVE = "cumulative"
    ESTIMATE = "estimate"
    NOT_YET_DUE = "not yet due"
    NOT_APPLICABLE = "not applicable"
    NOT_AVAILABLE = "not available"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of several figures in a cell: its label ((a), Q2, boys), the number where there is one, and its words."""

    label: str = ""
    value: float | None = None
    unit: str = ""
    raw: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One row of a scorecard.

    target is as worded; target_value its number where the cell holds exactly one, targets the several where it holds
    more. tolerance is how far from the target, in the unit, still counts as satisfactory (None: not said).
    status_given and direction_given are what a paper or a person states for the period named by given_for, with
    given_note; they stand over the rule for that period. A cumulative measure counts from the beginning of its year.
    """

    id: str = field(default_factory=new_id)
    board_id: str
    outcome_id: str | None = None
    position: int = 1
    ref: str = ""
    title: str
    action: str = ""
    lead: str = ""
    polarity: Polarity = Polarity.UNKNOWN
    frequency: str = ""
    unit: str = ""
    target: str = ""
    target_value: float | None = None
    targets: tuple[Part, ...] = ()
    tolerance: float | None = None
    cumulative: bool = False
    compared_with: ComparedWith = ComparedWith.PREVIOUS
    status_given: MeasureStatus | None = None
    direction_given: Direction | None = None
    given_for: str = ""
    given_note: str = ""
    data_note: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A figure of a measure for a period: number, unit, qualifiers, and the words as printed.

    period is as printed ("Q2 Jul - Sep 2018"); starts and ends are its days, kind its length. value is None where the
    cell holds no figure or several (parts): a gap, never a zero. due_on is when a figure that is not there will be.
    """

    id: str = field(default_factory=new_id)
    measure_id: str
    period: str
    kind: PeriodKind
    starts: date
    ends: date
    value: float | None = None
    unit: str = ""
    qualifiers: tuple[Qualifier, ...] = ()
    parts: tuple[Part, ...] = ()
    raw: str = ""
    due_on: date | None = None
    note: str = ""


class RiskKind(StrEnum):
    """A risk may happen; an issue has."""

    RISK = "risk"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """A risk or issue and what is done about it. likelihood and impact run from 1 to 5; 0: not scored."""

    id: str = field(default_factory=new_id)
    board_id: str
    outcome_id: str | None = None
    position: int = 1
    kind: RiskKind = RiskKind.RISK
    text: str
    mitigation: str = ""
    owner: str = ""
    likelihood: int = 0
    impact: int = 0
    closed_on: date | None = None
    note: str = ""
    exempt: bool = False
