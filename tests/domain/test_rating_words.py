"""A rating key in words."""

from datetime import date

from desktop.domain.board_rating import BoardRating
from desktop.domain.rating_key import RatingKey, default_key
from desktop.domain.rating_presets import AGAINST_ORIGINAL, FIVE_LEVELS, TRACKER
from desktop.domain.rating_words import in_a_sentence, key_line, period_words, rule_sentence


def a_rating(levels: tuple, **days: int) -> BoardRating:  # type: ignore[type-arg]
    return BoardRating(key=RatingKey(board_id="b", levels=levels), **days)


def test_the_line_that_is_printed_on_every_sheet() -> None:
    assert key_line(default_key()) == "B Complete · G On track · A At risk · R Overdue · – Not rated"


def test_what_is_left_over_is_told_by_the_other_rules_each_once() -> None:
    five = a_rating(FIVE_LEVELS.levels)
    words = rule_sentence(five.key.levels[1], five)
    assert words == "Open, not past its current date, its date not revised, and heard of before it falls due."


def test_months_cycle_and_grace_stand_in_the_sentences() -> None:
    by_original = a_rating(AGAINST_ORIGINAL.levels, grace_days=28)
    assert "More than 3 months past the date first agreed" in rule_sentence(by_original.key.levels[3], by_original)
    assert "working grace of 28 days" in rule_sentence(by_original.key.levels[3], by_original)
    usual = BoardRating(cycle_days=42)
    assert "within 42 days" in rule_sentence(usual.key.levels[2], usual)


def test_words_of_a_board_are_cited_where_they_are_no_adjective() -> None:
    assert [in_a_sentence(level) for level in default_key().levels[2:]] == ["at risk", "overdue"]
    assert in_a_sentence(TRACKER.levels[2]) == "rated R Unacceptable progress"


def test_the_time_of_a_key() -> None:
    key = RatingKey(board_id="b", valid_from=date(2031, 5, 1), valid_to=date(2031, 6, 30))
    assert period_words(key) == "from 1 May 2031 until 30 Jun 2031"
    assert period_words(default_key()) == "always"
