"""From one unknown word to the next by key, through every box in view."""

from collections.abc import Iterator

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QTextEdit, QWidget

from desktop.gui.settings import settings
from desktop.gui.spelling.attending import attend
from desktop.gui.spelling.highlighter import Highlighter, in_letters, selected
from desktop.gui.spelling.menu import spelling_menu
from desktop.gui.spelling.speller import speller
from desktop.gui.widgets.text_field import TextField


def go_to_next(window: QWidget) -> str:
    """Choose the next unknown word after the cursor and open its menu; return what to say where there is none."""
    if not settings().spelling:
        return "Spelling is turned off; Settings turns it on."
    boxes = _boxes(window)
    if not boxes:
        return "Nothing that can be written in is in view."
    highlighters = [attend(box) for box in boxes]
    if not speller().is_on:
        return "The dictionary is being read; press F7 again in a moment."
    for box, highlighter, cursor in _from_the_cursor(boxes, highlighters):
        if highlighter is not None and (found := _next_in(box, highlighter, cursor)):
            _show(box, found)
            return ""
    return "Every word in view is known."


def _boxes(window: QWidget) -> list[QTextEdit]:
    """Return the boxes in view that can be written in, the one with the keyboard first."""
    fields = (field for field in window.findChildren(TextField) if field.isVisible())
    boxes: list[QTextEdit] = [field.box for field in fields if not field.box.isReadOnly()]
    boxes.sort(key=lambda box: box.mapTo(window, box.rect().topLeft()).toTuple()[::-1])
    focus = QApplication.focusWidget()
    at = boxes.index(focus) if isinstance(focus, QTextEdit) and focus in boxes else 0
    return boxes[at:] + boxes[:at]


def _from_the_cursor(
    boxes: list[QTextEdit], highlighters: list[Highlighter | None]
) -> Iterator[tuple[QTextEdit, Highlighter | None, int]]:
    here = boxes[0].textCursor().selectionEnd() if boxes[0].hasFocus() else 0
    for number, (box, highlighter) in enumerate(zip(boxes, highlighters, strict=True)):
        yield box, highlighter, here if number == 0 else 0
    yield boxes[0], highlighters[0], 0


def _next_in(box: QTextEdit, highlighter: Highlighter, position: int) -> QTextCursor | None:
    block = box.document().findBlock(position)
    while block.isValid():
        for begin, word in highlighter.unknown(block.text()):
            start, length = in_letters(block.text(), begin, word)
            if block.position() + start >= position:
                return selected(block, start, length)
        block = block.next()
    return None


def _show(box: QTextEdit, word: QTextCursor) -> None:
    box.setFocus()
    box.setTextCursor(word)
    box.ensureCursorVisible()
    parent = box.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if isinstance(parent, QScrollArea) and (page := parent.widget()) is not None:
        spot = box.viewport().mapTo(page, box.cursorRect().center())
        parent.ensureVisible(spot.x(), spot.y(), 80, 120)
    inside = QTextCursor(word)
    inside.setPosition(word.selectionEnd())
    menu = spelling_menu(box, QMenu(box), inside)
    menu.popup(box.viewport().mapToGlobal(box.cursorRect().bottomLeft()))
