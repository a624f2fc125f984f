"""Every view of the window: names for a screen reader, the keyboard, models that keep their promises, read only."""

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QTextEdit,
    QWidget,
)

from desktop.gui import resources
from desktop.gui.screens.actions.making import new_action
from desktop.storage.book import Book
from tests.gui.harbour import write_harbour
from tests.gui.read_off import spoken
from tests.gui.views import READINGS, STEPS, VIEWS
from tests.journeys.person import Person

ALL = {**VIEWS, **STEPS, **READINGS}
NARROW, WITH_WIDE_MATTER = 1180, "sample: "
WRITTEN = resources.help_text("keys").replace("Page ", "Pg")
FILTERS = {
    "quick_filter",
    "recommendation_filter",
    "find_box",
    "book_minutes_filter",
    "book_items_filter",
    "timeline_filter",
} | {
    "plan_filter",
    "report_since",
    "report_until",
}
# lists that choose what is looked at, and write nothing
CHOOSE_WHAT_IS_SHOWN = {"earlier_version", "later_version", "confirming_of", "rating_key", "position_against"} | {
    "review_chooser",
    "outcome_chooser",
}


def in_view(window: QWidget) -> list[QWidget]:
    found = [each for each in window.findChildren(QWidget) if each.isVisible()]
    return [each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus]


@pytest.mark.parametrize("name", ALL)
def test_a_view_is_named_spoken_uncut_kept_and_reached_by_tab(person, harbour, name, qtlog) -> None:
    """Hold everything that is asked of a view against one window; what falls short is listed under what was asked."""
    ALL[name](person, harbour)
    for _ in range(3):
        # what a job told in one round is laid out in the next
        QApplication.processEvents()
    window = person.window
    found = {
        "has no name": [type(each).__name__ for each in in_view(window) if not each.objectName()],
        "is not spoken": [each.objectName() for each in in_view(window) if not spoken(each)],
        "is cut": cut(window),
        "goes beyond its card": beyond(window),
        "widens the window": widening(window) if name.startswith(WITH_WIDE_MATTER) else [],
        "has a key that the help does not name": keys_without_help(window),
        "is not reached by Tab": not_reached(person),
        "is a broken promise of a model": broken_promises(person, qtlog),
    }
    assert {asked: short for asked, short in found.items() if short} == {}


def not_reached(person: Person) -> list[str]:
    """Go round by Tab; return what may take the focus and never has it."""
    wanted = {each for each in in_view(person.window) if each.isEnabled()}
    reached: set[QWidget] = set()
    for _step in range(2 * len(wanted) + 10):
        person.keys("Tab")
        at = person.focus()
        assert at is not None, "the focus is lost"
        reached.add(at)
    return sorted(each.objectName() for each in wanted - reached if not _is_one_of_a_group(each))


def _is_one_of_a_group(widget: QWidget) -> bool:
    """Of buttons that exclude each other Tab reaches one; the arrows reach the others."""
    return isinstance(widget, QAbstractButton) and widget.group() is not None


def broken_promises(person: Person, qtlog: Any) -> list[str]:
    """Read every list in view again, and return what Qt's tester of models says."""
    views = [each for each in person.window.findChildren(QAbstractItemView) if each.isVisible()]
    models = {each.model() for each in views if isinstance(each.model(), QAbstractItemModel)}
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(model, mode) for model in models]
    person.window.session.board_changed.emit()
    QApplication.processEvents()
    assert len(testers) == len(models)
    return [record.message for record in qtlog.records if "FAIL" in record.message]


def cut(window: QWidget) -> list[tuple[str, str, int]]:
    """Return the lines and buttons that are narrower than their words."""
    lines = [each for each in window.findChildren(QLabel) if each.isVisible() and not each.wordWrap()]
    all_words = [*lines, *_buttons(window)]
    short = [each for each in all_words if each.width() < each.minimumSizeHint().width()]
    return [(each.objectName(), each.text(), each.width()) for each in short]


