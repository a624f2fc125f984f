"""Writing what the log shows: asked where to, written in a job, and said where it is."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.gui.book_jobs import export
from desktop.gui.jobs import Progress
from desktop.gui.requests import Tell
from desktop.gui.screens.actions.shown import shown_words
from desktop.gui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen
    from desktop.storage.book import Book


class ExportDesk(QObject):
    """A copy for the board has every action shown; one for the public leaves out what is exempt."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.button = SecondaryButton("Export", "export_list_button", self._offer)
        self.button.setToolTip("Write what is shown as a spreadsheet")
        self.actions = (
            self._action("E&xport what is shown…", "export_list", public=False),
            self._action("Export what is shown for the public…", "export_list_public", public=True),
        )

    def write(self, *, public: bool) -> None:
        """Ask where to, and write what is shown."""
        from desktop.gui import file_dialogs

        screen, session = self._screen, self._screen.session
        name = f"Action log {session.today.isoformat()}{' public' if public else ''}.xlsx"
        to = file_dialogs.ask_list(screen, name)
        if to is None:
            return
        query, shown = screen.model.query, shown_words(screen)

        def write(book: "Book", _progress: Progress) -> Path:
            from desktop.workflows.export_log import export_log

            return export_log(book, query, to, shown=shown, public=public).path

        export(screen.jobs, session.book.path, to, write, self._tell)

    def _tell(self, made: Path) -> None:
        self._screen.requested.emit(Tell(f"{made.name} is written: what the log shows.", True, made, True))

    def _action(self, words: str, name: str, *, public: bool) -> QAction:
        action = QAction(words, self._screen)
        action.setObjectName(name)
        action.triggered.connect(lambda: self.write(public=public))
        return action

    def _offer(self) -> None:
        menu = QMenu(self.button)
        menu.setObjectName("export_list_menu")
        menu.addActions(self.actions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
