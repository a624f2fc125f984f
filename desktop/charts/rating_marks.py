"""The marks of the ratings, in the one order in which every chart shows them: that of the board's key, best first."""

from collections import Counter
from collections.abc import Iterable

from desktop.charts.chart import Mark
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


def tally_of(ratings: Iterable[Rating], key: RatingKey) -> Counter[RatingLevel]:
    """Return how many ratings are printed as each level of a key."""
    return Counter(key.level(rating) for rating in ratings)
