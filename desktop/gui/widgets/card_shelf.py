"""Cards above a list: as high as they need, and scrolling where they would leave the list no room."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.theme import theme

_SHARE, _LEAST = 0.5, 96


class CardShelf(QScrollArea):
    """A column of cards over a list; it takes half of the height of the widget that it stands in, and no more."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._content = QWidget()
        self.column = QVBoxLayout(self._content)
        space(self.column, (24, 16, 24, 0), 12)
        self.setWidget(self._content)
        self._content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when what is on the shelf changes."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return the height of the cards, up to the share of the room."""
        needed = self.column.totalHeightForWidth(max(1, self.width()))
        host = self.parentWidget()
        most = round(host.height() * _SHARE) if host is not None else needed
        return QSize(super().sizeHint().width(), min(needed, most))

    def minimumSizeHint(self) -> QSize:
        """Return a few lines: what it wants must not make the window higher."""
        return QSize(super().minimumSizeHint().width(), min(theme().px(_LEAST), self.sizeHint().height()))
