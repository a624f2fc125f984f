"""Numbers that minutes are printed under, told from numbers in running text, and the series that they form."""

import pytest

from desktop.importers.minute_headings import numbered_headings
from desktop.importers.minute_numbers import read_number, step
from desktop.importers.minutes_passages import Passage

PRINTED = (
    ("C4 STYLE", "C4", "STYLE"),
    ("54. BUDGET", "54", "BUDGET"),
    ("1772. Election", "1772", "Election"),
    ("49 TITLE", "49", "TITLE"),
    ("1.1 Welcome", "1.1", "Welcome"),
    ("12/14 Apologies", "12/14", "Apologies"),
    ("BOD 24/18 WELCOME", "BOD 24/18", "WELCOME"),
    ("GBP/2122/ 216: Interests", "GBP/2122/216", "Interests"),
    ("Item 3: Action log", "3", "Action log"),
    ("Minute 12 – Parking", "12", "Parking"),
    ("01/25/01 – Welcome", "01/25/01", "Welcome"),
)


@pytest.mark.parametrize(("text", "number", "rest"), PRINTED, ids=[text for text, _, _ in PRINTED])
def test_printed_numbers(text: str, number: str, rest: str) -> None:
    found = read_number(text)
    assert found is not None
    assert (found[0].printed, found[1]) == (number, rest)


@pytest.mark.parametrize(
    "text", ["54 people had written", "10 May 2014", "4th meeting", "2.5 million", "The 3 reports", "12 noon"]
)
def test_numbers_of_running_text(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((4,), (5,), 1),
        ((4,), (6,), 2),
        ((1, 4), (2, 1), 1),
        ((77, 21), (78, 21), 1),
        ((24, 18), (24, 20), 2),
        ((5,), (4,), -1),
    ],
)
def test_steps(before: tuple[int, ...], after: tuple[int, ...], expected: int) -> None:
    assert step(before, after) == expected


def _refs(*texts: str) -> list[str]:
    return [heading.number for heading in numbered_headings([Passage(text, ()) for text in texts]).found]


def test_a_list_inside_a_minute_is_no_heading() -> None:
    text = "The Clerk listed them:"
    assert _refs("7. FINANCE", text, "1. the band;", "2. the club;", "8. PARKS", "Nothing was said of parks.") == [
        "7",
        "8",
    ]


def test_headings_group_the_second_level() -> None:
    passages = (
        "1. OPENING",
        "1.1 Welcome",
        "All were welcome here.",
        "1.2 Apologies",
        "There were none at all.",
        "2. FINANCE",
        "2.1 Budget report",
        "It was read out loud.",
    )
    assert _refs(*passages) == ["1.1", "1.2", "2.1"]


def test_a_gap_is_told() -> None:
    found = numbered_headings([Passage(text, ()) for text in ("4. PARKS", "Some words.", "6. ROADS", "Some words.")])
    assert [(before.number, after.number) for before, after in found.gaps] == [("4", "6")]
