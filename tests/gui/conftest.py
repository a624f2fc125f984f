"""An invented board in a book, a session and a window on it; the look and the settings of a first start."""

from collections.abc import Iterator
from datetime import date, time
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.action_item import ActionItem
from desktop.domain.agenda import AgendaItem, PaperStatus
from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.meeting import Meeting, MeetingState
from desktop.gui.jobs import Jobs
from desktop.gui.main_window import MainWindow
from desktop.gui.messages import Messages
from desktop.gui.requests import OpenRecord
from desktop.gui.session import BookSession
from desktop.gui.settings import Settings, use_settings
from desktop.gui.theme import Appearance, theme
from desktop.storage.book import Book
from tests.gui.harbour import write_harbour
from tests.journeys.person import Person

TODAY = date(2014, 10, 27)


@pytest.fixture(autouse=True)
def first_start(qapp: QApplication, tmp_path: Path) -> Settings:
    """Dress the application in light, at the usual size, and give each test settings of its own."""
    if not qapp.styleSheet():
        theme().set_up(qapp, Appearance.LIGHT, 1.0)
    elif theme().appearance is not Appearance.LIGHT or theme().zoom != 1.0:
        theme().zoom = 1.0
        theme().choose(Appearance.LIGHT)
    return use_settings(tmp_path / "settings.ini")


@pytest.fixture
def board() -> Board:
    """An invented board."""
    return Board(name="Improvement Board", organisation="Sample Borough Council")


@pytest.fixture
def meeting(board: Board) -> Meeting:
    """Its next meeting, of which the agenda is a draft."""
    day = date(2014, 11, 7)
    return Meeting(board_id=board.id, date=day, time=time(13, 30), venue="Town Hall", state=MeetingState.DRAFT_AGENDA)


@pytest.fixture
def action_items(board: Board) -> list[ActionItem]:
    """Two actions, the first one overdue."""
    late = {"original_due": date(2014, 10, 3), "current_due": date(2014, 10, 10)}
    due = {"original_due": date(2014, 11, 20), "current_due": date(2014, 11, 20)}
    return [
        ActionItem(board_id=board.id, ref="C5(1)", wording="Name an officer", lead="Chief Executive", **late),
        ActionItem(board_id=board.id, ref="C4(1)", wording="Arrange sessions", lead="Democratic Services", **due),
    ]


@pytest.fixture
def book_path(tmp_path: Path, board: Board, meeting: Meeting, action_items: list[ActionItem]) -> Path:
    """A book that holds the board, its meeting with two items, and its actions."""
    items = [
        AgendaItem(meeting_id=meeting.id, position=1, number="1", title="Apologies"),
        AgendaItem(meeting_id=meeting.id, position=2, number="2", title="Finance", paper=PaperStatus.TO_FOLLOW),
    ]
    path = tmp_path / "sample.minutebook"
    with Book.create(path) as book:
        book.write("Make a board", added_all([board, meeting, *items, *action_items]))
    return path


@pytest.fixture
def session(book_path: Path) -> Iterator[BookSession]:
    """A session on the book as if it were late October 2014."""
    made = BookSession(Book.open(book_path), today=TODAY)
    yield made
    made.close()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """The jobs of a window."""
    made = Jobs()
    yield made
    made.stop_all()


@pytest.fixture
def window(qtbot, jobs: Jobs, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on its first screen."""
    made = MainWindow(jobs, Messages(tmp_path / "faults"))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.menus.fill()
    made.show_welcome()
    made.show()
    yield made
    made.close()


@pytest.fixture
def open_window(window: MainWindow, book_path: Path) -> MainWindow:
    """The window with the book open."""
    assert window.books.open(book_path)
    return window


@pytest.fixture
def harbour(tmp_path: Path) -> SimpleNamespace:
    """The records of an invented board with agenda, minutes, actions, a report and an imported paper."""
    return write_harbour(tmp_path / "harbour.minutebook")


@pytest.fixture
def person(qtbot, window: MainWindow, harbour: SimpleNamespace, tmp_path: Path, monkeypatch) -> Person:
    """Somebody at the window on that board's book, in late October 2014."""
    monkeypatch.setattr("desktop.gui.main_window.BookSession", partial(BookSession, today=TODAY))
    assert window.books.open(tmp_path / "harbour.minutebook")
    qtbot.waitExposed(window)
    return Person(qtbot, window)


@pytest.fixture
def on_agenda(person: Person, harbour: SimpleNamespace) -> Person:
    """The person, on the item about the sea wall."""
    person.window.serve(OpenRecord("agenda-items", harbour.wall.id))
    person.sees("agenda_table").setFocus()
    return person
