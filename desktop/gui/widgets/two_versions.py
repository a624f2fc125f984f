"""Two versions of a text side by side; what differs is struck through or underlined, and has a colour as well."""

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QTextEdit, QWidget

from desktop.domain.text_difference import Kept, Piece, pieces
from desktop.gui.measures import space
from desktop.gui.theme import theme
from desktop.gui.widgets.labels import LINE_HEIGHT, Label, Rule
from desktop.gui.widgets.layouts import clear_layout

Passages = Sequence[tuple[str, str, str]]
_ABSENT = "Not in this version."


class MarkedText(QTextEdit):
    """One version of a passage, to be read and copied; it is as high as its text."""

    def __init__(self, told: Sequence[Piece], side: Kept) -> None:
        super().__init__()
        self._told = [piece for piece in told if piece.kept in (Kept.BOTH, side)]
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "version")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        marked = "; ".join(piece.text.strip() for piece in self._told if piece.kept is side)
        self.setAccessibleDescription(f"{side.value.capitalize()}: {marked}" if marked else "Nothing differs.")
        self._write()

    def _write(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE_HEIGHT * 88, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(spaced)
        for piece in self._told:
            cursor.insertText(piece.text, _look(piece.kept))
        if not self._told:
            cursor.insertText(_ABSENT, _absent())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the width."""
        super().resizeEvent(event)
        around = self.height() - self.viewport().height()
        self.setFixedHeight(math.ceil(self.document().size().height()) + around)


class TwoVersions(QWidget):
    """Headings over pairs of texts, the earlier version at the left."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("two_versions")
        self._shown: tuple[str, str, Passages] = ("", "", ())
        self._grid = QGridLayout(self)
        space(self._grid, spacing=12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        theme().changed.connect(self._draw)

    def show_versions(self, earlier: str, later: str, passages: Passages) -> None:
        """Show (heading, earlier text, later text) below the names of the two versions."""
        self._shown = (earlier, later, passages)
        self._draw()

    def _draw(self) -> None:
        clear_layout(self._grid)
        earlier, later, passages = self._shown
        for column, name in enumerate((earlier, later)):
            self._grid.addWidget(Label(name, "strong"), 0, column, Qt.AlignmentFlag.AlignTop)
        row = 1
        for heading, before, after in passages:
            self._grid.addWidget(Rule(), row, 0, 1, 2)
            self._grid.addWidget(Label(heading, "section"), row + 1, 0, 1, 2)
            told = pieces(before, after)
            for column, side in enumerate((Kept.EARLIER, Kept.LATER)):
                text = MarkedText(told, side)
                text.setObjectName(f"{side.name.lower()}_passage_{row // 3 + 1}")
                text.setAccessibleName(f"{heading}, {(earlier, later)[column]}")
                self._grid.addWidget(text, row + 2, column, Qt.AlignmentFlag.AlignTop)
            row += 3
        self._grid.setRowStretch(row, 1)


def _look(kept: Kept) -> QTextCharFormat:
    tokens, look = theme().tokens, QTextCharFormat()
    look.setForeground(QColor(tokens.text))
    if kept is Kept.EARLIER:
        look.setForeground(QColor(tokens.late))
        look.setFontStrikeOut(True)
    elif kept is Kept.LATER:
        look.setBackground(QColor(tokens.done))
        look.setFontUnderline(True)
    return look


def _absent() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(theme().tokens.muted))
    return look
