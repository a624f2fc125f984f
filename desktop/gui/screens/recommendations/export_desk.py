"""Everything of the recommendations that can be written as a file, found in one place: progress, returns, stories."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.domain.agencies import all_agencies
from desktop.gui.requests import ExportFollowUp
from desktop.gui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen
    from desktop.workflows.export_follow_up import FollowUpWanted

_LONGEST = 60


class ExportDesk(QObject):
    """A button whose menu is made when it is opened, from the reports and agencies that there are by then."""

    def __init__(self, screen: "RecommendationsScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.button = SecondaryButton("Export", "export_recommendations_button", self.offer)
        self.button.setToolTip("Progress against a report, an agency's return, or one recommendation's story")
        self.action = QAction("Ex&port: progress, a return or a story…", screen)
        self.action.setObjectName("export_recommendations")
        self.action.triggered.connect(self.offer)

    def offer(self) -> None:
        """Open the menu below the button."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def menu(self) -> QMenu:
        """Return the menu of what can be written now."""
        from desktop.workflows.export_follow_up import AgencyWanted, ProgressWanted, StoryWanted
        from desktop.workflows.recommendation_return import recommendations_of

        session = self._screen.session
        book, board_id = session.book, session.board_id or ""
        reports = [(each.title, ProgressWanted(report_id=each.id)) for each in book.reports.all(board_id=board_id)]
        agencies = [
            (name, AgencyWanted(board_id=board_id, agency=name))
            for name in all_agencies(recommendations_of(book, board_id))
        ]
        menu = QMenu(self.button)
        menu.setObjectName("export_recommendations_menu")
        self._add(menu, "Progress against a report, for Excel", reports, ".xlsx")
        self._add(menu, "Progress against a report, for Word", reports, ".docx")
        self._add(menu, "Return of an agency, for Excel", agencies, ".xlsx")
        self._add(menu, "Return of an agency, for Word", agencies, ".docx")
        menu.addSeparator()
        found = self._screen.list.pane.found
        for words, ending in (("PDF", ".pdf"), ("Word", ".docx")):
            name = f"Whole story of {found.ref}" if found else "Whole story of a recommendation"
            story = menu.addAction(f"{name}, for {words}…")
            story.setObjectName(f"export_story_{ending[1:]}")
            story.setEnabled(found is not None)
            if found is not None:
                story.triggered.connect(self._asks(StoryWanted(kind="recommendations", record_id=found.id), ending))
        return menu

    def _add(self, menu: QMenu, words: str, offered: "Sequence[tuple[str, FollowUpWanted]]", ending: str) -> None:
        below = menu.addMenu(words)
        below.setEnabled(bool(offered))
        for name, wanted in offered:
            shown = name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"
            below.addAction(f"{shown.replace('&', '&&')}…").triggered.connect(self._asks(wanted, ending))

    def _asks(self, wanted: "FollowUpWanted", ending: str) -> Callable[[], None]:
        return lambda: self._screen.requested.emit(ExportFollowUp(wanted, ending))
