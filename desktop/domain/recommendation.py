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
    """A report with recommendations. Timescales count from base_date, or else from published."""

    id: str = field(default_factory=new_id)
    board_id: str
    title: str
    author_body: str = ""
    published: date | None = None
    base: DateBase = DateBase.PUBLICATION
    base_date: date | None = None
    link: str = ""

    @property
    def counts_from(self) -> date | None:
        """The day from which its timescales are counted, or None while it is not known."""
        return self.base_date if self.base is not DateBase.PUBLICATION else self.published


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One recommendation, its paragraphs verbatim; ref_is_ours marks a reference the report lacks."""

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
    timing: str = ""
    due: date | None = None
    urgent: bool = False
    lead: str = ""
    supporting: tuple[str, ...] = ()
    status: RecommendationStatus = RecommendationStatus.NOT_RESPONDED
    assurance: Assurance = Assurance.NONE
    evidence: tuple[Evidence, ...] = ()
    signed_off_on: date | None = None
    signed_off_by: str = ""
    signed_off_in_minute: str = ""
    verified_on: date | None = None
    verified_by: str = ""


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
