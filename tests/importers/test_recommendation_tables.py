"""Recommendations of a table whose theme, date, lead and response stand in one cell beside several of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.documents.document import Document, Table
from desktop.documents.read import read_document
from desktop.importers.recommendation_drafts import DraftSet
from desktop.importers.recommendation_tables import read_table
from tests.importers.improvement_plan.plans import Pieces, document, write_docx, write_pdf

FULL: Pieces = (
    (
        ("Theme", "Ref", "Recommendation", "Timescale", "Lead", "Response"),
        ("Light", "R1", "Buy lamps for each pier", "June 2015", "Head of Works", "Agreed"),
        (None, "R2", "Hang them before winter", None, None, None),
        (None, "R3", "Test them each month", "Ongoing", None, ""),
        ("Sound", "R4", "Ask the pilots for a horn", None, "Clerk", None),
    ),
)
BARE: Pieces = (
    (
        ("Recommendation", "Timescale", "Lead"),
        ("Buy lamps for each pier", "June 2015", "Head of Works"),
        ("Hang them before winter", None, None),
    ),
)
BOTH = pytest.mark.parametrize("write", [write_docx, write_pdf])


def read(paper: Document) -> DraftSet:
    (table,) = (block for block in paper.blocks if isinstance(block, Table))
    found = read_table(table, None)
    assert found is not None
    return found


@BOTH
def test_what_reaches_down_holds_for_each(tmp_path: Path, write: Callable[[Path, Pieces], Path]) -> None:
    draft = read(read_document(write(tmp_path / f"a.{write.__name__.removeprefix('write_')}", FULL)))
    assert [(item.ref, item.theme, item.timing, item.lead, item.response) for item in draft.items] == [
        ("R1", "Light", "June 2015", "Head of Works", "Agreed"),
        ("R2", "Light", "June 2015", "Head of Works", "Agreed"),
        ("R3", "Light", "Ongoing", "Head of Works", ""),
        ("R4", "Sound", "Ongoing", "Clerk", ""),
    ]


@BOTH
def test_a_row_beside_merged_cells_is_no_theme(tmp_path: Path, write: Callable[[Path, Pieces], Path]) -> None:
    draft = read(read_document(write(tmp_path / f"a.{write.__name__.removeprefix('write_')}", BARE)))
    assert [(item.texts, item.lead) for item in draft.items] == [
        (["Buy lamps for each pier"], "Head of Works"),
        (["Hang them before winter"], "Head of Works"),
    ]


def test_blanks_stay_blank() -> None:
    assert [item.lead for item in read(document(FULL)).items] == ["Head of Works", "", "", "Clerk"]
