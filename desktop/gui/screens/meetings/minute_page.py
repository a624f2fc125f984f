"""One minute as a page: number and title, the note above, the text, and its resolutions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from desktop.domain.minutes import Minute
from desktop.gui.measures import space
from desktop.gui.record_form import RecordForm
from desktop.gui.screens.meetings.confirming_panel import ConfirmingPanel
from desktop.gui.screens.meetings.minute_head import MinuteHead
from desktop.gui.screens.meetings.minutes_keeper import MinutesKeeper
from desktop.gui.screens.meetings.phrase_desk import PhraseDesk, select_next_gap
from desktop.gui.screens.meetings.privacy_line import PrivacyLine
from desktop.gui.screens.meetings.resolution_list import ResolutionList
from desktop.gui.widgets.fields import TextField
from desktop.gui.widgets.reference_strip import ReferenceStrip
from desktop.gui.widgets.table_actions import add_actions

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class MinutePage(QScrollArea):
    """Writes every change of the minute as one step; the resolutions stand below the text as cards.

    In the meeting it stands below the item in hand: its own head is quiet then, and its text large.
    """

    def __init__(self, screen: "MeetingsScreen", *, in_meeting: bool = False) -> None:
        super().__init__()
        self.setObjectName("minute_page")
        self._screen = screen
        self._minute: Minute | None = None
        self._keeper = MinutesKeeper(screen)
        self._form = RecordForm(self._keeper, lambda minute: f"minute {minute.number}".strip())
        self._head = MinuteHead(screen, self._form, quiet=in_meeting)
        self._head.leads_on.connect(self.edit_text)
        self._head.phrases.connect(self.offer_phrases)
        lines = (8 if in_meeting else 4, 400)
        self._text = self._form.bind(TextField("Minute", "minute_text", lines=lines), "text", "text")
        self._text.box.setProperty("large", in_meeting)
        # below number and title nothing else can be meant, and the line is wanted for the text
        self._text.label.hide()
        self._references = ReferenceStrip(self._text.box)
        self._references.pressed.connect(screen.requested)
        self.resolutions = ResolutionList(screen, self._keeper)
        self.phrases = PhraseDesk(screen, self._text.box, self.resolutions.add_filled)
        self.confirming = ConfirmingPanel(screen)
        self._privacy = PrivacyLine(screen, self._keeper)
        self._add_actions()
        self._lay_out()

    @property
    def minute(self) -> Minute | None:
        """The minute that is shown."""
        return self._minute

    def show_minute(self, minute: Minute | None) -> None:
        """Show a minute with its resolutions, or nothing."""
        another = minute is None or self._minute is None or minute.id != self._minute.id
        self._minute = minute
        self._keeper.stand_at(minute)
        self._content.setVisible(minute is not None)
        self._form.show(minute)
        self._head.show_minute(minute)
        if another:
            self.verticalScrollBar().setValue(0)
        self.phrases.stand_at(minute)
        self._look_up(minute)
        self.resolutions.show_parts(minute)
        self.confirming.show_minute(minute)
        self._privacy.show_minute(minute)

    def edit_title(self) -> None:
        """Put the cursor into the title."""
        self._head.edit_title()

    def edit_text(self) -> None:
        """Put the cursor into the text."""
        box = self._text.box
        box.setFocus(Qt.FocusReason.TabFocusReason)
        cursor = box.textCursor()
        # a text that was filled in is gone on with at its end, or at the first place to type over
        if cursor.position() == 0 and not cursor.hasSelection() and not select_next_gap(box):
            cursor.movePosition(cursor.MoveOperation.End)
            box.setTextCursor(cursor)

    def bring_into_view(self, record_id: str) -> None:
        """Scroll to a resolution."""
        self.resolutions.bring_into_view(record_id, self)

    def add_resolution(self) -> None:
        """Add a resolution part and let its words be typed."""
        self._form.commit()
        self.resolutions.add_part()

    def offer_phrases(self) -> None:
        """Offer the board's phrases at the cursor; in the text where the cursor is in no box."""
        self.phrases.open_for(self._box_in_hand() or self._text.box)

    def keep_phrase(self) -> None:
        """Keep the selected words as a phrase of the board."""
        self.phrases.keep_selection(self._box_in_hand() or self._text.box)

    def next_gap(self) -> None:
        """Select the next place that is to be typed over, here or in the resolutions."""
        boxes = [self._text.box, *self.resolutions.boxes()]
        in_hand = self._box_in_hand()
        at = boxes.index(in_hand) if in_hand in boxes else 0
        for box in [*boxes[at:], *boxes[:at]]:
            if select_next_gap(box):
                box.setFocus(Qt.FocusReason.OtherFocusReason)
                self.ensureWidgetVisible(box)
                return

    def _box_in_hand(self) -> QTextEdit | None:
        focus = QApplication.focusWidget()
        return focus if isinstance(focus, QTextEdit) and self.isAncestorOf(focus) else None

    def _look_up(self, minute: Minute | None) -> None:
        book = self._screen.session.book
        meeting = book.meetings.get(minute.meeting_id) if minute else None
        board = book.boards.get(meeting.board_id) if meeting else None
        own = minute.id if minute else ""
        self._references.look_in(book, board, before=meeting.date if meeting else None, own_id=own)

    def _add_actions(self) -> None:
        offers = (
            ("Phrases", "minute_phrases", "Ctrl+Space", self.offer_phrases),
            ("Next place to fill in", "minute_gap", "F9", self.next_gap),
            ("Keep the selected words as a phrase", "minute_keep_phrase", "Ctrl+Shift+K", self.keep_phrase),
            ("Add a resolution", "minute_add_resolution", "Ctrl+Shift+R", self.add_resolution),
            ("Time reached: now", "minute_time", "Ctrl+Shift+T", self._head.reach_now),
        )
        add_actions(self, offers, Qt.ShortcutContext.WidgetWithChildrenShortcut, reads=("minute_gap",))

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content = QWidget()
        content.setObjectName("minute_page_content")
        column = QVBoxLayout(content)
        space(column, (24, 16, 24, 24), 12)
        written = QVBoxLayout()
        space(written, spacing=8)
        for part in (self._head, self._text, self._references):
            written.addWidget(part)
        column.addLayout(written)
        column.addWidget(self.confirming)
        column.addWidget(self.resolutions)
        column.addWidget(self._privacy)
        column.addStretch()
        self.setWidget(content)
