"""By what a board rates on a day: its key, its reporting cycle and its working grace, held together."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey, RatingLevel, default_key, present_key
from desktop.domain.rating_rule import CYCLE_DAYS, Rated, rate, rate_against_original, rated
from desktop.domain.recommendation import Recommendation


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRating:
    """The key and the days; without any, the usual ones. See rating_rule.py for what is asked of each item."""

    key: RatingKey = field(default_factory=default_key)
    cycle_days: int = CYCLE_DAYS
    grace_days: int = 0

    def rate(self, item: ActionItem, *, as_at: date, last_update: date | None = None, times_revised: int = 0) -> Rating:
        """Return the rating of an action item."""
        return rate(item, as_at=as_at, last_update=last_update, times_revised=times_revised, **self._rules())

    def against_original(
        self, item: ActionItem, *, as_at: date, last_update: date | None = None, times_revised: int = 0
    ) -> Rating:
        """Return the rating of an action item as if its original date still held."""
        return rate_against_original(
            item, as_at=as_at, last_update=last_update, times_revised=times_revised, **self._rules()
        )

    def rated(self, item: ActionItem, *, as_at: date, last_update: date | None = None, times_revised: int = 0) -> Rated:
        """Return the rating of an action item with that of the rule and the reasons of both."""
        return rated(item, as_at=as_at, last_update=last_update, times_revised=times_revised, **self._rules())

    def rate_recommendation(self, found: Recommendation, *, as_at: date) -> Rating:
        """Return the rating of a recommendation."""
        # it reads timescales, which the first window with its actions does not
        from desktop.domain.recommendation_rule import rate_recommendation

        return rate_recommendation(found, as_at=as_at, grace_days=self.grace_days, **self._rules())

    def level(self, rating: Rating) -> RatingLevel:
        """Return how a rating is printed."""
        return self.key.level(rating)

    def _rules(self) -> dict[str, Any]:
        return {"cycle_days": self.cycle_days, "key": self.key}


def board_rating(board: Board | None, keys: Iterable[RatingKey], on: date) -> BoardRating:
    """Return by what a board rates on a day; keys are its own, and without a board the usual rules hold."""
    if board is None:
        return BoardRating()
    return BoardRating(
        key=replace(present_key(keys, on), board_id=board.id),
        cycle_days=board.cycle_days,
        grace_days=max(0, board.working_grace_days),
    )
