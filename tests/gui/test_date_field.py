"""A date field takes words, and says what to do where they are no day."""

from datetime import date

import pytest

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
