"""Underlines the words of a box that no dictionary knows; only what was changed is looked at again."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.gui.spelling.known_words import KnownWords
from desktop.gui.spelling.speller import speller
from desktop.gui.spelling.words import plain, words
from desktop.gui.theme import theme


class Highlighter(QSyntaxHighlighter):
    """The word behind whose last letter the cursor stands is still being typed: it is looked at when it is left."""

    def __init__(self, box: QTextEdit, known: KnownWords) -> None:
        super().__init__(box.document())
        self._box = box
        self._known = known
        self._open = -1
        self._wave = QTextCharFormat()
        self._dress()
        speller().changed.connect(self._again)
        known.changed.connect(self._again)
        theme().changed.connect(self._dress)
        box.cursorPositionChanged.connect(self._look_at_what_was_left)

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's own name
        """Underline the unknown words of a paragraph."""
        if not speller().is_on or self._box.isReadOnly():
            return
        typed_at = self._typed_at()
        for begin, word in self.unknown(text):
            start, length = in_letters(text, begin, word)
            if start + length == typed_at:
                self._open = self.currentBlock().blockNumber()
            else:
                self.setFormat(start, length, self._wave)

    def unknown(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield the unknown words of a text with their places."""
        if speller().is_on:
            for begin, word in words(text):
                if not speller().check(word) and plain(word) not in self._known:
                    yield begin, word

    def add(self, word: str) -> None:
        """Add a word to those of the board. Raises Refused."""
        self._known.add(plain(word))

    @property
    def can_add(self) -> bool:
        """Whether words can be added to those of the board."""
        return self._known.can_add

    def _typed_at(self) -> int:
        cursor = self._box.textCursor()
        here = self._box.hasFocus() and not cursor.hasSelection() and cursor.block() == self.currentBlock()
        return cursor.positionInBlock() if here else -1

    def _look_at_what_was_left(self) -> None:
        left, self._open = self._open, -1
        block = self.document().findBlockByNumber(left)
        if left >= 0 and block.isValid():
            self.rehighlightBlock(block)

    def _again(self) -> None:
        self._open = -1
        self.rehighlight()

    def _dress(self) -> None:
        self._wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        self._wave.setUnderlineColor(QColor(theme().tokens.late))
        self.rehighlight()


def word_at(cursor: QTextCursor) -> tuple[QTextCursor, str] | None:
    """Return the word that a cursor stands in or at the end of, selected, or None."""
    block = cursor.block()
    for begin, word in words(block.text()):
        start, length = in_letters(block.text(), begin, word)
        if start <= cursor.positionInBlock() <= start + length:
            return selected(block, start, length), word
    return None


def selected(block: QTextBlock, start: int, length: int) -> QTextCursor:
    """Return a cursor that has selected some letters of a paragraph."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + start + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def in_letters(text: str, begin: int, word: str) -> tuple[int, int]:
    """Return place and length as Qt counts them: a rare letter counts twice."""
    before = sum(letter > "\uffff" for letter in text[:begin]) if not text.isascii() else 0
    return begin + before, len(word)


def highlighter_of(box: QObject) -> Highlighter | None:
    """Return the highlighter of a box, None where its spelling is not looked at."""
    return box.findChild(Highlighter) if isinstance(box, QTextEdit) else None