def beyond(window: QWidget) -> list[tuple[str, str]]:
    """Return the buttons that stand out over the right edge of what they are in."""
    out = [each for each in _buttons(window) if _right_edge(each) > _right_edge(each.parentWidget())]
    return [(each.objectName(), each.text()) for each in out]


def _buttons(window: QWidget) -> list[QPushButton]:
    return [each for each in window.findChildren(QPushButton) if each.isVisible()]


def _right_edge(widget: QWidget) -> int:
    return int(widget.mapToGlobal(QPoint(widget.width(), 0)).x())


def widening(window: QWidget) -> list[int]:
    """Return the least width of the window where that is more than a view may ask for."""
    width = window.minimumSizeHint().width()
    return [width] if width > NARROW else []


def keys_without_help(window: QWidget) -> list[str]:
    """Return the keys of the actions in view that the help does not name."""
    actions = [each for each in window.findChildren(QAction) if not _in_a_menu(each)]
    keys = {key.toString().replace("Return", "Enter") for each in actions for key in each.shortcuts()}
    return sorted(key for key in keys if not re.search(rf"(?<![\w+]){re.escape(key)}(?![\w+])", WRITTEN))


def _in_a_menu(action: QAction) -> bool:
    """Tell whether an action stands in a menu, or does while its screen is in front; the help names those itself."""
    return "&" in action.text() or any(isinstance(owner, QMenu) for owner in action.associatedObjects())


@pytest.fixture
def reader(qtbot, window, tmp_path: Path, request: pytest.FixtureRequest) -> Any:
    """Somebody at a second window on a book that another one holds, and the records of the book."""
    path = tmp_path / "held.minutebook"
    made = write_harbour(path)
    holder = Book.open(path)
    request.addfinalizer(holder.close)
    assert window.books.open(path)
    qtbot.waitExposed(window)
    return Person(qtbot, window), made


@pytest.mark.parametrize("show", VIEWS.values(), ids=VIEWS)
def test_read_only_locks_every_editor(reader, show) -> None:
    person, harbour = reader
    show(person, harbour)
    QApplication.processEvents()
    assert person.window.session.book.read_only
    assert [each.objectName() for each in in_view(person.window) if can_write(each)] == []


def can_write(widget: QWidget) -> bool:
    """Return whether something can be changed in a field or a cell; buttons are refused with a sentence."""
    if isinstance(widget, QLineEdit | QTextEdit):
        return not widget.isReadOnly() and widget.objectName() not in FILTERS
    if isinstance(widget, QComboBox):
        return widget.isEnabled() and widget.objectName() not in CHOOSE_WHAT_IS_SHOWN
    if isinstance(widget, QAbstractItemView):
        model = widget.model()
        columns = 1 if isinstance(widget, QListView) else model.columnCount()
        cells = (model.index(0, column) for column in range(columns if model.rowCount() else 0))
        triggers = widget.editTriggers() is not QAbstractItemView.EditTrigger.NoEditTriggers
        return triggers and any(cell.flags() & Qt.ItemFlag.ItemIsEditable for cell in cells)
    return False


SEEN_IN = {"agenda-items": "meeting agenda", "attendance": "meeting attendance", "minutes": "meeting minutes"}
WRITING = {
    "an item": ("agenda-items", lambda window: window.screens["meetings"].page.tabs["agenda"].add_item()),
    "a person": ("attendance", lambda window: window.screens["meetings"].page.tabs["attendance"].add_person()),
    "a minute": ("minutes", lambda window: window.screens["meetings"].page.tabs["minutes"].add_minute()),
    "an action": ("action-items", lambda window: new_action(window.show_screen("actions"))),
}


@pytest.mark.parametrize(("kind", "write"), WRITING.values(), ids=WRITING)
def test_read_only_refuses_in_a_sentence_and_writes_nothing(reader, kind, write) -> None:
    person, harbour = reader
    if kind in SEEN_IN:
        VIEWS[SEEN_IN[kind]](person, harbour)
    count = person.window.session.book.records(kind).count()
    write(person.window)
    person.is_told_that(".")
    assert person.window.session.book.records(kind).count() == count
