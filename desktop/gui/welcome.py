"""The first screen, while no book is open: four ways to begin, and the books opened lately."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.gui import icons
from desktop.gui.measures import fix, space
from desktop.gui.requests import ImportPaper, NewBook, OpenBook, OpenSample
from desktop.gui.settings import settings
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.elide import elided_lines
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.layouts import clear_layout

_CHOICES = (
    ("sample", "Open the sample board", "Three meetings of an invented board, to look around in.", OpenSample()),
    (
        "import",
        "Import a paper",
        "An agenda pack or minutes: PDF, Word or text. You see it before it is kept.",
        ImportPaper(),
    ),
    ("new-book", "Make a new book", "One file for a board: its meetings, minutes, actions and papers.", NewBook()),
    ("open", "Open a book", "A book from this machine, a memory stick or a shared folder.", OpenBook()),
)
_MOST_RECENT = 5
_PROMISE = "Nothing that a board asks for gets lost: from the agenda to the minute, from the minute to the action."


class Welcome(QWidget):
    """requested(request) is what the person chose."""

    requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._recent = QVBoxLayout()
        space(self._recent, spacing=4)
        column = QVBoxLayout()
        space(column, spacing=8)
        title = Label("Matters Arising", "display", wrap=False)
        column.addWidget(title)
        promise = (
            "Nothing that a board asks for gets lost: from the agenda to the minute, from the minute to the action."
        )
        column.addWidget(Label(promise, "lead"))
        column.addSpacing(theme().px(16))
        column.addWidget(self._choices())
        column.addSpacing(theme().px(12))
        column.addLayout(self._recent)
        centre = QWidget()
        centre.setLayout(column)
        fix(centre, width=720)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(centre)
        row.addStretch()
        whole = QVBoxLayout(self)
        space(whole, (24, 24, 24, 24))
        whole.addStretch(2)
        whole.addLayout(row)
        whole.addStretch(3)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the list of recent books again."""
        self.list_recent()
        super().showEvent(event)

    def list_recent(self) -> None:
        """Offer the books opened lately that are still there."""
        clear_layout(self._recent)
        there = [path for path in settings().recent_books if path.is_file()][:_MOST_RECENT]
        if there:
            self._recent.addWidget(section_label("Opened lately"))
        for number, path in enumerate(there):
            self._recent.addWidget(self._recent_link(number, path))

    def _recent_link(self, number: int, path: Path) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        space(layout, spacing=12)
        link = LinkButton(path.stem, f"recent_{number}", lambda: self.requested.emit(OpenBook(path)))
        folder = Label(elided_lines(str(path.parent), theme().font(), theme().px(420), 1)[0], "muted", wrap=False)
        layout.addWidget(link)
        layout.addWidget(folder)
        layout.addStretch()
        return row

    def _choices(self) -> QWidget:
        grid = QWidget()
        layout = QGridLayout(grid)
        space(layout, spacing=16)
        for number, (icon, heading, words, request) in enumerate(_CHOICES):
            button = _Choice(icon, heading, words)
            button.clicked.connect(lambda _=False, request=request: self.requested.emit(request))
            layout.addWidget(button, number // 2, number % 2)
        return grid


class _Choice(QAbstractButton):
    """A large button: icon, what it does, one line about it."""

    def __init__(self, icon: str, heading: str, words: str) -> None:
        super().__init__()
        self._icon, self._words = icon, words
        self.setObjectName(f"welcome_{icon}")
        self.setText(heading)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return the room of one choice."""
        return QSize(theme().px(340), theme().px(112))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, icon and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, px = theme().tokens, theme().px
        ground = tokens.selected if self.isDown() else tokens.hover if self.underMouse() else tokens.window
        line, width = (
            (tokens.focus, 2) if self.hasFocus() else (tokens.line_strong if self.underMouse() else tokens.line, 1)
        )
        painter.setPen(QPen(QColor(line), width))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))
        self._paint_icon(painter)
        left, room = px(72), self.width() - px(72 + 18)
        painter.setPen(QColor(tokens.text))
        painter.setFont(theme().font(16, strong=True))
        painter.drawText(QRect(left, px(20), room, px(24)), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setPen(QColor(tokens.muted))
        painter.setFont(theme().font())
        for number, text in enumerate(elided_lines(self._words, theme().font(), room, 2)):
            painter.drawText(QRect(left, px(48 + 20 * number), room, px(20)), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _paint_icon(self, painter: QPainter) -> None:
        tokens, px = theme().tokens, theme().px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.selected))
        painter.drawRoundedRect(QRectF(px(18), px(22), px(40), px(40)), px(8), px(8))
        drawn = icons.pixmap(self._icon, tokens.link, px(22), self.devicePixelRatioF())
        painter.drawPixmap(QPoint(px(27), px(31)), drawn)
