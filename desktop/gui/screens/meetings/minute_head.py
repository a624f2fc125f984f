"""The head of a minute: number and title, the item it came from, and what is noted above it on demand."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.edits import changed
from desktop.domain.minutes import Minute
from desktop.domain.times import read_time, say_time
from desktop.gui.measures import fix, space
from desktop.gui.record_form import RecordForm
from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.field import ENTER
from desktop.gui.widgets.fields import LineField, TextField
from desktop.gui.widgets.title_field import TitleField
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class MinuteHead(QWidget):
    """leads_on is emitted when Enter in the title leads to the text, phrases when the board's phrases are asked for.

    A quiet head has no labels, and leads to no item: it stands below the item itself.
    """

    leads_on = Signal()
    phrases = Signal()

    def __init__(self, screen: "MeetingsScreen", form: RecordForm, *, quiet: bool = False) -> None:
        super().__init__()
        self._screen = screen
        self._minute: Minute | None = None
        self._asked: tuple[str, QWidget] | None = None
        self._number = form.bind(LineField("Number", "minute_number"), "number", "number")
        self._title = form.bind(TitleField("Title", "minute_title"), "title", "title")
        reached = LineField("Time reached", "minute_reached", read=read_time, hint="2.15 pm")
        self._reached = form.bind(reached, "reached_at", "time reached", to_text=say_time)
        note = TextField("Note above the minute", "minute_note", lines=(1, 6))
        self._note = form.bind(note, "note_above", "note")
        self._item = LinkButton("", "minute_item", self._open_item, small=True)
        self._ask_note = writes(LinkButton("Note above the minute", "ask_note", self._show_note, small=True))
        self._ask_time = writes(LinkButton("Note the time", "ask_time", self.reach_now, small=True))
        self._phrases = writes(LinkButton("Phrases (Ctrl+Space)", "open_phrases", self.phrases.emit, small=True))
        self._quiet = quiet
        for field in (self._number, self._title, self._reached) if quiet else ():
            field.label.hide()
            field.editor.setToolTip(field.editor.accessibleName())
        self._title.box.installEventFilter(self)
        self._lay_out()

    def show_minute(self, minute: Minute | None) -> None:
        """Show what a minute has; the rest is offered."""
        self._minute = minute
        if minute is None:
            return
        locked = self._title.box.isReadOnly()
        self._phrases.setVisible(not locked)
        shows_note = bool(minute.note_above) or self._asked == (minute.id, self._note)
        self._note.setVisible(shows_note)
        self._ask_note.setVisible(not shows_note and not locked)
        self._reached.setVisible(minute.reached_at is not None)
        self._ask_time.setVisible(minute.reached_at is None and not locked)
        item = self._screen.session.book.agenda_items.get(minute.agenda_item_id)
        self._item.setVisible(item is not None and not self._quiet)
        if item is not None:
            self._item.say(f"Agenda item {item.number}" if item.number else "Agenda item")

    def edit_title(self) -> None:
        """Put the cursor into the title."""
        self._title.box.setFocus()
        self._title.box.selectAll()

    def reach_now(self) -> None:
        """Note the present time as the one at which the meeting came to this minute."""
        stands = self._screen.session.book.minutes.get(self._minute.id) if self._minute else None
        if stands is None or self._title.box.isReadOnly():
            return
        now = self._screen.clock().time().replace(second=0, microsecond=0)
        name = f"Time of minute {stands.number}".strip()
        self._screen.perform(name, [changed(stands, replace(stands, reached_at=now))])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead on to the text on Enter in the title."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER:
            self._title.commit()
            self.leads_on.emit()
            return True
        return super().eventFilter(watched, event)

    def _show_note(self) -> None:
        if self._minute is not None:
            self._asked = (self._minute.id, self._note)
            self._ask_note.hide()
            self._note.show()
            self._note.box.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_item(self) -> None:
        if self._minute is not None and self._minute.agenda_item_id is not None:
            self._screen.requested.emit(OpenRecord("agenda-items", self._minute.agenda_item_id))

    def _lay_out(self) -> None:
        fix(self._number, width=110)
        fix(self._reached, width=120)
        head = QHBoxLayout()
        space(head, spacing=10)
        for field, stretch in ((self._number, 0), (self._title, 1), (self._reached, 0)):
            head.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        quiet = QHBoxLayout()
        space(quiet, spacing=20)
        for link in (self._item, self._ask_note, self._ask_time):
            quiet.addWidget(link)
        quiet.addStretch()
        quiet.addWidget(self._phrases)
        column = QVBoxLayout(self)
        space(column, spacing=8)
        column.addWidget(self._note)
        column.addLayout(head)
        column.addLayout(quiet)
