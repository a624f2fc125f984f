"""The fields of steps that are given to a recommendation as a whole: what is begun waits, what is wrong is said."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.edits import Edit
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.recommendation import Recommendation
from desktop.gui.measures import space
from desktop.gui.record_form import lock
from desktop.gui.widgets.buttons import Button, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import ChoiceField, Field, LineField, TextField
from desktop.gui.widgets.steps import Steps
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen

Parts = Mapping[str, Field]
Work = Callable[[Recommendation], Iterable[Edit]]


class StepFields(QWidget):
    """Base of a row of steps; each has its fields by the part of it that they hold ("reason", "on")."""

    def __init__(self, screen: "RecommendationsScreen", name: str) -> None:
        super().__init__()
        self.on_screen = screen
        self.found: Recommendation | None = None
        self.parts: dict[str, Parts] = {}
        self.openers: dict[str, Button] = {}
        self._steps = Steps(name)
        self._finals: list[Button] = []
        self._drafts: Drafts | None = None
        self.column = QVBoxLayout(self)
        space(self.column, spacing=8)

    def add_step(self, name: str, words: str, parts: Parts, do: str, run: Callable[[], object], *more: QWidget) -> None:
        """Add a step: the button that opens it, its fields, more below them, and the button that does it."""
        final = writes(SecondaryButton(do, f"do_{name}", run))
        self.parts[name] = parts
        # a field that stands in something already brings it along
        shown = (field.parentWidget() or field for field in parts.values())
        self.openers[name] = self._steps.add(words, name, (*shown, *more, final))
        self._finals.append(final)

    def lay_steps(self) -> None:
        """Put the row of steps below what stands there."""
        self.column.addWidget(self._steps)
        self._drafts = Drafts(self._typed(), self.on_screen.session.typing, "recommendations")

    def show_steps(self, found: Recommendation | None, shown: Iterable[str], opened: Iterable[str]) -> None:
        """Show the buttons of the shown steps, and let the opened ones stay open.

        What was begun for the recommendation stands in its fields again.
        """
        another = found is None or self.found is None or found.id != self.found.id
        self.found = found
        assert self._drafts is not None
        self._drafts.switch(found.id if found else None)
        offered, allowed = set(shown), set(opened)
        for name, opener in self.openers.items():
            opener.setVisible(name in offered)
        if another or any(opener.isChecked() for name, opener in self.openers.items() if name not in allowed):
            self._clear_choices()
            self._fold()
        locked = found is None or self.on_screen.session.book.read_only
        for field in (field for parts in self.parts.values() for field in parts.values()):
            lock(field, locked)
        for button in (*self.openers.values(), *self._finals):
            button.setEnabled(not locked)

    def open_step(self, name: str) -> None:
        """Open a step and put the cursor into its first field."""
        opener = self.openers[name]
        if not opener.isChecked():
            opener.click()
        next(iter(self.parts[name].values())).editor.setFocus()

    def give(self, step: str, name: str, work: Work) -> bool:
        """Perform a step, named "<name> recommendation R2"; return whether it was done; a field says why not."""
        found, parts = self.found, self.parts[step]
        if found is None or not all(field.settle() for field in parts.values() if isinstance(field, DateField)):
            return False
        for field in parts.values():
            field.say("")
        try:
            edits = list(work(found))
        except Refused as refusal:
            _say(parts, refusal)
            return False
        assert self._drafts is not None
        with self._drafts.giving(found.id):
            done = self.on_screen.perform(f"{name} recommendation {found.ref}".strip(), edits)
        if done:
            self._drafts.done(found.id)
            self._clear_choices()
            self._fold()
        return bool(done)

    def _fold(self) -> None:
        assert self._drafts is not None
        self._steps.fold(but=self._drafts.begun)

    def _clear_choices(self) -> None:
        for field in (field for parts in self.parts.values() for field in parts.values()):
            if isinstance(field, ChoiceField):
                field.set_value(None)

    def _typed(self) -> list[LineField | TextField]:
        fields = (field for parts in self.parts.values() for field in parts.values())
        return [field for field in fields if isinstance(field, LineField | TextField)]


def _say(parts: Parts, refusal: Refused) -> None:
    part = refusal.part if isinstance(refusal, PartRefused) else ""
    field = parts.get(part) or next(iter(parts.values()))
    field.say(str(refusal), wrong=True)
    field.editor.setFocus()
