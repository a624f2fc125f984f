"""The marks of the ratings, in the one order in which every chart shows them."""

from desktop.charts.chart import Mark
from desktop.domain.rating import RATING_STYLES, Rating

RATING_ORDER = tuple(Rating)


def mark_of(rating: Rating) -> Mark:
    """Return how a rating is drawn: its fill, its letter, and a hatch where it has no letter of its own."""
    style = RATING_STYLES[rating]
    return Mark(
        colour=style.fill,
        text_colour=style.text,
        letter=str(rating),
        hatched=rating is Rating.NOT_RATED,
    )


def label_of(rating: Rating) -> str:
    """Return the letter with its word, such as "B Complete"."""
    return f"{rating} {RATING_STYLES[rating].label}"
