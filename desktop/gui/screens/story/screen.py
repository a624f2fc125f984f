"""One record's whole story on one page, to be read on the screen, printed or sent."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.requests import ExportFollowUp, OpenRecord, ShowScreen
from desktop.gui.screen import Screen
from desktop.gui.screens.story.story_page import StoryPage
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.widgets.scrolled import scrolled
from desktop.workflows.export_follow_up import StoryWanted
from desktop.workflows.record_story_page import build_story

_BACK = {"recommendations": "‹ Recommendations", "action-items": "‹ Actions"}


class StoryScreen(Screen):
    """Shows the record that was asked for as the book has it now; Escape leads back to it."""

    kinds_shown = frozenset(
        {
            "boards", "recommendations", "recommendation-updates", "reports", "links", "strands", "action-items",
            "rating-keys", "updates", "extensions", "decisions", "evidence-files", "minutes", "meetings", "resolutions",
        }
    )  # fmt: skip

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self._kind, self._record_id = "recommendations", ""
        self.header = PageHeader("Whole story")
        self._back = LinkButton(_BACK[self._kind], "story_back", self.leave, small=True)
        self.header.add_above(self._back)
        self._savers = [
            SecondaryButton("Save as PDF", "story_pdf", lambda: self._export(".pdf")),
            SecondaryButton("Save for Word", "story_docx", lambda: self._export(".docx")),
        ]
        for button in self._savers:
            self.header.add_button(button)
        self.page = StoryPage()
        self._area = scrolled(self.page, "story_area", "The whole story")
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self._area, 1)

    def open_record(self, kind: str, record_id: str) -> None:
        """Show the story of a recommendation or an action."""
        self._kind, self._record_id = kind, record_id
        self._back.say(_BACK[kind])
        self.refresh()
        self._area.verticalScrollBar().setValue(0)
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the story again."""
        try:
            contents = build_story(self.session.book, self._kind, self._record_id, as_at=self.session.today)
        except Refused as refusal:
            contents = None
            self.header.set_title("Whole story", str(refusal) if self._record_id else "Choose a record first.")
        self.page.setVisible(contents is not None)
        for button in self._savers:
            button.setEnabled(contents is not None)
        if contents is not None:
            standing = f". {contents.masthead.standing.capitalize()}" if contents.masthead.standing else ""
            self.header.set_title(contents.heading, f"{contents.source}{standing}")
            self.page.show_story(contents)

    def leave(self) -> None:
        """Go back to the record in its list."""
        if self._record_id and self.session.book.records(self._kind).get(self._record_id):
            self.requested.emit(OpenRecord(self._kind, self._record_id))
        else:
            self.requested.emit(ShowScreen("recommendations" if self._kind == "recommendations" else "actions"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def _export(self, ending: str) -> None:
        wanted = StoryWanted(kind=self._kind, record_id=self._record_id)
        self.requested.emit(ExportFollowUp(wanted, ending))
