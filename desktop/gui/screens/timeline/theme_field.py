"""The theme of a headline: any words, those in use offered while it is typed, and all of them on the Down key."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter

from desktop.gui.widgets.fields import LineField


class ThemeField(LineField):
    """themes gives those in use, in their order."""

    def __init__(self, name: str, themes: Callable[[], Iterable[str]]) -> None:
        super().__init__("Theme", name, hint="Type a theme, or press Down")
        self._themes = themes
        self._offered = QStringListModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(self._completer)
        # Qt tells the letter before it asks the completer
        self.line.textEdited.connect(lambda _text: self._offer())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer every theme on the Down key."""
        if isinstance(event, QKeyEvent) and self._asks_for_all(event):
            self._offer()
            self._completer.setCompletionPrefix("")
            self._completer.complete()
            return True
        return super().eventFilter(watched, event)

    def _asks_for_all(self, event: QKeyEvent) -> bool:
        popup = self._completer.popup()
        is_down = event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
        return is_down and not (popup is not None and popup.isVisible())

    def _offer(self) -> None:
        self._offered.setStringList([each for each in self._themes() if each])
