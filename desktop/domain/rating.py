"""Ratings: what a board makes of how a thing stands. Its key says how they are printed (rating_key.py)."""

from enum import StrEnum


class Rating(StrEnum):
    """The ratings of an action item, best first; the value is the usual letter.

    How a board prints them is said by its key (rating_key.py): only keys of five levels know what is delayed.
    """

    COMPLETE = "B"
    ON_TRACK = "G"
    AT_RISK = "A"
    DELAYED = "D"
    OVERDUE = "R"
    NOT_RATED = "–"
