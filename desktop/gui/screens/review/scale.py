"""Type and measures that grow with the screen: what is readable at three metres is a share of its height."""

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QLayout, QWidget

from desktop.gui import resources
from desktop.gui.theme import fill_style, theme

# the drawings are made for a projector of this size
DRAWN = QSize(1920, 1080)
_LEAST, _SHARE_OF_ZOOM = 0.5, 0.3
_MARGINS, _SPACING, _WIDTH = "review_margins", "review_spacing", "review_width"


class Scale:
    """Units of the drawings in pixels of the screen that a widget fills; the zoom of the window adds a little."""

    def __init__(self) -> None:
        self.factor = 1.0

    def fit(self, size: QSize) -> bool:
        """Take the measure of a size; return whether anything changed by it."""
        share = min(size.width() / DRAWN.width(), size.height() / DRAWN.height())
        zoom = 1 + (theme().zoom - 1) * _SHARE_OF_ZOOM
        factor = round(max(_LEAST, share * zoom), 2)
        is_new, self.factor = factor != self.factor, factor
        return is_new

    def px(self, units: float) -> int:
        """Return units in pixels."""
        return max(1, round(units * self.factor)) if units > 0 else 0

    def style(self) -> str:
        """Return the style sheet of the review at this scale."""
        return fill_style(resources.style_text("review"), theme().tokens._asdict() | {"tick": _tick()}, self.px)

    def space(self, layout: QLayout, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 8) -> None:
        """Set a layout's margins and spacing in units, to be kept at every scale."""
        layout.setProperty(_MARGINS, list(margins))
        layout.setProperty(_SPACING, spacing)
        self._apply(layout)

    def widen(self, widget: QWidget, width: int) -> None:
        """Set a widget's width in units, to be kept at every scale."""
        widget.setProperty(_WIDTH, width)
        self._apply(widget)

    def apply(self, root: QWidget) -> None:
        """Set every measure below root again."""
        for layout in root.findChildren(QLayout):
            self._apply(layout)
        for widget in root.findChildren(QWidget):
            self._apply(widget)

    def _apply(self, item: QObject) -> None:
        if isinstance(item, QLayout) and (margins := item.property(_MARGINS)) is not None:
            item.setContentsMargins(*(self.px(int(side)) for side in margins))
            item.setSpacing(self.px(int(item.property(_SPACING))))
        if isinstance(item, QWidget) and (width := item.property(_WIDTH)) is not None:
            item.setFixedWidth(self.px(int(width)))


def _tick() -> str:
    return resources.tick_url(dark=theme().is_dark)
