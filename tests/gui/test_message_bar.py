"""Messages lie over the page: nothing on it moves for them, and what the person is at work in stays in view."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.gui.requests import ShowScreen, Tell
from desktop.gui.widgets.buttons import PrimaryButton

LONG = Tell("The plan is written, with all its milestones and the reports of each board that is in it. " * 3)


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def told(person, message: Tell) -> QRect:
    person.window.tell(message)
    QApplication.processEvents()
    return place(person.window.bar)


@pytest.mark.parametrize("screen", ["actions", "timeline", "reviews"])
def test_nothing_on_the_page_moves_for_a_message(person, screen) -> None:
    person.window.serve(ShowScreen(screen))
    for _ in range(5):  # a pane that is built late settles
        QApplication.processEvents()
    buttons = [each for each in person.window.screens[screen].findChildren(QPushButton) if each.isVisible()]
    before = [place(each) for each in buttons]
    told(person, LONG)
    assert person.window.bar.isVisible() and [place(each) for each in buttons] == before
    person.window.bar.hide()
    QApplication.processEvents()
    assert [place(each) for each in buttons] == before


@pytest.mark.parametrize("message", [LONG, Tell("It is done.", done=True)], ids=["long", "short"])
def test_a_message_is_whole_within_the_window(person, message) -> None:
    stands = told(person, message)
    sentence = person.window.bar.sentence
    assert place(person.window.stack).contains(stands)
    assert sentence.height() >= sentence.heightForWidth(sentence.width())


@pytest.mark.parametrize("field", ["entry_date", "entry_text", "entry_add"])
def test_a_message_leaves_the_field_that_has_the_keyboard_in_view(person, field) -> None:
    person.window.serve(ShowScreen("timeline"))
    person.sees(field).setFocus()
    assert not told(person, LONG).intersects(place(person.sees(field)))


def test_a_message_gives_way_to_the_field_that_is_gone_to(person) -> None:
    person.window.serve(ShowScreen("timeline"))
    told(person, LONG)
    field = QPushButton("Beneath", person.window.centralWidget())
    field.setGeometry(person.window.bar.geometry().adjusted(20, 10, -20, -10))
    field.show()
    field.setFocus()
    QApplication.processEvents()
    assert not place(person.window.bar).intersects(place(field))


def test_no_primary_button_is_below_a_message(person) -> None:
    person.window.serve(ShowScreen("actions"))
    stands = told(person, LONG)
    primary = [each for each in person.window.findChildren(PrimaryButton) if each.isVisible()]
    assert primary and not [each.text() for each in primary if stands.intersects(place(each))]


def test_a_message_is_reached_and_put_away_by_the_keyboard(person) -> None:
    told(person, Tell("It is done.", done=True))
    person.sees("message_close").setFocus()
    person.keys("Escape")
    assert not person.is_there("message_sentence")
