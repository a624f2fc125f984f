"""The progress review of the real evidence file: counts, references, single words."""

from collections import Counter
from pathlib import Path

import pytest

from desktop.documents.read import read_document
from desktop.domain.outcome import EntrySection, Function, FunctionState, Outcome, OutcomeEntry, ProgressReview
from desktop.importers.progress_review.read import likelihood
from desktop.importers.reading import Reading
from tests.importers.progress_review.boards import of_document, of_type

ACHIEVED, OVERVIEW, NEXT_STEP, RISK = (
    EntrySection.ACHIEVED,
    EntrySection.OVERVIEW,
    EntrySection.NEXT_STEP,
    EntrySection.RISK,
)
ORDER = ["1", "2", "3", "4", "5", "6", "7", "8", "10", "9", "11", "12"]
BLOCKS = [ref for ref in ORDER if ref != "7"]


@pytest.fixture(scope="module")
def reading(shared_seeds: Path) -> Reading:
    return of_document(read_document(next(shared_seeds.glob("001_*.txt"))))


def per_block(reading: Reading, section: EntrySection, *, bullet: bool = True, nested: bool = False) -> list[int]:
    refs = {outcome.id: outcome.ref for outcome in of_type(reading, Outcome)}
    found = Counter(
        refs[entry.outcome_id]
        for entry in of_type(reading, OutcomeEntry)
        if (entry.section, entry.bullet, bool(entry.parent_id)) == (section, bullet, nested)
    )
    return [found[ref] for ref in BLOCKS]


def test_twelve_outcomes_in_eleven_texts(reading: Reading) -> None:
    outcomes = of_type(reading, Outcome)
    assert [outcome.ref for outcome in outcomes] == ORDER
    assert [outcome.ref for outcome in outcomes if outcome.text_with_id] == ["7"]
    leads = [outcome.lead.split()[-1] for outcome in outcomes]
    assert leads == ["Bradwell"] * 3 + ["Ney"] * 2 + ["Kemp"] * 2 + ["Kenny"] * 2 + ["Myers"] * 3
    assert reading.counts()["blocks"] == 11


def test_what_stands_under_each(reading: Reading) -> None:
    assert per_block(reading, ACHIEVED) == [12, 10, 4, 6, 9, 7, 8, 7, 9, 6, 4]
    assert per_block(reading, ACHIEVED, nested=True) == [0, 0, 0, 9, 0, 4, 0, 0, 0, 0, 20]
    assert per_block(reading, RISK) == [2, 3, 4, 0, 0, 3, 3, 6, 4, 3, 5]
    assert per_block(reading, RISK, bullet=False) == [0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0]
    assert per_block(reading, NEXT_STEP) == [7, 3, 6, 0, 0, 4, 5, 5, 0, 2, 1]
    assert per_block(reading, NEXT_STEP, nested=True) == [0] * 9 + [5, 4]
    assert per_block(reading, NEXT_STEP, bullet=False) == [0, 0, 0, 1, 2, 0, 0, 0, 3, 0, 0]
    assert per_block(reading, OVERVIEW) == [0, 0, 0, 0, 0, 7, 0, 6, 0, 0, 6]
    assert per_block(reading, OVERVIEW, bullet=False) == [1, 1, 1, 2, 2, 18, 10, 14, 3, 5, 0]


def test_every_line_is_counted_or_left_over(reading: Reading) -> None:
    counts = reading.counts()
    assert (counts["achieved"], counts["risks"], counts["tests"], counts["outcomes"]) == (82, 33, 7, 12)
    assert (counts["functions-returned"], counts["functions-recommended"]) == (11, 9)
    assert len(reading.placed) + len(reading.leftovers) == len(reading.document.lines)


def test_functions_go_back_on_the_days_of_their_headings(reading: Reading) -> None:
    functions = of_type(reading, Function)
    assert {str(one.returned_on) for one in functions if one.state is FunctionState.RETURNED} == {"2016-02-29"}
    assert {str(one.recommended_on) for one in functions if one.state is FunctionState.RECOMMENDED} == {"2016-11-30"}


def test_the_review_knows_its_period_and_its_framework(reading: Reading) -> None:
    (review,) = of_type(reading, ProgressReview)
    assert (str(review.starts), str(review.ends), str(review.issued_on)) == ("2015-02-01", "2017-01-31", "2017-02-28")
    assert review.framework == "Mission Outcomes"
    assert any("1 August 2016" in choice.label for query in reading.queries for choice in query.choices)


def test_each_doubt_is_asked_once(reading: Reading) -> None:
    asked = Counter(query.question.partition(":")[0].partition("?")[0] for query in reading.queries)
    assert asked["This stands among dates"] == 1
    assert asked["Is this a bullet of its own, and not a part of the one above it"] == 1
    assert asked["Does “Licensing” belong in the register of functions, as returned in December 2016"] == 1


def test_the_timeline_and_the_rest_are_left_over(reading: Reading) -> None:
    left = [leftover.text for leftover in reading.leftovers]
    assert sum("\t" in text for text in left) > 50
    assert not any(text.startswith("-") and "Phase" not in text and not text[2:3].isalnum() for text in left)


@pytest.mark.parametrize(("number", "sure"), [("001", {3}), ("002", {0, 1}), ("003", {0}), ("004", {0})])
def test_only_the_paper_with_a_review_is_surely_one(shared_seeds: Path, number: str, sure: set[int]) -> None:
    assert likelihood(read_document(next(shared_seeds.glob(f"{number}_*.txt")))) in sure
