"""Fields tell a value once, when the person leaves them; Escape takes it back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop.domain.errors import Refused
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField


def whole_number(text: str) -> int:
    if not text.isdigit():
        raise Refused("Type a whole number of minutes.")
    return int(text)


@pytest.fixture
def line(qtbot) -> LineField:
    field = LineField("Minutes allotted", "minutes", read=whole_number)
    qtbot.addWidget(field)
    field.set_text("25")
    field.show()
    return field


@pytest.fixture
def day(qtbot) -> DateField:
    field = DateField("Due now", "due")
    qtbot.addWidget(field)
    field.set_date(date(2014, 10, 10))
    field.show()
    return field


def type_into(qtbot, field, text: str) -> None:
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, text)


def test_enter_tells_the_value(qtbot, line) -> None:
    type_into(qtbot, line, "30")
    with qtbot.waitSignal(line.committed) as told:
        qtbot.keyClick(line.line, Qt.Key.Key_Return)
    assert told.args == [30]


def test_an_unchanged_value_is_not_told(qtbot, line) -> None:
    with qtbot.assertNotEmitted(line.committed):
        qtbot.keyClick(line.line, Qt.Key.Key_Return)


def test_a_wrong_value_says_why_and_is_not_told(qtbot, line) -> None:
    type_into(qtbot, line, "soon")
    with qtbot.assertNotEmitted(line.committed):
        qtbot.keyClick(line.line, Qt.Key.Key_Return)
    assert line.below.text() == "Type a whole number of minutes."
    assert line.line.accessibleDescription() == line.below.text()


def test_escape_brings_the_value_back(qtbot, line) -> None:
    type_into(qtbot, line, "soon")
    qtbot.keyClick(line.line, Qt.Key.Key_Escape)
    assert (line.line.text(), line.below.text()) == ("25", "")


def test_text_is_told_by_ctrl_enter(qtbot) -> None:
    field = TextField("Update", "update")
    qtbot.addWidget(field)
    field.set_text("")
    qtbot.keyClicks(field.box, "Two candidates seen.")
    with qtbot.waitSignal(field.committed) as told:
        qtbot.keyClick(field.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["Two candidates seen."]


def test_a_choice_is_told_as_its_value(qtbot) -> None:
    field = ChoiceField("Paper", "paper", [(1, "herewith"), (2, "to follow")])
    qtbot.addWidget(field)
    field.set_value(1)
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClick(field.combo, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.committed) as told:
        qtbot.keyClick(field.combo, Qt.Key.Key_Return)
    assert told.args == [2]


def test_escape_takes_back_what_keys_stepped_to(qtbot) -> None:
    field = ChoiceField("Paper", "paper", [(1, "herewith"), (2, "to follow")])
    qtbot.addWidget(field)
    field.set_value(1)
    qtbot.keyClick(field.combo, Qt.Key.Key_Down)
    qtbot.keyClick(field.combo, Qt.Key.Key_Escape)
    assert field.value() == 1


def test_a_value_that_is_not_offered_is_no_edit(qtbot) -> None:
    field = ChoiceField("Paper", "paper", [(1, "herewith"), (2, "to follow")])
    qtbot.addWidget(field)
    field.set_value(7)
    with qtbot.assertNotEmitted(field.committed):
        field.commit()


def test_a_date_is_typed_as_people_type(qtbot, day) -> None:
    type_into(qtbot, day, "7/11/14")
    assert day.below.text() == "Friday 7 November 2014"
    with qtbot.waitSignal(day.committed) as told:
        qtbot.keyClick(day.line, Qt.Key.Key_Return)
    assert told.args == [date(2014, 11, 7)]
    assert day.line.text() == "7 Nov 2014"


def test_words_that_mean_a_date_are_read(qtbot, day) -> None:
    type_into(qtbot, day, "end March 2015")
    with qtbot.waitSignal(day.committed) as told:
        qtbot.keyClick(day.line, Qt.Key.Key_Return)
    assert told.args == [date(2015, 3, 31)]


def test_no_date_is_a_value_too(qtbot, day) -> None:
    day.line.clear()
    with qtbot.waitSignal(day.committed) as told:
        day.commit()
    assert told.args == [None]


def test_a_wrong_weekday_is_not_taken_and_the_right_date_is_offered(qtbot, day) -> None:
    type_into(qtbot, day, "Friday 9 January 2014")
    with qtbot.assertNotEmitted(day.committed):
        qtbot.keyClick(day.line, Qt.Key.Key_Return)
    offers = {button.text(): button for button in day.findChildren(type(day.findChild(object, "due_offer_0")))}
    with qtbot.waitSignal(day.committed) as told:
        offers["Fri 9 Jan 2015"].click()
    assert told.args == [date(2015, 1, 9)]


def test_what_is_no_date_says_what_to_type(qtbot, day) -> None:
    type_into(qtbot, day, "whenever it suits")
    qtbot.keyClick(day.line, Qt.Key.Key_Return)
    assert "7 November 2014" in day.below.text()
