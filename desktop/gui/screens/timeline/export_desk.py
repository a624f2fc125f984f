"""Taking the timeline along: what is shown as a workbook or as text, and one month on the clipboard."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop.domain.wording import counted
from desktop.gui.book_jobs import export
from desktop.gui.jobs import Progress
from desktop.gui.requests import Tell
from desktop.gui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from desktop.gui.screens.timeline.screen import TimelineScreen
    from desktop.storage.book import Book

_OFFERS = (
    ("E&xport what is shown for Excel…", "export_timeline", ".xlsx", False),
    ("Export what is shown for Excel, for the public…", "export_timeline_public", ".xlsx", True),
    ("Export what is shown as &text…", "export_timeline_text", ".txt", False),
    ("Export what is shown as text, for the public…", "export_timeline_text_public", ".txt", True),
)


class ExportDesk(QObject):
    """A copy for the public leaves out what is exempt."""

    def __init__(self, screen: "TimelineScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.button = SecondaryButton("Export", "export_timeline_button", self._offer)
        self.button.setToolTip("Write what is shown for Excel or as text, or copy a month")
        self.actions = [self._action(*offer) for offer in _OFFERS]
        copy = QAction("&Copy the month as text", screen)
        copy.setObjectName("copy_month")
        copy.triggered.connect(self.copy_month)
        self.actions.append(copy)

    def copy_month(self) -> None:
        """Put what is shown of the month of the chosen headline on the clipboard."""
        from desktop.exports.timeline_text import month_text
        from desktop.workflows.headline_table import table_of

        lane = self._screen.lane()
        if lane is None:
            self._screen.requested.emit(Tell("Choose a headline first: its month is copied."))
            return
        shown = self._screen.shown
        QGuiApplication.clipboard().setText(month_text(table_of(shown, whole=True), shown.lanes.index(lane)))
        number = counted(self._screen.shown.in_lane(lane), "headline")
        self._screen.requested.emit(Tell(f"{lane.heading} is copied, {number}: paste it where it is wanted.", True))

    def write(self, ending: str, *, public: bool) -> None:
        """Ask where to, and write what is shown."""
        from desktop.gui import file_dialogs
        from desktop.workflows.headline_export import timeline_name

        screen, session = self._screen, self._screen.session
        board_id = session.board_id
        if board_id is None:
            return
        name = timeline_name(session.today, ending, public=public)
        form = "Excel" if ending == ".xlsx" else "Plain text"
        to = file_dialogs.ask_export(screen, name, "Export the timeline", form, ending)
        if to is None:
            return
        wanted, today = screen.filters.wanted(), session.today

        def write(book: "Book", _progress: Progress) -> Path:
            from desktop.workflows.headline_export import export_timeline

            return export_timeline(book, board_id, wanted, to, as_at=today, public=public, replace=True).path

        export(screen.jobs, session.book.path, to, write, self._tell)

    def _tell(self, made: Path) -> None:
        self._screen.requested.emit(Tell(f"{made.name} is written: what the timeline shows.", True, made, True))

    def _action(self, words: str, name: str, ending: str, public: bool) -> QAction:
        action = QAction(words, self._screen)
        action.setObjectName(name)
        action.triggered.connect(lambda: self.write(ending, public=public))
        return action

    def _offer(self) -> None:
        menu = QMenu(self.button)
        menu.setObjectName("export_timeline_menu")
        menu.addActions(self.actions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
