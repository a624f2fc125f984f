"""One sentence over the screen: what was refused, or what is finished."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.gui import icons
from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord, ShowScreen, Tell
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.clear_place import clear_place, is_clear
from desktop.gui.widgets.labels import Label

_READ = 20_000
_MOST, _AWAY = 640, 16
_MOVES = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class MessageBar(QFrame):
    """Shows one Tell at a time; Escape in it or the cross puts it away, and good news goes by itself after a while.

    It lies over the page, which does not move for it, within room() of the page: clear of the field that has the
    keyboard and of primary buttons. followed(request) is emitted when the person follows the link of a sentence.
    """

    followed = Signal(object)

    def __init__(self, page: QWidget, room: Callable[[], QRect]) -> None:
        super().__init__(page)
        self.setObjectName("message_bar")
        self._page, self._room = page, room
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
        space(row, (16, 8, 8, 8), 10)
        row.addWidget(self._icon)
        row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._open_file)
        row.addWidget(self._open)
        row.addWidget(self._lead)
        row.addWidget(self._close)
        self._leave = QTimer(self, singleShot=True, interval=_READ)
        self._leave.timeout.connect(self.hide)
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._keep_clear)
        page.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._settle)
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
        self._stand()
        self.show()
        self.raise_()
        passing = message.done and message.show is None and message.lead is None
        self._leave.start() if passing else self._leave.stop()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message.sentence))

    def forget_refusal(self) -> None:
        """Put a refusal away; what is finished stays."""
        if self.property("tone") == "refused":
            self.hide()

    def forget_passing(self) -> None:
        """Put good news away that would go by itself: what it tells of has been taken back."""
        if self._leave.isActive():
            self._leave.stop()
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the page."""
        if watched is self._page and event.type() in _MOVES:
            self._settle()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the message away on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _settle(self, *_: object) -> None:
        if self.isVisible():
            self._settled.start()

    def _keep_clear(self) -> None:
        """Stay where it is while it is in the way of nothing there."""
        place = self.geometry()
        if place.size() != self._wanted() or not self._room().contains(place) or not self._is_clear(place):
            self._stand()

    def _is_clear(self, place: QRect) -> bool:
        return is_clear(place, self._page, self)

    def _stand(self) -> None:
        self.setGeometry(clear_place(self._room(), self._wanted(), self._page, self))
        self.raise_()

    def _wanted(self) -> QSize:
        """Return the size that the sentence takes, in as many lines as it needs."""
        layout, px = self.layout(), theme().px
        assert layout is not None
        layout.activate()
        one_line = self.sentence.fontMetrics().horizontalAdvance(self.sentence.text()) + px(_AWAY)
        beside = layout.minimumSize().width() - self.sentence.minimumSizeHint().width()
        width = min(beside + one_line, px(_MOST), self._room().width() - 2 * px(_AWAY))
        return QSize(width, max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height()))

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
