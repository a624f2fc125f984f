"""Parts of a resolution are labelled as the board prints them."""

import pytest

from desktop.domain.minute_parts import in_sequence, label, relabelled, style_of
from desktop.domain.minutes import Resolution


def parts(*labels: str) -> list[Resolution]:
    return [Resolution(minute_id="m", position=at, part=each, text="That.") for at, each in enumerate(labels, 1)]


@pytest.mark.parametrize(
    ("style", "third"), [("(1)", "(3)"), ("a)", "c)"), ("(A)", "(C)"), ("1.", "3."), ("", "(3)"), ("first", "(3)")]
)
def test_a_label_is_made_like_the_first(style: str, third: str) -> None:
    assert label(style, 3) == third


def test_parts_close_up() -> None:
    assert [each.part for each in relabelled(parts("(1)", "(3)", "(4)"))] == ["(1)", "(2)", "(3)"]


def test_a_part_that_stands_alone_has_no_label() -> None:
    assert relabelled(parts("(2)"))[0].part == ""


@pytest.mark.parametrize(
    ("labels", "is_sequence"),
    [(("(1)", "(2)"), True), (("a)", "b)"), True), (("",), True), (("(1)", "a)"), False), (("(1)", "(3)"), False)],
)
def test_only_labels_in_sequence_may_be_labelled_afresh(labels: tuple[str, ...], is_sequence: bool) -> None:
    assert in_sequence(parts(*labels)) is is_sequence


def test_the_style_is_that_of_other_minutes_where_there_is_none() -> None:
    assert style_of(parts(""), "", "a)") == "a)"
