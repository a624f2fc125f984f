"""Unknown words are marked while a minute is written, mended from a menu and by key, and added to the board's."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication

from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.gui.spelling.speller import speller

WAVE = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


class Few:
    """A dictionary of few words that counts what it is asked."""

    known = frozenset(
        {"the", "wall", "was", "were", "looked", "at", "by", "and", "mended", "that", "be", "it", "watched"}
    )

    def __init__(self) -> None:
        self.asked: list[str] = []

    def check(self, word: str) -> bool:
        self.asked.append(word)
        return word.lower() in self.known

    def suggest(self, word: str) -> list[str]:
        return ["wall", "walls"]


@pytest.fixture
def few() -> Iterator[Few]:
    made = Few()
    speller().use(made)
    yield made
    speller().use(None)


@pytest.fixture
def writer(person, harbour, few):
    """The person in the text of a minute."""
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.sees("minute_text").setFocus()
    return person


def marked(box) -> list[str]:
    """Return the words that are underlined."""
    found, block = [], box.document().begin()
    while block.isValid():
        for each in block.layout().formats():
            if each.format.underlineStyle() is WAVE:
                found.append(block.text()[each.start : each.start + each.length])
        block = block.next()
    return found


def types(person, text: str):
    person.types("minute_text", text)
    return person.sees("minute_text")


def test_an_unknown_word_is_marked_once_it_is_left(writer) -> None:
    box = types(writer, "The wahl")
    assert marked(box) == []
    writer.keys("Space")
    assert marked(box) == ["wahl"]


def test_names_references_and_acronyms_are_not_marked(writer, harbour) -> None:
    box = types(writer, "The Solicitor, Minute No. C4(3), LSCB and H4(1) were looked at by Zwql ")
    assert marked(box) == ["Minute", "No", "Zwql"]


def test_a_word_is_looked_up_once(writer, few) -> None:
    types(writer, "wahl wahl wahl the wahl ")
    assert few.asked.count("wahl") == 1


def test_a_word_added_to_the_board_is_not_marked_and_can_be_taken_back(writer) -> None:
    box = types(writer, "The wahl was mended ")
    session = writer.window.session
    writer.keys("F7")
    popup = QApplication.activePopupWidget()
    next(each for each in popup.actions() if each.objectName() == "spelling_add").trigger()
    popup.close()
    assert session.board.spelling == ("wahl",) and marked(box) == []
    session.undo_stack.undo()
    assert session.board.spelling == () and marked(box) == ["wahl"]


def test_f7_goes_from_word_to_word_and_enter_takes_the_first_suggestion(writer, qtbot) -> None:
    box = types(writer, "The wahl was looked ad ")
    writer.keys("F7")
    qtbot.waitUntil(lambda: bool(offered()), timeout=3_000)
    assert box.textCursor().selectedText() == "wahl" and offered()[0] == "wall"
    writer.keys("Return")
    assert box.toPlainText() == "The wall was looked ad "
    writer.keys("F7")
    assert box.textCursor().selectedText() == "ad"
    writer.keys("Escape")


def offered() -> list[str]:
    popup = QApplication.activePopupWidget()
    actions = popup.actions() if popup is not None else []
    return [each.text() for each in actions if each.objectName().removeprefix("spelling_").isdigit()]


def test_where_every_word_is_known_it_is_said(writer) -> None:
    types(writer, "The wall was mended ")
    writer.keys("F7")
    writer.is_told_that("Every word in view is known")


def test_spelling_can_be_turned_off(writer) -> None:
    box = types(writer, "The wahl ")
    speller().turn(False)
    assert marked(box) == []
    speller().turn(True)
    assert marked(box) == ["wahl"]


def test_marks_are_no_step_and_no_edit(writer, harbour) -> None:
    box = types(writer, "The wahl ")
    writer.keys("Ctrl+Return")
    steps = writer.window.session.undo_stack.count()
    speller().changed.emit()
    writer.window.session.typing.flushing.emit()
    assert writer.window.session.book.typing.all() == []
    assert writer.window.session.undo_stack.count() == steps
    assert "wahl" in box.toPlainText()


def test_words_of_the_board_are_added_and_deleted_on_its_screen(person, harbour) -> None:
    person.window.serve(ShowScreen("board"))
    person.clicks("tab_words")
    person.types("board_word", "Ripplesea, Quaymaster")
    person.keys("Return")
    assert person.window.session.board.spelling == ("Quaymaster", "Ripplesea")
    person.chooses("words_table", "Ripplesea")
    person.keys("Delete")
    assert person.window.session.board.spelling == ("Quaymaster",)
    person.menu("undo").trigger()
    assert person.reads("words_table") == ["Quaymaster", "Ripplesea"]


def test_the_apostrophe_that_was_left_out_is_offered(writer, qtbot) -> None:
    types(writer, "It was the Walls ")
    writer.keys("F7")
    qtbot.waitUntil(lambda: bool(offered()), timeout=3_000)
    assert offered() == ["wall", "Wall's", "walls"]
    popup = QApplication.activePopupWidget()
    assert popup.screen().availableGeometry().contains(popup.geometry())
    writer.keys("Escape")
