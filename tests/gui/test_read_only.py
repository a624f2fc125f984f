"""A window that can only read says why, once, and offers nothing that writes."""

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.domain.edits import added_all
from desktop.gui.requests import ImportPaper, OpenRecord
from desktop.gui.screens.actions.making import new_action
from desktop.gui.widgets.late_pane import LatePane
from desktop.gui.writers import why_read_only
from desktop.storage.book import Book
from tests.gui.harbour import write_harbour
from tests.invented_plan import invented_plan
from tests.invented_review import write_review
from tests.invented_scorecard import invented_scorecard
from tests.journeys.person import Person


@pytest.fixture
def reader(qtbot, window, tmp_path, request) -> SimpleNamespace:
    """Somebody at a second window on a book, its records, and the reason why it can only be read."""
    path = tmp_path / "board.minutebook"
    made = write_harbour(path)
    request.addfinalizer(Book.open(path).close)
    assert window.books.open(path)
    qtbot.waitExposed(window)
    return SimpleNamespace(person=Person(qtbot, window), made=made, why=why_read_only(window.session.book))


def test_the_banner_says_who_has_the_book_open_and_since_when(reader) -> None:
    said = reader.person.sees("read_only_words").text()
    assert said.startswith("Read only: board.minutebook is open in another window of ")
    assert " since " in said and said == reader.why


@pytest.mark.parametrize(
    ("show", "names"),
    [
        ("today", ("today_import",)),
        ("meetings", ("list_import", "list_new_meeting")),
        ("actions", ("new_action_button", "update_step")),
        ("board", ("add_board",)),
        ("tab_agenda", ("agenda_add", "agenda_standing")),
        ("tab_attendance", ("attendance_add",)),
        ("tab_minutes", ("minutes_add", "minutes_from_agenda", "add_resolution")),
        ("tab_details", ("delete_meeting",)),
    ],
)
def test_what_writes_is_grey_and_says_why(reader, show, names) -> None:
    window = reader.person.window
    if show.startswith("tab_"):
        window.serve(OpenRecord("meetings", reader.made.last.id))
        reader.person.clicks(show)
    else:
        window.show_screen(show)
    for name in names:
        button = reader.person.sees(name)
        assert isinstance(button, QAbstractButton)
        assert (button.isEnabled(), button.toolTip()) == (False, reader.why), name


def test_menu_entries_that_write_are_grey_until_a_book_is_open_that_takes_them(reader, qtbot) -> None:
    import_paper = reader.person.menu("import_paper")
    assert (import_paper.isEnabled(), import_paper.toolTip()) == (False, reader.why)
    reader.person.clicks("rail_meetings")
    new_meeting = reader.person.window.findChild(QAction, "new_meeting")
    assert (new_meeting.isEnabled(), new_meeting.toolTip()) == (False, reader.why)
    assert reader.person.window.findChild(QAction, "all_meetings").isEnabled()
    reader.person.window.close_session()
    assert import_paper.isEnabled()


def test_no_sentence_is_shown_twice(reader) -> None:
    window = reader.person.window
    new_action(window.show_screen("actions"))
    said = [label.text() for label in window.right.parentWidget().findChildren(QLabel) if label.isVisible()]
    told = [words for words in said if "read" in words.lower()]
    assert len(told) == len(set(told)) == 2


def test_a_paper_that_is_dropped_is_refused_in_a_sentence(reader, tmp_path) -> None:
    with pytest.raises(Exception, match="can only be read"):
        reader.person.window.serve(ImportPaper(tmp_path / "paper.txt"))


def test_what_is_built_late_on_the_screens_of_the_papers_is_grey_too(qtbot, window, tmp_path, request) -> None:
    path = tmp_path / "board.minutebook"
    board = write_harbour(path).board
    with Book.open(path) as book:
        book.write("Fill", added_all([*invented_plan(board.id).records, *invented_scorecard(board.id).all]))
        write_review(book, board)
    request.addfinalizer(Book.open(path).close)
    assert window.books.open(path)
    qtbot.waitExposed(window)
    for name, tabs in (
        ("plan", ("tab_milestones", "tab_highlights", "tab_plan")),
        ("measures", ("tab_figures", "tab_risks", "tab_measures")),
        ("reviews", ("tab_functions", "tab_review")),
    ):
        screen, person = window.show_screen(name), Person(qtbot, window)
        for tab in tabs:
            person.clicks(tab)
        qtbot.waitUntil(lambda screen=screen: all(each.is_built for each in screen.findChildren(LatePane)))
        controls = [*screen.findChildren(QAbstractButton), *screen.findChildren(QAction)]
        alive = {each.objectName() for each in controls if each.property("writes") and each.isEnabled()}
        assert alive == set(), name
