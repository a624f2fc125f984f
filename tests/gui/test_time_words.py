"""How the window says days and times."""

from datetime import date

import pytest

from desktop.gui.time_words import says_more

DUE = date(2026, 10, 23)


@pytest.mark.parametrize("words", ["by 23 October 2026", "23rd October", "by Friday 23 Oct 2026", "", "on 23 October"])
def test_words_that_repeat_the_date_say_no_more(words: str) -> None:
    assert not says_more(words, DUE)


@pytest.mark.parametrize("words", ["to the next meeting", "by the end of October 2026", "within three months"])
def test_words_of_their_own_say_more(words: str) -> None:
    assert says_more(words, DUE)
