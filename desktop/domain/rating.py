"""BRAG ratings: a letter and a word always, a colour only beside them."""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class RatingStyle:
    """The word beside the letter, with fill and text colours that read in print (contrast measured)."""

    label: str
    fill: str
    text: str


RATING_STYLES: dict[Rating, RatingStyle] = {
    Rating.COMPLETE: RatingStyle("Complete", "#12436D", "#FFFFFF"),
    Rating.ON_TRACK: RatingStyle("On track", "#00703C", "#FFFFFF"),
    Rating.AT_RISK: RatingStyle("At risk", "#FFBF47", "#000000"),
    Rating.DELAYED: RatingStyle("Delayed", "#F46A25", "#000000"),
    Rating.OVERDUE: RatingStyle("Overdue", "#942514", "#FFFFFF"),
    Rating.NOT_RATED: RatingStyle("Not rated", "#505A5F", "#FFFFFF"),
}
