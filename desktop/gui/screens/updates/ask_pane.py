"""Beside the leads: by when they answer, where the workbooks go, and the rows of the lead in hand."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.wording import counted
from desktop.gui import file_dialogs
from desktop.gui.screens.updates.ask_rows import LeadRow
from desktop.gui.settings import settings
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.side_pane import SidePane
from desktop.gui.writers import writes
from desktop.workflows.leads_left import give_to

if TYPE_CHECKING:
    from desktop.gui.screens.updates.ask_page import AskPage

_HOW = (
    "One workbook for each lead, with nobody else's rows. Send them in any way you like; nothing leaves this machine "
    "by itself."
)
_MOST_REFS = 40


class AskPane(SidePane):
    """Folder and day hold for all workbooks that are written together."""

    def __init__(self, page: "AskPage") -> None:
        super().__init__("ask_pane")
        self._page = page
        self.folder = settings().folder("updates")
        self.set_heading("Ask for updates", _HOW)
        self.answer_by = DateField("Answer by", "updates_answer_by", hint="Such as 31 October, or nothing")
        self._where = Label("", "")
        self._where.setObjectName("updates_folder")
        self._change = SecondaryButton("Choose a folder…", "updates_choose_folder", self._choose_folder)
        self.write = writes(PrimaryButton("Write the workbooks", "updates_write", page.write))
        self._of = Label("", "strong")
        self._rows = Label("", "muted")
        self._rows.setObjectName("updates_rows_of_lead")
        self.add(self.answer_by)
        self.add_section("Into the folder")
        self.add(self._where, self._change, self.write)
        self.exempt = writes(SecondaryButton("", "updates_exempt", page.let_see_exempt))
        self.add_section("The lead in hand")
        self.add(self._of, self._rows, self.exempt)
        self._say_folder()

    def begin(self, today: date, *, read_only: bool) -> None:
        """Count days from today; a book that can only be read lets nothing be typed."""
        self.answer_by.today = self.answer_by.base = today
        self.answer_by.line.setReadOnly(read_only)

    def show_count(self, number: int) -> None:
        """Say on the button how many workbooks there will be."""
        self.write.setText(f"Write {counted(number, 'workbook')}" if number else "Write the workbooks")

    def show_lead(self, row: LeadRow | None) -> None:
        """Show what a lead is asked about."""
        self._of.setText(row.lead.name if row else "Nobody chosen")
        self._rows.setText(_about(row) if row else "")
        person = row.lead.person if row else None
        self.exempt.setVisible(person is not None)
        sees = person is not None and person.sees_exempt
        self.exempt.setText("Send no exempt matter to them" if sees else "Let them see exempt matter")

    def first(self) -> QWidget:
        """Return where Tab goes on from the list."""
        return self.answer_by.line

    def _choose_folder(self) -> None:
        chosen = file_dialogs.ask_folder(self, "updates", "Choose the folder for the workbooks")
        if chosen is not None:
            self.folder = Path(chosen)
            self._say_folder()

    def _say_folder(self) -> None:
        self._where.setText(str(self.folder))
        self._where.setToolTip(str(self.folder))


def _about(row: LeadRow) -> str:
    lead = row.lead
    refs = [item.ref or "no ref" for item in lead.actions] + [each.ref for each, _report in lead.recommendations]
    more = f" and {len(refs) - _MOST_REFS} more" if len(refs) > _MOST_REFS else ""
    lines = [f"Asked about {', '.join(refs[:_MOST_REFS])}{more}." if refs else "Nothing that may be sent."]
    if lead.held_back:
        held = ", ".join(item.ref or "no ref" for item in lead.held_back)
        lines.append(
            f"Not sent because it is exempt: {held}. Exempt matter goes only to a person who may see it and whom the "
            "action names: a post may be held by anybody."
        )
    if lead.exempt_ids:
        lines.append("The workbook holds exempt matter and says so on every page.")
    if lead.has_left(row.today):
        lines.append(f"This person has left: {give_to(lead)} first.")
    return "\n\n".join(lines)
