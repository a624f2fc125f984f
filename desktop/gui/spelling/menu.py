"""What the menu of a box offers for the unknown word under the cursor."""

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit

from desktop.gui.spelling.attending import jobs_of
from desktop.gui.spelling.highlighter import Highlighter, highlighter_of, word_at
from desktop.gui.spelling.speller import speller

_MOST = 6


def spelling_menu(box: QTextEdit, menu: QMenu, cursor: QTextCursor) -> QMenu:
    """Put what may have been meant, and the board's words, at the head of a menu where the word is unknown."""
    menu.setObjectName("text_menu")
    highlighter, found = highlighter_of(box), word_at(cursor)
    if highlighter is not None and found is not None and not box.isReadOnly():
        chosen, word = found
        if any(unknown == word for _, unknown in highlighter.unknown(word)):
            _offer(box, menu, highlighter, chosen, word)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _offer(box: QTextEdit, menu: QMenu, highlighter: Highlighter, chosen: QTextCursor, word: str) -> None:
    first = menu.actions()[0] if menu.actions() else None
    looking = _add(menu, first, "Looking for what was meant …", "spelling_looking", None)
    if highlighter.can_add:
        menu.insertSeparator(first) if first is not None else menu.addSeparator()
        words = f"Add “{word}” to the board's words"
        _add(menu, first, words, "spelling_add", lambda: highlighter.add(word))
    if first is not None:
        menu.insertSeparator(first)
    jobs = jobs_of(box)
    if jobs is not None:
        speller().suggest(word, jobs, partial(_fill, menu, looking, chosen))


def _fill(menu: QMenu, looking: QAction, chosen: QTextCursor, found: list[str]) -> None:
    if not shiboken6.isValid(menu):
        return
    if not found:
        looking.setText("Nothing like it is known")
        return
    offered = [
        _add(menu, looking, word, f"spelling_{number}", partial(chosen.insertText, word))
        for number, word in enumerate(found[:_MOST])
    ]
    menu.removeAction(looking)
    _keep_in_view(menu)
    if menu.activeAction() is None:
        menu.setActiveAction(offered[0])


def _keep_in_view(menu: QMenu) -> None:
    """Move a menu that has grown while it was open so far up and to the left that all of it is on the screen."""
    if not menu.isVisible():
        return
    area, size = menu.screen().availableGeometry(), menu.sizeHint()
    left = max(area.left(), min(menu.x(), area.right() + 1 - size.width()))
    top = max(area.top(), min(menu.y(), area.bottom() + 1 - size.height()))
    menu.setGeometry(left, top, size.width(), size.height())


def _add(menu: QMenu, before: QAction | None, words: str, name: str, do: Callable[[], object] | None) -> QAction:
    action = QAction(words.replace("&", "&&"), menu)
    action.setObjectName(name)
    action.setEnabled(do is not None)
    if do is not None:
        action.triggered.connect(lambda _checked=False: do())
    menu.insertAction(before, action) if before is not None else menu.addAction(action)
    return action
