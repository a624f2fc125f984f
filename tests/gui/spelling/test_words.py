"""What is a word that a dictionary can be asked about."""

import pytest

from desktop.gui.spelling.words import plain, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The sea wall", ["The", "sea", "wall"]),
        ("Minute No. C4(3) and 12/0345", ["Minute", "No", "and"]),
        ("the 2nd of 3 on 7th", ["the", "of", "on"]),
        ("write to clerk@example.org or www.example.org", ["write", "to", "or"]),
        ("see plan.pdf now", ["see", "now"]),
        ("the NHS and the LSCB's", ["the", "and", "the"]),
        ("THE SEA DEFENCES", ["DEFENCES"]),
        ("co-ordinated re-opened", ["ordinated", "opened"]),
        ("(a) and (iv)", ["and"]),
        ("the Board’s own", ["the", "Board’s", "own"]),
    ],
)
def test_words_are_told_from_references(text: str, found: list[str]) -> None:
    assert [word for _, word in words(text)] == found


def test_a_word_comes_with_its_place() -> None:
    assert list(words("(C4) sea, wall")) == [(5, "sea"), (10, "wall")]


@pytest.mark.parametrize(
    ("word", "asked"), [("Board’s", "Board"), ("members'", "members"), ("it's", "it"), ("sea", "sea")]
)
def test_a_possessive_is_the_word_itself(word: str, asked: str) -> None:
    assert plain(word) == asked
