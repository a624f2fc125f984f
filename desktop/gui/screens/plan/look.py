"""The colours of a plan's bars: by where its actions stand, and by their rating. Words beside them say the same."""

from desktop.domain.plan_rule import Standing
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey
from desktop.gui.theme import theme

_IN_PROGRESS, _ON_HOLD = "#28A197", "#A285D1"
STEP, TWISTY, REF_LEFT = 8, 16, 18
"""How far a level is set in, how wide the sign is that opens one, and how far behind it the reference stands."""


def colour_of(standing: Standing, key: RatingKey) -> str:
    """Return the colour of a part of a progress bar; "" is only outlined."""
    return {
        Standing.COMPLETE: key.level(Rating.COMPLETE).fill,
        Standing.OVERDUE: key.level(Rating.OVERDUE).fill,
        Standing.IN_PROGRESS: _IN_PROGRESS,
        Standing.ON_HOLD: _ON_HOLD,
        Standing.NOT_STARTED: theme().tokens.scroll,
    }.get(standing, "")
