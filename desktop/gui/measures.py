"""Margins and sizes in units of the drawings, kept with the widget so that zoom can set them again."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLayout, QWidget

from desktop.gui.theme import theme

_MARGINS, _SPACING, _WIDTH, _HEIGHT = "u_margins", "u_spacing", "u_width", "u_height"


def space(layout: QLayout, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 8) -> None:
    """Set a layout's margins (left, top, right, bottom) and spacing in units."""
    layout.setProperty(_MARGINS, list(margins))
    layout.setProperty(_SPACING, spacing)
    _apply(layout)


def fix(widget: QWidget, width: int | None = None, height: int | None = None) -> None:
    """Set a widget's fixed width or height in units."""
    if width is not None:
        widget.setProperty(_WIDTH, width)
    if height is not None:
        widget.setProperty(_HEIGHT, height)
    _apply(widget)


def rescale(root: QWidget) -> None:
    """Set every measure below root again, for a new zoom."""
    for layout in root.findChildren(QLayout):
        _apply(layout)
    for widget in [root, *root.findChildren(QWidget)]:
        _apply(widget)


def _apply(item: QObject) -> None:
    px = theme().px
    if isinstance(item, QLayout) and (margins := item.property(_MARGINS)) is not None:
        item.setContentsMargins(*(px(int(side)) for side in margins))
        item.setSpacing(px(int(item.property(_SPACING))))
    if isinstance(item, QWidget) and (width := item.property(_WIDTH)) is not None:
        item.setFixedWidth(px(int(width)))
    if isinstance(item, QWidget) and (height := item.property(_HEIGHT)) is not None:
        item.setFixedHeight(px(int(height)))
