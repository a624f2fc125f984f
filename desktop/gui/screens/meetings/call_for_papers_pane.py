"""The call to one author: its text to copy or save, its calendar, and the days by which papers are wanted."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.board import Board
from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.gui import file_dialogs
from desktop.gui.measures import fix, space
from desktop.gui.record_form import lock
from desktop.gui.requests import Tell
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.side_by_side import beside
from desktop.gui.widgets.text_box import TextBox

if TYPE_CHECKING:
    from desktop.domain.meeting import Meeting
    from desktop.gui.screens.meetings.screen import MeetingsScreen
    from desktop.workflows.call_for_papers import Call

_STAGES = (("draft", "Draft"), ("clearance", "Clearances"), ("final", "Final"))
_WIDTH = 432


def read_working_days(text: str) -> int:
    """Return a number of working days from 0 to 90; raises Refused for anything else."""
    if text.strip().isdecimal() and len(text.strip()) <= 3 and int(text) <= 90:
        return int(text)
    raise Refused("A number of days, such as 5.")


class CallPane(QWidget):
    """Nothing leaves the machine from here: the text is copied or saved, and sent in any way the person likes."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self.setObjectName("call_pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._screen = screen
        self._call: Call | None = None
        self._meeting: Meeting | None = None
        self._board: Board | None = None
        self._heading = Label("", "heading")
        self._about = Label("", "muted")
        self.text = TextBox()
        self.text.setObjectName("call_text")
        self.text.setAccessibleName("Text of the call")
        self.text.setReadOnly(True)
        self._buttons = (
            PrimaryButton("Copy the text", "call_copy", self.copy),
            SecondaryButton("Save as text", "call_save_text", self.save_text),
            SecondaryButton("Save for calendar", "call_save_calendar", self.save_calendar),
        )
        self._days = {name: LineField(words, f"call_{name}_days", read=read_working_days) for name, words in _STAGES}
        for name, field in self._days.items():
            field.committed.connect(partial(self._set_days, name))
            lock(field, screen.session.book.read_only)
        self._lay_out()

    def show_call(self, meeting: "Meeting", board: Board, call: "Call | None", author: str) -> None:
        """Show the call to an author, or say that nothing is awaited."""
        self._meeting, self._board, self._call = meeting, board, call
        for name, field in self._days.items():
            field.keep_text(str(getattr(board.paper_deadlines, name)))
        self._heading.setText(f"Call to {call.author}" if call else "No call to write")
        self._about.setText("" if call else _why_none(author))
        self._about.setVisible(call is None)
        self.text.setVisible(call is not None)
        if call is not None and self.text.toPlainText() != call.text:
            self.text.setPlainText(call.text)
        for button in self._buttons:
            button.setVisible(call is not None)

    def copy(self) -> None:
        """Copy the text of the call."""
        if self._call is not None:
            QGuiApplication.clipboard().setText(self._call.text)
            self._screen.requested.emit(Tell(f"The call to {self._call.author} is copied.", done=True))

    def save_text(self) -> None:
        """Save the text where the person says."""
        path = file_dialogs.ask_text(self, f"{self._name()}.txt", "Save the call as text") if self._call else None
        if path is None or self._call is None:
            return
        from desktop.exports.plain_file import write_text

        call = self._call
        self._try(lambda: write_text(call.text, path), f"The call is saved as {path.name}.")

    def save_calendar(self) -> None:
        """Save the deadlines and the meeting as a calendar file where the person says."""
        path = file_dialogs.ask_calendar(self, f"{self._name()}.ics", "Save the deadlines") if self._call else None
        if path is None or self._call is None or self._meeting is None:
            return
        from desktop.workflows.export_calendar import export_call

        call, meeting = self._call, self._meeting
        self._try(
            lambda: export_call(self._screen.session.book, meeting, call, path),
            f"The deadlines are saved as {path.name}: a double click puts them into a calendar.",
        )

    def _try(self, save: Callable[[], object], done: str) -> None:
        try:
            save()
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
        else:
            self._screen.requested.emit(Tell(done, done=True))

    def _name(self) -> str:
        assert self._call is not None and self._meeting is not None
        author = "".join(each for each in self._call.author if each.isalnum() or each in " -").strip()
        return f"Call for papers {self._meeting.date.isoformat()} {author[:60]}".strip()

    def _set_days(self, name: str, days: int) -> None:
        board = self._screen.session.book.boards.get(self._board.id) if self._board else None
        if board is not None:
            after = replace(board, paper_deadlines=replace(board.paper_deadlines, **{name: days}))
            self._screen.perform("Change of the deadlines for papers", [changed(board, after)])

    def _lay_out(self) -> None:
        fix(self, width=_WIDTH)
        row = QHBoxLayout()
        space(row)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch()
        whole = QVBoxLayout(self)
        space(whole, (20, 20, 24, 20), 12)
        whole.addWidget(self._heading)
        whole.addWidget(self._about)
        whole.addWidget(self.text, 1)
        whole.addLayout(row)
        whole.addWidget(section_label("Working days before the agenda is published"))
        whole.addWidget(beside(*self._days.values()))
        whole.addStretch()


def _why_none(author: str) -> str:
    if not author:
        return "Name the author of the paper: F2 in the first column. Then the call is written here."
    return f"No paper is awaited of {author}. A marks the paper of the chosen item as awaited."
