"""One plan as text, as Word with merged cells and as PDF over several pages gives one reading; only in text is a cell
that one above reaches down to a blank, which is asked about.
"""

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

# leads, dates and status that are printed once for several actions, and no more where the nets are mended
MERGED: Pieces = (
    "Lantern Harbour Improvement Plan",
    (
        ("Ref", "Objective", "Action", "Lead", "Timescale", "Status"),
        ("1.1", "Keep one register", "Draw up the register", "Harbour Master", "End June 2015", "On hold"),
        ("1.2", None, "Train the wardens", None, None, None),
        ("1.3", None, "a. Tell the tenants", None, None, "Complete"),
        ("2.1", "Set charges in the open", "Report the charges", None, "July 2015", "In progress"),
        ("2.2", None, "Publish them", "Clerk\nHead of Works", None, None),
        ("", None, "a) on the quay", None, "End May 2016", ""),
        ("", None, "b) in print", None, None, ""),
        ("3.1", "Mend the nets", "Buy twine", "Head of Nets", "Ongoing", ""),
    ),
)


def told(plan: Reading) -> list[tuple[object, ...]]:
    """Return what the entries say, each with the reference it stands below."""
    by_id = {each.id: each for each in entries(plan)}
    return [
        (
            (each.level, each.ref, each.wording, each.leads, each.timing, each.start, each.current_due, each.status),
            by_id[each.parent_id].ref if each.parent_id else "",
        )
        for each in entries(plan)
    ]


@pytest.mark.parametrize("write", [write_docx, write_pdf])
@pytest.mark.parametrize("pieces", [NUMBERED, FLAT, LONG], ids=["numbered", "flat", "long"])
def test_a_plan_is_read_alike_from_every_format(
    pieces: Pieces, write: Callable[[Path, Pieces], Path], tmp_path: Path
) -> None:
    plan = read(read_document(write(tmp_path / f"plan.{write.__name__[-4:].strip('_')}", pieces)), BOARD, TODAY)
    assert told(plan) == told(reading(pieces))
    assert plan.counts() == reading(pieces).counts()
    assert [left.text for left in plan.leftovers] == [left.text for left in reading(pieces).leftovers]


def both(folder: Path, pieces: Pieces) -> list[Reading]:
    """Return the pieces read from Word and from PDF."""
    paths = (write_docx(folder / "plan.docx", pieces), write_pdf(folder / "plan.pdf", pieces))
    return [read(read_document(path), BOARD, TODAY) for path in paths]


def test_a_cell_over_several_rows_is_said_by_the_paper(tmp_path: Path) -> None:
    for plan in both(tmp_path, MERGED):
        assert [(each.ref, each.leads, each.timing, str(each.status)) for each in entries(plan) if each.leads] == [
            ("1.1", ("Harbour Master",), "End June 2015", "on hold"),
            ("1.2", ("Harbour Master",), "End June 2015", "on hold"),
            ("1.3", ("Harbour Master",), "End June 2015", "complete"),
            ("2.1", ("Harbour Master",), "July 2015", "in progress"),
            ("2.2", ("Clerk", "Head of Works"), "July 2015", "in progress"),
            ("2.2 a", ("Clerk", "Head of Works"), "End May 2016", "not started"),
            ("2.2 b", ("Clerk", "Head of Works"), "End May 2016", "not started"),
            ("3.1", ("Head of Nets",), "Ongoing", "not started"),
        ]
        assert not any(each.leads_inferred or each.timing_inferred for each in entries(plan))
        assert not plan.queries
        assert not [found.inferred for found in plan.recognised if "is taken" in found.inferred]


def test_blanks_of_a_text_are_inferred_and_asked_about() -> None:
    plan = reading(NUMBERED)
    assert [each.ref for each in entries(plan) if each.leads_inferred] == ["1.1.2"]
    assert any("the lead above is taken" in query.question for query in plan.queries)


def test_a_blank_between_lines_is_inferred_and_asked_about(tmp_path: Path) -> None:
    apart = [piece if isinstance(piece, str) else [[cell or "" for cell in row] for row in piece] for piece in NUMBERED]
    for plan in both(tmp_path, apart):
        assert [each.ref for each in entries(plan) if each.leads_inferred] == ["1.1.2"]
        assert any("the lead above is taken" in query.question for query in plan.queries)


def test_a_row_that_goes_on_takes_no_merged_cell_twice(tmp_path: Path) -> None:
    pieces: Pieces = (
        "Lantern Harbour Improvement Plan",
        (
            ("Ref", "Action", "Lead", "Timescale"),
            ("1.1", "Hang the lamps", "Clerk", "End June 2015"),
            (None, None, "Head of Works", None),
            ("1.2", "Mend the horn", "Pilot", "July 2015"),
        ),
    )
    for plan in both(tmp_path, pieces):
        assert [(each.ref, each.leads, each.timing) for each in entries(plan)] == [
            ("1.1", ("Clerk", "Head of Works"), "End June 2015"),
            ("1.2", ("Pilot",), "July 2015"),
        ]
