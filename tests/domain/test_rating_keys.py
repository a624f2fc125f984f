"""What a rating key may say, which key a day has, and how it prints a rating."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.rating import Rating
from desktop.domain.rating_key import (
    DEFAULT_LEVELS,
    UNRATED,
    RatingKey,
    RatingLevel,
    RatingRule,
    default_key,
    present_key,
)
from desktop.domain.rating_key_faults import key_faults, overlap
from desktop.domain.rating_presets import BRAG, FIVE_LEVELS, PRESETS, TRACKER, KeyPreset, placed

NEW_YEAR = date(2031, 1, 1)


def a_key(*levels: RatingLevel, **fields: object) -> RatingKey:
    return RatingKey(board_id="b", levels=levels or DEFAULT_LEVELS, **fields)  # type: ignore[arg-type]


def with_level(at: int, **fields: object) -> RatingKey:
    levels = list(DEFAULT_LEVELS)
    levels[at] = replace(levels[at], **fields)  # type: ignore[arg-type]
    return a_key(*levels)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_the_keys_to_begin_with_are_sound(preset: KeyPreset) -> None:
    assert list(key_faults(a_key(*preset.levels))) == []
    assert placed(preset.levels) == preset.levels


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (a_key(*DEFAULT_LEVELS[:2]), "three to five levels"),
        (with_level(2, letter="r"), "could not be told apart"),
        (with_level(2, word=" "), "has no word"),
        (with_level(2, word="w" * 61), "shorten it"),
        (with_level(2, letter=""), "has no letter"),
        (with_level(2, letter="–"), "one or two letters"),
        (with_level(2, word="Overdue"), "word of its own"),
        (with_level(2, fill="amber"), "not one that can be printed"),
        (with_level(2, fill="#942514"), "have the same colour"),
        (with_level(2, rule=RatingRule.PAST_CURRENT), "never be reached"),
        (with_level(2, rule=RatingRule.PAST_ORIGINAL_BY), "months from 1 to 24"),
        (with_level(1, rule=RatingRule.REVISED), "some actions would have no level"),
        (with_level(2, rule=RatingRule.CLOSED), "does not fit its place"),
        (a_key(*reversed(DEFAULT_LEVELS)), "from the best to the worst"),
        (a_key(valid_from=NEW_YEAR, valid_to=date(2030, 12, 31)), "not before its first"),
    ],
)
def test_what_a_key_may_not_say(key: RatingKey, said: str) -> None:
    assert any(said in fault for fault in key_faults(key))


def test_a_worse_level_waits_longer_by_the_same_rule() -> None:
    levels = [*FIVE_LEVELS.levels[:3]]
    for level, months in zip(FIVE_LEVELS.levels[3:], (6, 3), strict=True):
        levels.append(replace(level, rule=RatingRule.PAST_CURRENT_BY, months=months))
    assert any("more months" in fault for fault in key_faults(a_key(*levels)))


def test_keys_follow_each_other_without_overlap() -> None:
    old, new = a_key(name="Old", valid_to=date(2030, 12, 31)), a_key(name="New", valid_from=NEW_YEAR)
    assert overlap([new, old]) == ""
    assert "Old" in overlap([new, replace(old, valid_to=NEW_YEAR)])
    assert overlap([new, replace(old, valid_to=None)])
    assert overlap([old, replace(new, valid_from=None)])


def test_a_day_has_the_key_that_held_on_it() -> None:
    old = a_key(valid_from=date(2030, 1, 1), valid_to=date(2030, 12, 31))
    new = a_key(valid_from=NEW_YEAR)
    assert present_key([new, old], date(2030, 12, 31)) is old
    assert present_key([new, old], NEW_YEAR) is new
    assert present_key([new, old], date(2029, 5, 1)) == default_key("b")
    assert present_key([], NEW_YEAR) == default_key()


def test_every_rating_is_printed_by_every_key_and_never_flattered() -> None:
    tracker = a_key(*TRACKER.levels)
    assert tracker.level(Rating.COMPLETE).label == "G Achieved"
    assert tracker.level(Rating.AT_RISK).letter == "R"
    assert default_key().level(Rating.DELAYED).letter == "R"
    assert default_key().level(Rating.NOT_RATED) is UNRATED
    without_closed = a_key(*placed(DEFAULT_LEVELS[1:]))
    assert without_closed.level(Rating.COMPLETE).letter == "G"


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_what_is_printed_adds_up_to_all_ratings(preset: KeyPreset) -> None:
    key = a_key(*preset.levels)
    assert sorted(rating for level in key.printed for rating in key.ratings_of(level)) == sorted(Rating)


def test_places_make_the_ratings() -> None:
    assert [level.rating.value for level in placed(TRACKER.levels)] == ["B", "G", "R"]
    assert [level.rating.value for level in placed(FIVE_LEVELS.levels)] == ["B", "G", "A", "D", "R"]
    assert [level.rating.value for level in placed(BRAG.levels[1:])] == ["G", "A", "R"]
