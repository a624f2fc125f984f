"""What the law says of an agenda that is late, and what the board relies on; it prevents nothing."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.theme import theme
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.widgets.side_by_side import beside

SHORTER_NOTICE = "Convened at shorter notice"
URGENT = "Urgent, by special circumstances"


class LatePublication(QWidget):
    """A notice with the law's words, a choice of what is relied on, and a line for the reason."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("late_publication")
        self._box = NoticeBox("What the law says of a late agenda")
        self.choice = ChoiceField("Relied on", "late_relied_on", [("", "Not said")])
        self.line = LineField("Reason", "late_reason", hint="Kept on record with the publication")
        self._wrong = Label("", "wrong")
        whole = QVBoxLayout(self)
        space(whole, spacing=8)
        self._box.body.addSpacing(theme().px(8))
        self._box.body.addWidget(beside(self.choice, self.line))
        whole.addWidget(self._box)
        whole.addWidget(self._wrong)
        # hidden before it says anything: without a parent it would be a window for a moment, and take the keyboard
        self._box.hide()
        self.show_ways(())

    def show_ways(self, ways: Sequence[str]) -> None:
        """Show what the law says, one sentence each; none hides the notice."""
        self._box.setVisible(bool(ways))
        self.say("")
        words = "\n".join(ways)
        if words == self._box.accessibleDescription():
            return
        self._box.setAccessibleDescription(words)
        self._box.say("What the law says of a late agenda", words)
        offered = (("", "Not said"), (SHORTER_NOTICE, SHORTER_NOTICE), (URGENT, URGENT))
        self.choice.set_choices(offered[: len(ways) + 1])

    def say(self, sentence: str) -> None:
        """Say what prevented the publication, or nothing."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.setVisible(bool(sentence) or not self._box.isHidden())

    def reason(self) -> str:
        """Return what is relied on, in one line, "" where nothing is said."""
        if self._box.isHidden():
            return ""
        said = self.line.line.text().strip()
        return ": ".join(filter(None, (self.choice.value() or "", said)))
