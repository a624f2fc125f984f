"""Two versions of a text, told apart word by word."""

import time

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.text_difference import Change, Kept, changes, pieces


@given(st.text(), st.text())
def test_the_pieces_are_both_versions(before: str, after: str) -> None:
    told = pieces(before, after)
    assert "".join(piece.text for piece in told if piece.kept is not Kept.LATER) == before
    assert "".join(piece.text for piece in told if piece.kept is not Kept.EARLIER) == after


def test_whole_words_are_told_apart() -> None:
    assert changes("Derby City met.", "Derby County met.") == (Change("City", "County"),)
    assert changes("The oil ran out.", "The lamp oil ran out.") == (Change("", "lamp"),)
    assert changes("The oil.\nA rope.", "The oil.") == (Change("A rope.", ""),)


def test_a_line_that_stays_is_not_marked() -> None:
    assert pieces("The Pilot", "The Pilot\nThe Clerk")[0].text == "The Pilot"


def test_thirty_thousand_characters_are_compared_at_once() -> None:
    before = "\n".join(f"Paragraph {number} tells of the quay and its lamps at length. " * 10 for number in range(50))
    begun = time.perf_counter()
    told = pieces(before, before.replace("Paragraph 25 tells", "Paragraph 25 speaks"))
    assert time.perf_counter() - begun < 1
    assert len([piece for piece in told if piece.kept is Kept.LATER]) == 10
