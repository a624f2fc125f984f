"""The screen of updates by spreadsheet: asked of leads on one page, what came back on the other."""

from pathlib import Path

from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.gui import file_dialogs
from desktop.gui.jobs import Job, Jobs, Progress
from desktop.gui.measures import space
from desktop.gui.requests import PutRight, ShowScreen, Tell
from desktop.gui.screen import Screen
from desktop.gui.screens.updates.ask_page import AskPage
from desktop.gui.screens.updates.return_page import ReturnPage
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.writers import writes
from desktop.importers.updates.returned import Returned
from desktop.workflows.return_difference import Difference

_ASK, _BACK, _WAITING = range(3)
_ABOUT = "A workbook for each lead with their own rows; what comes back is held beside the book before it is taken in."


class UpdatesScreen(Screen):
    """Reading a return and writing workbooks are jobs; each ends in one undoable step, or in none."""

    kinds_shown = frozenset(
        {"action-items", "recommendations", "updates", "recommendation-updates", "people", "update-requests", "boards"}
        | {"date-requests", "evidence-files", "reports"}
    )

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self._returned: Returned | None = None
        self._job: Job | None = None
        self.header = PageHeader("Updates by spreadsheet")
        self.header.add_button(
            writes(SecondaryButton("Take in a returned workbook…", "updates_take_in", self.ask_return))
        )
        for words, name in (("Ask for updates", "tab_ask_updates"), ("What came back", "tab_updates_back")):
            self.header.add_tab(words, name)
        self.header.tab_chosen.connect(self._show_tab)
        self.ask_page = AskPage(self)
        self.return_page = ReturnPage(self)
        cancel = SecondaryButton("Cancel", "cancel_return", self._stop)
        self._waiting = EmptyState("import", "Reading the workbook", "", cancel)
        self._stack = QStackedWidget()
        for page in (self.ask_page, self.return_page, self._waiting):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self._stack, 1)
        self._add_entries()

    def unfinished(self) -> str:
        """Name a return on which something was decided and that is not in the book."""
        if self.return_page.difference is None or not self.return_page.choices:
            return ""
        return f"{self.return_page.difference.name} was gone through and is not in the book yet."

    def refresh(self) -> None:
        """Read the leads again, and hold a return that is in hand beside the book as it now stands."""
        self.ask_page.refresh()
        if self._returned is not None and self.return_page.difference is not None:
            self._compare(self._returned, again=True)
        self._say_title()

    def ask_return(self) -> None:
        """Ask for the file that came back, and read it."""
        path = file_dialogs.ask_return(self)
        if path is not None:
            self.take_paper(path)

    def take_paper(self, path: Path | None, text: str = "") -> None:
        """Read a returned workbook in a job and hold it beside the book; one in hand must be settled first."""
        if path is None:
            return
        if words := self.unfinished():
            self.header.choose_tab(_BACK)
            self.requested.emit(Tell(f"{words} Put it in, or leave it, first."))
            return
        self._waiting.say("Reading the workbook", path.name)
        self._stack.setCurrentIndex(_WAITING)

        def work(progress: Progress) -> Returned:
            from desktop.workflows.compare_return import read_updates

            progress.step(-1.0, "Reading the workbook")
            return read_updates(path)

        self._job = self.jobs.start("Reading the workbook", work, self._take, refused=self._refuse)
        self._job.stopped.connect(self._stopped)
        self.requested.emit(ShowScreen("updates"))

    def come(self) -> None:
        """Show whom there is to ask."""
        self.header.choose_tab(_ASK)

    def left(self) -> None:
        """Forget the return that was put away."""
        self._returned = None
        self._say_title()

    def show_title(self, words: str) -> None:
        """Say what is in hand."""
        if self._stack.currentIndex() == _BACK:
            self.header.set_title("Updates by spreadsheet", words)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say how a return is found again that is left for another screen."""
        difference = self.return_page.difference
        if difference is not None and not event.spontaneous() and self.parent() is not None:
            words = f"{difference.name} is read and not yet in the book: Follow-up, What came back, shows it again."
            self.requested.emit(Tell(words, done=True))
        super().hideEvent(event)

    def _take(self, returned: Returned) -> None:
        self._returned = returned
        self.requested.emit(PutRight())
        self.header.choose_tab(_BACK)
        self._compare(returned, again=False)

    def _compare(self, returned: Returned, *, again: bool) -> None:
        from desktop.domain.errors import Refused
        from desktop.workflows.compare_return import compare_return

        try:
            difference: Difference = compare_return(self.session.book, returned, on=self.session.today)
        except Refused as refusal:
            self._refuse(str(refusal))
            return
        self.return_page.show_difference(difference, again=again)
        self._say_title()

    def _refuse(self, sentence: str) -> None:
        self._stopped()
        self.requested.emit(Tell(sentence))

    def _stopped(self) -> None:
        self._returned = None
        self.return_page.show_difference(None)
        if self._stack.currentIndex() == _WAITING:
            self.header.choose_tab(_BACK)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show_tab(self, position: int) -> None:
        self._stack.setCurrentIndex(position)
        self._say_title()

    def _say_title(self) -> None:
        difference = self.return_page.difference
        self.header.name_tab(_BACK, "What came back (1)" if difference else "What came back")
        if difference is None or self._stack.currentIndex() != _BACK:
            self.header.set_title("Updates by spreadsheet", _ABOUT)

    def _add_entries(self) -> None:
        entry = QAction("What came &back", self)
        entry.setObjectName("show_updates_back")
        entry.triggered.connect(lambda: self.header.choose_tab(_BACK))
        self.addAction(entry)
