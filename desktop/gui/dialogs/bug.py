"""A fault of the program: what to do now, and the details for whoever mends it."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.gui.dialogs.dialog import Dialog
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.text_box import TextBox

_WHAT = (
    "Something went wrong in Matters Arising. What was saved before is safe. You can go on; if it happens again, "
    "close the window and open the book once more."
)


class BugDialog(Dialog):
    """Shows the details, which hold no words of the book, and copies them."""

    def __init__(self, details: str, file: Path | None, parent: QWidget) -> None:
        super().__init__("That did not work", "bug", parent, width=560)
        self._details = details
        box = TextBox()
        box.setPlainText(details)
        box.setObjectName("bug_details")
        box.setAccessibleName("Details")
        box.setReadOnly(True)
        box.setMinimumHeight(round(box.line_step() * 9))
        kept = f"The details are kept in {file.name} on this machine and are not sent anywhere." if file else ""
        self.add(Label(_WHAT), box, Label(kept, "small"))
        self.add_button(SecondaryButton("Copy details", "bug_copy", self._copy))
        self.add_button(PrimaryButton("Go on", "bug_close", self.accept))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
