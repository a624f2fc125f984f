"""A secretary enters a quarter by paste, sees what gets worse beside green work, ties a measure and takes it back."""

from types import SimpleNamespace

from PySide6.QtWidgets import QApplication

from desktop.domain.edits import added_all
from desktop.gui.requests import ShowScreen
from tests.invented_scorecard import invented_scorecard
from tests.journeys.person import Person


def test_a_quarter_is_pasted_and_a_measure_is_tied(person: Person, harbour: SimpleNamespace) -> None:
    card = invented_scorecard(harbour.board.id)
    person.window.session.perform("Fill", added_all(card.all))
    person.window.serve(ShowScreen("measures"))
    person.clicks("measures_enter")
    QApplication.clipboard().setText("94%\n9\n12\n")
    person.keys("Home", "Ctrl+V")
    person.clicks("figures_write")
    person.is_told_that("3 figures for Q3 2018/19 are written")
    person.clicks("tab_measures")
    assert "Q3 2018/19" in person.sees("page_subtitle").text()
    person.chooses("measures_table", "Boats lost")
    person.clicks("tie_step")
    person.types("tie_other", "H2(1)")
    person.clicks("tie_other_0")
    assert "H2(1)" in person.sees("tied_0").text()
    person.clicks("tied_0")
    person.sees("actions_table")
    person.keys("Ctrl+Z", "Ctrl+Z")
    assert person.window.session.book.links.count() == 0
    assert person.window.session.book.readings.count() == len(card.readings)
