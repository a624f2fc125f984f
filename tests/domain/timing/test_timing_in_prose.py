"""Timescales found in a sentence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.timing.in_prose import find_timing


@pytest.mark.parametrize(
    ("sentence", "words", "due"),
    [
        ("That the lamps be counted by 31 March 2015 and painted.", "by 31 March 2015", "2015-03-31"),
        ("That the lamps be counted by the end of May 2015.", "by the end of May 2015", "2015-05-31"),
        ("That a note be brought within six weeks of receipt, if it can.", "within six weeks of receipt", "2014-12-19"),
        ("That a note be submitted to the next meeting of the Board.", "to the next meeting", "2014-11-28"),
        ("That the list be circulated as soon as possible.", "as soon as possible", "None"),
        ("That numbers be reported quarterly.", "quarterly", "None"),
        ("That the plan be ready in March.", "in March", "2015-03-31"),
    ],
)
def test_the_words_of_the_timescale_are_found(sentence: str, words: str, due: str) -> None:
    timing = find_timing(sentence, base=date(2014, 11, 7), next_meeting=date(2014, 11, 28))
    assert timing is not None
    assert (timing.text, str(timing.due)) == (words, due)


@pytest.mark.parametrize("sentence", ["", "That the lamps be painted.", "That the Act of 1846 be noted.", "Phase 2"])
def test_a_sentence_without_one(sentence: str) -> None:
    assert find_timing(sentence) is None


@given(st.text(max_size=300))
def test_no_sentence_is_too_strange(sentence: str) -> None:
    find_timing(sentence)
