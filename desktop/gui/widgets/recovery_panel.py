"""Texts that were typed before the program was stopped and that no rule can place: the person decides, one by one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.dates import short_date
from desktop.gui.measures import fix, space
from desktop.gui.recovery import Waiting
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.text_box import TextBox

_LOW, _HIGH = 64, 144
_FEW_LETTERS = 120
_GONE = "and what it belonged to is gone: copy it to where it belongs now."
_SHUT = ", and these minutes are confirmed: only a correction at a later meeting changes them. It can be copied."
_CHANGED = "and the text was changed since: choose what shall stand."


class RecoveryPanel(QFrame):
    """Stands above the screen while something waits. used(Waiting) and put_away(Waiting) tell the decision."""

    used = Signal(object)
    put_away = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recovery_panel")
        self._waiting: list[Waiting] = []
        self._head = Label("", "strong")
        self._head.setObjectName("recovery_head")
        self._count = Label("", "muted", wrap=False)
        self._typed_label = Label("", "field", wrap=False)
        self._typed, self._stands = _box("recovery_typed", "What was typed"), _box("recovery_stands", "What is there")
        self._right = QWidget()
        self._use = SecondaryButton("Use what was typed", "recovery_use", lambda: self._decide(self.used))
        self._keep = SecondaryButton("Keep what is there", "recovery_keep", lambda: self._decide(self.put_away))
        self._copy = SecondaryButton("Copy the text", "recovery_copy", self._copy_text)
        self._gone = SecondaryButton("Let it go", "recovery_let_go", lambda: self._decide(self.put_away))
        self._later = LinkButton("Decide later", "recovery_later", self.hide, small=True)
        self._lay_out()
        self.hide()

    def show_waiting(self, waiting: list[Waiting]) -> None:
        """Show the first text that waits, with what stands in its place; nothing is shown where none waits."""
        self._waiting = list(waiting)
        self.setVisible(bool(waiting))
        if waiting:
            self._show(waiting[0])

    def _show(self, one: Waiting) -> None:
        gone, shut = one.stands is None, one.shut
        self._head.setText(
            f"This was being typed in {one.called}"
            + (_SHUT if shut else f" when the program was stopped, {_GONE if gone else _CHANGED}")
        )
        more = len(self._waiting) - 1
        self._count.setText(f"{more} more after this" if more else "")
        typed_at = one.draft.typed_at.astimezone()
        self._typed_label.setText(f"What was typed, {short_date(typed_at)}, {typed_at:%H:%M}")
        self._copy.setText("Copy the text")
        self._typed.setPlainText(one.draft.text)
        self._stands.setPlainText(one.stands or "")
        longest = max(len(one.draft.text), len(one.stands or ""))
        for box in (self._typed, self._stands):
            fix(box, height=_LOW if longest <= _FEW_LETTERS else _HIGH)
        self._right.setHidden(gone)
        self._use.setHidden(gone or shut)
        self._keep.setHidden(gone)
        self._copy.setVisible(gone or shut)
        self._gone.setVisible(gone)

    def _decide(self, told: object) -> None:
        if self._waiting:
            told.emit(self._waiting[0])  # type: ignore[attr-defined]

    def decided(self, one: Waiting) -> None:
        """Go on to the next text, for this one has found its place."""
        self.show_waiting([each for each in self._waiting if each is not one])

    def wait_again(self, one: Waiting) -> None:
        """Ask again about a text that was put away."""
        self.show_waiting([one, *self._waiting])

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._typed.toPlainText())
        self._copy.setText("Copied")

    def _lay_out(self) -> None:
        whole, head, texts, buttons = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        space(whole, (24, 12, 24, 12), 8)
        space(head, spacing=12)
        space(texts, spacing=16)
        space(buttons, spacing=8)
        head.addWidget(self._head, 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        left = QWidget()
        for side, label, box in (
            (left, self._typed_label, self._typed),
            (self._right, Label("What is there now", "field", wrap=False), self._stands),
        ):
            column = QVBoxLayout(side)
            space(column, spacing=4)
            column.addWidget(label)
            column.addWidget(box)
            texts.addWidget(side, 1)
        for button in (self._use, self._keep, self._copy, self._gone, self._later):
            buttons.addWidget(button)
        buttons.addStretch()
        whole.addLayout(head)
        whole.addLayout(texts)
        whole.addLayout(buttons)


def _box(name: str, called: str) -> TextBox:
    box = TextBox()
    box.setObjectName(name)
    box.setAccessibleName(called)
    box.setReadOnly(True)
    fix(box, height=_LOW)
    return box
