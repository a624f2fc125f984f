"""What the entries of a plan answer reaches paper: on the sheet of the plan, and in the coverage."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.domain.action_item import ActionItem
from desktop.domain.edits import added_all, changed
from desktop.domain.recommendation import Link, Recommendation, Report
from desktop.exports.coverage_contents import CoverageTable
from desktop.workflows.build_pack import build_pack
from desktop.workflows.export_pack import export_pack
from tests.workflows.papers_book import MEETING, papers_book


@pytest.fixture
def made(tmp_path: Path) -> Iterator[SimpleNamespace]:
    """Three recommendations: one that the quay answers, one that an exempt entry answers, one that nothing does."""
    found = papers_book(tmp_path)
    report = Report(board_id=found.board.id, title="Safe water")
    told = [Recommendation(report_id=report.id, position=at, ref=f"R{at}", paragraphs=("Do it.",)) for at in (1, 2, 3)]
    ends = ((found.plan.quay, told[0]), (found.plan.held, told[1]))
    links = [
        Link(from_kind="plan-entries", from_id=entry.id, to_kind="recommendations", to_id=one.id) for entry, one in ends
    ]
    found.action = ActionItem(
        board_id=found.board.id,
        ref="Q1",
        wording="Order stone",
        source_kind="plan-entries",
        source_id=found.plan.quay.id,
    )
    found.book.write("Tie", added_all([report, *told, *links, found.action]))
    yield found
    found.book.close()


def table(made: SimpleNamespace, *, public: bool = False) -> CoverageTable:
    pack = build_pack(made.book, made.meeting.id, MEETING, public)
    return next(each for each in pack.coverage if each.against == "plan-entries")


def test_an_entry_names_what_it_answers_and_who_carries_it_out(made: SimpleNamespace) -> None:
    entries = build_pack(made.book, made.meeting.id, MEETING).board_papers.plans[0].entries
    assert {row.ref: row.answers for row in entries if row.answers} == {"1.1.2": "R1, Q1", "2.1.3": "R2"}


def test_an_exempt_action_is_not_named_in_public(made: SimpleNamespace) -> None:
    made.book.write("Hide", [changed(made.action, replace(made.action, exempt=True))])
    entries = build_pack(made.book, made.meeting.id, MEETING, True).board_papers.plans[0].entries
    assert {row.ref: row.answers for row in entries if row.answers} == {"1.1.2": "R1"}


def test_the_coverage_tells_which_entries_answer_and_what_none_does(made: SimpleNamespace) -> None:
    found = table(made)
    assert [line.primary for line in found.lines] == [("1.1.2",), ("2.1.3",), ()]
    holes = {hole.kind: hole.words for hole in found.holes}
    assert holes["no plan entry"] == "1 recommendation rests on no plan entry: R3."


def test_an_exempt_entry_is_not_in_public_coverage_and_what_it_answers_is_no_hole(made: SimpleNamespace) -> None:
    found = table(made, public=True)
    assert [line.primary for line in found.lines] == [("1.1.2",), (), ()]
    assert "2.1.3" not in repr(found)
    assert next(hole.words for hole in found.holes if hole.kind == "no plan entry").endswith("entry: R3.")


@pytest.mark.parametrize("public", [False, True])
def test_the_pack_is_written_with_both(made: SimpleNamespace, tmp_path: Path, public: bool) -> None:
    from openpyxl import load_workbook

    to = tmp_path / "pack.xlsx"
    assert export_pack(made.book, made.meeting, to, as_at=MEETING, public=public).sheets["Coverage by plan entry"] == 3
    cells = [str(cell.value) for row in load_workbook(to)["Coverage by plan entry"] for cell in row]
    assert any("1 plan entry not for publication left out" in cell for cell in cells) is public
