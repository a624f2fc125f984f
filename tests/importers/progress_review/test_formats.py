"""One review as text, as Word with its styles and as PDF gives one reading."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.outcome import EntrySection, Function, FunctionState, Outcome, OutcomeEntry, ProgressReview
from desktop.domain.record_codec import to_json
from desktop.importers.progress_review.read import likelihood
from desktop.importers.reading import Reading
from tests.importers.progress_review.boards import (
    HARBOUR,
    Piece,
    as_text,
    of_file,
    of_text,
    of_type,
    write_docx,
    write_pdf,
)

GRID: list[Piece] = [
    (1, "Six Month Progress Report of the Harbour Commissioner"),
    (0, "1 April 2021 to 30 September 2021"),
    [
        ["Outcome", "Lead", "Achieved", "Next steps", "Risks and issues"],
        ["1. Safe ships", "Ada Alder", "The light was lit.", "Train pilots.", "Fog may come."],
        ["2. Fair rents", "Ben Birch", "Rents were set.", "Meet tenants.", "Trade may fall."],
    ],
    (1, "Return of functions"),
    [
        ["Function", "Status", "Date returned"],
        ["Dredging", "Returned", "12 May 2021"],
        ["Tolls", "Recommended", "September 2021"],
        ["Pilots", "Held by the Commissioner", "to be agreed"],
    ],
]
WRITERS = [("docx", write_docx), ("pdf", write_pdf)]


def told(reading: Reading) -> list[tuple[str, dict]]:
    """Return the records with their places instead of their ids, which are new with each reading."""
    records = [found.record for found in reading.recognised]
    places = {record.id: place for place, record in enumerate(records)}
    return [
        (
            found.kind,
            {
                name: places.get(value) if name.endswith("id") and value else value
                for name, value in to_json(found.record).items()
                if name != "id"
            },
        )
        for found in reading.recognised
    ]


@pytest.mark.parametrize(("suffix", "write"), WRITERS)
@pytest.mark.parametrize("pieces", [HARBOUR, GRID], ids=["nested lists", "tables"])
def test_a_review_is_read_alike_from_every_format(
    pieces: list[Piece], suffix: str, write: Callable[..., Path], tmp_path: Path
) -> None:
    reading, text = of_file(write(tmp_path / f"one.{suffix}", pieces)), of_text(as_text(pieces))
    assert told(reading) == told(text)
    assert reading.counts() == text.counts()
    assert [query.question for query in reading.queries] == [query.question for query in text.queries]
    assert likelihood(reading.document) == likelihood(text.document) == 3


def test_nested_bullets_stand_under_theirs() -> None:
    entries = of_type(of_text(as_text(HARBOUR)), OutcomeEntry)
    by_id = {entry.id: entry.text for entry in entries}
    assert [by_id[entry.parent_id].split()[0] for entry in entries if entry.parent_id] == ["A", "A", "In", "In", "In"]


def test_a_shared_text_stands_under_the_first_of_its_outcomes() -> None:
    reading = of_text(as_text(HARBOUR))
    outcomes = {outcome.ref: outcome for outcome in of_type(reading, Outcome)}
    assert outcomes["2"].text_with_id == outcomes["3"].id
    assert outcomes["1"].text_with_id is None
    assert not [entry for entry in of_type(reading, OutcomeEntry) if entry.outcome_id == outcomes["2"].id]
    assert [outcome.lead for outcome in outcomes.values()] == [
        "Commissioner Ada Alder",
        "Harbour Master, Mr Ben Birch",
        "Harbour Master, Mr Ben Birch",
    ]
    assert "order 1, 3, 2" in next(found.inferred for found in reading.recognised if found.kind == "progress-reviews")


def test_tests_are_kept_apart_and_what_follows_the_last_outcome_is_left() -> None:
    reading = of_text(as_text(HARBOUR))
    entries = of_type(reading, OutcomeEntry)
    assert sum(entry.section is EntrySection.TEST for entry in entries) == 3
    assert [leftover.text.split()[0] for leftover in reading.leftovers] == ["This", "Appendix", "The"]


def test_the_review_says_when() -> None:
    (review,) = of_type(of_text(as_text(HARBOUR)), ProgressReview)
    assert (str(review.starts), str(review.ends), str(review.issued_on)) == ("2021-04-01", "2022-03-31", "2022-04-28")
    assert review.framework == "Harbour Outcomes"


def test_functions_are_read_from_lists() -> None:
    functions = of_type(of_text(as_text(HARBOUR)), Function)
    assert [(one.title, one.state, one.timing, str(one.returned_on or one.recommended_on)) for one in functions] == [
        ("Dredging", FunctionState.RETURNED, "July 2021", "2021-07-31"),
        ("Berths and moorings", FunctionState.RETURNED, "July 2021", "2021-07-31"),
        ("Tolls", FunctionState.RECOMMENDED, "January 2022", "2022-01-31"),
    ]


def test_functions_are_read_from_a_grid() -> None:
    functions = of_type(of_text(as_text(GRID)), Function)
    assert [(one.title, one.state) for one in functions] == [
        ("Dredging", FunctionState.RETURNED),
        ("Tolls", FunctionState.RECOMMENDED),
        ("Pilots", FunctionState.HELD),
    ]
    assert (str(functions[0].returned_on), str(functions[1].recommended_on)) == ("2021-05-12", "2021-09-30")
