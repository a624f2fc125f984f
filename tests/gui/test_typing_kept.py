"""What is typed is safe before it is an edit, and one stretch of typing is one step."""

from contextlib import closing
from dataclasses import replace
from time import monotonic

import pytest
from PySide6.QtCore import Qt

from desktop.domain.edits import changed
from desktop.gui.autosave import Autosave
from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.fields import LineField, TextField
from desktop.storage.connection import connect, transaction
from desktop.storage.typing import Place
from tests.gui.read_off import book_of, drafts

TYPED = "The wall was looked at."


@pytest.fixture
def writer(person, harbour):
    """The person, in the middle of the text of a minute."""
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.types("minute_text", TYPED)
    return person


def pause(person, name: str) -> None:
    """Let the pause after the typing in a box be over."""
    person.sees(name).parent().commit_for_now()


def test_a_text_is_on_the_disk_a_second_after_its_first_letter(writer, harbour, qtbot) -> None:
    before = len(book_of(writer).changes(100))
    qtbot.waitUntil(lambda: drafts(writer) == [TYPED], timeout=1_500)
    assert len(book_of(writer).changes(100)) == before
    assert "Saved" in writer.sees("status_saved").text()


def test_a_line_is_kept_as_well(person, harbour) -> None:
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.types("minute_title", "THE WALL")
    person.window.session.typing.flushing.emit()
    assert drafts(person) == ["THE WALL"]


def test_what_became_an_edit_is_no_draft_any_more(writer, harbour) -> None:
    writer.window.session.typing.flushing.emit()
    writer.keys("Tab")
    assert drafts(writer) == []
    assert book_of(writer).minutes.get(harbour.cracks.id).text == TYPED


def test_what_was_taken_back_is_no_draft_any_more(writer) -> None:
    writer.window.session.typing.flushing.emit()
    writer.keys("Escape")
    writer.window.session.typing.flushing.emit()
    assert drafts(writer) == []


def test_edits_of_one_stretch_are_one_step(writer, harbour, qtbot) -> None:
    steps = writer.window.session.undo_stack.count()
    pause(writer, "minute_text")
    qtbot.keyClicks(writer.sees("minute_text"), " It stands.")
    pause(writer, "minute_text")
    qtbot.keyClicks(writer.sees("minute_text"), " Still.")
    writer.keys("Tab")
    stack = writer.window.session.undo_stack
    assert stack.count() == steps + 1
    stack.undo()
    assert book_of(writer).minutes.get(harbour.cracks.id).text == harbour.cracks.text


def test_the_next_stretch_is_a_step_of_its_own(writer, qtbot) -> None:
    writer.keys("Ctrl+Return")
    steps = writer.window.session.undo_stack.count()
    qtbot.keyClicks(writer.sees("minute_text"), " More.")
    writer.keys("Ctrl+Return")
    assert writer.window.session.undo_stack.count() == steps + 1


def test_in_a_stretch_undo_takes_back_letters(writer, harbour, qtbot) -> None:
    pause(writer, "minute_text")
    writer.keys("Ctrl+Z")
    assert writer.sees("minute_text").toPlainText() == harbour.cracks.text
    writer.keys("Tab")
    assert book_of(writer).minutes.get(harbour.cracks.id).text == harbour.cracks.text


def test_a_stretch_taken_back_letter_by_letter_is_no_step(writer) -> None:
    steps = writer.window.session.undo_stack.count()
    pause(writer, "minute_text")
    writer.keys("Ctrl+Z", "Tab")
    assert writer.window.session.undo_stack.count() == steps


def test_all_typing_is_an_edit_before_a_file_is_made_of_the_book(writer, harbour) -> None:
    writer.window.session.commit_typing()
    assert book_of(writer).minutes.get(harbour.cracks.id).text == TYPED


def test_the_longer_the_text_the_rarer_its_edits(session, qtbot) -> None:
    field = TextField("Minute", "minute")
    qtbot.addWidget(field)
    text = "word " * 6_000
    from desktop.gui.autosave import Typed

    autosave = Autosave(session.typing, field, lambda: Typed(Place("boards", "b", "name"), "", text), lambda: None)
    autosave.let_go()
    short = autosave._until_edit()
    autosave.keep_now()
    assert short < 31_000 < 89_000 < autosave._until_edit() <= 90_000


def test_a_text_that_cannot_be_read_waits_in_its_field(person, harbour) -> None:
    person.window.serve(OpenRecord("agenda-items", harbour.wall.id))
    person.enters("item_minutes", "soon")
    person.window.serve(OpenRecord("agenda-items", harbour.money.id))
    assert person.sees("item_minutes").text() == ""
    person.window.serve(OpenRecord("agenda-items", harbour.wall.id))
    assert person.sees("item_minutes").text() == "soon"


def test_the_disk_that_is_full_is_said_once_and_tried_again(writer, monkeypatch) -> None:
    from desktop.domain.errors import Refused

    def refuse(*_args: object) -> None:
        raise Refused("The disk is full.")

    told: list[str] = []
    writer.window.session.typing.unkept.connect(told.append)
    monkeypatch.setattr(book_of(writer).typing, "keep", refuse)
    for _ in range(3):
        writer.window.session.typing.flushing.emit()
    assert told == ["The disk is full."]
    monkeypatch.undo()
    writer.window.session.typing.flushing.emit()
    assert drafts(writer) == [TYPED]


def test_another_program_that_writes_holds_nobody_up(writer, harbour) -> None:
    typing = writer.window.session.typing
    with closing(connect(book_of(writer).path)) as other, transaction(other):
        began = monotonic()
        typing.flushing.emit()
        assert monotonic() - began < 2
        assert writer.sees("status_saved").text() == "Not saved yet"
    typing.flushing.emit()
    assert drafts(writer) == [TYPED]
    assert writer.sees("status_saved").text().startswith("Saved")


def test_thirty_thousand_letters_are_typed_in_saved_and_taken_back(writer, harbour, qtbot) -> None:
    long = "\n".join(f"{number} The Board noted the state of the wall." for number in range(800))[:30_000]
    session, minute = writer.window.session, book_of(writer).minutes.get(harbour.cracks.id)
    writer.keys("Escape")
    session.perform("Long", [changed(minute, replace(minute, text=long))])
    box = writer.sees("minute_text")
    cursor = box.textCursor()
    cursor.setPosition(15_000)
    box.setTextCursor(cursor)
    qtbot.keyClicks(box, "and mended it")
    session.typing.flushing.emit()
    wanted = f"{long[:15_000]}and mended it{long[15_000:]}"
    assert drafts(writer) == [wanted]
    writer.keys("Ctrl+Return")
    assert book_of(writer).minutes.get(harbour.cracks.id).text == wanted
    writer.menu("undo").trigger()
    assert box.toPlainText() == long


def test_keys_reach_a_field_that_is_kept(session, qtbot) -> None:
    line = LineField("Title", "title")
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.edited):
        qtbot.keyClick(line.line, Qt.Key.Key_A)
