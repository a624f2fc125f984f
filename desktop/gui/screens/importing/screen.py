"""The screen of imports: it reads a paper in a job, shows the reading, and puts it into the book on a yes."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QHideEvent, QUndoStack
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.source import Query, QueryState
from desktop.domain.wording import counted
from desktop.gui.jobs import Job, Jobs, Progress
from desktop.gui.measures import space
from desktop.gui.requests import ImportPaper, OpenRecord, ShowScreen, Tell
from desktop.gui.screen import Screen
from desktop.gui.screens.importing.after_import import SHOWN_ON, boards_of, is_known
from desktop.gui.screens.importing.book_page import BookPage
from desktop.gui.screens.importing.mapping_page import MappingPage
from desktop.gui.screens.importing.read_words import say_paper
from desktop.gui.screens.importing.reading_desk import ReadingDesk
from desktop.gui.screens.importing.reading_page import ReadingPage
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.importers.reading import Reading

if TYPE_CHECKING:
    from desktop.workflows.log_in_hand import LogInHand


class ImportingScreen(Screen):
    """Four pages: waiting while a paper is read, the columns of a log, the reading, and the papers of the book."""

    kinds_shown = frozenset({"queries", "source-documents", "boards"})

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.desk = ReadingDesk(self)
        self.reading_page = ReadingPage(self.desk, session)
        self.mapping_page = MappingPage()
        self.book_page = BookPage(self)
        self._job: Job | None = None
        self._cancel = SecondaryButton("Cancel", "cancel_reading", self._stop)
        self._waiting = EmptyState("import", "Reading the paper", "", self._cancel)
        self._stack = QStackedWidget()
        for page in (self.book_page, self.reading_page, self.mapping_page, self._waiting):
            self._stack.addWidget(page)
        self.reading_page.accepted.connect(self.put_into_book)
        self.reading_page.kind_wanted.connect(self.read_as)
        self.reading_page.given_up.connect(self.give_up)
        self.reading_page.columns_wanted.connect(self.show_columns)
        self.mapping_page.accepted.connect(self.read_log)
        self.mapping_page.given_up.connect(self.give_up)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self._stack)
        go_on = QAction("&Go on with the import", self)
        go_on.setObjectName("go_on_with_import")
        go_on.triggered.connect(lambda: self.go_on())
        self.addAction(go_on)

    @property
    def undo_stack(self) -> QUndoStack:
        """The steps on the reading while one is on the desk; else those of the book."""
        at_desk = self._stack.currentWidget() is self.reading_page
        return self.desk.undo_stack if at_desk and self.desk.reading is not None else self.session.undo_stack

    def unfinished(self) -> str:
        """Name a reading that was corrected and is not in the book."""
        if self.desk.reading is None or not self.desk.undo_stack.count():
            return ""
        return f"{self.desk.reading.document.name} was corrected here and is not in the book yet."

    def refresh(self) -> None:
        """Read the queries and papers of the book."""
        self.book_page.refresh()

    def open_record(self, kind: str, record_id: str) -> None:
        """Show a query or an imported paper of the book; a reading on the desk stays there, with its own undo."""
        self._stack.setCurrentWidget(self.book_page)
        self.book_page.refresh()
        self.book_page.choose(kind, record_id)
        self.requested.emit(ShowScreen("importing"))

    def apply_filters(self, filters: tuple[object, ...]) -> None:
        """Show the open queries of the book, whatever was asked of them; a reading on the desk stays there."""
        self._stack.setCurrentWidget(self.book_page)
        self.book_page.refresh()
        self.book_page.show_queries()
        self.take_focus()
        self.requested.emit(ShowScreen("importing"))

    def take_paper(self, path: Path | None, text: str = "") -> None:
        """Read a file, or pasted text, in a job and show its reading; one that was corrected must be settled first."""
        if self.desk.reading is not None and self.desk.undo_stack.count():
            self.go_on()
            name = self.desk.reading.document.name
            self.requested.emit(Tell(f"{name} was corrected here: put it into the book or cancel it first."))
            return
        self.mapping_page.show_log(None)
        self._waiting.say("Reading the paper", path.name if path else "The copied text")
        self._stack.setCurrentWidget(self._waiting)
        board = self.session.board
        today = self.session.today

        book_path = self.session.book.path

        def work(progress: Progress) -> Any:
            from desktop.storage.book import Book
            from desktop.workflows.log_in_hand import open_paper

            progress.step(-1.0, "Reading the paper")
            with Book.open(book_path, read_only=True) as book:
                return open_paper(book, path, text, board=board, today=today)

        self._job = self.jobs.start("Reading the paper", work, partial(self._show_opened, path), refused=self._refuse)
        self._job.stopped.connect(self._stopped)

    def read_as(self, kind: str) -> None:
        """Read the document on the desk as another kind of paper that it holds; what was corrected must be settled."""
        reading = self.desk.reading
        if reading is None:
            return
        if self.desk.undo_stack.count():
            self.requested.emit(Tell("This reading was corrected here: put it into the book or cancel it first."))
            return
        self._read_again_as(kind, reading)

    def _read_again_as(self, kind: str, reading: Reading) -> None:
        from desktop.workflows.read_paper import read_as

        self._waiting.say(f"Reading the {kind.replace('-', ' ')}", reading.document.name)
        self._stack.setCurrentWidget(self._waiting)
        board, today = self.session.board, self.session.today
        work = lambda _progress: read_as(reading.document, kind, board=board, today=today)  # noqa: E731 - one line
        self._job = self.jobs.start("Reading the paper", work, self._show_reading, refused=self._refuse)
        self._job.stopped.connect(self._stopped)

    def read_log(self) -> None:
        """Read the log in hand by the columns that were chosen, in a job."""
        log = self.mapping_page.log
        if log is None:
            return
        self._waiting.say("Reading the log", log.plan.document.name)
        self._stack.setCurrentWidget(self._waiting)
        work = lambda _progress: log.reading()  # noqa: E731 - one line of work
        self._job = self.jobs.start("Reading the log", work, self._show_reading, refused=self._tell_of_log)
        self._job.stopped.connect(self.show_columns)

    def show_columns(self) -> None:
        """Go back to the columns of the log in hand; its reading is read again from them."""
        if self.mapping_page.log is None:
            self._stopped()
            return
        self.desk.lay(None)
        self._stack.setCurrentWidget(self.mapping_page)
        self.mapping_page.begin()

    def put_into_book(self) -> None:
        """Write the reading as one undoable step and show its meeting."""
        from desktop.workflows.apply_import import plan_import

        reading = self.desk.reading
        if reading is None:
            return
        try:
            edits = plan_import(self.session.book, reading, today=self.session.today)
            edits += self._columns_kept(edits)
        except Refused as refusal:
            self.requested.emit(Tell(str(refusal)))
            return
        if self.perform(f"Import of {reading.document.name}", edits) is None:
            return
        self._clear()
        meetings = [edit.after for edit in edits if edit.kind == "meetings" and edit.after is not None]
        where = self._show_board_of(meetings or boards_of(edits))
        self.requested.emit(Tell(f"{say_paper(reading)} is in the book{where}.{_doubts(edits)}", done=True))
        waiting = next((kind for kind in reading.also if not is_known(self.session.book, reading, kind)), None)
        if waiting is not None:
            self._read_again_as(waiting, reading)
            return
        after = ShowScreen(SHOWN_ON.get(reading.kind, "today"))
        self.requested.emit(OpenRecord("meetings", meetings[0].id) if meetings else after)

    def _columns_kept(self, edits: Sequence[Any]) -> tuple[Any, ...]:
        """Return the edits that keep how the columns of the log in hand were read."""
        from desktop.workflows.read_log import remembered

        log = self.mapping_page.log
        items = (edit.after for edit in edits if edit.kind == "action-items" and edit.after is not None)
        board_id = next((item.board_id for item in items), log.board.id if log and log.board else "")
        return remembered(self.session.book, log.plan, board_id) if log is not None and board_id else ()

    def _show_board_of(self, held: Sequence[Any]) -> str:
        """Bring the board of what was imported into view; return where it stands where that is another one."""
        before = self.session.board_id
        if not held or held[0].board_id == before:
            return ""
        self.session.show_board(held[0].board_id)
        board = self.session.board
        return f", under {board.name}, which is now in view" if board else ""

    def give_up(self) -> None:
        """Throw the reading away; nothing was written."""
        self._clear()
        self.requested.emit(ShowScreen("meetings"))

    def go_on(self) -> None:
        """Show the reading that waits on the desk, or what was imported before."""
        if self.desk.reading is not None:
            self._stack.setCurrentWidget(self.reading_page)
        elif self.mapping_page.log is not None:
            self._stack.setCurrentWidget(self.mapping_page)
        self.requested.emit(ShowScreen("importing"))

    def waits(self) -> str:
        """Return the name of the paper that is read, or about to be, and not yet in the book; "" where none is."""
        if self.desk.reading is not None:
            return self.desk.reading.document.name
        return self.mapping_page.log.plan.document.name if self.mapping_page.log is not None else ""

    def hideEvent(self, event: QHideEvent) -> None:
        """Say how a reading is found again that is left for another screen."""
        if (name := self.waits()) and not event.spontaneous() and self.parent() is not None:
            words = f"{name} is read and not yet in the book: Meeting, Go on with the import, shows it again."
            self.requested.emit(Tell(words, done=True))
        super().hideEvent(event)

    def _show_opened(self, path: Path | None, opened: Any) -> None:
        """Show what was opened: a reading, the columns of a log, or what came back from a lead on its own screen."""
        if isinstance(opened, Reading):
            self._show_reading(opened)
        elif hasattr(opened, "plan"):
            self._show_log(opened)
        elif path is not None:
            self._clear()
            self.requested.emit(ImportPaper(path, came_back=True))

    def _show_log(self, log: "LogInHand") -> None:
        from desktop.workflows.apply_import import refuse_document

        try:
            refuse_document(self.session.book, log.plan.document, "action-log")
        except Refused as refusal:
            self._refuse(str(refusal))
            return
        self.mapping_page.show_log(log)
        self._stack.setCurrentWidget(self.mapping_page)
        self.requested.emit(ShowScreen("importing"))
        self.mapping_page.begin()

    def _tell_of_log(self, sentence: str) -> None:
        self.show_columns()
        self.requested.emit(Tell(sentence))

    def _show_reading(self, reading: Reading) -> None:
        from desktop.workflows.apply_import import refuse_known

        try:
            refuse_known(self.session.book, reading)
        except Refused as refusal:
            self._refuse(str(refusal))
            return
        self.desk.lay(reading)
        self.reading_page.offer_columns(self.mapping_page.log is not None)
        self._stack.setCurrentWidget(self.reading_page)
        self.reading_page.begin()
        self.requested.emit(ShowScreen("importing"))

    def _refuse(self, sentence: str) -> None:
        self._stopped()
        self.requested.emit(Tell(sentence))

    def _stopped(self) -> None:
        # also told when the window closes: the book may be closed by then, and another screen in front
        self._clear()
        if self.isVisible():
            self.requested.emit(ShowScreen(self.came_from))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _clear(self) -> None:
        self.desk.lay(None)
        self.mapping_page.show_log(None)
        self._stack.setCurrentWidget(self.book_page)
        self.read_again()


def _doubts(edits: Sequence[Edit]) -> str:
    asked = [edit.after for edit in edits if edit.before is None and isinstance(edit.after, Query)]
    waiting = sum(query.state is QueryState.OPEN for query in asked)
    if not waiting:
        return ""
    return f" {counted(waiting, 'query waits', 'queries wait')} for an answer: they stand on Today and at the bottom."
