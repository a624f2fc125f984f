"""An edit goes to the book first, then to the undo stack; an undo is a new recorded change."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.edits import added, changed
from desktop.domain.errors import Refused
from desktop.gui.changes import Announcement
from desktop.gui.session import BookSession
from desktop.storage.book import Book
from tests.gui.conftest import TODAY


def rename(item: ActionItem, words: str):
    return [changed(item, replace(item, wording=words))]


def wording(session: BookSession, item: ActionItem) -> str:
    found = session.book.action_items.get(item.id)
    assert found is not None
    return found.wording


def test_an_edit_is_written_and_can_be_undone(session, action_items) -> None:
    session.perform("Reword the action", rename(action_items[0], "Appoint an officer"))
    assert wording(session, action_items[0]) == "Appoint an officer"
    assert session.undo_stack.undoText() == "Reword the action"


def test_the_push_writes_nothing_a_second_time(session, action_items) -> None:
    session.perform("Reword the action", rename(action_items[0], "Appoint an officer"))
    assert len(session.book.history("action-items", action_items[0].id)) == 2


def test_undo_and_redo_are_recorded_changes(session, action_items) -> None:
    session.perform("Reword the action", rename(action_items[0], "Appoint an officer"))
    session.undo_stack.undo()
    assert wording(session, action_items[0]) == "Name an officer"
    session.undo_stack.redo()
    assert wording(session, action_items[0]) == "Appoint an officer"
    names = [change.name for change in session.book.history("action-items", action_items[0].id)]
    assert names[1:] == ["Reword the action", "Undo: Reword the action", "Reword the action"]


def test_a_refused_edit_is_not_on_the_stack(session, action_items) -> None:
    stale = replace(action_items[0], wording="something that never stood in the book")
    with pytest.raises(Refused):
        session.perform("Reword", [changed(stale, replace(stale, wording="x"))])
    assert session.undo_stack.count() == 0


def test_a_refused_undo_says_why_and_leaves_the_stack(qtbot, session, action_items) -> None:
    session.perform("Reword", rename(action_items[0], "Appoint an officer"))
    session.book.write("Meanwhile", rename(replace(action_items[0], wording="Appoint an officer"), "Appoint two"))
    with qtbot.waitSignal(session.refused) as refused:
        session.undo_stack.undo()
    assert refused.args and refused.args[0].endswith(".")
    assert session.undo_stack.count() == 0


def test_an_edit_that_changes_nothing_is_no_step(session, action_items) -> None:
    session.perform("Reword", rename(action_items[0], action_items[0].wording))
    assert session.undo_stack.count() == 0


def test_a_change_is_announced_with_its_initiator(qtbot, session, action_items) -> None:
    with qtbot.waitSignal(session.changes.announced) as heard:
        session.perform("Reword", rename(action_items[0], "Appoint"), initiator=session)
    assert heard.args == [Announcement(frozenset({"action-items"}), session)]


def test_the_first_board_comes_into_view(session, board) -> None:
    assert session.board == board


def test_a_new_day_is_noticed(qtbot, book_path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Book.open(book_path) as book:
        session = BookSession(book)
        monkeypatch.setattr("desktop.gui.session.date", SimpleNamespace(today=lambda: TODAY))
        with qtbot.waitSignal(session.board_changed):
            session.follow_clock()
        assert session.today == TODAY


def test_another_board_can_be_shown(qtbot, session) -> None:
    other = Board(name="Audit Committee")
    session.perform("Add a board", [added(other)])
    with qtbot.waitSignal(session.board_changed):
        session.show_board(other.id)
    assert session.board == other


def test_a_step_that_comes_of_what_a_redo_shows_again_follows_it(qtbot, session: BookSession) -> None:
    first, second = Board(name="River Board"), Board(name="Canal Board")
    session.perform("First", [added(first)])
    session.undo_stack.undo()
    taken: list[str] = []

    def type_on(_announcement: object) -> None:
        if not taken:
            taken.append("Second")
            session.perform("Second", [added(second)])

    session.changes.announced.connect(type_on)
    session.undo_stack.redo()
    qtbot.waitUntil(lambda: session.undo_stack.count() == 2)
    assert [session.undo_stack.text(at) for at in range(2)] == ["First", "Second"]
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert [session.book.boards.get(each.id) for each in (first, second)] == [None, None]
