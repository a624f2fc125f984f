"""The rating key of a board: three to five levels with letter, word, colour and the rule each follows."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.domain.contrast import text_on
from desktop.domain.identity import new_id
from desktop.domain.rating import Rating


class RatingRule(StrEnum):
    """What puts an open action on a level; the levels are tried from the worst to the best."""

    CLOSED = "closed by the board"
    OTHERWISE = "none of the other rules"
    DUE_SOON_OR_REVISED = "due soon and silent, or revised"
    REVISED = "revised at least once"
    PAST_CURRENT = "past its current date"
    PAST_CURRENT_BY = "months past its current date"
    PAST_ORIGINAL = "past its original date"
    PAST_ORIGINAL_BY = "months past its original date"
    UNDATED = "no date to rate against, or not for this board to deliver"


WITH_MONTHS = frozenset({RatingRule.PAST_CURRENT_BY, RatingRule.PAST_ORIGINAL_BY})


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingLevel:
    """One level of a key: the rating it stands for, how it is printed, and its rule; months belong to some rules."""

    rating: Rating
    letter: str
    word: str
    fill: str
    rule: RatingRule
    months: int = 0

    @property
    def text(self) -> str:
        """The colour of the letter on the fill: white or black, whichever is read better."""
        return text_on(self.fill)

    @property
    def label(self) -> str:
        """The letter with its word, such as "B Complete"."""
        return f"{self.letter} {self.word}"


UNRATED = RatingLevel(
    rating=Rating.NOT_RATED, letter="–", word="Not rated", fill="#505A5F", rule=RatingRule.UNDATED, months=0
)
"""What stands for all that no key rates: the same on every board."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingKey:
    """The levels that a board uses from one day to another, best first; valid_to is None for the present key.

    valid_to is the last day of the key. The id is "" for the usual key of a board that has set none.
    """

    id: str = field(default_factory=new_id)
    board_id: str
    name: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    levels: tuple[RatingLevel, ...] = ()

    def level(self, rating: Rating) -> RatingLevel:
        """Return how a rating is printed by this key.

        A rating without a level of its own (complete in a key of three levels, or one that was set by hand under
        another key) is printed as the next worse one: a key never flatters.
        """
        if rating is Rating.NOT_RATED or not self.levels:
            return UNRATED
        worse = (level for level in self.levels if _PLACES[level.rating] >= _PLACES[rating])
        return next(worse, self.levels[-1])

    def ratings_of(self, level: RatingLevel) -> tuple[Rating, ...]:
        """Return the ratings that are printed as a level, best first."""
        return tuple(rating for rating in Rating if self.level(rating) == level)

    @property
    def printed(self) -> tuple[RatingLevel, ...]:
        """All that can be printed by this key, best first: its levels, and at the end what is not rated."""
        return (*self.levels, UNRATED)

    def is_valid_on(self, day: date) -> bool:
        """Return whether the key is that of a day; its first and last day are days of it."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


_PLACES = {rating: place for place, rating in enumerate(Rating)}

DEFAULT_LEVELS = (
    RatingLevel(rating=Rating.COMPLETE, letter="B", word="Complete", fill="#12436D", rule=RatingRule.CLOSED, months=0),
    RatingLevel(
        rating=Rating.ON_TRACK, letter="G", word="On track", fill="#00703C", rule=RatingRule.OTHERWISE, months=0
    ),
    RatingLevel(
        rating=Rating.AT_RISK,
        letter="A",
        word="At risk",
        fill="#FFBF47",
        rule=RatingRule.DUE_SOON_OR_REVISED,
        months=0,
    ),
    RatingLevel(
        rating=Rating.OVERDUE, letter="R", word="Overdue", fill="#942514", rule=RatingRule.PAST_CURRENT, months=0
    ),
)
"""BRAG as boards use it; white or black letters on these fills have a contrast of 6 to 1 or more."""


def default_key(board_id: str = "") -> RatingKey:
    """Return the usual key, by which a board rates that has set no other."""
    return RatingKey(id="", board_id=board_id, name="BRAG", levels=DEFAULT_LEVELS)


def present_key(keys: Iterable[RatingKey], on: date) -> RatingKey:
    """Return which of a board's keys is that of a day, the usual one where none is."""
    keys = tuple(keys)
    found = next((key for key in keys if key.levels and key.is_valid_on(on)), None)
    return found or default_key(keys[0].board_id if keys else "")
