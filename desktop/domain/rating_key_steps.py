"""What a board does with its rating key: a level changed, added or taken away, a new key from a day.

Each raises Refused, with one sentence, where the key would be one by which nothing can be rated or told apart.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from desktop.domain.dates import long_date
from desktop.domain.edits import Edit, added, changed, removed
from desktop.domain.errors import Refused
from desktop.domain.identity import new_id
from desktop.domain.rating import Rating
from desktop.domain.rating_key import WITH_MONTHS, RatingKey, RatingLevel, RatingRule
from desktop.domain.rating_key_faults import MOST, key_faults
from desktop.domain.rating_presets import COLOURS, placed

USUAL_MONTHS = 3
_FRESH_LETTERS = "DEFHKLMNPSTUVWXYZCIJOQGABR"
_FRESH_RULES = (
    (RatingRule.DUE_SOON_OR_REVISED, 0),
    (RatingRule.REVISED, 0),
    (RatingRule.PAST_ORIGINAL, 0),
    (RatingRule.PAST_CURRENT, 0),
)


def kept(before: RatingKey, after: RatingKey) -> Edit:
    """Return the edit that keeps a changed key; the usual key, which is in no book, comes into it that way."""
    return changed(before, after) if before.id else added(replace(after, id=new_id()))


def with_level(key: RatingKey, place: int, **fields: Any) -> RatingKey:
    """Return a key with some fields of a level changed; months follow the rule, which needs them or has none."""
    level = replace(key.levels[place], **fields)
    months = (level.months or USUAL_MONTHS) if level.rule in WITH_MONTHS else 0
    levels = (*key.levels[:place], replace(level, months=months), *key.levels[place + 1 :])
    return _sound(replace(key, levels=placed(levels)))


def with_new_level(key: RatingKey) -> tuple[RatingKey, int]:
    """Return a key with one level more before its worst, and the place of the new one."""
    if len(key.levels) >= MOST:
        raise Refused("A rating key has at most five levels; change one of these instead.")
    place = len(key.levels) - 1
    fresh = RatingLevel(
        rating=Rating.DELAYED,
        letter=_first(_FRESH_LETTERS, {level.letter.upper() for level in key.levels}),
        word=_first(("Delayed", "New level", "Another level"), {level.word for level in key.levels}),
        fill=_first([fill for _name, fill in COLOURS], {level.fill for level in key.levels}),
        rule=RatingRule.REVISED,
        months=0,
    )
    rule, months = _first(_FRESH_RULES, {(level.rule, level.months) for level in key.levels})
    fresh = replace(fresh, rule=rule, months=months)
    return _sound(replace(key, levels=placed((*key.levels[:place], fresh, *key.levels[place:])))), place


def without_level(key: RatingKey, place: int) -> RatingKey:
    """Return a key without a level."""
    return _sound(replace(key, levels=placed((*key.levels[:place], *key.levels[place + 1 :]))))


def new_key(
    present: RatingKey, first_day: date, name: str, levels: Sequence[RatingLevel]
) -> tuple[RatingKey, list[Edit]]:
    """Return the key that a board uses from a day on, and the edits that begin it and end the present one before it."""
    fresh = _sound(
        RatingKey(
            board_id=present.board_id, name=name, valid_from=first_day, valid_to=present.valid_to, levels=tuple(levels)
        )
    )
    if present.valid_from and first_day <= present.valid_from:
        raise Refused(f"The key in use began on {long_date(present.valid_from)}; let the new one begin on a later day.")
    if present.valid_to and first_day > present.valid_to:
        raise Refused(f"The key in use ends on {long_date(present.valid_to)}; let the new one begin by that day.")
    ended = [changed(present, replace(present, valid_to=first_day - timedelta(days=1)))] if present.id else []
    return fresh, [*ended, added(fresh)]


def without_key(key: RatingKey, others: Sequence[RatingKey]) -> list[Edit]:
    """Return the edits that take a key away; the one before it goes on in its place."""
    before = next((one for one in others if _follows(key, one)), None)
    goes_on = [changed(before, replace(before, valid_to=key.valid_to))] if before else []
    return [removed(key), *goes_on]


def _follows(key: RatingKey, other: RatingKey) -> bool:
    if key.valid_from is None or other.valid_to is None or key.id == other.id:
        return False
    return other.valid_to + timedelta(days=1) == key.valid_from


def _sound(key: RatingKey) -> RatingKey:
    if fault := next(key_faults(key), None):
        raise Refused(fault)
    return key


def _first(offered: Sequence[Any], taken: set[Any]) -> Any:
    return next((each for each in offered if each not in taken), offered[-1])
