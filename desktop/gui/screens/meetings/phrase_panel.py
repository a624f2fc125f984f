"""The board's phrases at the cursor: type to narrow them down, Enter takes one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.domain.minutes import Phrase
from desktop.gui.measures import fix, space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.field import ENTER
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_table import ListTable

_WIDTH, _HEIGHT, _BELOW = 480, 344, 6
_KEYS = "Up and Down choose, Enter takes the phrase, Esc goes back to the text"


class PhrasePanel(QFrame):
    """chosen(phrase, box) is emitted with the box whose cursor it is for, kept(text, box) for a selection to keep."""

    chosen = Signal(object, object)
    kept = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("phrase_panel")
        self._box: QTextEdit | None = None
        self._phrases: list[Phrase] = []
        self.filter = QLineEdit()
        self.filter.setObjectName("phrase_filter")
        self.filter.setAccessibleName("Find a phrase")
        self.filter.setPlaceholderText("Find a phrase")
        self._preview: Callable[[Phrase], str] = lambda phrase: phrase.text
        self.model = RowsModel((_column(lambda phrase: self._preview(phrase)),), self)
        self.table = ListTable("phrase_choices", "Phrases", self.model)
        self.table.horizontalHeader().hide()
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.clicked.connect(lambda _index: self._take())
        self._keep = LinkButton("Keep the selected words as a phrase", "keep_phrase", self._keep_words, small=True)
        self._note = Label(_KEYS, "small")
        self.filter.textChanged.connect(lambda _text: self._narrow())
        self.filter.installEventFilter(self)
        self._keep.installEventFilter(self)
        column = QVBoxLayout(self)
        space(column, (8, 8, 8, 10), 6)
        for widget in (self.filter, self.table, self._keep, self._note):
            column.addWidget(widget)
        fix(self, width=_WIDTH, height=_HEIGHT)
        self.hide()

    def open_at(self, box: QTextEdit, phrases: Sequence[Phrase], preview: Callable[[Phrase], str]) -> None:
        """Show the phrases for the place of the cursor in a box, each as preview words it."""
        self._box, self._phrases, self._preview = box, list(phrases), preview
        if self.parentWidget() is not box.window():
            self.setParent(box.window())
        fix(self, width=_WIDTH, height=_HEIGHT)
        self._keep.setVisible(box.textCursor().hasSelection())
        self.filter.clear()
        self._narrow()
        self._place(box)
        self.show()
        self.raise_()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows move through the phrases while one types; go away when the focus does."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event, in_filter=watched is self.filter)
        if event.type() is QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._leave_if_unfocused)
        return False

    def _key(self, event: QKeyEvent, *, in_filter: bool) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif in_filter and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            at = self.table.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
            if 0 <= at < self.model.rowCount():
                self.table.choose(at)
        elif in_filter and key in ENTER:
            self._take()
        else:
            return False
        return True

    def _narrow(self) -> None:
        words = self.filter.text().casefold().split()
        fits = [
            phrase
            for phrase in self._phrases
            if all(word in f"{phrase.name} {phrase.text} {phrase.item_kind}".casefold() for word in words)
        ]
        self.model.beginResetModel()
        self.model.endResetModel()
        self.model.show_rows(fits)
        if fits:
            self.table.choose(0)

    def _take(self) -> None:
        phrase, box = self.table.current_row(), self._box
        if isinstance(phrase, Phrase) and box is not None:
            self._leave()
            self.chosen.emit(phrase, box)

    def _keep_words(self) -> None:
        box = self._box
        if box is not None:
            words = box.textCursor().selectedText().replace("\u2029", "\n")
            self._leave()
            self.kept.emit(words, box)

    def _leave(self) -> None:
        """Go away, and give the keyboard back to the text."""
        if self._box is not None and isValid(self._box):
            self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _leave_if_unfocused(self) -> None:
        focus = self.window().focusWidget() if self.parentWidget() else None
        if self.isVisible() and not (focus and (focus is self or self.isAncestorOf(focus))):
            self.hide()

    def _place(self, box: QTextEdit) -> None:
        """Stand below the line of the cursor, or above it where there is no room."""
        window, px = box.window(), theme().px
        line = box.cursorRect()
        below = box.viewport().mapTo(window, line.bottomLeft())
        left = min(below.x(), window.width() - self.width() - px(16))
        top = below.y() + px(_BELOW)
        if top + self.height() > window.height() - px(16):
            top = below.y() - line.height() - px(_BELOW) - self.height()
        self.move(QPoint(max(px(16), left), max(px(16), top)))


def _column(detail: Callable[[Phrase], str]) -> Column:
    return Column(
        name="phrase",
        heading="Phrase",
        text=lambda phrase: phrase.name,
        tone=lambda _phrase: "strong",
        detail=lambda phrase: " ".join(detail(phrase).split()),
        stretch=True,
    )
