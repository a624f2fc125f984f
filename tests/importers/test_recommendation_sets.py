import pytest

from desktop.documents.read import read_pasted
from desktop.importers.findings import paragraphs_of
from desktop.importers.recommendation_drafts import DraftSet
from desktop.importers.recommendation_sets import find_sets


def sets_in(text: str) -> list[DraftSet]:
    return [draft for _, _, draft in find_sets(paragraphs_of(read_pasted(text).blocks))]


PLAIN = """Recommendations

Immediately

The keeper should light the lamp.

The owner should buy oil.

Within three months

The harbour authority must write down who does what.

Lantern House

A paragraph that asks nothing of anybody.
"""


def test_paragraphs_under_timescales() -> None:
    (draft,) = sets_in(PLAIN)
    assert [(item.timing, item.ref) for item in draft.items] == [
        ("Immediately", ""),
        ("Immediately", ""),
        ("Within three months", ""),
    ]


def test_a_heading_without_items_below_ends_the_set() -> None:
    (draft,) = sets_in(PLAIN)
    assert "Lantern House" not in [line.text for line in draft.furniture]


@pytest.mark.parametrize(
    ("first", "second", "refs"),
    [
        ("R1. The keeper should sleep.", "R2. The owner should wake.", ["R1", "R2"]),
        ("R 1 The keeper should sleep.", "R 2 The owner should wake.", ["R1", "R2"]),
        ("Recommendation 1: The keeper should sleep.", "Recommendation 2: The owner should wake.", ["1", "2"]),
        ("Rec 1 – The keeper should sleep.", "Rec 2 – The owner should wake.", ["1", "2"]),
        ("Recommendation 1\n\nThe keeper should sleep.", "Recommendation 2\n\nThe owner should wake.", ["1", "2"]),
        ("1. The keeper should sleep.", "2. The owner should wake.", ["1", "2"]),
        ("1) Ensure that the keeper sleeps.", "2) Review the rota.", ["1", "2"]),
        ("- The keeper should sleep.", "- The owner should wake.", ["", ""]),
    ],
)
def test_forms_of_reference(first: str, second: str, refs: list[str]) -> None:
    (draft,) = sets_in(f"Recommendations from the Lantern Review\n\n{first}\n\n{second}\n")
    assert [item.ref for item in draft.items] == refs
    assert [item.texts[0][-1] for item in draft.items] == [".", "."]


def test_further_paragraphs_and_themes() -> None:
    (draft,) = sets_in(
        "Recommendations\n\nOil\n\nR1. The owner should buy oil.\n\nIt should be clean.\n\n"
        "Rest\n\nR2. The keeper should sleep."
    )
    assert [(item.ref, item.theme, len(item.texts)) for item in draft.items] == [("R1", "Oil", 2), ("R2", "Rest", 1)]


def test_a_repeated_heading_is_placed() -> None:
    (draft,) = sets_in("Recommendations\n\nR1. A should b.\n\nRECOMMENDATION\n\nRest\n\nR2. C should d.")
    assert "RECOMMENDATION" in [line.text for line in draft.furniture]


@pytest.mark.parametrize(
    "asked",
    [
        "1. That the report be noted.\n2. That the plan be agreed.",
        "1. To note the report.\n2. To agree the plan.",
        "The Board is asked to note the report.\n\nThe Board is asked to agree the plan.",
    ],
)
def test_what_a_covering_paper_asks_is_no_recommendation(asked: str) -> None:
    assert sets_in(f"Recommendations\n\n{asked}\n") == []


def test_long_text_between_two_references_is_left_over() -> None:
    between = "\n\n".join(f"Finding {n} tells at length what the inspectors saw that night." for n in range(6))
    (draft,) = sets_in(f"Recommendation 1: A should b.\n\n{between}\n\nRecommendation 2: C should d.")
    assert [len(item.texts) for item in draft.items] == [1, 1]
