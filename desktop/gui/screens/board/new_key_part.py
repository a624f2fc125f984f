"""A new rating key from a day: with which levels it begins, and from when."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.rating_key import RatingKey, RatingLevel
from desktop.domain.rating_presets import PRESETS
from desktop.gui.measures import space
from desktop.gui.record_form import lock
from desktop.gui.typing_desk import TypingDesk
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import ChoiceField
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes

_AS_NOW = "Begins with the levels of the key in use, to be changed then."
Begin = Callable[[date, str, tuple[RatingLevel, ...]], str]


class NewKeyPart(QWidget):
    """begin is given the first day, a name and the levels, and returns the sentence that refuses it, or ""."""

    def __init__(self, desk: TypingDesk, begin: Begin) -> None:
        super().__init__()
        self._begin = begin
        self._present: RatingKey | None = None
        self._from = DateField("From", "key_from")
        choices = [(None, "The key in use"), *((preset, preset.name) for preset in PRESETS)]
        self._preset = ChoiceField("Begin with", "key_preset", choices)
        self._about = Label(_AS_NOW, "small")
        self._button = writes(SecondaryButton("Begin the new key", "key_begin", self.begin))
        self._preset.combo.currentIndexChanged.connect(lambda _index: self._say_about())
        self._drafts = Drafts((self._from,), desk, "boards")
        column = QVBoxLayout(self)
        space(column, spacing=12)
        for widget in (self._preset, self._about, self._from, self._button):
            column.addWidget(widget)

    def show_key(self, key: RatingKey, *, locked: bool) -> None:
        """Show from what a new key can begin: key is the one in use."""
        self._present = key
        self._drafts.switch(key.board_id, part="rating key")
        for field in (self._from, self._preset):
            lock(field, locked)
        self._button.setEnabled(not locked)

    def begin(self) -> None:
        """Begin the new key on the day that is typed."""
        if self._present is None or not self._from.settle():
            return
        try:
            day: date | None = self._from.value()
        except Refused as refusal:
            self._from.say(str(refusal), wrong=True)
            return
        if day is None:
            self._from.say("Type the first day of the new key, such as 1 April 2026.", wrong=True)
            return
        preset = self._preset.value()
        name, levels = (preset.name, preset.levels) if preset else (self._present.name, self._present.levels)
        with self._drafts.giving(self._present.board_id):
            said = self._begin(day, name, levels)
        if said:
            self._from.say(said, wrong=True)
            return
        self._drafts.done(self._present.board_id)
        self._preset.set_value(None)

    def _say_about(self) -> None:
        preset = self._preset.value()
        self._about.setText(preset.about if preset else _AS_NOW)
