"""What a rating key may not say, one sentence each."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from desktop.domain.contrast import is_colour
from desktop.domain.rating import Rating
from desktop.domain.rating_key import UNRATED, WITH_MONTHS, RatingKey, RatingLevel, RatingRule

FEWEST, MOST = 3, 5
LONGEST_LETTER, LONGEST_WORD, MOST_MONTHS = 2, 60, 24
_ORDER = tuple(Rating)


def key_faults(key: RatingKey) -> Iterator[str]:
    """Yield what is wrong with a key by itself."""
    if not FEWEST <= len(key.levels) <= MOST:
        yield f"A rating key has three to five levels; this one has {len(key.levels)}."
        return
    if key.valid_from and key.valid_to and key.valid_to < key.valid_from:
        yield "The last day of a rating key is not before its first."
    for level in key.levels:
        yield from _level_faults(level)
    yield from _doubled(key.levels)
    yield from _order_faults(key.levels)


def overlap(keys: Iterable[RatingKey]) -> str:
    """Return the sentence that refuses two keys of a board which hold on the same day, "" where none do."""
    for one, other in pairwise(sorted(keys, key=_first_day)):
        if one.valid_to is None or _first_day(other) <= one.valid_to.toordinal():
            return (
                f"Two rating keys would hold on the same day ({_named(one)} and {_named(other)}); "
                "end one on the day before the other begins."
            )
    return ""


def _first_day(key: RatingKey) -> int:
    return key.valid_from.toordinal() if key.valid_from else 0


def _named(key: RatingKey) -> str:
    return key.name or "one without a name"


def _level_faults(level: RatingLevel) -> Iterator[str]:
    if not level.word.strip():
        yield f"Level {level.letter} has no word; a letter or colour never speaks alone.".replace("  ", " ")
    elif len(level.word) > LONGEST_WORD:
        yield f"The word of level {level.letter} is longer than {LONGEST_WORD} letters; shorten it."
    if not level.letter.strip():
        yield f"The level {level.word} has no letter; give it one that no other level has."
    elif len(level.letter) > LONGEST_LETTER or level.letter == UNRATED.letter:
        yield f"{level.letter} cannot stand for a level; give it one or two letters."
    if not is_colour(level.fill):
        yield f"The colour of level {level.letter} is not one that can be printed; choose another."
    if level.rule in WITH_MONTHS and not 1 <= level.months <= MOST_MONTHS:
        yield f"The rule of level {level.letter} needs a number of months from 1 to {MOST_MONTHS}."
    if level.rule is RatingRule.UNDATED or (level.rule is RatingRule.CLOSED) != (level.rating is Rating.COMPLETE):
        yield f"The rule of level {level.letter} does not fit its place in the key."


def _doubled(levels: tuple[RatingLevel, ...]) -> Iterator[str]:
    for letter in _twice(level.letter.strip().upper() for level in levels):
        yield f"Two levels have the letter {letter}; in black and white they could not be told apart."
    for word in _twice(level.word.strip().lower() for level in levels):
        yield f"Two levels are called {word}; give each a word of its own."
    for fill in _twice(level.fill.upper() for level in levels):
        letters = " and ".join(level.letter for level in levels if level.fill.upper() == fill)
        yield f"Levels {letters} have the same colour; choose another for one of them."
    for _rule in _twice(f"{level.rule} {level.months if level.rule in WITH_MONTHS else 0}" for level in levels):
        yield "Two levels have the same rule, so one of them could never be reached; choose another rule."


def _twice(values: Iterable[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1 and value]


def _order_faults(levels: tuple[RatingLevel, ...]) -> Iterator[str]:
    places = [_ORDER.index(level.rating) for level in levels]
    if places != sorted(set(places)) or Rating.NOT_RATED in {level.rating for level in levels}:
        yield "The levels of a key run from the best to the worst, each once."
    open_levels = [level for level in levels if level.rule is not RatingRule.CLOSED]
    if not open_levels or open_levels[0].rule is not RatingRule.OTHERWISE:
        yield (
            f"The best level for what is still open needs the rule “{RatingRule.OTHERWISE.value}”, "
            "or some actions would have no level."
        )
    for rule in WITH_MONTHS:
        months = [level.months for level in levels if level.rule is rule]
        if months != sorted(months):
            yield "A worse level needs more months than a better one with the same rule."
