"""Our own icons, drawn in the colour the palette asks for."""

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize
from PySide6.QtGui import QIcon, QImageReader, QPixmap
from PySide6.QtWidgets import QAbstractButton

from desktop.gui import resources
from desktop.gui.theme import theme


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return the icon in one colour; size is in device-independent pixels, ratio is the screen's."""
    drawing = resources.icon_text(name).replace("currentColor", colour)
    buffer = QBuffer()
    buffer.setData(QByteArray(drawing.encode()))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, b"svg")
    side = round(size * ratio)
    reader.setScaledSize(QSize(side, side))
    drawn = QPixmap.fromImage(reader.read())
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """Return the icon for menus and buttons; it goes pale with a disabled control."""
    side = theme().px(size)
    drawn = QIcon()
    for ratio in (1.0, 2.0):
        drawn.addPixmap(pixmap(name, colour, side, ratio))
        drawn.addPixmap(pixmap(name, theme().tokens.disabled, side, ratio), QIcon.Mode.Disabled)
    return drawn


def keep_icon(button: QAbstractButton, name: str, token: str = "text", size: int = 18) -> None:
    """Give the button an icon in a token's colour, and draw it anew whenever the theme changes."""
    _Redraw(button, name, token, size).draw()


class _Redraw(QObject):
    """Lives and dies with its button, so that the theme never draws on a button that is gone."""

    def __init__(self, button: QAbstractButton, name: str, token: str, size: int) -> None:
        super().__init__(button)
        self._button, self._name, self._token, self._size = button, name, token, size
        theme().changed.connect(self.draw)

    def draw(self) -> None:
        self._button.setIcon(icon(self._name, getattr(theme().tokens, self._token), self._size))
        side = theme().px(self._size)
        self._button.setIconSize(QSize(side, side))
