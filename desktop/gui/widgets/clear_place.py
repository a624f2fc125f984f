"""Where something can stand over a screen without hiding what the person is at work in."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import PrimaryButton

_AWAY, _HIGH = 16, 120
_NEVER, _NOT_IF_POSSIBLE = 10_000, 100

_USED = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)


def clear_place(room: QRect, size: QSize, over: QWidget, apart: QWidget) -> QRect:
    """Return the place in a room, at one of its edges, where the least is hidden; the lower right where all are alike.

    room is in the coordinates of over, whose widgets are looked at, apart from those of apart. The field that has the
    keyboard is hidden last, then primary buttons, then other buttons and fields.
    """
    kept = _kept(over, apart)
    places = [QRect(corner, size) for corner in _corners(room, size)]
    return min(places, key=lambda place: sum(weight for rect, weight in kept if rect.intersects(place)))


def is_clear(place: QRect, over: QWidget, apart: QWidget) -> bool:
    """Say whether neither the field that has the keyboard nor a primary button is hidden at a place."""
    return not any(rect.intersects(place) for rect, weight in _kept(over, apart) if weight >= _NOT_IF_POSSIBLE)


def _corners(room: QRect, size: QSize) -> list[QPoint]:
    away = theme().px(_AWAY)
    left, middle = room.left() + away, room.center().x() - size.width() // 2
    right = room.right() + 1 - away - size.width()
    top, bottom = room.top() + away, room.bottom() + 1 - away - size.height()
    halfway = room.center().y() - size.height() // 2
    along = [QPoint(x, y) for y in (bottom, top) for x in (right, middle, left)]
    return [*along, QPoint(right, halfway), QPoint(left, halfway)]


def _kept(over: QWidget, apart: QWidget) -> list[tuple[QRect, int]]:
    """Return what is better not hidden, each with its weight."""
    kept = []
    for widget in (each for kind in _USED for each in over.findChildren(kind)):
        if widget.isVisible() and not apart.isAncestorOf(widget):
            kept.append((_within(widget, over), _NOT_IF_POSSIBLE if isinstance(widget, PrimaryButton) else 1))
    focused = over.window().focusWidget()
    if focused is not None and over.isAncestorOf(focused) and not apart.isAncestorOf(focused):
        kept.append((_where_typed(focused, over), _NEVER))
    return kept


def _where_typed(focused: QWidget, over: QWidget) -> QRect:
    """Return the line of a list, or of a long text, in which the keyboard stands; else the whole field.

    Nothing is typed in a page as a whole.
    """
    if isinstance(focused, QAbstractItemView):
        line, viewport = focused.visualRect(focused.currentIndex()), focused.viewport()
        return QRect(viewport.mapTo(over, line.topLeft()), line.size())
    if focused.height() > theme().px(_HIGH):
        if not focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            return QRect()
        line = QRectF(focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).toAlignedRect()
        return QRect(focused.mapTo(over, line.topLeft()), line.size())
    return _within(focused, over)


def _within(widget: QWidget, over: QWidget) -> QRect:
    """Return what is visible of a widget."""
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(over, seen.topLeft()), seen.size())
