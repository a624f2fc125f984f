"""The leads as rows: what each is reminded of."""

from datetime import date
from typing import NamedTuple

from desktop.domain.wording import counted
from desktop.gui.models.columns import Column
from desktop.workflows.reminders import Reminder


class ReminderRow(NamedTuple):
    """A reminder, and the day on which it is looked at."""

    reminder: Reminder
    today: date

    @property
    def id(self) -> str:
        """What tells the lead from the others."""
        return self.reminder.lead.id

    @property
    def remark(self) -> str:
        """What is odd about the lead, or "": they have left, or something is held back from them."""
        lead = self.reminder.lead
        said = []
        if left := lead.left_words(self.today):
            said.append(left)
        if lead.held_back:
            said.append(f"{counted(len(lead.held_back), 'exempt action')} not named")
        if lead.exempt_ids:
            said.append("holds exempt matter")
        return ", ".join(said)


def _number(count: int) -> str:
    return f"{count:,}" if count else ""


COLUMNS = (
    Column(
        name="lead",
        heading="Lead",
        text=lambda row: row.reminder.lead.name,
        detail=lambda row: row.remark[:1].upper() + row.remark[1:],
        tone=lambda row: "strong" if row.reminder.chased else "muted",
        stretch=True,
    ),
    Column(
        name="overdue",
        heading="Overdue",
        text=lambda row: _number(len(row.reminder.overdue)),
        tone=lambda _row: "late",
        width=88,
    ),
    Column(name="due", heading="Due", text=lambda row: _number(len(row.reminder.due)), width=72),
    Column(name="undated", heading="No date", text=lambda row: _number(len(row.reminder.undated)), width=84),
    Column(name="later", heading="Later", text=lambda row: _number(len(row.reminder.later)), width=72, yields=True),
)
