"""What the window does when a screen asks."""

from functools import singledispatchmethod
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from desktop.domain.errors import Refused
from desktop.domain.list_query import Filter
from desktop.domain.source import QueryState
from desktop.gui import file_dialogs
from desktop.gui.book_jobs import reading
from desktop.gui.menu_errands import MenuErrands
from desktop.gui.requests import (
    ExportFollowUp,
    ExportPack,
    ImportPaper,
    NewBook,
    OpenBook,
    OpenRecord,
    OpenReview,
    OpenSample,
    PutRight,
    ShowRows,
    ShowScreen,
    ShowStory,
    Tell,
)
from desktop.gui.screens.register import entry_that_opens
from desktop.gui.standing import Standing, read_standing

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow
    from desktop.gui.session import BookSession

_KEY = QKeySequence.StandardKey


class Errands(QObject):
    """Serves the requests of the screens."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def fill_menus(self) -> None:
        """Put the actions into the menus."""
        MenuErrands(self._window, self).fill()

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
            session = self.session()
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
    def _(self, request: PutRight) -> None:
        del request
        self._window.forget_refusal()

    @serve.register
    def _(self, request: ImportPaper) -> None:
        if self._window.session is not None and self._window.session.book.read_only:
            raise Refused("Nothing can be imported into a book that can only be read.")
        path = request.path
        if path is None and not request.text:
            path = file_dialogs.ask_paper(self._window)
        if (path is None and not request.text) or not self._has_book_for(path.stem if path else "Imported"):
            return
        came_from = self._window.front
        screen = self._window.show_screen("updates" if request.came_back else "importing")
        if not request.came_back:
            screen.came_from = came_from
        screen.take_paper(path, request.text)

    @serve.register
    def _(self, request: ExportPack) -> None:
        session = self.written()
        meeting = session.book.meetings.get(request.meeting_id)
        if meeting is None:
            raise Refused("This meeting is no longer in the book.")
        self._window.packs.export(session, meeting, request.minute_id, request.kind)

    @serve.register
    def _(self, request: ShowStory) -> None:
        self._window.show_screen("story").open_record(request.kind, request.record_id)
        if entry := entry_that_opens(request.kind):
            self._window.rail.choose(entry.name)

    @serve.register
    def _(self, request: ExportFollowUp) -> None:
        from desktop.gui.follow_up_desk import ask_and_write

        ask_and_write(self._window, self.written(), request)

    @serve.register
    def _(self, _request: NewBook) -> None:
        self._window.books.new()

    @serve.register
    def _(self, request: OpenBook) -> None:
        self._window.books.open(request.path)

    @serve.register
    def _(self, _request: OpenSample) -> None:
        self._window.books.open_sample()

    def written(self) -> "BookSession":
        """Return the session after what is being typed has become edits, for a file is to be made of the book."""
        session = self.session()
        session.commit_typing()
        return session

    def session(self) -> "BookSession":
        """Return the session of the open book."""
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
