"""Reports of inspectors and inquiries, their recommendations, and the strands that gather them."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.domain.action_item import Evidence
from desktop.domain.identity import new_id


class DateBase(StrEnum):
    """From which day a report's timescales are counted."""

    PUBLICATION = "publication"
    RECEIPT = "receipt"
    ACCEPTANCE = "acceptance"
    MEETING = "meeting"


class RecommendationStatus(StrEnum):
    """Claimed, evidenced, signed off and embedded are four different things."""

    NOT_RESPONDED = "not yet responded"
    ACCEPTED = "accepted"
    IN_DELIVERY = "in delivery"
    IMPLEMENTED = "implemented (lead's claim)"
    EVIDENCE_SUBMITTED = "evidence submitted"
    SIGNED_OFF = "signed off by board"
    EMBEDDED = "embedded"
    NOT_ACCEPTED = "not accepted"
    SUPERSEDED = "superseded"
    NOT_OURS = "not addressed to us"


CLOSED_STATUSES = frozenset({RecommendationStatus.SIGNED_OFF, RecommendationStatus.EMBEDDED})
UNRATED_STATUSES = frozenset(
    {RecommendationStatus.NOT_OURS, RecommendationStatus.SUPERSEDED, RecommendationStatus.NOT_ACCEPTED}
)


class Addressed(StrEnum):
    """Whose recommendation it is to answer."""

    OURS = "ours"
    SHARED = "shared"
    PARTNER = "a partner's"
    NATIONAL = "national"


class Assurance(StrEnum):
    """How sure the board may be, separate from status."""

    NONE = "none"
    LIMITED = "limited"
    REASONABLE = "reasonable"
    SUBSTANTIAL = "substantial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report with recommendations, whose timescales count from one of its days.

    base says from which; base_date stands in for a day of receipt, acceptance or meeting that has no field filled in.
    base_reason is why the board counts from another day than that of publication.
    """

    id: str = field(default_factory=new_id)
    board_id: str
    title: str
    author_body: str = ""
    published: date | None = None
    base: DateBase = DateBase.PUBLICATION
    base_date: date | None = None
    base_reason: str = ""
    received_on: date | None = None
    accepted_on: date | None = None
    tabled_on: date | None = None
    responded_on: date | None = None
    link: str = ""

    @property
    def counts_from(self) -> date | None:
        """The day from which its timescales are counted, or None while it is not known."""
        if self.base is DateBase.PUBLICATION:
            return self.published
        days = {
            DateBase.RECEIPT: self.received_on,
            DateBase.ACCEPTANCE: self.accepted_on,
            DateBase.MEETING: self.tabled_on,
        }
        return days[self.base] or self.base_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One recommendation, its paragraphs verbatim; ref_is_ours marks a reference the report lacks.

    Implemented (the lead's claim), signed off (by the board), embedded (still true later) and verified (by the
    inspectorate) have each a day of their own. assurance_line is the line that the assurance rests on: 1 management
    says so, 2 a corporate check, 3 an independent one, 0 not said; assurance_gaps says what is not assured.
    """

    id: str = field(default_factory=new_id)
    report_id: str
    position: int = 1
    ref: str
    ref_is_ours: bool = False
    theme: str = ""
    paragraphs: tuple[str, ...]
    addressee: str = ""
    addressed: Addressed = Addressed.OURS
    response: str = ""
    response_reason: str = ""
    responded_on: date | None = None
    timing: str = ""
    due: date | None = None
    urgent: bool = False
    lead: str = ""
    supporting: tuple[str, ...] = ()
    status: RecommendationStatus = RecommendationStatus.NOT_RESPONDED
    status_reason: str = ""
    superseded_by_id: str | None = None
    assurance: Assurance = Assurance.NONE
    assurance_line: int = 0
    assurance_gaps: str = ""
    evidence: tuple[Evidence, ...] = ()
    implemented_on: date | None = None
    signed_off_on: date | None = None
    signed_off_by: str = ""
    signed_off_in_minute: str = ""
    embedded_on: date | None = None
    recheck_on: date | None = None
    verified_on: date | None = None
    verified_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationUpdate:
    """A dated update about a recommendation; older ones are kept."""

    id: str = field(default_factory=new_id)
    recommendation_id: str
    made_on: date
    author: str = ""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """One consolidated challenge of a framework, with what its table says beside it."""

    id: str = field(default_factory=new_id)
    board_id: str
    number: int
    title: str
    text: str = ""
    key_actions: str = ""
    responsibility: str = ""
    tests_of_progress: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A tie between any two records: answers, overlaps, duplicates, supersedes, depends on."""

    id: str = field(default_factory=new_id)
    from_kind: str
    from_id: str
    to_kind: str
    to_id: str
    relation: str = "answers"
    primary: bool = True
