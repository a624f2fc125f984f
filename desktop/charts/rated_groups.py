"""Recommendations in groups, each a stacked bar of ratings: what the charts by report and by strand share."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from desktop.charts.chart import Series
from desktop.charts.facts import BoardFacts
from desktop.charts.rating_marks import rated_series
from desktop.charts.wording import are, share, shortened
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingLevel
from desktop.domain.rating_words import in_a_sentence
from desktop.domain.recommendation import Recommendation
from desktop.domain.wording import listed

NOTHING = "No recommendations are recorded for this board"
_LABEL, _SPOKEN = 48, 80


@dataclass(frozen=True, slots=True)
class Group:
    """The recommendations of one bar under its name."""

    name: str
    members: tuple[Recommendation, ...]


@dataclass(frozen=True)
class RatedGroups:
    """Groups of the recommendations of a board; each of these stands in one group."""

    facts: BoardFacts
    groups: tuple[Group, ...]

    @cached_property
    def ratings(self) -> dict[str, Rating]:
        """The rating of every recommendation, by its id."""
        return self.facts.recommendation_ratings()

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the bars with how many recommendations each has."""
        return tuple(f"{shortened(group.name, _LABEL)} ({len(group.members)})" for group in self.groups)

    def series(self) -> tuple[Series, ...]:
        """Return the segments, best first."""
        members = [[each.id for each in group.members] for group in self.groups]
        return rated_series(members, self.ratings, self.facts.rating.key)

    def tally(self, *groups: Group) -> Counter[RatingLevel]:
        """Return how many recommendations of these groups stand on each level."""
        level = self.facts.rating.level
        return Counter(level(self.ratings[each.id]) for group in groups for each in group.members)

    def finding(self) -> str:
        """Return how many are signed off, overdue and for this board at all."""
        whole, key = self.tally(*self.groups), self.facts.rating.key
        if not whole:
            return NOTHING
        complete, worst = key.level(Rating.COMPLETE), key.level(Rating.OVERDUE)
        done = "signed off" if key.ratings_of(complete) == (Rating.COMPLETE,) else in_a_sentence(complete)
        late, own = whole[worst], len(self.facts.own_recommendations())
        parts = (
            share(whole[complete], whole.total(), "recommendation", done),
            f"{late:,} {are(late)} {in_a_sentence(worst)}" if late else "",
            f"{own or 'none'} {are(own)} for this board" if own < whole.total() else "",
        )
        return "; ".join(filter(None, parts))

    def worst(self) -> tuple[Group, int, str] | None:
        """Return the group with most recommendations on the worst level, how many, and how a sentence says it."""
        level = self.facts.rating.key.level(Rating.OVERDUE)
        late = [(self.tally(group)[level], group) for group in self.groups]
        most, group = max(late, key=lambda pair: pair[0], default=(0, None))
        return (group, most, in_a_sentence(level)) if group and most else None

    def alt(self, what: str) -> str:
        """Return every number in words; what is what each bar stands for."""
        if not self.groups:
            return NOTHING
        return f"Stacked bars, one for each {what}. {' '.join(map(self._bar_in_words, self.groups))}"

    def _bar_in_words(self, group: Group) -> str:
        tally = self.tally(group)
        parts = [f"{tally[level]} {level.word.lower()}" for level in self.facts.rating.key.printed if tally[level]]
        return f"{shortened(group.name, _SPOKEN)}: {listed(parts)}, {tally.total()} in all."
