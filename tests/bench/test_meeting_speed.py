"""A long meeting at the window: no frame is missed (16 ms), and what is done stands there at once (0.1 s)."""

import statistics
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from desktop.domain.agenda_order import moved
from desktop.domain.meeting import Meeting
from desktop.gui.jobs import Jobs
from desktop.gui.main_window import MainWindow
from desktop.gui.messages import Messages
from desktop.gui.settings import use_settings
from desktop.gui.spelling.speller import speller
from desktop.gui.theme import Appearance, theme
from desktop.storage.book import Book
from tests.bench.long_meeting import LETTERS, MINUTES, long_meeting
from tests.bench.stopwatch import Measured, hold

pytestmark = pytest.mark.bench

FRAME, AT_ONCE = 0.016, 0.1
STEPS = 60


@pytest.fixture(scope="module")
def at(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """The window on the book of a long meeting, with what the tests look at."""
    folder = tmp_path_factory.mktemp("meeting")
    theme().set_up(qapp, Appearance.LIGHT, 1.0)
    use_settings(folder / "settings.ini").screen = "today"
    held, coming = long_meeting(folder / "long.minutebook")
    window = MainWindow(Jobs(), Messages(folder / "faults"))
    window.resize(1280, 800)
    window.open_session(Book.open(folder / "long.minutebook"))
    window.show()
    QTest.qWait(500)
    yield SimpleNamespace(window=window, held=held, coming=coming)
    window.close()


def tab_of(at: SimpleNamespace, meeting: Meeting, name: str):  # type: ignore[no-untyped-def]
    screen = at.window.show_screen("meetings")
    screen.show_meeting(meeting.id)
    screen.page.choose_tab(name)
    QTest.qWait(300)
    return screen.page.tabs[name]


def timed(act: Callable[[], object]) -> float:
    """Return the seconds until what was done is painted."""
    started = time.perf_counter()
    act()
    QApplication.processEvents()
    return time.perf_counter() - started


def slow_frame(times: list[float]) -> float:
    """Return the frame that one in twenty is slower than."""
    return statistics.quantiles(times, n=20)[-1]


def scrolled(area: QAbstractScrollArea) -> Measured:
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0, "there is nothing to scroll"
    places = [bar.maximum() * step // STEPS for step in range(STEPS + 1)]
    return Measured(FRAME, slow_frame([timed(lambda place=place: bar.setValue(place)) for place in places]))


def test_an_agenda_of_60_items_scrolls(at: SimpleNamespace) -> None:
    table = tab_of(at, at.coming, "agenda").table
    hold("a frame of scrolling an agenda of 60 items", lambda: scrolled(table), 1)


def test_120_minutes_scroll(at: SimpleNamespace) -> None:
    tab = tab_of(at, at.held, "minutes")
    assert tab.model.rowCount() == MINUTES
    hold("a frame of scrolling 120 minutes", lambda: scrolled(tab.table), 1)


def test_a_long_minute_scrolls(at: SimpleNamespace) -> None:
    tab = tab_of(at, at.held, "minutes")
    tab.table.choose(0)
    QTest.qWait(300)
    hold("a frame of scrolling a minute of 30,000 characters", lambda: scrolled(tab.page), 1)


def test_a_key_in_a_long_minute(at: SimpleNamespace, qtbot) -> None:
    tab = tab_of(at, at.held, "minutes")
    tab.table.choose(0)
    tab.page.edit_text()
    qtbot.waitUntil(lambda: speller().is_on, timeout=20_000)
    box = QApplication.focusWidget()
    assert len(box.toPlainText()) >= LETTERS * 0.9
    box.moveCursor(QTextCursor.MoveOperation.Start)

    def typed() -> Measured:
        keys = "the lamp of the quay wall was lookd at and agreed to be mended "
        return Measured(FRAME, slow_frame([timed(lambda key=key: QTest.keyClick(box, key)) for key in keys]))

    hold("a key in a minute of 30,000 characters, with its spelling", typed, 1)


def test_the_next_minute_is_shown(at: SimpleNamespace) -> None:
    table = tab_of(at, at.held, "minutes").table
    rows = iter(range(2, MINUTES))

    def shown() -> Measured:
        return Measured(AT_ONCE, statistics.median(timed(lambda: table.choose(next(rows))) for _ in range(15)))

    hold("another of 120 minutes is shown", shown, 1)


def test_an_edit_of_a_minute_is_stored(at: SimpleNamespace) -> None:
    tab = tab_of(at, at.held, "minutes")
    tab.table.choose(5)
    tab.page.edit_text()

    def stored() -> Measured:
        times = []
        for _ in range(7):
            QTest.keyClicks(QApplication.focusWidget(), "lamp ")
            times.append(timed(at.window.session.commit_typing))
        return Measured(AT_ONCE, statistics.median(times))

    steps = at.window.session.undo_stack.count()
    hold("an edit of one of 120 minutes is stored", stored, 1)
    assert at.window.session.undo_stack.count() >= steps + 7


def test_an_item_of_the_agenda_moves(at: SimpleNamespace) -> None:
    tab = tab_of(at, at.coming, "agenda")
    tab.table.choose(30)
    turns = iter([1, -1] * 50)

    def moves() -> Measured:
        def move() -> None:
            by = next(turns)
            tab._move(lambda items, item: moved(items, item, by))

        return Measured(AT_ONCE, statistics.median(timed(move) for _ in range(8)))

    hold("one of 60 items moves and all pages are worked out", moves, 1)


def test_the_meeting_comes_to_its_next_item(at: SimpleNamespace) -> None:
    tab_of(at, at.coming, "agenda")
    screen = at.window.screens["meetings"]
    screen.take_meeting()
    QTest.qWait(300)
    item = screen._in_meeting
    times: list[float] = []

    def steps() -> Measured:
        for _ in range(8):
            times.append(timed(item.next_item))
            QTest.qWait(20)
        return Measured(AT_ONCE, statistics.median(times[-8:]))

    hold("in the meeting: F8 to the next of 60 items", steps, 1)
    hold("in the meeting: the tick of its clock", lambda: Measured(FRAME, timed(item._tick)), 1)


@pytest.mark.parametrize("name", ["agenda", "papers", "calls", "attendance", "minutes"])
def test_a_tab_comes_to_the_front(at: SimpleNamespace, name: str) -> None:
    tab_of(at, at.held, name)
    page = at.window.screens["meetings"].page

    def shown() -> Measured:
        page.choose_tab("details")
        QApplication.processEvents()
        return Measured(AT_ONCE, timed(lambda: page.choose_tab(name)))

    hold(f"the tab {name} of a long meeting comes to the front", shown, 1)
