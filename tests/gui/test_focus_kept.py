"""When what has the keyboard goes away, the list or card in its place has it, never the search box."""

from PySide6.QtWidgets import QApplication

from desktop.gui.requests import OpenRecord


def in_front(person) -> bool:
    QApplication.processEvents()
    window = person.window
    return window.screens[window.front].isAncestorOf(person.focus())


def test_an_answer_leaves_the_keyboard_on_the_screen(person, harbour) -> None:
    person.window.serve(OpenRecord("queries", harbour.query.id))
    person.sees("choice_1").setFocus()
    person.keys("Space")
    assert person.window.session.book.queries.get(harbour.query.id).answer
    assert in_front(person)


def test_an_undo_that_takes_away_what_has_the_keyboard_leaves_it_on_the_screen(person, harbour) -> None:
    person.window.serve(OpenRecord("queries", harbour.query.id))
    person.clicks("choice_1")
    person.sees("show_record").setFocus()
    person.menu("undo").trigger()
    assert in_front(person)


def test_a_screen_whose_part_is_greyed_keeps_the_keyboard(person, harbour) -> None:
    person.window.serve(OpenRecord("queries", harbour.query.id))
    person.sees("choice_2").setFocus()
    person.sees("book_queries").setEnabled(False)
    person.sees("book_queries_pane").hide()
    assert in_front(person)
