"""The fields of steps that are given to a record as a whole: what is begun waits, what is wrong is said beside it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.domain.edits import Edit
from desktop.domain.errors import PartRefused, Refused
from desktop.gui.measures import space
from desktop.gui.record_form import lock
from desktop.gui.widgets.buttons import Button, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.in_view import area_of
from desktop.gui.widgets.labels import section_label
from desktop.gui.widgets.steps import Steps
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screen import Screen

Editor = DateField | LineField | TextField
Parts = Mapping[str, Editor | ChoiceField]
Work = Callable[[Any], Iterable[Edit]]


class StepFields(QWidget):
    """Base of a row of steps. Each step has its fields by the part of it that they hold ("reason", "due").

    A subclass says of which kind its records are, and by which noun an edit names one before its reference. rests_at
    is the step at whose button the keyboard rests when that of a step that was taken is gone.
    """

    kind = ""
    noun = ""
    rests_at = ""

    def __init__(self, screen: "Screen", name: str, heading: str = "") -> None:
        super().__init__()
        self.on_screen = screen
        self.record: Any = None
        self.parts: dict[str, Parts] = {}
        self._steps = Steps(name)
        self._openers: dict[str, Button] = {}
        self._givers: list[Button] = []
        self._drafts: dict[str, Drafts] = {}
        self._refused: Editor | ChoiceField | None = None
        column = QVBoxLayout(self)
        space(column, spacing=8)
        if heading:
            column.addWidget(section_label(heading))
        column.addWidget(self._steps)

    def add_step(
        self, step: str, words: str, parts: Parts, button: tuple[str, str], give: Callable[[], object], *more: QWidget
    ) -> None:
        """Add a step: its words, its fields, more below them, and the words and name of the button that gives it."""
        giver = writes(SecondaryButton(button[0], button[1], give))
        # a field that stands in something already brings it along
        shown = (field.parentWidget() or field for field in parts.values())
        for field in parts.values():
            field.entered.connect(giver.click)
        self.parts[step] = parts
        self._openers[step] = self._steps.add(words, step, (*shown, *more, giver))
        self._givers.append(giver)
        typed = tuple(field for field in parts.values() if isinstance(field, LineField | TextField))
        self._drafts[step] = Drafts(typed, self.on_screen.session.typing, self.kind)

    def show_record(self, record: Any) -> None:
        """Show the steps that are open to a record, None for none; what was begun for it stands in its fields again."""
        self._put_right()
        another = record is None or self.record is None or record.id != self.record.id
        self.record = record
        for step, drafts in self._drafts.items():
            drafts.switch(record.id if record else None, self.given(step, record) if record else ())
        self._lock(record is None or self.on_screen.session.book.read_only)
        for step, opener in self._openers.items():
            opener.setVisible(record is not None and self.offers(step, record))
        # a heading with nothing below it would say nothing
        self.setVisible(record is not None and any(self._is_open(step) for step in self._openers))
        if another or any(self._openers[step].isChecked() for step in self._openers if not self._is_open(step)):
            self._rest()

    def offers(self, step: str, record: Any) -> bool:
        """Return whether a step has its button for a record as it stands."""
        raise NotImplementedError

    def is_open(self, step: str, record: Any) -> bool:
        """Return whether a step may be taken: those that are offered, unless more are reached in another way."""
        return self.offers(step, record)

    def given(self, step: str, record: Any) -> tuple[str, ...]:
        """Return what the typed fields of a step begin with, in their order; nothing where it is left out."""
        del step, record
        return ()

    def open_step(self, step: str) -> None:
        """Open a step and put the cursor into its first field."""
        if not self._openers[step].isChecked():
            self._openers[step].click()
        next(iter(self.parts[step].values())).editor.setFocus()

    def give(self, step: str, name: str, work: Work, *, reason: str = "") -> bool:
        """Perform a step, called "<name> action C4(3)", and return whether it was done.

        A refusal stands below the field of which it speaks; reason goes into the record of changes.
        """
        record, parts = self.record, self.parts[step]
        # every date is settled, so that each says what is wrong with it
        settled = [field.settle() for field in parts.values() if isinstance(field, DateField)]
        if record is None or not all(settled):
            return False
        for field in parts.values():
            field.say("")
        try:
            edits = list(work(record))
        except Refused as refusal:
            self._refuse(parts, refusal)
            return False
        focused = QApplication.focusWidget()
        was_here = focused is not None and self.isAncestorOf(focused)
        with self._drafts[step].giving(record.id):
            done = self.on_screen.perform(f"{name} {self.noun} {record.ref}".strip(), edits, reason=reason)
        if done:
            self._drafts[step].done(record.id)
            self._rest()
            if was_here:
                self._stay(step)
        return bool(done)

    def _text(self, step: str, part: str) -> str:
        """Return what is typed in a field of a step."""
        field = self.parts[step][part]
        assert isinstance(field, LineField | TextField)
        return field.typed().strip()

    def _date(self, step: str, part: str) -> date | None:
        """Return the day of a field of a step, None where none is typed."""
        field = self.parts[step][part]
        assert isinstance(field, DateField)
        day = field.value()
        return day if isinstance(day, date) else None

    def _value(self, step: str, part: str) -> Any:
        """Return what is chosen in a field of a step, None where nothing is."""
        field = self.parts[step][part]
        assert isinstance(field, ChoiceField)
        return field.value()

    @property
    def _today(self) -> date:
        return self.on_screen.session.today

    def _stay(self, taken: str) -> None:
        """Keep the keyboard near a step that was taken: Qt would give it to what comes next, maybe a decision."""
        openers = [self._openers[step] for step in (taken, self.rests_at) if step]
        left = next((each for each in openers if each.isVisible()), area_of(self) or self.on_screen)
        left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, parts: Parts, refusal: Refused) -> None:
        part = refusal.part if isinstance(refusal, PartRefused) else ""
        field = parts.get(part) or next(iter(parts.values()))
        field.say(str(refusal), wrong=True)
        field.editor.setFocus()
        self._refused = field

    def _put_right(self) -> None:
        """Take the sentence of a refusal away: the book, or the record in view, is another one since."""
        if self._refused is not None:
            self._refused.say("")
            self._refused = None

    def _is_open(self, step: str) -> bool:
        return self.record is not None and self.is_open(step, self.record)

    def _lock(self, locked: bool) -> None:
        for field in (field for parts in self.parts.values() for field in parts.values()):
            lock(field, locked)
        for button in (*self._openers.values(), *self._givers):
            button.setEnabled(not locked)

    def _rest(self) -> None:
        """Choose nothing, and close every step but one that is open to the record and in which something is begun."""
        for field in (field for parts in self.parts.values() for field in parts.values()):
            if isinstance(field, ChoiceField):
                field.set_value(None)
        open_steps = [step for step in self._drafts if self._is_open(step)]
        self._steps.fold(but=[field for step in open_steps for field in self._drafts[step].begun])
