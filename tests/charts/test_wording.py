"""Sentences that read right for none, one and many."""

import pytest

from desktop.charts.wording import counted, share, shortened
from desktop.domain.wording import listed


@pytest.mark.parametrize(
    ("part", "whole", "sentence"),
    [
        (0, 1, "The only action item is not overdue"),
        (1, 1, "The only action item is overdue"),
        (0, 4, "None of 4 action items is overdue"),
        (1, 4, "1 of 4 action items is overdue"),
        (3, 4, "3 of 4 action items are overdue"),
        (4, 4, "All 4 action items are overdue"),
    ],
)
def test_share(part: int, whole: int, sentence: str) -> None:
    assert share(part, whole, "action item", "overdue") == sentence


@pytest.mark.parametrize(("number", "words"), [(0, "no days"), (1, "1 day"), (2, "2 days")])
def test_counted(number: int, words: str) -> None:
    assert counted(number, "day") == words


def test_listed() -> None:
    assert [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_shortened_cuts_between_words() -> None:
    assert shortened("Review of the old harbour wall", 20) == "Review of the old…"
