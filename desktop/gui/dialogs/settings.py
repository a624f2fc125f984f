"""Settings: the name for the record, the look, the size of text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.gui.dialogs.dialog import Dialog
from desktop.gui.settings import settings
from desktop.gui.theme import ZOOMS, Appearance, theme
from desktop.gui.widgets.buttons import PrimaryButton
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label

APPEARANCES = ((Appearance.SYSTEM, "As the system"), (Appearance.LIGHT, "Light"), (Appearance.DARK, "Dark"))

SPELLINGS = ((True, "Mark words that are not British English"), (False, "Mark nothing"))


class SettingsDialog(Dialog):
    """Everything takes effect at once. named(str) tells a new name for the record."""

    named = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Settings", "settings", parent)
        self.name = LineField("Your name for the record of changes", "settings_name")
        self.name.set_text(settings().secretary)
        self.name.committed.connect(self._name)
        self.look = ChoiceField("Appearance", "settings_appearance", APPEARANCES)
        self.look.set_value(theme().appearance)
        self.look.committed.connect(choose_appearance)
        sizes = [(zoom, f"{round(zoom * 100)} %") for zoom in ZOOMS]
        self.text_size = ChoiceField("Size of text", "settings_zoom", sizes)
        self.text_size.set_value(theme().zoom)
        self.text_size.committed.connect(choose_zoom)
        self.spelling = ChoiceField("Spelling", "settings_spelling", SPELLINGS)
        self.spelling.set_value(settings().spelling)
        self.spelling.committed.connect(choose_spelling)
        why = Label("Every change is recorded under this name, with its time and what stood there before.", "small")
        self.add(self.name, why, self.look, self.text_size, self.spelling)
        self.add_button(PrimaryButton("Close", "settings_close", self.accept))

    def done(self, result: int) -> None:
        """Keep the name also when it was just typed, then close."""
        self.name.commit()
        super().done(result)

    def _name(self, name: str) -> None:
        settings().secretary = name
        self.named.emit(settings().secretary)


def choose_appearance(appearance: Appearance) -> None:
    """Switch the look and remember it."""
    settings().appearance = appearance
    theme().choose(appearance)


def choose_spelling(on: bool) -> None:
    """Mark unknown words or not, and remember it."""
    from desktop.gui.spelling.speller import speller

    speller().turn(on)


def choose_zoom(zoom: float) -> None:
    """Change the size of text and remember it."""
    theme().set_zoom(zoom)
    settings().zoom = theme().zoom
