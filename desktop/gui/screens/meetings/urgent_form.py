"""Urgent business in the pane of an item: not saved until the chair agrees and the circumstances are said."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.agenda import AgendaItem
from desktop.domain.urgency import authorisation_note, urgency_gaps
from desktop.gui.measures import space
from desktop.gui.record_form import lock
from desktop.gui.screens.meetings.agenda_words import called
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import LineField, TextField
from desktop.gui.widgets.fold import Fold
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes
from desktop.workflows.urgent_items import with_urgency

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class UrgentForm(Fold):
    """Asked by, special circumstances, the chair's agreement; what is not whole yet stays typed and unsaved.

    An unfinished form is kept for its item while others are looked at. lacking(widget) is emitted with the first field
    that must be filled in before the item can be saved.
    """

    lacking = Signal(object)

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__("Urgent business", "item_urgent")
        self._screen = screen
        self._item: AgendaItem | None = None
        self._typed: dict[str, AgendaItem] = {}
        self._asked_by = LineField("Asked by", "urgency_asked_by", hint="Post or name")
        suggest_names(self._asked_by, screen.session)
        self._reason = TextField("Special circumstances", "urgency_reason", lines=(2, 8))
        self._drafts = Drafts((self._asked_by, self._reason), screen.session.typing, "agenda-items")
        self._agreed = QCheckBox()
        self._agreed.setObjectName("urgency_agreed")
        self._below = Label("", "wrong")
        self._below.setObjectName("urgency_agreed_below")
        self._note = Label("", "small")
        self._note.setObjectName("urgency_note")
        self._take = writes(SecondaryButton("Take as urgent", "make_urgent", self._save))
        self._drop = writes(LinkButton("No longer urgent", "not_urgent", self._clear))
        self._asked_by.committed.connect(lambda words: self._put(urgency_asked_by=words))
        self._reason.committed.connect(lambda words: self._put(urgency_reason=words))
        self._agreed.clicked.connect(lambda agreed: self._put(urgency_agreed=agreed))
        self._lay_out()

    def show_item(self, item: AgendaItem | None) -> None:
        """Show what makes an item urgent; a form that is being filled in for the same item stays."""
        another = item is None or self._item is None or item.id != self._item.id
        was_urgent = self._item is not None and self._item.urgent
        if another:
            self._leave()
        self._item = item
        self._show(another)
        is_urgent = item is not None and item.urgent
        if another or is_urgent is not was_urgent:
            self.open(is_urgent or self._is_unfinished())

    def _show(self, another: bool) -> None:
        stored = self._item
        given = (stored.urgency_asked_by, stored.urgency_reason) if stored else ()
        self._drafts.switch(stored.id if stored else None, given)
        if another and stored is not None and self._drafts.begun:
            typed = self._typed.get(stored.id, stored)
            words = {"urgency_asked_by": self._asked_by.value(), "urgency_reason": self._reason.value()}
            self._typed[stored.id] = replace(typed, **words)
        item = self._wanted()
        for field in (self._asked_by, self._reason):
            lock(field, item is None or self._screen.session.book.read_only)
        self._agreed.setText(f"The {self._chair()} agrees")
        self._agreed.setChecked(item is not None and item.urgency_agreed)
        self._agreed.setEnabled(item is not None and not self._screen.session.book.read_only)
        self._say_standing()

    def _say_standing(self) -> None:
        """Say whether the item is urgent on record, and what its minute will say then."""
        stored, unfinished = self._item is not None and self._item.urgent, self._is_unfinished()
        self._take.setVisible(not stored)
        self._drop.setVisible(stored)
        self.say("Not saved" if unfinished else f"Agreed by the {self._chair()}" if stored else "Not urgent")
        item = self._wanted()
        self._say_gaps(urgency_gaps(item, self._chair()) if item and stored and unfinished else {})
        board = self._screen.session.board
        self._note.setText(authorisation_note(self._item, board) if self._item and board else "")
        self._note.setVisible(bool(self._note.text()))

    def _put(self, **fields: Any) -> None:
        """Take note of a field; a whole form of an item that is urgent is stored at once."""
        item = self._wanted()
        if item is None or self._item is None:
            return
        self._typed[item.id] = replace(item, **fields)
        if self._item.urgent:
            self._save()
        if self._is_unfinished():
            self._say_standing()

    def _save(self) -> None:
        self._asked_by.commit()
        self._reason.commit()
        item = self._wanted()
        if item is None or self._item is None:
            return
        whole = replace(item, urgent=True)
        gaps = urgency_gaps(whole, self._chair())
        self._say_gaps(gaps)
        if gaps:
            self._lead_to(self._reason.box if "urgency_reason" in gaps else self._agreed)
        if gaps or whole == self._item:
            return
        words = f"Change of urgency of {called(item)}" if self._item.urgent else f"Urgency of {called(item)}"
        typed = self._typed.pop(item.id, None)
        if not self._write(words, self._item, whole) and typed is not None:
            self._typed[item.id] = typed

    def _lead_to(self, widget: QWidget) -> None:
        if not self._item or not self._item.urgent:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.lacking.emit(widget)

    def _clear(self) -> None:
        if self._item is None:
            return
        self._typed.pop(self._item.id, None)
        after = replace(self._item, urgent=False, urgency_reason="", urgency_asked_by="", urgency_agreed=False)
        self._write(f"End of urgency of {called(self._item)}", self._item, after)

    def _write(self, name: str, before: AgendaItem, after: AgendaItem) -> bool:
        session = self._screen.session
        with self._drafts.giving(before.id):
            done = self._screen.perform(name, with_urgency(session.book, session.board, before, after))
        if done:
            self._drafts.done(before.id)
        return done is not None

    def _wanted(self) -> AgendaItem | None:
        """Return the item as stored, with what stands typed for it and is not saved."""
        if self._item is None or (typed := self._typed.get(self._item.id)) is None:
            return self._item
        return replace(
            self._item,
            urgency_asked_by=typed.urgency_asked_by,
            urgency_reason=typed.urgency_reason,
            urgency_agreed=typed.urgency_agreed,
        )

    def _is_unfinished(self) -> bool:
        return self._item is not None and self._item.id in self._typed

    def _leave(self) -> None:
        self._asked_by.commit()
        self._reason.commit()

    def _say_gaps(self, gaps: dict[str, str]) -> None:
        self._reason.say(gaps.get("urgency_reason", ""), wrong="urgency_reason" in gaps)
        self._below.setText(gaps.get("urgency_agreed", ""))
        self._below.setVisible("urgency_agreed" in gaps)
        self._agreed.setAccessibleDescription(gaps.get("urgency_agreed", ""))

    def _chair(self) -> str:
        board = self._screen.session.board
        return (board.chair_word.strip() if board else "") or "Chair"

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        space(row, spacing=8)
        row.addWidget(self._take)
        row.addWidget(self._drop)
        row.addStretch()
        agreement = QWidget()
        column = QVBoxLayout(agreement)
        space(column, spacing=4)
        column.addWidget(self._agreed, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._below)
        for widget in (self._asked_by, self._reason, agreement, self._note):
            self.body.addWidget(widget)
        self.body.addLayout(row)
