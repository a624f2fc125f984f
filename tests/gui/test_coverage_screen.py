"""The coverage matrix: cells in words, keys that mark, filters that keep what is mended in view."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.domain.action_item import ActionItem
from desktop.domain.coverage import Mark
from desktop.domain.edits import added, removed
from desktop.domain.recommendation import Addressed, Recommendation, Report
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.gui.screens.coverage import CoverageScreen
from tests.gui.read_off import book_of
from tests.journeys.person import Person


@pytest.fixture
def at_coverage(person: Person, harbour: SimpleNamespace) -> Person:
    """The person on the first cell of the matrix: R1 and strand 1."""
    person.window.serve(ShowScreen("coverage"))
    person.sees("coverage_grid").setFocus()
    return person


def screen(person: Person) -> CoverageScreen:
    found = person.window.screens["coverage"]
    assert isinstance(found, CoverageScreen)
    return found


def marks(person: Person) -> list[bool]:
    return [link.primary for link in book_of(person).links.all()]


def test_a_cell_is_spoken_in_words(at_coverage: Person) -> None:
    model = screen(at_coverage).model
    cell = model.index(1, 1)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "R2 and strand 2: no mark"
    at_coverage.keys("Down", "Right", "P")
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "R2 and strand 2: primary"
    assert cell.data() == "●"
    spoken = model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("R1. People. Train the keepers.") and spoken.endswith(
        "Overdue. No strand, overdue but not minuted"
    )


def test_space_goes_round_and_each_press_is_one_step(at_coverage: Person) -> None:
    at_coverage.keys("Space")
    assert marks(at_coverage) == [False]
    at_coverage.keys("Space")
    assert marks(at_coverage) == [True]
    at_coverage.keys("Space")
    assert marks(at_coverage) == []
    at_coverage.keys("Ctrl+Z", "Ctrl+Z")
    assert marks(at_coverage) == [False]
    assert screen(at_coverage).session.undo_stack.undoText() == "R1 and strand 1: contributes"


def test_letters_set_a_mark_and_del_takes_it_off(at_coverage: Person) -> None:
    for key, expected in (("C", [False]), ("C", [False]), ("P", [True]), ("Delete", [])):
        at_coverage.keys(key)
        assert marks(at_coverage) == expected


def test_the_pane_shows_the_mark_and_sets_it(at_coverage: Person) -> None:
    assert at_coverage.sees("mark_none").isChecked()  # type: ignore[attr-defined]
    at_coverage.clicks("mark_contributes")
    assert marks(at_coverage) == [False]
    assert at_coverage.sees("mark_contributes").isChecked()  # type: ignore[attr-defined]


def test_a_double_click_changes_the_mark(at_coverage: Person, qtbot) -> None:
    grid = screen(at_coverage).grid
    spot = grid.visualRect(grid.model().index(0, 1)).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert marks(at_coverage) == [False]
    cell = grid.cell()
    assert cell is not None and cell[1].ref == "2"


def test_enter_opens_the_recommendation_and_with_shift_the_strand(at_coverage: Person) -> None:
    asked: list[object] = []
    screen(at_coverage).requested.connect(asked.append)
    row, column = screen(at_coverage).grid.cell() or pytest.fail("no cell is chosen")
    at_coverage.keys("Return")
    at_coverage.window.serve(ShowScreen("coverage"))
    at_coverage.sees("coverage_grid").setFocus()
    at_coverage.keys("Shift+Return")
    assert asked == [OpenRecord("recommendations", row.id), OpenRecord("strands", column.id)]


def test_a_hole_shows_its_rows_and_what_is_mended_stays_until_it_is_asked_again(at_coverage: Person) -> None:
    shown = screen(at_coverage)
    at_coverage.keys("P")
    at_coverage.clicks("hole_no_strand")
    assert [row.ref for row in shown.model.rows] == ["R2"]
    assert "1 recommendation belongs to no strand: R2." in at_coverage.sees("hole_words").text()  # type: ignore[attr-defined]
    at_coverage.sees("coverage_grid").setFocus()
    at_coverage.keys("P")
    assert [row.ref for row in shown.model.rows] == ["R2"] and not at_coverage.is_there("hole_no_strand")
    at_coverage.clicks("coverage_only_holes")
    assert [row.ref for row in shown.model.rows] == ["R1"]
    at_coverage.clicks("coverage_only_holes")
    assert len(shown.model.rows) == 2


def test_a_hole_of_strands_shows_its_columns_and_every_row(at_coverage: Person) -> None:
    at_coverage.keys("P")
    at_coverage.clicks("hole_strand_without_recommendation")
    model = screen(at_coverage).model
    assert ([column.ref for column in model.columns], len(model.rows)) == (["2"], 2)


def test_against_actions_one_made_from_its_recommendation_keeps_its_mark(at_coverage: Person, harbour) -> None:
    made = ActionItem(
        board_id=harbour.board.id, ref="A1", wording="x", source_kind="recommendations", source_id=harbour.train.id
    )
    at_coverage.window.session.perform("Make", [added(made)])
    at_coverage.clicks("coverage_against_actions")
    at_coverage.sees("coverage_grid").setFocus()
    assert screen(at_coverage).model.mark(0, 0) is Mark.PRIMARY
    at_coverage.keys("Delete")
    at_coverage.is_told_that("A1 was made from this recommendation")
    assert screen(at_coverage).model.mark(0, 0) is Mark.PRIMARY


def test_the_head_counts_one_report_and_what_a_partner_answers(at_coverage: Person, harbour: SimpleNamespace) -> None:
    other = Report(board_id=harbour.board.id, title="Keepers ashore")
    theirs = Recommendation(report_id=other.id, ref="K1", paragraphs=("Pay.",), addressed=Addressed.PARTNER)
    at_coverage.window.session.perform("Add", [added(other), added(theirs)])
    shown = screen(at_coverage)
    told = shown.header.subtitle.text()
    assert told.startswith("3 recommendations against 2 strands: 0 answered, 1 is a partner's to answer; 2 have no")
    shown._report.set_value(other.id)
    shown._want_report(other.id)
    told = shown.header.subtitle.text()
    assert told.startswith("1 recommendation against 2 strands: 0 answered, 1 is a partner's to answer; 2 strands")


def test_empty_states_say_what_belongs_there(at_coverage: Person, harbour: SimpleNamespace) -> None:
    session = at_coverage.window.session
    session.perform("Clear", [removed(harbour.light), removed(harbour.people)])
    at_coverage.clicks("coverage_against_strands")
    assert at_coverage.sees("coverage_other").text() == "Set against actions"  # type: ignore[attr-defined]
    session.perform("Clear", session.book.removal(harbour.report))
    assert at_coverage.is_there("coverage_import") and not at_coverage.is_there("coverage_pane")


def test_headings_stay_while_the_cells_scroll(at_coverage: Person) -> None:
    grid = screen(at_coverage).grid
    before = grid.verticalHeader().mapTo(grid, QPoint(0, 0))
    grid.horizontalScrollBar().setValue(grid.horizontalScrollBar().maximum())
    assert grid.verticalHeader().mapTo(grid, QPoint(0, 0)) == before
    assert grid.verticalHeader().isVisible() and grid.horizontalHeader().isVisible()
