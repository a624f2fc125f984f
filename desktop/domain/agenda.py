"""Agenda items and the papers that belong to them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.identity import new_id


class ItemKind(StrEnum):
    """What sort of agenda line this is."""

    BUSINESS = "business"
    STANDING = "standing"
    MINUTES = "minutes"
    HEADING = "heading"


class PaperStatus(StrEnum):
    """How the paper of an item reaches the meeting."""

    NONE = "none"
    HEREWITH = "herewith"
    TO_FOLLOW = "to follow"
    TABLED = "tabled"
    VERBAL = "verbal"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An item or sub-item; number is as printed and does not move once the agenda is published.

    position orders items below the same parent, from 1; pages are numbers of the pack's own run.
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
    urgency_reason: str = ""


def own_items(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Return the items that an agenda is said to have: neither sub-items nor headings."""
    return [item for item in items if item.parent_id is None and item.kind is not ItemKind.HEADING]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The file behind an item: its bytes, their SHA-256 in hex and its number of pages."""

    id: str = field(default_factory=new_id)
    agenda_item_id: str
    title: str
    file_name: str
    media_type: str = ""
    content: bytes = b""
    sha256: str = ""
    pages: int | None = None
    exempt: bool = False
    supplement: int = 0
