"""The scorecard in the window: rows in words, questions as chips, the pane, the grid of figures, risks."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.domain.board import Board
from desktop.domain.edits import added_all, changed
from desktop.domain.measure import MeasureStatus
from desktop.domain.rating import Rating
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.gui.screens.measures import MeasuresScreen
from desktop.gui.screens.measures.rows import COLUMNS, HeadRow, MeasureRow
from desktop.gui.screens.measures.table import paint_course
from tests.gui.read_off import book_of
from tests.invented_scorecard import invented_scorecard
from tests.journeys.person import Person


@pytest.fixture
def card(person: Person, harbour: SimpleNamespace) -> SimpleNamespace:
    """The invented scorecard in the book in view, its screen in front."""
    made = invented_scorecard(harbour.board.id, action_id=harbour.later.id)
    person.window.session.perform("Fill", added_all(made.all))
    person.window.serve(ShowScreen("measures"))
    return made


def screen(person: Person) -> MeasuresScreen:
    found = person.window.screens["measures"]
    assert isinstance(found, MeasuresScreen)
    return found


def rows(person: Person) -> list[MeasureRow | HeadRow]:
    model = screen(person).list.model
    return [model.row(at) for at in range(model.rowCount())]


def refs(person: Person) -> list[str]:
    return [row.measure.ref for row in rows(person) if isinstance(row, MeasureRow)]


def test_measures_stand_below_their_outcomes_and_are_spoken(person: Person, card: SimpleNamespace) -> None:
    shown = rows(person)
    assert [row.about for row in shown if isinstance(row, HeadRow)] == ["5 measures", "4 measures"]
    model = screen(person).list.model
    names = [column.name for column in COLUMNS]
    said = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1, names.index("trend")).data(said).endswith("Q2 2018/19 93%; target 90%")
    assert model.index(2, names.index("status")).data(said) == "✗ off target, ▼ worsening"
    assert model.index(6 + 1, names.index("latest")).data(said).startswith("n/a (due Dec 18), last: 95.5%, Q1 2018/19")


def test_chips_ask_and_the_count_is_said(person: Person, card: SimpleNamespace) -> None:
    person.clicks("measures_off")
    assert refs(person) == ["1.2"]
    person.clicks("measures_off")
    person.clicks("measures_missing")
    assert refs(person) == ["2.1", "2.4"]
    assert screen(person).header.subtitle.text().startswith("2 of 9 shown: no figure for the quarter.")
    person.window.serve(OpenRecord("measures", card.lamps.id))
    assert len(refs(person)) == 9


def test_an_earlier_quarter_is_looked_at(person: Person, card: SimpleNamespace) -> None:
    chip = screen(person).list.filters.quarter
    chip._choose(screen(person)._found.quarters[1])
    assert "Q1 2018/19" in screen(person).header.subtitle.text()
    assert rows(person)[1].latest == "91%"


def test_a_contradiction_is_listed_on_top_and_in_its_row(person: Person, harbour, card: SimpleNamespace) -> None:
    book = book_of(person)
    item = book.action_items.get(harbour.later.id)
    green = replace(item, rating_override=Rating.ON_TRACK, rating_reason="As agreed")
    person.window.session.perform("Rate", [changed(item, green)])
    assert "H2(1)" in person.sees("against_0").text()
    person.clicks("measures_contradicted")
    assert refs(person) == ["1.2"]
    person.clicks("against_0")
    assert "It contradicts" in screen(person).list.late_pane.pane._against.accessibleName()


def test_a_status_is_set_over_the_rule_with_its_note(person: Person, card: SimpleNamespace) -> None:
    person.window.serve(OpenRecord("measures", card.boats.id))
    person.clicks("give_step")
    person.picks("given_status", MeasureStatus.SATISFACTORY)
    person.clicks("give_status")
    assert "note is shown" in person.sees("given_note_below").text()
    person.types("given_note", "Two of them were old")
    person.clicks("give_status")
    assert book_of(person).measures.get(card.boats.id).given_for == "Q2 2018/19"
    assert person.menu("undo").text() == "Undo Status of measure 1.2"
    person.clicks("rule_again")
    assert book_of(person).measures.get(card.boats.id).status_given is None


def test_a_target_is_read_as_it_is_typed(person: Person, card: SimpleNamespace) -> None:
    person.window.serve(OpenRecord("measures", card.lamps.id))
    person.clicks("measure_judged")
    person.enters("measure_target", "at least 95%")
    stored = book_of(person).measures.get(card.lamps.id)
    assert (stored.target, stored.target_value) == ("at least 95%", 95)
    assert rows(person)[1].standing.status is MeasureStatus.OFF_TARGET


def test_a_range_is_pasted_previewed_and_written_as_one_step(person: Person, card: SimpleNamespace) -> None:
    person.clicks("measures_enter")
    QApplication.clipboard().setText("1.1\t94%\n2.1\tplenty\n9.9\t4\n")
    person.keys("Ctrl+V")
    tab = screen(person).figures
    assert "1 new figure and 1 refused" in person.sees("figures_preview").text()
    assert "9.9" in tab._notice.text.text()
    person.clicks("figures_write")
    person.is_told_that("2.1 “plenty”")
    assert book_of(person).readings.count() == len(card.readings)
    tab._take(tab.model.row(5), "figure", "96%")
    person.clicks("figures_write")
    assert person.menu("undo").text() == "Undo 2 figures for Q3 2018/19"
    assert book_of(person).readings.count() == len(card.readings) + 2
    person.keys("Ctrl+Z")
    assert book_of(person).readings.count() == len(card.readings)


def test_figures_are_typed_down_the_column(person: Person, card: SimpleNamespace) -> None:
    person.clicks("measures_enter")
    person.sees("figures_table").setFocus()
    person.keys("Home", "9", "4", "Return", "3", "Return")
    assert screen(person).figures._words == {card.lamps.id: "94", card.boats.id: "3"}
    assert "2 figures for a period are typed" in screen(person).unfinished()
    person.clicks("figures_drop")
    assert screen(person).unfinished() == ""


def test_a_reading_is_corrected_in_place(person: Person, card: SimpleNamespace) -> None:
    person.window.serve(OpenRecord("measures", card.lamps.id))
    pane = screen(person).list.late_pane.pane
    pane._readings.model.setData(pane._readings.model.index(0, 1), "92% revised")
    assert rows(person)[1].latest == "92% revised"


def test_a_measure_and_a_risk_by_hand(person: Person, card: SimpleNamespace) -> None:
    person.clicks("measures_add")
    person.types("new_measure_ref", "1.1")
    person.types("new_measure_title", "Gulls counted")
    person.clicks("new_measure_add")
    assert "1.1 already" in person.sees("new_measure_ref_below").text()
    person.types("new_measure_ref", "1.6")
    person.clicks("new_measure_add")
    assert "1.6" in refs(person)
    person.clicks("tab_risks")
    person.clicks("risk_add")
    person.enters("risk_text", "Fog in the channel")
    assert book_of(person).risks.first(text="Fog in the channel") is not None
    person.clicks("risk_close")
    assert book_of(person).risks.first(text="Fog in the channel").closed_on is not None


def test_a_course_is_painted_with_its_gap(card: SimpleNamespace, person: Person) -> None:
    course = next(row.course for row in rows(person) if isinstance(row, MeasureRow) and row.measure.ref == "1.3")
    image = QImage(100, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_course(painter, image.rect().adjusted(4, 4, -4, -4), course)
    painter.end()
    gap = [image.pixelColor(27, y).name() for y in range(20, 40)]
    assert set(gap) <= {"#ffffff"}


def test_a_measure_in_the_making_is_let_go_when_another_board_comes_into_view(person: Person, card) -> None:
    other = Board(name="River Board")
    person.window.session.perform("Another", added_all([other]))
    person.clicks("measures_add")
    assert person.is_there("new_measure_outcome")
    person.window.session.show_board(other.id)
    assert not person.is_there("new_measure_outcome")
