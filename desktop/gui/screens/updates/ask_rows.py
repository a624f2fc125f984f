"""The leads who can be asked, as rows."""

from datetime import date
from typing import NamedTuple

from desktop.domain.dates import short_date
from desktop.domain.wording import counted
from desktop.gui.models.columns import Column
from desktop.workflows.updates_due import LeadAsked


class LeadRow(NamedTuple):
    """A lead, whether a workbook will be written for them, and the day on which it is looked at."""

    lead: LeadAsked
    chosen: bool
    today: date

    @property
    def id(self) -> str:
        """What tells the lead from the others."""
        return self.lead.id


def _rows_words(row: LeadRow) -> str:
    lead = row.lead
    parts = [
        counted(len(lead.actions), "action") if lead.actions else "",
        counted(len(lead.recommendations), "recommendation") if lead.recommendations else "",
    ]
    return ", ".join(filter(None, parts)) or "nothing that may be sent"


def _remark(row: LeadRow) -> str:
    lead = row.lead
    parts = []
    if left := lead.left_words(row.today):
        parts.append(left)
    if lead.held_back:
        parts.append(f"{counted(len(lead.held_back), 'exempt action')} not sent")
    if lead.exempt_ids:
        parts.append("holds exempt matter")
    said = ", ".join(parts)
    return said[:1].upper() + said[1:]


def _last(row: LeadRow) -> str:
    return short_date(row.lead.last.sent_on) if row.lead.last else "never"


def _last_detail(row: LeadRow) -> str:
    last = row.lead.last
    if last is None:
        return ""
    if last.returned_on:
        return f"back on {short_date(last.returned_on)}"
    return "overdue" if last.answer_by and last.answer_by < row.today else "not back yet"


def _late(row: LeadRow) -> str:
    days = [item.current_due for item in row.lead.actions if item.current_due and item.current_due < row.today]
    return str(len(days)) if days else ""


COLUMNS = (
    Column(
        name="chosen",
        heading="Write",
        text=lambda row: "Yes" if row.chosen else "No",
        tone=lambda row: "strong" if row.chosen else "muted",
        width=72,
    ),
    Column(
        name="lead",
        heading="Lead",
        text=lambda row: row.lead.name,
        detail=_remark,
        tone=lambda row: "" if row.chosen else "muted",
        stretch=True,
    ),
    Column(
        name="rows",
        heading="Open rows",
        text=_rows_words,
        tone=lambda row: "" if row.chosen else "muted",
        width=232,
        yields=True,
    ),
    Column(name="late", heading="Overdue", text=_late, tone=lambda _row: "late", width=88, yields=True),
    Column(name="last", heading="Asked last", text=_last, detail=_last_detail, width=168),
)
