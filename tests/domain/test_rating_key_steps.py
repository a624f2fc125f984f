"""Steps of a board's rating key."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.errors import Refused
from desktop.domain.rating_key import RatingKey, RatingRule, default_key
from desktop.domain.rating_key_steps import kept, new_key, with_level, with_new_level, without_key, without_level
from desktop.domain.rating_presets import AGAINST_ORIGINAL, PRESETS, TRACKER, KeyPreset

DAY = date(2031, 5, 1)
BRAG = default_key("b")


def letters(key: RatingKey) -> str:
    return "".join(level.letter for level in key.levels)


def test_the_usual_key_comes_into_the_book_with_its_first_change() -> None:
    edit = kept(BRAG, with_level(BRAG, 3, word="Off track"))
    assert edit.before is None and edit.after is not None and edit.after.id


def test_a_rule_that_counts_months_begins_with_three_and_forgets_them_again() -> None:
    by_months = with_level(BRAG, 3, rule=RatingRule.PAST_ORIGINAL_BY)
    assert by_months.levels[3].months == 3
    assert with_level(by_months, 3, rule=RatingRule.PAST_CURRENT).levels[3].months == 0


def test_two_equal_letters_are_refused() -> None:
    with pytest.raises(Refused, match="told apart"):
        with_level(BRAG, 3, letter="A")


@pytest.mark.parametrize("preset", PRESETS[:3], ids=lambda preset: preset.name)
def test_a_level_is_added_before_the_worst_and_taken_away(preset: KeyPreset) -> None:
    key = RatingKey(board_id="b", levels=preset.levels)
    more, place = with_new_level(key)
    assert len(more.levels) == len(key.levels) + 1
    assert without_level(more, place) == key


def test_a_key_keeps_three_to_five_levels() -> None:
    five, _place = with_new_level(BRAG)
    with pytest.raises(Refused, match="at most five"):
        with_new_level(five)
    with pytest.raises(Refused, match="three to five"):
        without_level(RatingKey(board_id="b", levels=TRACKER.levels), 2)


def test_a_new_key_ends_the_one_before_it_on_the_day_before() -> None:
    old = replace(BRAG, id="old")
    fresh, edits = new_key(old, DAY, "New", AGAINST_ORIGINAL.levels)
    ended = edits[0].after
    assert isinstance(ended, RatingKey) and ended.valid_to == date(2031, 4, 30)
    assert (fresh.valid_from, fresh.valid_to, letters(fresh)) == (DAY, None, "BGAR")


def test_a_new_key_does_not_begin_before_the_one_in_use() -> None:
    with pytest.raises(Refused, match="1 May 2031"):
        new_key(replace(BRAG, id="old", valid_from=DAY), DAY, "New", AGAINST_ORIGINAL.levels)


def test_a_key_that_is_taken_away_leaves_the_former_one_in_use() -> None:
    old = replace(BRAG, id="old")
    fresh, edits = new_key(old, DAY, "New", AGAINST_ORIGINAL.levels)
    ended = edits[0].after
    assert isinstance(ended, RatingKey)
    assert [edit.after for edit in without_key(fresh, [ended, fresh])] == [None, old]
