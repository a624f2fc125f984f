"""The window: books come and go, screens are built when they are needed, files are dropped on it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desktop.domain.board import Board
from desktop.domain.edits import added, changed
from desktop.domain.kinds import KINDS
from desktop.gui import file_dialogs
from desktop.gui.dialogs.new_book import NewBookDialog
from desktop.gui.requests import OpenBook, Tell
from desktop.gui.screens.register import SCREENS, entry_that_opens
from desktop.gui.settings import settings
from desktop.storage.book import Book


def test_without_a_book_the_first_screen_stands(window) -> None:
    assert window.stack.currentWidget() is window.welcome
    assert window.rail.isHidden()


def test_a_book_opens_on_today(open_window) -> None:
    assert open_window.front == "today"
    assert open_window.windowTitle() == "Matters Arising - Improvement Board"


def test_only_the_screen_in_front_is_built(open_window) -> None:
    assert list(open_window.screens) == ["today"]


def test_a_closed_book_leaves_the_first_screen(open_window, book_path) -> None:
    open_window.close_session()
    assert open_window.stack.currentWidget() is open_window.welcome
    with Book.open(book_path) as book:
        assert not book.read_only


def test_what_is_no_book_is_refused_in_a_sentence(window, tmp_path: Path) -> None:
    (tmp_path / "letter.minutebook").write_text("Dear Councillor", encoding="utf-8")
    window.serve(OpenBook(tmp_path / "letter.minutebook"))
    assert window.bar.isVisible() and window.bar.sentence.text().endswith(".")
    assert window.session is None


def test_the_open_book_is_not_opened_a_second_time(open_window, book_path) -> None:
    session = open_window.session
    open_window.serve(OpenBook(book_path))
    assert open_window.session is session and not session.book.read_only


def test_a_refusal_leaves_the_open_book_open(open_window, tmp_path: Path) -> None:
    open_window.serve(OpenBook(tmp_path / "nowhere.minutebook"))
    assert open_window.session is not None


def test_the_book_is_opened_again_next_time(open_window, book_path) -> None:
    assert settings().last_book == book_path


def test_a_book_that_is_held_elsewhere_is_read_only(qtbot, window, book_path) -> None:
    with Book.open(book_path):
        window.serve(OpenBook(book_path))
        assert window.banner.isVisible()
        assert window.session.book.read_only


def test_undo_names_what_it_takes_back(open_window, action_items) -> None:
    session = open_window.session
    session.perform("Reword the action", [changed(action_items[0], replace(action_items[0], wording="Appoint"))])
    assert open_window.menus.findChild(object, "undo").text() == "Undo Reword the action"


def test_an_edit_is_said_to_be_saved(open_window, action_items) -> None:
    session = open_window.session
    session.perform("Reword", [changed(action_items[0], replace(action_items[0], wording="Appoint"))])
    assert open_window.status.findChild(object, "status_saved").text().startswith("Saved ")


def test_the_rail_counts_what_waits(qtbot, open_window) -> None:
    entry = open_window.rail.findChild(object, "rail_actions")
    qtbot.waitUntil(lambda: entry.accessibleName().startswith("Actions: "))


def test_the_backup_of_the_day_is_made(qtbot, open_window, book_path) -> None:
    qtbot.waitUntil(lambda: open_window.status.findChild(object, "status_backup").text().startswith("Backup "))
    assert list(book_path.with_name(book_path.name + ".backups").iterdir())


def test_a_dropped_book_is_opened(window, book_path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(book_path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    assert window.session is not None


def test_another_board_of_the_book_can_be_shown(open_window) -> None:
    other = Board(name="Audit Committee")
    open_window.session.perform("Add a board", [added(other)])
    open_window.rail.board_chosen.emit(other.id)
    assert open_window.windowTitle() == "Matters Arising - Audit Committee"


def test_a_new_book_holds_its_board(window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_dialogs, "ask_new_book", lambda _parent, name: tmp_path / name)
    window.books.new()
    dialog = window.findChild(NewBookDialog)
    dialog.board.line.setText("Improvement Board")
    dialog.findChild(object, "new_book_make").click()
    assert window.session.board.name == "Improvement Board"
    assert (tmp_path / "Improvement Board.minutebook").is_file()


def test_a_new_book_needs_a_name(qtbot, window) -> None:
    window.books.new()
    dialog = window.findChild(NewBookDialog)
    dialog.findChild(object, "new_book_make").click()
    assert dialog.board.below.text().startswith("Give the board its name")
    qtbot.waitUntil(lambda: dialog.board.below.geometry().top() > dialog.board.line.geometry().bottom())


def test_enter_makes_the_new_book_and_nothing_moves_with_an_error(qtbot, window, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(file_dialogs, "ask_new_book", lambda _parent, name: tmp_path / name)
    window.books.new()
    dialog = window.findChild(NewBookDialog)
    place = dialog.organisation.geometry()
    qtbot.keyClick(dialog.board.line, Qt.Key.Key_Return)
    assert dialog.board.below.text().startswith("Give the board its name")
    qtbot.wait(1)
    assert dialog.organisation.geometry() == place
    dialog.board.line.setText("Audit Committee")
    qtbot.keyClick(dialog.organisation.line, Qt.Key.Key_Return)
    assert window.session.board.name == "Audit Committee"


def test_a_book_is_checked_in_a_job(qtbot, open_window) -> None:
    with qtbot.waitSignal(open_window.books.told) as told:
        open_window.books.check(open_window.session.book)
    assert told.args[0].done


def test_a_backup_goes_where_it_is_asked_to(qtbot, open_window, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_dialogs, "ask_backup", lambda _parent, _name: tmp_path / "copy.minutebook")
    with qtbot.waitSignal(open_window.books.told):
        open_window.books.back_up(open_window.session.book)
    with Book.open(tmp_path / "copy.minutebook") as copy:
        assert copy.boards.count() == 1


def test_a_message_is_put_away(qtbot, window) -> None:
    window.tell(Tell("It is done.", done=True))
    window.bar.findChild(object, "message_close").click()
    assert window.bar.isHidden()


def test_menus_fill_the_recent_books(open_window, book_path) -> None:
    recent = open_window.menuBar().findChild(object, "menu_recent")
    recent.aboutToShow.emit()
    assert recent.actions()[0].text() == book_path.stem


def test_the_sample_board_opens_in_a_fresh_book(window) -> None:
    window.books.open_sample()
    assert window.session.board.name
    assert window.session.book.action_items.count() > 10


def test_every_screen_of_the_rail_can_be_shown(qtbot, open_window) -> None:
    for entry in SCREENS:
        open_window.show_screen(entry.name)
        assert open_window.front == entry.name


def test_every_kind_of_record_is_shown_by_some_screen() -> None:
    assert [kind for kind in KINDS if entry_that_opens(kind) is None] == []


@pytest.mark.parametrize("wait", [False, True])
def test_a_book_closes_quietly_from_wherever_it_was_looked_at(
    qtbot, window, harbour, tmp_path, book_path, wait
) -> None:
    assert window.books.open(tmp_path / "harbour.minutebook")
    told = []
    window.jobs.broken.connect(told.append)
    for entry in (*SCREENS, SCREENS[0]):
        window.show_screen(entry.name)
    # each behind it reads again when it comes to the front
    window.session.board_changed.emit()
    if wait:
        qtbot.waitUntil(lambda: not window.jobs.are_running)
    with qtbot.captureExceptions() as raised:
        window.close_session()
        qtbot.waitUntil(lambda: not window.jobs.are_running)
        qtbot.wait(50)
        assert window.books.open(book_path)
        qtbot.waitUntil(lambda: not window.jobs.are_running)
    assert (raised, told) == ([], [])
