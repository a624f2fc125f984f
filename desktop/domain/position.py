"""What was reported, frozen: the positions at meetings and in packs, and the packs themselves."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.identity import new_id


class Occasion(StrEnum):
    """Why a position was taken."""

    MEETING_ENDED = "meeting ended"
    PACK_ISSUED = "pack issued"
    BY_HAND = "by hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionCount:
    """How many records of a kind stood at a rating; letter, word and colour are those of the key of that day.

    exempt of them are not for the public.
    """

    kind: str
    rating: str
    letter: str
    word: str
    fill: str
    count: int
    exempt: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """The reported position of a board as at a day: what the charts over time are drawn from, never worked out again.

    counts are by kind and rating. The entries, one for each action, recommendation and strand, are in a
    PositionEntries of their own; sha256 is that of its bytes.
    """

    id: str = field(default_factory=new_id)
    board_id: str
    meeting_id: str | None = None
    as_at: date
    taken_at: datetime | None = None
    occasion: Occasion = Occasion.MEETING_ENDED
    note: str = ""
    counts: tuple[PositionCount, ...] = ()
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionEntries:
    """What was reported of each record, packed (JSON, compressed by zlib)."""

    id: str = field(default_factory=new_id)
    position_id: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack as it was issued: the file, its SHA-256 in hex, for whom it was, and the position that it reports."""

    id: str = field(default_factory=new_id)
    board_id: str
    meeting_id: str | None = None
    position_id: str | None = None
    issued_at: datetime
    file_name: str
    sha256: str
    size: int = 0
    public: bool = False
    note: str = ""
