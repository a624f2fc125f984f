"""What the menus offer whatever screen is in front, and what each of it does."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from desktop.domain.errors import Refused
from desktop.gui.menu_parts import add_fold, add_look, add_recent, add_screens
from desktop.gui.requests import (
    ExportPack,
    ImportPaper,
    NewBook,
    OpenBook,
    OpenRecord,
    OpenReview,
    OpenSample,
    Tell,
)
from desktop.gui.screens.register import SCREENS, entry_named
from desktop.gui.standing import meeting_to_export, meeting_to_open

if TYPE_CHECKING:
    from desktop.gui.errands import Errands
    from desktop.gui.main_window import MainWindow

_KEY = QKeySequence.StandardKey


class MenuErrands(QObject):
    """Fills the menus of a window; what is asked for there goes the way of every request."""

    def __init__(self, window: "MainWindow", errands: "Errands") -> None:
        super().__init__(errands)
        self._window, self._errands = window, errands
        self._menus = window.menus

    def fill(self) -> None:
        """Put the actions into the menus."""
        self._file_menu()
        self._edit_menu()
        self._view_menu()
        self._board_menus()
        self._tool_menus()

    def _file_menu(self) -> None:
        menu, add, window = self._menus.menu("File"), self._menus.add, self._window
        # Ctrl+N makes a new meeting or action, whichever screen is in front
        add(menu, "new_book", "&New book…", self._asker(NewBook()), "Ctrl+Shift+N")
        add(menu, "open_book", "&Open book…", self._asker(OpenBook()), _KEY.Open)
        add_recent(menu, lambda path: self._errands.serve(OpenBook(path)))
        add(menu, "open_sample", "Open the &sample board", self._asker(OpenSample()))
        menu.addSeparator()
        add(menu, "import_paper", "&Import a paper…", self._asker(ImportPaper()), "Ctrl+I", writing=True)
        add(menu, "import_copied", "Import copied &text", self._import_copied, "Ctrl+Shift+V", writing=True)
        add(menu, "export_pack", "&Export…", self._export, "Ctrl+E", need_book=True)
        menu.addSeparator()
        backup = lambda: window.books.back_up(self._errands.written().book)  # noqa: E731 - one line of a table
        add(menu, "back_up", "&Back up…", backup, need_book=True)
        add(menu, "close_book", "&Close book", window.close_session, "Ctrl+W", need_book=True)
        add(menu, "quit", "&Quit", window.close, "Ctrl+Q")

    def _edit_menu(self) -> None:
        menu = self._menus.menu("Edit")
        self._menus.add_undo(menu, self._window.undo_group)
        menu.addSeparator()
        self._menus.add(menu, "find", "&Find anything", self._errands.find, "Ctrl+K", need_book=True)
        self._menus.add(menu, "next_misspelling", "Next &unknown word", self._next_unknown_word, "F7", need_book=True)

    def _view_menu(self) -> None:
        menu = self._menus.menu("View")
        add_screens(self._menus, menu, self._window.show_screen)
        menu.addSeparator()
        add_look(self._menus, menu)
        menu.addSeparator()
        add_fold(self._menus, menu, self._window.rail, self._window.tell)
        self._menus.add(menu, "full_screen", "&Full screen", self._full_screen, "F11")

    def _board_menus(self) -> None:
        meeting = self._menus.menu("Meeting")
        self._menus.add(meeting, "next_meeting", "&Open the next meeting", self._open_next, "Ctrl+M", need_book=True)
        follow_up = self._menus.menu("Follow-up")
        self._menus.add(follow_up, "review", "Chair's &review", self._review, "F6", need_book=True)
        for each in (each for each in SCREENS if each.come_words):
            menu, come = self._menus.menu(each.menu), partial(self._come_to, each.name)
            self._menus.add(menu, each.come_name, each.come_words, come, each.come_keys or None, need_book=True)
        for title in ("Meeting", "Follow-up"):
            self._menus.show_also(title, partial(self._screen_actions, title))

    def _tool_menus(self) -> None:
        tools, add, window = self._menus.menu("Tools"), self._menus.add, self._window
        check = lambda: window.books.check(self._errands.session().book)  # noqa: E731 - one line of a table
        add(tools, "check_book", "&Check the book", check, need_book=True)
        add(tools, "settings", "&Settings…", self._settings, "Ctrl+,")
        help_menu = self._menus.menu("Help")
        add(help_menu, "shortcuts", "&Keyboard shortcuts", self._shortcuts, _KEY.HelpContents)
        add(help_menu, "about", "&About Matters Arising", self._about)

    def _come_to(self, name: str) -> None:
        self._window.show_screen(name).come()

    def _screen_actions(self, title: str) -> list[QAction]:
        """Return what the screen in front offers: it acts on what is chosen there, which nobody sees elsewhere."""
        screen = self._window.screens.get(self._window.front)
        return screen.actions() if screen and entry_named(self._window.front).menu == title else []

    def _asker(self, request: object) -> Callable[[], None]:
        return lambda: self._errands.serve(request)

    def _import_copied(self) -> None:
        text = QGuiApplication.clipboard().text().strip()
        if not text:
            raise Refused("There is no copied text: copy the text of a paper first.")
        self._errands.serve(ImportPaper(text=text))

    def _next_unknown_word(self) -> None:
        from desktop.gui.spelling.walk import go_to_next

        sentence = go_to_next(self._window)
        if sentence:
            self._window.tell(Tell(sentence, True))

    def _export(self) -> None:
        """Export the meeting in view, or else the one whose pack is wanted next."""
        screen = self._window.screens.get(self._window.front)
        session = self._errands.session()
        in_view = screen.meeting_in_view if screen else None
        if in_view is None:
            meeting = meeting_to_export(session.book, session.board_id, session.today)
            in_view = meeting.id if meeting else self._next_meeting_id()
        self._errands.serve(ExportPack(in_view))

    def _review(self) -> None:
        """Review the log for the meeting in view, or else for the one in progress or coming."""
        screen = self._window.screens.get(self._window.front)
        self._errands.serve(OpenReview((screen.meeting_in_view if screen else None) or ""))

    def _open_next(self) -> None:
        self._errands.serve(OpenRecord("meetings", self._next_meeting_id()))

    def _next_meeting_id(self) -> str:
        session = self._errands.session()
        meeting = meeting_to_open(session.book, session.board_id, session.today)
        if meeting is None:
            raise Refused("This board has no meeting yet: add one under Meetings, or import an agenda.")
        return str(meeting.id)

    def _full_screen(self) -> None:
        window = self._window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()

    def _settings(self) -> None:
        from desktop.gui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self._window)
        dialog.named.connect(self._sign_as)
        dialog.open()

    def _sign_as(self, name: str) -> None:
        if self._window.session is not None:
            self._window.session.book.author = name

    def _shortcuts(self) -> None:
        from desktop.gui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._menus.with_keys(), self._window).open()

    def _about(self) -> None:
        from desktop.gui.dialogs.about import AboutDialog

        AboutDialog(self._window).open()
