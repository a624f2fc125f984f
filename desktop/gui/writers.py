"""Buttons and menu entries that write: grey, with the reason in their tool tip, while the book can only be read."""

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from desktop.storage.book import Book

Control = TypeVar("Control", bound=QAction | QAbstractButton)
_WRITES = "writes"


def writes(control: Control) -> Control:
    """Mark a button or an action as one that writes to the book, and return it."""
    control.setProperty(_WRITES, True)
    return control


def why_read_only(book: "Book") -> str:
    """Return why nothing can be written: "Read only: board.minutebook is open in another window of ...", or ""."""
    if not book.read_only:
        return ""
    reason = f"{book.path.name} is open in {book.holder}." if book.holder else book.why_read_only
    return f"Read only: {reason}"


def lock_writers(root: QWidget, book: "Book") -> None:
    """Grey everything below root that writes, where the book can only be read."""
    why = why_read_only(book)
    if not why:
        return
    controls: list[QAction | QAbstractButton] = [*root.findChildren(QAbstractButton), *root.findChildren(QAction)]
    for control in controls:
        if control.property(_WRITES):
            control.setEnabled(False)
            control.setToolTip(why)
