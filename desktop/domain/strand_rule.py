"""The rating of a strand: the worst of what answers it."""

from collections.abc import Iterable

from desktop.domain.rating import Rating

_WORST_FIRST = tuple(rating for rating in reversed(Rating) if rating is not Rating.NOT_RATED)
NOTHING_TIED = "nothing tied to it"


def rate_strand(ratings: Iterable[Rating]) -> Rating:
    """Rate a strand by the recommendations and actions tied to it: the worst rating of them counts.

    What is not rated leaves it as it is; complete is only a strand of which all that is rated is complete.
    """
    held = set(ratings)
    return next((rating for rating in _WORST_FIRST if rating in held), Rating.NOT_RATED)


def strand_status(ratings: Iterable[Rating]) -> str:
    """Return "3 of 5 complete" for what is tied to a strand, or that nothing is."""
    held = list(ratings)
    complete = sum(rating is Rating.COMPLETE for rating in held)
    return f"{complete} of {len(held)} complete" if held else NOTHING_TIED
