"""Chapter 5 of the real review: every headline in its theme and month."""

from collections import Counter
from itertools import groupby

import pytest

from desktop.documents.read import read_document
from desktop.importers.timeline.read import likelihood, read
from tests.importers.timeline.harbours import TODAY, headlines, questions

PER_MONTH = {"2016-08": 16, "2016-09": 26, "2016-10": 28, "2016-11": 33, "2016-12": 20, "2017-01": 18}


@pytest.fixture
def document(shared_seeds):
    return read_document(next(shared_seeds.glob("001_*.txt")))


@pytest.fixture
def reading(document):
    return read(document, None, TODAY)


def test_headlines_by_theme(reading) -> None:
    found = headlines(reading)
    assert len(found) == 141
    assert [len(list(run)) for _, run in groupby(one.theme for one in found)] == [25, 58, 37, 21]
    assert [one.position for one in found] == list(range(1, 142))
    assert reading.counts() == {"boards": 1, "headlines": 141, "themes": 4}


def test_headlines_by_month(reading) -> None:
    found = headlines(reading)
    assert Counter(f"{one.date:%Y-%m}" for one in found) == PER_MONTH
    assert {one.date.day for one in found} == {1}
    assert {one.precision.value for one in found} == {"month"}
    assert {one.timing for one in found if one.date.year == 2017} == {"January 2017"}


def test_each_cell_keeps_its_order(reading) -> None:
    lines = {found.record.id: found.lines[0] for found in reading.recognised}
    found = headlines(reading)
    for _, cell in groupby(found, key=lambda one: (one.theme, one.date)):
        numbers = [lines[one.id] for one in cell]
        assert numbers == sorted(numbers)


def test_only_the_chapter_is_placed(document, reading) -> None:
    assert len(reading.placed) + len(reading.leftovers) == len(document.lines)
    assert {number for number in reading.placed if number > 10} <= set(range(171, 225))
    assert likelihood(document) == 1


def test_the_shifted_heading_is_inferred_and_asked_about_once(reading) -> None:
    inferred = [found for found in reading.recognised if found.kind == "headlines" and found.inferred]
    assert len(inferred) == 6
    shifted = [query for query in reading.queries if "one column less" in query.question]
    assert [len(choice.effects) for choice in shifted[0].choices] == [0, 6]
    assert len(shifted) == 1
    assert len(questions(reading)) == 2


@pytest.mark.parametrize("seed", ["002", "003", "004"])
def test_other_papers_are_no_timelines(shared_seeds, seed: str) -> None:
    assert likelihood(read_document(next(shared_seeds.glob(f"{seed}_*.txt")))) == 0
