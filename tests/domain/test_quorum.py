"""The quorum as worded."""

import pytest

from desktop.domain.quorum import read_quorum


@pytest.mark.parametrize(
    ("text", "members", "needed"),
    [
        ("4", 12, 4),
        ("four members", 12, 4),
        ("one third", 12, 4),
        ("one third of members", 10, 4),
        ("a third of the members, at least 3", 5, 3),
        ("One quarter of the whole number of members", 9, 3),
        ("1/3", 7, 3),
        ("50%", 9, 5),
        ("two-thirds of the membership", 9, 6),
        ("three quarters", 8, 6),
        ("a majority of members", 8, 5),
        ("more than half", 9, 5),
        ("half plus one", 8, 5),
        ("half of the members + 1", 8, 5),
        ("not fewer than five voting members", 20, 5),
        ("a third, minimum 3", 30, 10),
        ("half", 1, 1),
    ],
)
def test_the_words_give_a_number_of_members(text: str, members: int, needed: int) -> None:
    assert read_quorum(text, members).needed == needed


@pytest.mark.parametrize("text", ["", "  ", "as the Chair decides", "1/0"])
def test_words_without_a_number_ask_for_none(text: str) -> None:
    assert read_quorum(text, 12).needed is None


def test_a_share_of_nobody_is_not_counted() -> None:
    read = read_quorum("one third", 0)
    assert read.needed is None
    assert "no members are recorded" in read.words


def test_the_reading_says_the_number_and_the_words() -> None:
    assert read_quorum("one third", 12).words == "4 members (one third of 12)"
    assert read_quorum("1", 12).words == "1 member"


def test_words_without_a_number_are_quoted() -> None:
    assert "as the Chair decides" in read_quorum("as the Chair decides", 12).words
