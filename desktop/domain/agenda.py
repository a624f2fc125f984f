"""Agenda items and the papers that belong to them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from desktop.domain.identity import new_id


class ItemKind(StrEnum):
    """What sort of agenda line this is."""

    BUSINESS = "business"
    STANDING = "standing"
    APOLOGIES = "apologies"
    DECLARATIONS = "declarations of interest"
    MINUTES = "minutes"
    MATTERS_ARISING = "matters arising"
    EXCLUSION = "exclusion of the public"
    DATES = "dates of meetings"
    HEADING = "heading"


class PaperStatus(StrEnum):
    """How the paper of an item reaches the meeting."""

    NONE = "none"
    HEREWITH = "herewith"
    TO_FOLLOW = "to follow"
    TABLED = "tabled"
    VERBAL = "verbal"


class PaperProgress(StrEnum):
    """How far the author of a paper has come with it."""

    NOT_ASKED = ""
    AWAITED = "awaited"
    RECEIVED = "received"
    CLEARED = "cleared"
    WITHDRAWN = "withdrawn"


class ItemOutcome(StrEnum):
    """What became of an item at its meeting; a deferred or unreached one returns on the next agenda."""

    OPEN = ""
    TAKEN = "taken"
    DEFERRED = "deferred"
    NOT_REACHED = "not reached"
    WITHDRAWN = "withdrawn"


RETURNS = frozenset({ItemOutcome.DEFERRED, ItemOutcome.NOT_REACHED})


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An item or sub-item; number is as printed and does not move once the agenda is published.

    position orders items below the same parent, from 1; pages are numbers of the pack's own run, of the papers that
    went out with the agenda (those of a supplement stand on the papers themselves). source_kind and source_id name
    what the item came from: an action, a planned item of the work programme, the minute that is a matter arising, the
    meeting whose minutes are to be confirmed, or the item of an earlier meeting that returns. supplement is the number
    of the supplementary agenda that brought the item, 0 for the agenda itself. An item is exempt by the paragraphs of
    Schedule 12A (Local Government Act 1972), confidential under s100A(3): two different things.
    """

    id: str = field(default_factory=new_id)
    meeting_id: str
    parent_id: str | None = None
    position: int = 1
    number: str = ""
    title: str
    kind: ItemKind = ItemKind.BUSINESS
    purpose: str = ""
    presenter: str = ""
    minutes_allotted: int | None = None
    paper: PaperStatus = PaperStatus.NONE
    first_page: int | None = None
    last_page: int | None = None
    links: tuple[str, ...] = ()
    note: str = ""
    exempt_paragraphs: tuple[int, ...] = ()
    confidential: bool = False
    public_interest: str = ""
    urgent: bool = False
    urgency_reason: str = ""
    urgency_asked_by: str = ""
    urgency_agreed: bool = False
    source_kind: str = ""
    source_id: str | None = None
    outcome: ItemOutcome = ItemOutcome.OPEN
    outcome_reason: str = ""
    paper_author: str = ""
    paper_progress: PaperProgress = PaperProgress.NOT_ASKED
    supplement: int = 0

    @property
    def is_private(self) -> bool:
        """Whether the public may not see it: exempt, or confidential."""
        return bool(self.exempt_paragraphs) or self.confidential


def own_items(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Return the items that an agenda is said to have: neither sub-items nor headings."""
    return [item for item in items if item.parent_id is None and item.kind is not ItemKind.HEADING]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The file behind an item: its name, the SHA-256 of its bytes in hex, and its number of pages.

    The bytes are a PaperFile of their own, so that a list of papers does not read them. pages is None where they
    cannot be counted. supplement is the number of the supplementary agenda that it goes out with, 0 for the agenda
    itself; first_page and last_page are its place in the run of pages of that agenda, worked out until it is published.
    """

    id: str = field(default_factory=new_id)
    agenda_item_id: str
    position: int = 1
    title: str
    file_name: str
    media_type: str = ""
    size: int = 0
    sha256: str = ""
    pages: int | None = None
    first_page: int | None = None
    last_page: int | None = None
    exempt: bool = False
    supplement: int = 0
    received_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """The bytes of a paper."""

    id: str = field(default_factory=new_id)
    paper_id: str
    content: bytes


class PageRun(StrEnum):
    """How the pages of a supplementary agenda are numbered; the published ones never move."""

    LETTERS = "letters after a page"
    OWN = "pages of its own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplement:
    """A supplementary agenda: number counts from 1, after_page is the published page its letters follow (17a, 17b).

    It is a draft while issued_on is None; from then on its pages are fixed.
    """

    id: str = field(default_factory=new_id)
    meeting_id: str
    number: int
    run: PageRun = PageRun.LETTERS
    after_page: int | None = None
    reason: str = ""
    issued_on: date | None = None
    issued_at: time | None = None
