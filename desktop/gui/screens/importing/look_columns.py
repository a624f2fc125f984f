"""The columns of the first look at a log: its actions as they will stand."""

from typing import Any

from desktop.gui.models.columns import Column


def _due_tone(row: Any) -> str:
    return "muted" if row.due == "no date" else ""


COLUMNS = (
    Column(name="ref", heading="Ref", text=lambda row: row.ref, tone=lambda _row: "strong", width=96),
    Column(
        name="wording",
        heading="Action",
        text=lambda row: row.wording,
        detail=lambda row: row.note,
        stretch=True,
    ),
    Column(name="lead", heading="Lead", text=lambda row: row.lead, width=170),
    Column(
        name="due",
        heading="Due, as read",
        text=lambda row: row.due,
        detail=lambda row: row.worded,
        tone=_due_tone,
        width=190,
    ),
    Column(
        name="status",
        heading="Status",
        text=lambda row: row.status[:1].upper() + row.status[1:],
        width=150,
    ),
    Column(name="rating", heading="Rating printed", text=lambda row: row.printed, tone=lambda _row: "muted", width=130),
)
