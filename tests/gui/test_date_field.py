"""A date field takes words, and says what to do where they are no day."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop.gui.widgets.date_field import DateField


@pytest.fixture
def field(qtbot) -> DateField:
    made = DateField("Due", "due", base=date(2014, 9, 26))
    qtbot.addWidget(made)
    return made


def said(field: DateField, typed: str) -> str:
    field.line.setText(typed)
    field.commit()
    return field.below.text()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("31 November 2026", "There is no 31 November 2026; type another day."),
        ("by the next meeting", "The day of the next meeting is not known: type a day."),
        ("whenever", "This is not read as a date: type a day such as 7 November 2014."),
    ],
)
def test_what_is_no_day_says_what_to_do(field, typed, words) -> None:
    assert said(field, typed) == words


def test_the_next_meeting_is_a_day_where_it_is_known(field) -> None:
    field.next_meeting = date(2014, 11, 7)
    assert said(field, "by the next meeting") == ""
    assert field.line.text() == "7 Nov 2014"


def test_a_day_typed_over_the_one_that_stands_there_replaces_it(field, qtbot) -> None:
    with qtbot.waitActive(field):
        field.show()
    field.set_date(date(2027, 1, 31))
    field.line.clearFocus()
    field.line.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClicks(field.line, "18 Dec 2026")
    assert field.value() == date(2026, 12, 18)


@pytest.mark.parametrize("typed", ["31 January 202718 Dec 2026", "1 Oct 20261 Oct 2026", "31 Jan 2027 18 Dec 2026"])
def test_two_days_run_together_are_no_day(field, typed) -> None:
    field.line.setText(typed)
    assert not field.settle()
    assert field.below.text()
