"""The coverage matrix in the workbook: marks as text, lists where columns are many, holes in words."""

from dataclasses import replace

import pytest

from desktop.domain.coverage import ACTIONS, STRANDS
from desktop.domain.rating import Rating
from desktop.domain.rating_key import default_key
from desktop.exports.coverage_contents import CoverageHole, CoverageLine, CoverageTable
from desktop.exports.pack_contents import PackContents
from desktop.exports.sheet_plan import PAGE_WIDTH, Quiet, SheetPlan, fitted_to_page
from desktop.exports.sheets.coverage import coverage
from tests.exports.harbour_pack import COVER

LINE = CoverageLine(
    ref="R1", words="Mend the wall", rating=default_key().level(Rating.OVERDUE), signs=("●", "", "○"), primary=("1",)
)
HOLE = CoverageHole(kind="no strand", count=2, words="2 recommendations belong to no strand: R2 and R3.")
BY_STRAND = CoverageTable(against=STRANDS, columns=("1", "2", "3"), lines=(LINE,), holes=(HOLE,))
BY_ACTION = CoverageTable(against=ACTIONS, lines=(replace(LINE, signs=(), primary=("H4(1)", "H4(2)")),), holes=(HOLE,))


def sheets(*tables: CoverageTable, exempt: int = 0) -> dict[str, SheetPlan]:
    made = coverage(PackContents(cover=COVER, coverage=tables, exempt_actions=exempt))
    return {plan.name: plan for plan in made}


def test_marks_stand_as_signs_and_no_cell_is_blank() -> None:
    plan = sheets(BY_STRAND)["Coverage by strand"]
    assert [column.heading for column in plan.columns][3:6] == ["Strand 1", "Strand 2", "Strand 3"]
    assert plan.rows[0][3:6] == ("●", Quiet("–"), "○")
    assert "● primary, ○ contributes, – no mark." in plan.lines


def test_actions_are_lists_of_refs() -> None:
    plan = sheets(BY_ACTION)["Coverage by action"]
    assert plan.rows[0][3:5] == ("H4(1), H4(2)", Quiet("none"))


def test_too_many_strands_for_a_page_become_lists() -> None:
    many = replace(BY_STRAND, columns=tuple(str(number) for number in range(1, 30)))
    assert [column.heading for column in sheets(many)["Coverage by strand"].columns][3] == "Primary strands"


def test_a_hole_that_both_tables_have_is_told_once() -> None:
    plan = sheets(BY_STRAND, BY_ACTION)["Coverage holes"]
    assert plan.rows[0][1:] == (2, HOLE.words) and plan.records == 1


def test_actions_left_out_are_counted() -> None:
    assert "2 action items not for publication left out" in sheets(BY_ACTION, exempt=2)["Coverage by action"].lines[1]


def test_a_table_without_a_mark_is_no_sheet_but_its_holes_are_told() -> None:
    bare = replace(BY_ACTION, lines=(replace(LINE, primary=()),))
    assert list(sheets(bare)) == ["Coverage holes"]


def test_without_recommendations_there_is_no_sheet() -> None:
    assert sheets() == {}


@pytest.mark.parametrize("count", [1, 10, 11])
def test_every_sheet_fits_a_page(count: int) -> None:
    wide = replace(
        BY_STRAND, columns=tuple(str(number) for number in range(count)), lines=(replace(LINE, signs=("●",) * count),)
    )
    for plan in sheets(wide, BY_ACTION).values():
        assert sum(column.width for column in fitted_to_page(plan).columns) <= PAGE_WIDTH
