"""What the window does when a screen or a menu asks."""

from collections.abc import Callable
from functools import partial, singledispatchmethod
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QKeySequence

from desktop.domain.errors import Refused
from desktop.domain.list_query import Filter
from desktop.domain.source import QueryState
from desktop.gui import file_dialogs
from desktop.gui.book_jobs import reading
from desktop.gui.menu_offers import Offers
from desktop.gui.menu_parts import add_fold, add_look, add_recent, add_screens
from desktop.gui.requests import (
    ExportFollowUp,
    ExportPack,
    ImportPaper,
    NewBook,
    OpenBook,
    OpenRecord,
    OpenReview,
    OpenSample,
    ShowRows,
    ShowScreen,
    ShowStory,
    Tell,
)
from desktop.gui.screens.register import SCREENS, entry_that_opens
from desktop.gui.standing import Standing, meeting_to_export, meeting_to_open, read_standing

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow
    from desktop.gui.session import BookSession

_KEY = QKeySequence.StandardKey


class Errands(QObject):
    """Serves the requests of the screens and the actions of the menus."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._menus = window.menus

    def fill_menus(self) -> None:
        """Put the actions into the menus."""
        self._file_menu()
        self._edit_menu()
        self._view_menu()
        self._board_menus()
        self._tool_menus()

    def take_file(self, path: Path) -> None:
        """Open a book that was dropped on the window, and import any other file."""
        self.serve(OpenBook(path) if path.suffix == ".minutebook" else ImportPaper(path))

    def find(self) -> None:
        """Open the search."""
        if self._window.session is not None:
            self._window.find_box.open_for(self._window.session)

    def read_standing(self) -> None:
        """Count in a job what waits for the person, and show it in the rail and the status bar."""
        session = self._window.session
        if session is None:
            return
        board_id, today = session.board_id, session.today
        work = reading(session.book.path, lambda book: read_standing(book, board_id, today))
        self._window.jobs.start("Counting", work, self._show_standing, quiet=True)

    def show_queries(self) -> None:
        """Show the open queries of the book."""
        self.serve(ShowScreen("importing", (Filter("state", "=", QueryState.OPEN),)))

    @singledispatchmethod
    def serve(self, request: object) -> None:
        """Do what is asked; raises TypeError for anything that is no request."""
        raise TypeError(f"not a request: {request!r}")

    @serve.register
    def _(self, request: OpenRecord) -> None:
        entry = entry_that_opens(request.kind)
        if entry is not None:
            session = self._session()
            if board_id := session.book.board_of(request.kind, request.record_id):
                session.show_board(board_id)
            self._window.show_screen(entry.name).open_record(request.kind, request.record_id)

    @serve.register
    def _(self, request: ShowScreen) -> None:
        screen = self._window.show_screen(request.name)
        if request.filters:
            screen.apply_filters(request.filters)

    @serve.register
    def _(self, request: ShowRows) -> None:
        self._window.show_screen(request.name).show_rows(request.ids, request.words)

    @serve.register
    def _(self, request: OpenReview) -> None:
        from desktop.gui.review_desk import open_review

        open_review(self._window, request)

    @serve.register
    def _(self, request: Tell) -> None:
        self._window.tell(request)

    @serve.register
    def _(self, request: ImportPaper) -> None:
        if self._window.session is not None and self._window.session.book.read_only:
            raise Refused("Nothing can be imported into a book that can only be read.")
        path = request.path
        if path is None and not request.text:
            path = file_dialogs.ask_paper(self._window)
        if (path is None and not request.text) or not self._has_book_for(path.stem if path else "Imported"):
            return
        self._window.show_screen("updates" if request.came_back else "importing").take_paper(path, request.text)

    @serve.register
    def _(self, request: ExportPack) -> None:
        session = self._written()
        meeting = session.book.meetings.get(request.meeting_id)
        if meeting is None:
            raise Refused("This meeting is no longer in the book.")
        self._window.packs.export(session, meeting, request.minute_id, request.kind)

    @serve.register
    def _(self, request: ShowStory) -> None:
        self._window.show_screen("story").open_record(request.kind, request.record_id)

    @serve.register
    def _(self, request: ExportFollowUp) -> None:
        from desktop.gui.follow_up_desk import ask_and_write

        ask_and_write(self._window, self._written(), request)

    @serve.register
    def _(self, _request: NewBook) -> None:
        self._window.books.new()

    @serve.register
    def _(self, request: OpenBook) -> None:
        self._window.books.open(request.path)

    @serve.register
    def _(self, _request: OpenSample) -> None:
        self._window.books.open_sample()

    def _file_menu(self) -> None:
        menu, add, window = self._menus.menu("File"), self._menus.add, self._window
        # Ctrl+N makes a new meeting or action, whichever screen is in front
        add(menu, "new_book", "&New book…", self._asker(NewBook()), "Ctrl+Shift+N")
        add(menu, "open_book", "&Open book…", self._asker(OpenBook()), _KEY.Open)
        add_recent(menu, lambda path: self.serve(OpenBook(path)))
        add(menu, "open_sample", "Open the &sample board", self._asker(OpenSample()))
        menu.addSeparator()
        add(menu, "import_paper", "&Import a paper…", self._asker(ImportPaper()), "Ctrl+I", writing=True)
        add(menu, "import_copied", "Import copied &text", self._import_copied, "Ctrl+Shift+V", writing=True)
        add(menu, "export_pack", "&Export…", self._export, "Ctrl+E", need_book=True)
        menu.addSeparator()
        backup = lambda: window.books.back_up(self._written().book)  # noqa: E731 - one line of a table
        add(menu, "back_up", "&Back up…", backup, need_book=True)
        add(menu, "close_book", "&Close book", window.close_session, "Ctrl+W", need_book=True)
        add(menu, "quit", "&Quit", window.close, "Ctrl+Q")

    def _edit_menu(self) -> None:
        menu = self._menus.menu("Edit")
        self._menus.add_undo(menu, self._window.undo_group)
        menu.addSeparator()
        self._menus.add(menu, "find", "&Find anything", self.find, "Ctrl+K", need_book=True)
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
        for title in ("Meeting", "Follow-up"):
            self._menus.show_also(title, partial(self._screen_actions, title))

    def _tool_menus(self) -> None:
        tools, add, window = self._menus.menu("Tools"), self._menus.add, self._window
        check = lambda: window.books.check(self._session().book)  # noqa: E731 - one line of a table
        add(tools, "check_book", "&Check the book", check, need_book=True)
        add(tools, "settings", "&Settings…", self._settings, "Ctrl+,")
        help_menu = self._menus.menu("Help")
        add(help_menu, "shortcuts", "&Keyboard shortcuts", self._shortcuts, _KEY.HelpContents)
        add(help_menu, "about", "&About Matters Arising", self._about)

    def _screen_actions(self, title: str) -> list[Offers]:
        window = self._window
        return [Offers(window.actions_of(each), each.name == window.front) for each in SCREENS if each.menu == title]

    def _asker(self, request: object) -> Callable[[], None]:
        return lambda: self.serve(request)

    def _written(self) -> "BookSession":
        """Return the session after what is being typed has become edits, for a file is to be made of the book."""
        session = self._session()
        session.commit_typing()
        return session

    def _session(self) -> "BookSession":
        assert self._window.session is not None
        return self._window.session

    def _show_standing(self, standing: Standing) -> None:
        self._window.rail.show_standing(standing)
        self._window.status.show_standing(standing)

    def _has_book_for(self, name: str) -> bool:
        """Make a book for the paper that is to be imported, where none is open."""
        if self._window.session is not None:
            return True
        path = file_dialogs.ask_new_book(self._window, f"{name}.minutebook")
        return path is not None and self._window.books.make(None, path)

    def _import_copied(self) -> None:
        text = QGuiApplication.clipboard().text().strip()
        if not text:
            raise Refused("There is no copied text: copy the text of a paper first.")
        self.serve(ImportPaper(text=text))

    def _next_unknown_word(self) -> None:
        from desktop.gui.spelling.walk import go_to_next

        sentence = go_to_next(self._window)
        if sentence:
            self._window.tell(Tell(sentence, True))

    def _export(self) -> None:
        """Export the meeting in view, or else the one whose pack is wanted next."""
        screen = self._window.screens.get(self._window.front)
        session = self._session()
        in_view = screen.meeting_in_view if screen else None
        if in_view is None:
            meeting = meeting_to_export(session.book, session.board_id, session.today)
            in_view = meeting.id if meeting else self._next_meeting_id()
        self.serve(ExportPack(in_view))

    def _review(self) -> None:
        """Review the log for the meeting in view, or else for the one in progress or coming."""
        screen = self._window.screens.get(self._window.front)
        self.serve(OpenReview((screen.meeting_in_view if screen else None) or ""))

    def _open_next(self) -> None:
        self.serve(OpenRecord("meetings", self._next_meeting_id()))

    def _next_meeting_id(self) -> str:
        session = self._session()
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
