"""The levels of a board's key as the choices of a filter or a field, and what is asked of the book for one."""

from desktop.domain.list_query import Filter
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey


def level_choices(key: RatingKey) -> list[tuple[Rating, str]]:
    """Return every level as its rating with its word, for a filter."""
    return [(level.rating, level.word) for level in key.printed]


def override_choices(key: RatingKey, held: Rating | None = None) -> list[tuple[Rating | None, str]]:
    """Return what a rating can be set to by hand, letter and word, with the rule first.

    held is what was set already, perhaps under another key: it is offered too.
    """
    ratings = [level.rating for level in key.printed]
    if held is not None and held not in ratings:
        ratings.append(held)
    levels = ((rating, key.level(rating)) for rating in ratings)
    return [(None, "By rule"), *((rating, f"{level.letter}  {level.word}") for rating, level in levels)]


def level_filter(key: RatingKey, rating: Rating) -> Filter:
    """Return the filter for everything that is printed as the level of a rating."""
    ratings = key.ratings_of(key.level(rating))
    return Filter("rating", "in", ratings) if len(ratings) > 1 else Filter("rating", "=", ratings[0])
