"""The records that charts count, at one day."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.action_item import ENDED, ActionItem, Extension, ProgressUpdate
from desktop.domain.board_rating import BoardRating
from desktop.domain.position import Position
from desktop.domain.rating import Rating
from desktop.domain.recommendation import UNRATED_STATUSES, Link, Recommendation, Report, Strand


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFacts:
    """One board's follow-up as at a day; only what the reader of the chart may see belongs in here.

    rating is by what the board rates on that day. positions are what was reported until then; their counts are taken
    less what is exempt where public says so. meeting_days are the days of the board's meetings by their ids.
    """

    as_at: date
    reports: tuple[Report, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    action_items: tuple[ActionItem, ...] = ()
    extensions: tuple[Extension, ...] = ()
    updates: tuple[ProgressUpdate, ...] = ()
    rating: BoardRating = field(default_factory=BoardRating)
    positions: tuple[Position, ...] = ()
    meeting_days: Mapping[str, date] = field(default_factory=dict)
    strands: tuple[Strand, ...] = ()
    links: tuple[Link, ...] = ()
    public: bool = False

    def own_recommendations(self) -> list[Recommendation]:
        """Return the recommendations that are for this board to deliver, and were not superseded or not accepted."""
        return [each for each in self.recommendations if each.status not in UNRATED_STATUSES]

    def open_action_items(self) -> list[ActionItem]:
        """Return the action items that nobody has closed, withdrawn or transferred."""
        return [item for item in self.action_items if item.status not in ENDED]

    def times_revised(self) -> Counter[str]:
        """Return how often the date of each action item was revised, by its id."""
        return Counter(extension.action_item_id for extension in self.extensions)

    def last_updates(self) -> dict[str, ProgressUpdate]:
        """Return the newest update of each action item that has one, by its id."""
        return {update.action_item_id: update for update in sorted(self.updates, key=lambda update: update.made_on)}

    def action_ratings(self, *, against_original: bool = False) -> dict[str, Rating]:
        """Return the rating of every action item, or the one against its original date, by its id."""
        revised, heard = self.times_revised(), self.last_updates()
        rate = self.rating.against_original if against_original else self.rating.rate
        return {
            item.id: rate(
                item,
                as_at=self.as_at,
                last_update=heard[item.id].made_on if item.id in heard else None,
                times_revised=revised[item.id],
            )
            for item in self.action_items
        }

    def recommendation_ratings(self) -> dict[str, Rating]:
        """Return the rating of every recommendation, by its id."""
        return {each.id: self.rating.rate_recommendation(each, as_at=self.as_at) for each in self.recommendations}
