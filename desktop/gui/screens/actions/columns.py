"""The columns of the action log."""

from desktop.domain.ageing import late_words as say_late
from desktop.domain.dates import short_date
from desktop.domain.wording import counted
from desktop.gui.models.columns import Column
from desktop.gui.time_words import says_more
from desktop.storage.rows import ActionRow


def due_words(row: ActionRow) -> str:
    """Return the current date, or the words of the timescale where there is none."""
    return short_date(row.current_due) if row.current_due else row.timing or "no date set"


def _first_due(row: ActionRow) -> str:
    if row.original_due is not None and row.original_due != row.current_due:
        return f"first {short_date(row.original_due)}"
    return row.timing if row.current_due and says_more(row.timing, row.current_due) else ""


def late_words(row: ActionRow) -> str:
    """Return "31 days", "1 day", "12 years" or nothing."""
    return say_late(row.days_late or 0)


def _days_late(row: ActionRow) -> str:
    return counted(row.days_late, "day") if row.days_late else ""


COLUMNS = (
    Column(name="ref", heading="Ref", text=lambda row: row.ref, width=72),
    Column(name="wording", heading="Action", text=lambda row: row.wording, stretch=True),
    Column(name="lead", heading="Lead", text=lambda row: row.lead or "no lead yet", width=136),
    Column(
        name="current_due",
        heading="Due",
        text=due_words,
        detail=_first_due,
        tone=lambda row: "" if row.current_due else "muted",
        width=128,
    ),
    Column(name="days_late", heading="Late", text=late_words, tone=lambda row: "late", tip=_days_late, width=76),
    Column(name="rating", heading="Rating", text=lambda row: "", rating=lambda row: row.rating, width=108),
    Column(name="status", heading="Status", text=lambda row: row.status.value.capitalize(), width=130, hidden=True),
    Column(
        name="times_revised", heading="Revised", text=lambda row: str(row.times_revised or ""), width=76, hidden=True
    ),
    Column(name="last_update", heading="Last update", text=lambda row: row.last_update, width=220, hidden=True),
    Column(name="source_ref", heading="From", text=lambda row: row.source_ref, width=90, hidden=True),
)
