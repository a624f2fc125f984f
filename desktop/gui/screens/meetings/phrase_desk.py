"""Puts the board's phrases into the boxes of a minute, and keeps new ones."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.domain.agenda import ItemKind
from desktop.domain.minutes import Minute, Phrase
from desktop.domain.times import say_time
from desktop.gui.requests import Tell
from desktop.gui.screens.meetings.phrase_panel import PhrasePanel
from desktop.workflows.minute_facts import facts_of
from desktop.workflows.pack_rows.expected_outcome import kind_told
from desktop.workflows.phrases import Filled, filled, is_part, new_phrase, phrases_for

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_GAP = re.compile(r"\[[^\[\]\n]{1,40}\]")
_ANY = (ItemKind.BUSINESS, ItemKind.STANDING)
_OPENING = re.compile(r"\s*(?:that)?\s*", re.IGNORECASE)


class PhraseDesk:
    """add_part(filled) is called with a phrase that is worded as a part of a resolution and is taken in the text."""

    def __init__(self, screen: "MeetingsScreen", text_box: QTextEdit, add_part: Callable[[Filled], None]) -> None:
        self._screen = screen
        self._text_box = text_box
        self._add_part = add_part
        self._minute: Minute | None = None
        self.panel = PhrasePanel(screen)
        self.panel.chosen.connect(self._put)
        self.panel.kept.connect(lambda words, _box: self.keep(words))

    def stand_at(self, minute: Minute | None) -> None:
        """Take note of the minute that is written."""
        self._minute = minute

    def open_for(self, box: QTextEdit) -> None:
        """Offer the phrases at the cursor of a box: those for the kind of the item first."""
        board = self._screen.session.board
        if self._minute is None or board is None or box.isReadOnly():
            return
        item = self._screen.session.book.agenda_items.get(self._minute.agenda_item_id)
        phrases, facts = phrases_for(self._screen.session.book, board, kind_told(item) if item else ""), self._facts()
        self.panel.open_at(box, phrases, lambda phrase: filled(phrase.text, facts).text)

    def keep_selection(self, box: QTextEdit) -> None:
        """Keep the selected words of a box as a phrase of the board."""
        self.keep(box.textCursor().selectedText().replace("\u2029", "\n"))

    def keep(self, words: str) -> None:
        """Keep words as a phrase of the board, for the kind of this item."""
        board = self._screen.session.board
        if not words.strip() or board is None or self._minute is None:
            self._screen.requested.emit(Tell("Select the words that are to be kept as a phrase first."))
            return
        item = self._screen.session.book.agenda_items.get(self._minute.agenda_item_id)
        kind = kind_told(item) if item else ItemKind.BUSINESS
        phrase, edits = new_phrase(
            self._screen.session.book, board, text=words, item_kind=kind if kind not in _ANY else ""
        )
        if self._screen.perform(f"New phrase {phrase.name}", edits):
            self._screen.requested.emit(Tell(f"Kept among the board's phrases: {phrase.name}", done=True))

    def _put(self, phrase: Phrase, box: QTextEdit) -> None:
        told = filled(phrase.text, self._facts())
        if box is self._text_box and is_part(phrase.text):
            self._add_part(told)
            return
        cursor = box.textCursor()
        if box is not self._text_box and _OPENING.fullmatch(box.toPlainText()):
            cursor.select(QTextCursor.SelectionType.Document)
        put_in(box, cursor, told)

    def _facts(self) -> dict[str, str]:
        session, minute = self._screen.session, self._minute
        meeting = session.book.meetings.get(minute.meeting_id) if minute else None
        if minute is None or meeting is None or session.board is None:
            return {}
        item = session.book.agenda_items.get(minute.agenda_item_id)
        facts = facts_of(session.book, session.board, meeting, item)
        return {**facts, "time": say_time(self._screen.clock().time())}


def put_in(box: QTextEdit, cursor: QTextCursor, told: Filled) -> None:
    """Put words at a cursor, with a blank before them where they follow a word, and select their first gap."""
    first = min(cursor.position(), cursor.anchor())
    before = box.toPlainText()[:first][-1:]
    blank = " " if before and not before.isspace() and before not in "([" else ""
    cursor.insertText(blank + told.text)
    if told.gaps:
        start = first + len(blank)
        cursor.setPosition(start + told.gaps[0][0])
        cursor.setPosition(start + told.gaps[0][1], QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)


def select_next_gap(box: QTextEdit) -> bool:
    """Select the next [place] that is to be typed over, from the cursor on and then from the top."""
    text, cursor = box.toPlainText(), box.textCursor()
    gap = _GAP.search(text, cursor.selectionEnd()) or _GAP.search(text)
    if gap is None:
        return False
    cursor.setPosition(gap.start())
    cursor.setPosition(gap.end(), QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)
    box.ensureCursorVisible()
    return True
