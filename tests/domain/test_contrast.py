"""Words on fills."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.contrast import contrast, contrast_words, is_colour, mixed, needs_outline, text_on
from desktop.domain.rating_presets import AMBER, BLUE

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def test_the_measure_runs_from_one_to_twenty_one() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast(BLUE, BLUE) == 1


@given(fill=colours)
def test_black_or_white_is_always_read_easily(fill: str) -> None:
    assert contrast(fill, text_on(fill)) > 4.5


def test_amber_has_black_words_and_an_outline() -> None:
    assert (text_on(AMBER), needs_outline(AMBER)) == ("#000000", True)
    assert contrast_words(BLUE) == "white letter, 10.2 to 1: very easy to read"


@pytest.mark.parametrize(("text", "is_one"), [("#12436D", True), ("12436D", False), ("#12436", False), ("red", False)])
def test_colours_are_six_digits(text: str, is_one: bool) -> None:
    assert is_colour(text) is is_one


def test_mixing() -> None:
    assert (mixed("#000000", "#FFFFFF", 0.5), mixed(BLUE, "#FFFFFF", 0)) == ("#808080", BLUE)
