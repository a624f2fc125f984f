"""The marks of the ratings, in the one order in which every chart shows them: that of the board's key, best first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from desktop.charts.chart import Mark, Series
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey, RatingLevel


def mark_of(level: RatingLevel) -> Mark:
    """Return how a level is drawn: its fill, its letter, and a hatch where it has no letter of its own."""
    return Mark(
        colour=level.fill,
        text_colour=level.text,
        letter=level.letter,
        hatched=level.rating is Rating.NOT_RATED,
    )


def by_level(ratings: Mapping[str, Rating], key: RatingKey) -> dict[RatingLevel, list[str]]:
    """Return the ids of rated records by the level that a key prints for each."""
    found: dict[RatingLevel, list[str]] = defaultdict(list)
    for record_id, rating in ratings.items():
        found[key.level(rating)].append(record_id)
    return found


def rated_series(groups: Sequence[Iterable[str]], ratings: Mapping[str, Rating], key: RatingKey) -> tuple[Series, ...]:
    """Return a series for each level of a key, best first, that counts the records of each group on it."""
    held = [by_level({each: ratings[each] for each in group}, key) for group in groups]
    return tuple(
        Series.counting(level.word, mark_of(level), (group.get(level, ()) for group in held)) for level in key.printed
    )
