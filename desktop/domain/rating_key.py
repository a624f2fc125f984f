"""The rating key of a board: three to five levels with letter, word, colour and the rule each follows."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.domain.identity import new_id
from desktop.domain.rating import Rating


class RatingRule(StrEnum):
    """What puts an open action on a level; the levels are tried from the worst to the best."""

    CLOSED = "closed with evidence accepted"
    OTHERWISE = "none of the other levels"
    DUE_SOON_OR_REVISED = "due soon and nothing heard, revised once, or said by the lead"
    REVISED = "revised at least once"
    PAST_CURRENT = "past its current date"
    PAST_ORIGINAL = "past its original date, or revised beyond it"
    PAST_ORIGINAL_BY = "later than its original date by so many months, or revised so far beyond it"


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingLevel:
    """One level of a key: the rating it stands for, how it is printed, and its rule; months belong to some rules."""

    rating: Rating
    letter: str
    word: str
    fill: str
    rule: RatingRule
    months: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingKey:
    """The levels that a board uses from one day to another, best first; valid_to is None for the present key."""

    id: str = field(default_factory=new_id)
    board_id: str
    name: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    levels: tuple[RatingLevel, ...] = ()
