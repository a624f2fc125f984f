"""Scorecards whose outcomes, actions and leads stand in one cell beside several measures."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.documents.read import read_document
from desktop.importers.scorecard.read import read
from tests.importers.improvement_plan.plans import BOARD, TODAY, Pieces, records, write_docx, write_pdf

HEADINGS = ("Outcome", "Ref", "Action", "Measure", "Lead", "Good is", "Frequency", "Target", "RAG", "Q1 2015/16")
PAPER: Pieces = (
    "Lantern Harbour Performance Scorecard 2015/16",
    (
        HEADINGS,
        ("Safe piers", "1.1", "Mend lamps", "Lamps lit", "Head of Works", "High", "Quarterly", "90%", "A", "85%"),
        (None, "1.2", None, "Lamps cleaned", None, None, None, "80%", "G", "81%"),
        (None, "1.3", "Hang bells", "Bells hung", None, None, None, "20", "A", "12"),
        ("Fair dues", "2.1", "Answer appeals", "Appeals upheld", "Clerk", "Low", None, "5", "G", "6"),
        (None, "2.2", None, "Appeals heard", "", None, None, "5", "G", "6"),
    ),
)


@pytest.mark.parametrize("write", [write_docx, write_pdf])
def test_what_reaches_down_is_said_of_each_measure(tmp_path: Path, write: Callable[[Path, Pieces], Path]) -> None:
    path = write(tmp_path / f"paper.{write.__name__.removeprefix('write_')}", PAPER)
    scorecard = read(read_document(path), BOARD, TODAY)
    outcomes = {each.id: each.title for each in records(scorecard, "outcomes")}
    said = [
        (outcomes[each.outcome_id], each.ref, each.action, each.lead, str(each.polarity), each.frequency)
        for each in records(scorecard, "measures")
    ]
    assert said == [
        ("Safe piers", "1.1", "Mend lamps", "Head of Works", "high", "Quarterly"),
        ("Safe piers", "1.2", "Mend lamps", "Head of Works", "high", "Quarterly"),
        ("Safe piers", "1.3", "Hang bells", "Head of Works", "high", "Quarterly"),
        ("Fair dues", "2.1", "Answer appeals", "Clerk", "low", "Quarterly"),
        ("Fair dues", "2.2", "Answer appeals", "", "low", "Quarterly"),
    ]
