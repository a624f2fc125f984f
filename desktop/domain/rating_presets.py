"""Rating keys to begin with, the forms that boards are seen to use, and the colours to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.domain.rating import Rating
from desktop.domain.rating_key import DEFAULT_LEVELS, RatingLevel, RatingRule

BLUE, GREEN, AMBER, ORANGE, RED = "#12436D", "#00703C", "#FFBF47", "#F46A25", "#942514"
COLOURS = (
    ("Dark blue", BLUE),
    ("Green", GREEN),
    ("Amber", AMBER),
    ("Orange", ORANGE),
    ("Dark red", RED),
    ("Turquoise", "#28A197"),
    ("Dark pink", "#801650"),
    ("Light purple", "#A285D1"),
    ("Dark grey", "#3D3D3D"),
)
"""The palette of the Government Analysis Function with the usual fills of BRAG: name and #RRGGBB."""

_OPEN = (Rating.ON_TRACK, Rating.AT_RISK, Rating.DELAYED, Rating.OVERDUE)
_STEPS = {1: (0,), 2: (0, 3), 3: (0, 1, 3), 4: (0, 1, 2, 3)}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPreset:
    """A key to begin with: its name, whom it suits, and its levels."""

    name: str
    about: str
    levels: tuple[RatingLevel, ...]


def placed(levels: Sequence[RatingLevel]) -> tuple[RatingLevel, ...]:
    """Return levels with the ratings that their places, best first, stand for; the worst open one is overdue.

    Five open levels have no ratings to stand for and are returned as they are, for the rules of keys to refuse.
    """
    still_open = [level for level in levels if level.rule is not RatingRule.CLOSED]
    if len(still_open) not in _STEPS:
        return tuple(levels)
    ratings = iter(_OPEN[step] for step in _STEPS[len(still_open)])
    return tuple(
        replace(level, rating=Rating.COMPLETE if level.rule is RatingRule.CLOSED else next(ratings)) for level in levels
    )


def _level(letter: str, word: str, fill: str, rule: RatingRule, months: int = 0) -> RatingLevel:
    return RatingLevel(rating=Rating.COMPLETE, letter=letter, word=word, fill=fill, rule=rule, months=months)


BRAG = KeyPreset(name="BRAG", about="The usual key: judged against the current date.", levels=DEFAULT_LEVELS)
AGAINST_ORIGINAL = KeyPreset(
    name="Against the original date",
    about="An extension does not make it green again: judged against the date first agreed.",
    levels=placed(
        (
            _level("B", "Complete", BLUE, RatingRule.CLOSED),
            _level("G", "On track to original date", GREEN, RatingRule.OTHERWISE),
            _level("A", "Delayed by less than 3 months", AMBER, RatingRule.PAST_ORIGINAL),
            _level("R", "Not within 3 months of original date", RED, RatingRule.PAST_ORIGINAL_BY, 3),
        )
    ),
)
TRACKER = KeyPreset(
    name="Scrutiny tracker",
    about="Three levels, as scrutiny committees use them: green is what was achieved.",
    levels=placed(
        (
            _level("G", "Achieved", GREEN, RatingRule.CLOSED),
            _level("A", "Acceptable progress, keep monitoring", AMBER, RatingRule.OTHERWISE),
            _level("R", "Unacceptable progress", RED, RatingRule.PAST_CURRENT),
        )
    ),
)
FIVE_LEVELS = KeyPreset(
    name="Five levels",
    about="Tells what is a little late from what is long overdue.",
    levels=placed(
        (
            *DEFAULT_LEVELS[:3],
            _level("D", "Delayed", ORANGE, RatingRule.PAST_CURRENT),
            _level("R", "More than 3 months overdue", RED, RatingRule.PAST_CURRENT_BY, 3),
        )
    ),
)
PRESETS = (BRAG, AGAINST_ORIGINAL, TRACKER, FIVE_LEVELS)
