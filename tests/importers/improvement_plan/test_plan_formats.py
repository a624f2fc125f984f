"""One plan as text, as Word with merged cells and as PDF over several pages gives one reading."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.documents.read import read_document
from desktop.importers.improvement_plan.read import read
from desktop.importers.reading import Reading
from tests.importers.improvement_plan.plans import (
    BOARD,
    FLAT,
    NUMBERED,
    TODAY,
    Pieces,
    entries,
    reading,
    write_docx,
    write_pdf,
)

LONG: Pieces = (
    "Lantern Harbour Improvement Plan",
    (
        ("Ref", "Action", "Lead", "Timescale"),
        *(
            (f"1.{number}", f"Mend lamp {number} of the pier", "Head of Works", "End June 2015")
            for number in range(1, 60)
        ),
    ),
)


def told(plan: Reading) -> list[tuple[object, ...]]:
    """Return what the entries say, each with the reference it stands below."""
    by_id = {each.id: each for each in entries(plan)}
    return [
        (
            (each.level, each.ref, each.wording, each.leads, each.timing, each.start, each.current_due, each.status),
            by_id[each.parent_id].ref if each.parent_id else "",
            each.leads_inferred,
        )
        for each in entries(plan)
    ]


@pytest.mark.parametrize("write", [write_docx, write_pdf])
@pytest.mark.parametrize("pieces", [NUMBERED, FLAT, LONG], ids=["numbered", "flat", "long"])
def test_same_reading(pieces: Pieces, write: Callable[[Path, Pieces], Path], tmp_path: Path) -> None:
    plan = read(read_document(write(tmp_path / f"plan.{write.__name__[-4:].strip('_')}", pieces)), BOARD, TODAY)
    assert told(plan) == told(reading(pieces))
    assert plan.counts() == reading(pieces).counts()
    assert [left.text for left in plan.leftovers] == [left.text for left in reading(pieces).leftovers]
