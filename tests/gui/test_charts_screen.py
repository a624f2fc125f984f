"""The screen of charts: parts open their rows, by click and by key; pictures are saved and copied."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from desktop.charts.segments import segments, size
from desktop.domain.edits import added_all
from desktop.domain.plan import EntryLevel
from desktop.domain.position import Occasion
from desktop.gui import file_dialogs
from desktop.gui.requests import ShowScreen
from desktop.gui.screens.charts import ChartsScreen
from desktop.workflows.take_position import taken
from tests.invented_plan import invented_plan
from tests.invented_scorecard import invented_scorecard
from tests.journeys.person import Person


@pytest.fixture
def charts(qtbot, person: Person) -> ChartsScreen:
    """The screen of charts of the harbour, its first picture drawn."""
    person.window.serve(ShowScreen("charts"))
    screen = person.window.screens["charts"]
    _wait_for(qtbot, screen, "recommendations-by-status")
    return screen


def _wait_for(qtbot, screen: ChartsScreen, key: str) -> None:
    """Choose a chart and wait until it is drawn."""
    qtbot.waitUntil(lambda: screen.model.rowCount() > 0, timeout=20000)
    rows = [screen.model.row(at).id for at in range(screen.model.rowCount())]
    screen.table.choose(rows.index(key))
    view = screen.card.view
    qtbot.waitUntil(lambda: screen.card.chart.key == key and not screen.card.chart.is_empty, timeout=20000)
    qtbot.waitUntil(lambda: view.spot_of(next(segments(screen.card.chart))) is not None, timeout=20000)


@pytest.mark.parametrize(
    ("key", "table"),
    [("recommendations-by-status", "recommendations_table"), ("action-items-by-rating", "actions_table")],
)
def test_a_click_on_a_part_shows_as_many_rows_as_it_says(qtbot, person, charts, key: str, table: str) -> None:
    _wait_for(qtbot, charts, key)
    chart = charts.card.chart
    for segment in segments(chart):
        person.window.serve(ShowScreen("charts"))
        spot = charts.card.view.spot_of(segment).center()
        qtbot.mouseClick(charts.card.view, Qt.MouseButton.LeftButton, pos=QPoint(int(spot.x()), int(spot.y())))
        assert person.sees(table).model().rowCount() == size(chart, segment)


@pytest.fixture
def papers(person: Person, harbour) -> None:
    """The invented plan and scorecard in the book of the harbour, its figures of ten years earlier."""
    card = invented_scorecard(harbour.board.id)
    early = {each.id: replace(each, starts=_earlier(each.starts), ends=_earlier(each.ends)) for each in card.readings}
    records = [*invented_plan(harbour.board.id).records, *(early.get(each.id, each) for each in card.all)]
    person.window.session.book.write("Fill", added_all(records))


def _earlier(day: date) -> date:
    return day.replace(year=day.year - 10)


def test_the_parts_of_plan_and_scorecard_open_their_rows(qtbot, person, papers, charts) -> None:
    for key, chip in (("plan-progress", "plan_only"), ("measures-by-priority", "measures_only")):
        person.window.serve(ShowScreen("charts"))
        _wait_for(qtbot, charts, key)
        chart = charts.card.chart
        segment = next(segments(chart))
        charts.desk.show_rows(chart, segment)
        assert person.sees(chip).isChecked()
        assert _in_view(person, chart.counts) == size(chart, segment)
        person.clicks(chip)
        assert not person.is_there(chip)


def _in_view(person: Person, kind: str) -> int:
    if kind == "measures":
        return person.window.screens["measures"].list.shown
    model = person.window.screens["plan"].plan.table.plan_model
    return sum(model.row(at).entry.level is EntryLevel.ACTION for at in range(model.rowCount()))


def test_arrow_keys_say_a_part_and_enter_shows_its_rows(person, charts) -> None:
    charts.card.view.setFocus(Qt.FocusReason.TabFocusReason)
    said = charts._pointed.text()
    assert said == "Review of the walls (2): 1 overdue"
    person.keys("Right")
    assert charts._pointed.text() == "Review of the walls (2): 1 not rated"
    person.keys("Return")
    assert person.sees("recommendations_table").model().rowCount() == 1
    person.clicks("filter_only_recommendations")
    assert person.sees("recommendations_table").model().rowCount() == 2


def test_all_rows_of_a_chart_are_shown_and_a_saved_view_takes_them_off(qtbot, person, charts) -> None:
    _wait_for(qtbot, charts, "overdue-ageing")
    person.clicks("chart_rows")
    assert person.sees("actions_table").model().rowCount() == 3
    assert person.sees("filter_only").isChecked()
    person.clicks("view_overdue")
    assert not person.is_there("filter_only")


def test_numbers_stand_in_place_of_the_picture(person, charts) -> None:
    person.clicks("chart_numbers")
    assert person.is_there("chart_numbers_table") and not person.is_there("chart_picture")
    person.clicks("chart_numbers")
    assert person.is_there("chart_picture")


def test_a_chart_without_positions_says_when_it_appears(person, charts) -> None:
    charts.table.choose(charts.model.rowCount() - 1)
    assert charts.card._nothing.heading.text() == "Ratings over time appear after the first meeting is ended"
    assert not charts.save.isEnabled()


def test_rows_that_were_reported_and_are_gone_are_counted(qtbot, person, harbour, charts) -> None:
    book, session = person.window.session.book, person.window.session
    session.perform("Freeze", taken(book, harbour.board.id, session.today, Occasion.BY_HAND))
    session.perform("Remove", book.removal(book.action_items.get(harbour.undated.id)))
    _wait_for(qtbot, charts, "ratings-over-time")
    person.clicks("chart_rows")
    assert person.sees("actions_table").model().rowCount() == 2
    person.is_told_that("1 of those that were reported is no longer in the book.")


def test_a_picture_is_saved_and_copied(qtbot, person, charts, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(file_dialogs, "ask_picture", lambda *_asked: tmp_path / "chart.svg")
    person.clicks("chart_save")
    person.is_told_that("chart.svg is written")
    assert "<desc" in (tmp_path / "chart.svg").read_text(encoding="utf-8")
    QGuiApplication.clipboard().clear()
    person.clicks("chart_copy")
    person.is_told_that("is copied")
    assert not QGuiApplication.clipboard().image().isNull()


def test_a_small_chart_of_today_leads_to_its_rows_and_to_the_large_one(qtbot, person) -> None:
    person.window.serve(ShowScreen("today"))
    card = person.window.screens["today"].charts["recommendations-by-status"]
    qtbot.waitUntil(lambda: card.chart is not None and card.view._drawn is not None, timeout=20000)
    card.view.setFocus(Qt.FocusReason.TabFocusReason)
    person.keys("Return")
    assert person.sees("recommendations_table").model().rowCount() == 1
    person.window.serve(ShowScreen("today"))
    person.clicks("today_closed_against_due_larger")
    screen = person.window.screens["charts"]
    qtbot.waitUntil(lambda: screen.card.chart is not None and screen.card.chart.key == "closed-against-due")


def test_what_is_being_counted_is_said_until_it_is_there(person, monkeypatch) -> None:
    monkeypatch.setattr(person.window.jobs, "start", lambda *_, **__: None)
    person.window.serve(ShowScreen("charts"))
    screen = person.window.screens["charts"]
    assert screen._counting.isVisible() and screen._counting.heading.text() == "Counting 3 actions…"
