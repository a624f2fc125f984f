"""One sentence above the screen: what was refused, or what is finished."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.gui import icons
from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord, ShowScreen, Tell
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.labels import Label

_READ = 20_000


class MessageBar(QFrame):
    """Shows one Tell at a time; Escape or the cross puts it away, and good news goes by itself after a while.

    followed(request) is emitted when the person follows the link of a sentence.
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._shown: Path | None = None
        self._icon_name = "warning"
        self._icon = QLabel()
        self.sentence = Label()
        self.sentence.setObjectName("message_sentence")
        self._open_file = LinkButton("Open", "message_open_file", self._open_itself)
        self._open = LinkButton("Show in folder", "message_open", self._open_shown)
        self._lead = LinkButton("", "message_lead", self._follow)
        self._leads_to: OpenRecord | ShowScreen | None = None
        self._close = QToolButton()
        self._close.setObjectName("message_close")
        self._close.setAccessibleName("Put the message away")
        self._close.setToolTip("Put the message away")
        self._close.clicked.connect(self.hide)
        icons.keep_icon(self._close, "close", "muted", 16)
        row = QHBoxLayout(self)
        space(row, (24, 8, 16, 8), 10)
        row.addWidget(self._icon)
        row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._open_file)
        row.addWidget(self._open)
        row.addWidget(self._lead)
        row.addWidget(self._close)
        self._leave = QTimer(self, singleShot=True, interval=_READ)
        self._leave.timeout.connect(self.hide)
        theme().changed.connect(self._draw)
        self.hide()

    def tell(self, message: Tell) -> None:
        """Show the sentence and say it to a screen reader."""
        self._shown = message.show
        self.sentence.setText(message.sentence)
        self._open.setVisible(message.show is not None)
        self._open_file.setVisible(message.show is not None and message.opens)
        self._leads_to = message.lead
        self._lead.say(message.lead_words)
        self._lead.setVisible(message.lead is not None)
        self._icon_name = "done" if message.done else "warning"
        self.setProperty("tone", "done" if message.done else "refused")
        self.style().unpolish(self)
        self.style().polish(self)
        self._draw()
        self.show()
        passing = message.done and message.show is None and message.lead is None
        self._leave.start() if passing else self._leave.stop()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message.sentence))

    def forget_refusal(self) -> None:
        """Put a refusal away; what is finished stays."""
        if self.property("tone") == "refused":
            self.hide()

    def _open_itself(self) -> None:
        if self._shown is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._shown)))

    def _open_shown(self) -> None:
        if self._shown is not None:
            folder = self._shown if self._shown.is_dir() else self._shown.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _follow(self) -> None:
        if self._leads_to is not None:
            self.followed.emit(self._leads_to)

    def _draw(self) -> None:
        side = theme().px(18)
        self._icon.setPixmap(icons.pixmap(self._icon_name, theme().tokens.text, side, self.devicePixelRatioF()))
