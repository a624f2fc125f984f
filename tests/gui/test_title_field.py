"""A title is typed on one line, and its spelling is looked at."""

import pytest
from PySide6.QtCore import QMimeData, Qt

from desktop.gui.requests import OpenRecord
from desktop.gui.spelling.highlighter import highlighter_of
from desktop.gui.widgets.title_field import TitleField


@pytest.fixture
def field(qtbot) -> TitleField:
    made = TitleField("Title", "title")
    qtbot.addWidget(made)
    return made


def test_enter_stores_a_title(field, qtbot) -> None:
    qtbot.keyClicks(field.box, "THE WALL ")
    with qtbot.waitSignal(field.committed) as told:
        qtbot.keyClick(field.box, Qt.Key.Key_Return)
    assert told.args == ["THE WALL"] and field.typed() == "THE WALL "


def test_what_is_pasted_becomes_one_line(field) -> None:
    pasted = QMimeData()
    pasted.setText("THE SEA\nWALL\n")
    field.box.insertFromMimeData(pasted)
    assert field.typed() == "THE SEA WALL"


def test_the_spelling_of_a_minutes_title_is_looked_at(person, harbour) -> None:
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.types("minute_title", "THE SEE WALL")
    assert highlighter_of(person.sees("minute_title")) is not None
