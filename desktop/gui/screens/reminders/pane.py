"""The reminder of one lead: its text to copy or save, and its dates for a calendar."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.gui import file_dialogs
from desktop.gui.measures import fix, space
from desktop.gui.requests import Tell
from desktop.gui.screens.reminders.rows import ReminderRow
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.widgets.text_box import TextBox

if TYPE_CHECKING:
    from desktop.gui.screens.reminders.screen import RemindersScreen

_WIDTH = 460
_LEFT = "Give their actions to somebody else first: choose them in the log, and Lead gives them all a new one."
_HELD = "Nothing says that this lead may see exempt matter; that is said of a person under Board, Members."


class ReminderPane(QWidget):
    """Nothing leaves the machine from here: the text is copied or saved, and sent in any way the person likes."""

    def __init__(self, screen: "RemindersScreen") -> None:
        super().__init__(screen)
        self.setObjectName("call_pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._screen = screen
        self._row: ReminderRow | None = None
        self._heading = Label("", "heading")
        self._notice = NoticeBox()
        self.text = TextBox()
        self.text.setObjectName("reminder_text")
        self.text.setAccessibleName("Text of the reminder")
        self.text.setReadOnly(True)
        self._calendar = SecondaryButton("Save for calendar", "reminder_save_calendar", self.save_calendar)
        self._buttons = (
            PrimaryButton("Copy the text", "reminder_copy", self.copy),
            SecondaryButton("Save as text", "reminder_save_text", self.save_text),
            self._calendar,
        )
        self._lay_out()

    def show_row(self, row: ReminderRow | None) -> None:
        """Show the reminder of a lead."""
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        lead = row.reminder.lead
        self._heading.setText(f"Reminder for {lead.name}")
        words = " ".join(filter(None, (_LEFT if lead.has_left(row.today) else "", _HELD if lead.held_back else "")))
        self._notice.say(row.remark[:1].upper() + row.remark[1:], words)
        self._notice.setVisible(bool(row.remark))
        if self.text.toPlainText() != row.reminder.text:
            self.text.setPlainText(row.reminder.text)
        self._calendar.setEnabled(any(item.current_due for item in lead.actions))

    def copy(self) -> None:
        """Copy the text of the reminder."""
        if self._row is not None:
            QGuiApplication.clipboard().setText(self._row.reminder.text)
            self._tell(f"The reminder for {self._row.reminder.lead.name} is copied.")

    def save_text(self) -> None:
        """Save the text where the person says."""
        if self._row is None:
            return
        row = self._row
        path = file_dialogs.ask_text(self, f"{self._screen.file_name(row)}.txt", "Save the reminder as text")
        if path is not None:
            from desktop.exports.plain_file import write_text

            self._try(lambda: write_text(row.reminder.text, path), f"The reminder is saved as {path.name}.")

    def save_calendar(self) -> None:
        """Save the dates of the lead's actions as a calendar file where the person says."""
        if self._row is None:
            return
        row = self._row
        path = file_dialogs.ask_calendar(self, f"{self._screen.file_name(row)}.ics", "Save the dates")
        if path is not None:
            done = f"The dates are saved as {path.name}: a double click puts them into a calendar."
            self._try(lambda: self._screen.write_calendar(row, path), done)

    def _try(self, save: Callable[[], object], done: str) -> None:
        try:
            save()
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
        else:
            self._tell(done)

    def _tell(self, done: str) -> None:
        self._screen.requested.emit(Tell(done, done=True))

    def _lay_out(self) -> None:
        fix(self, width=_WIDTH)
        row = QHBoxLayout()
        buttons = FlowLayout()
        space(buttons, spacing=8)
        for button in self._buttons:
            buttons.addWidget(button)
        row.addLayout(buttons, 1)
        whole = QVBoxLayout(self)
        space(whole, (20, 20, 24, 20), 12)
        whole.addWidget(self._heading)
        whole.addWidget(self._notice)
        whole.addWidget(self.text, 1)
        whole.addLayout(row)
