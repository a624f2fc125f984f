"""About: what this is, and the versions that somebody who mends a fault asks for."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QWidget

from desktop.gui.dialogs.dialog import Dialog
from desktop.gui.measures import space
from desktop.gui.versions import versions
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.labels import Label

_WHAT = (
    "Agendas, minutes, actions and recommendations of a board, kept on this machine and followed up. "
    "Nothing is sent anywhere."
)
_LICENCES = (
    "Qt and PySide are used under the GNU Lesser General Public Licence, version 3; they lie beside the program as "
    "separate files and may be replaced."
)


class AboutDialog(Dialog):
    """Shows the versions and copies them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Matters Arising", "about", parent)
        table = QWidget()
        form = QFormLayout(table)
        space(form, spacing=4)
        form.setHorizontalSpacing(24)
        for name, version in versions():
            form.addRow(Label(name, "muted", wrap=False), Label(version, wrap=False))
        self.add(Label(_WHAT), table, Label(_LICENCES, "small"))
        self.add_button(SecondaryButton("Copy details", "about_copy", self._copy))
        self.add_button(PrimaryButton("Close", "about_close", self.accept))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{name} {version}" for name, version in versions()))
