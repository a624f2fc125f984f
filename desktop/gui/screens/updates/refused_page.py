"""What of a return was refused: kept on the page when the rest is in the book, to be sent back to its lead."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.gui import file_dialogs
from desktop.gui.measures import space
from desktop.gui.requests import Tell
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.text_box import TextBox
from desktop.workflows.refused_answers import refused_text, refused_words
from desktop.workflows.return_difference import Difference


class RefusedPage(QWidget):
    """The text is copied or saved; put_away is called when the person is done with it."""

    def __init__(self, tell: Callable[[Tell], None], put_away: Callable[[], None]) -> None:
        super().__init__()
        self._tell = tell
        self._put_away = put_away
        self._kept: dict[tuple[str, ...], Difference] = {}
        self._heading = Label("", "heading")
        self._heading.setObjectName("refused_heading")
        self.text = TextBox()
        self.text.setObjectName("refused_text")
        self.text.setAccessibleName("What was refused, and why")
        self.text.setReadOnly(True)
        self.copy_button = PrimaryButton("Copy the text", "refused_copy", self.copy)
        save = SecondaryButton("Save as text…", "refused_save", self.save)
        done = SecondaryButton("Put the list away", "refused_put_away", self.put_away)
        buttons = FlowLayout()
        space(buttons, spacing=8)
        for button in (self.copy_button, save, done):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        space(whole, (24, 16, 24, 24), 12)
        whole.addWidget(self._heading)
        whole.addWidget(Label("None of this is in the book. Tell the lead, who can send it again.", "muted"))
        whole.addLayout(buttons)
        whole.addWidget(self.text, 1, Qt.AlignmentFlag(0))

    @property
    def is_filled(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self._kept)

    def show_refused(self, difference: Difference) -> None:
        """Keep what was refused of a return that is in the book now, instead of what was of an earlier one of the same
        leads; where all of it was taken, theirs is put right and goes. That of other leads stays.
        """
        leads = tuple(sorted({each.lead for each in difference.requests}))
        self._kept.pop(leads, None)
        if refused_text(difference):
            self._kept[leads] = difference
        self._heading.setText("; ".join(f"{refused_words(each)} of {each.name}" for each in self._kept.values()))
        self.text.setPlainText("\n\n".join(map(refused_text, self._kept.values())))

    def copy(self) -> None:
        """Copy the text."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._tell(Tell("What was refused is copied.", done=True))

    def save(self) -> None:
        """Save the text where the person says."""
        from desktop.exports.plain_file import write_text

        of = ", ".join(Path(each.name).stem for each in self._kept.values())
        path = file_dialogs.ask_text(self, f"Not taken from {of}.txt", "Save what was refused")
        if path is None:
            return
        try:
            write_text(self.text.toPlainText(), path)
        except Refused as refusal:
            self._tell(Tell(str(refusal)))
            return
        self._tell(Tell(f"What was refused is saved as {path.name}.", True, path))

    def put_away(self) -> None:
        """Forget the list."""
        self._kept.clear()
        self._put_away()
