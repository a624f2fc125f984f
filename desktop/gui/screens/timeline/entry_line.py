"""The line in which headlines are written, one after the other: date, theme, what happened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import PartRefused
from desktop.domain.headline_lanes import UNDATED, Lane
from desktop.gui.measures import fix, space
from desktop.gui.screens.timeline.theme_field import ThemeField
from desktop.gui.screens.timeline.when_field import WhenField
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.labels import Rule
from desktop.gui.writers import writes
from desktop.workflows import headline_steps as steps

if TYPE_CHECKING:
    from desktop.gui.screens.timeline.screen import TimelineScreen

_HINT = "In the past tense: The board agreed its plan"


class EntryLine(QWidget):
    """Enter adds the headline; date and theme stay for the next one, to be typed over or left by Enter.

    Escape leads back to the timeline.
    """

    def __init__(self, screen: "TimelineScreen") -> None:
        super().__init__()
        self.setObjectName("timeline_entry")
        self._screen = screen
        self.when = WhenField("entry_date", lambda: screen.session.today)
        self.theme = ThemeField("entry_theme", lambda: screen.timeline.themes)
        self.words = LineField("What happened", "entry_text", hint=_HINT)
        self._button = writes(SecondaryButton("Add", "entry_add", self.add))
        self._drafts = Drafts((self.words,), screen.session.typing, "boards")
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setAutoFillBackground(True)
        for field in (self.when, self.theme, self.words):
            field.entered.connect(self._enter)
        self._lay_out()

    def show_board(self, board_id: str | None) -> None:
        """Keep what is typed with the board for which it is typed."""
        self._drafts.switch(board_id)
        self.when.say_reading()
        for field in (self.when, self.theme, self.words):
            field.line.setReadOnly(self._screen.session.book.read_only)

    def begin(self, theme: str | None = None, lane: Lane | None = None) -> None:
        """Take the keyboard, with the month and theme of a place in the grid where one is given."""
        if lane is not None and (lane.is_month or lane == UNDATED):
            self.when.set_text("" if lane == UNDATED else lane.heading)
        if theme is not None:
            self.theme.set_text(theme)
        first = self.words if self.when.typed() or self.theme.typed() or theme is not None else self.when
        first.line.setFocus(Qt.FocusReason.OtherFocusReason)
        first.line.selectAll()

    def add(self) -> None:
        """Put the headline into the book, or say beside the field what is missing."""
        board_id, session = self._screen.session.board_id, self._screen.session
        if board_id is None:
            self.words.say("A timeline belongs to a board: import a paper or add a board first.", wrong=True)
            return
        try:
            headline = steps.written(
                session.book,
                board_id,
                timing=self.when.typed(),
                theme=self.theme.typed(),
                text=self.words.typed(),
                today=session.today,
            )
        except PartRefused as refusal:
            field = self.words if refusal.part == steps.TEXT else self.when
            field.say(str(refusal), wrong=True)
            field.line.setFocus()
            return
        with self._drafts.giving(board_id):
            done = self._screen.perform(f"New headline {steps.called(headline)}", steps.new_edits(headline))
        if done:
            self._drafts.done(board_id)
            self.when.set_text(headline.timing)
            self.theme.set_text(headline.theme)
            self._screen.show_headline(headline.id)
            self.theme.line.selectAll()
            self.when.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.when.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back to the timeline on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._screen.take_focus()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Add on Enter; where nothing is said yet, go on to the words."""
        if self.words.typed().strip() or self.words.line.hasFocus():
            self.add()
        else:
            self.words.line.setFocus()

    def _lay_out(self) -> None:
        fix(self.when, width=208)
        fix(self.theme, width=224)
        row = QHBoxLayout()
        space(row, (24, 10, 24, 10), 12)
        top = Qt.AlignmentFlag.AlignTop
        for field in (self.when, self.theme):
            row.addWidget(field, 0, top)
        row.addWidget(self.words, 1, top)
        beside = QVBoxLayout()
        space(beside, (0, 18, 0, 0), 0)
        beside.addWidget(self._button)
        beside.addStretch()
        row.addLayout(beside)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(Rule())
        whole.addLayout(row)
