"""The columns of the lists of minutes and of agenda items."""

from collections.abc import Callable

from desktop.domain.dates import short_date
from desktop.domain.wording import counted
from desktop.gui.models.columns import Column
from desktop.storage.rows import AgendaItemRow, MinuteRow


def _follows(row: MinuteRow) -> str:
    return counted(row.action_count, "action") if row.action_count else ""


def _taken(row: AgendaItemRow) -> str:
    return row.outcome.value.capitalize() if row.outcome else ""


def minute_columns(calm: Callable[[str], str]) -> tuple[Column, ...]:
    """Return the columns of the list of minutes; calm writes a title in capitals as a sentence."""
    return (
        Column(name="number", heading="No.", text=lambda row: row.number, tone=lambda row: "strong", width=76),
        Column(
            name="title",
            heading="Minute",
            text=lambda row: calm(row.title),
            detail=lambda row: " ".join(row.summary.split()),
            stretch=True,
        ),
        Column(
            name="part_count",
            heading="Resolved",
            text=lambda row: counted(row.part_count, "part") if row.part_count else "–",
            detail=_follows,
            tone=lambda row: "" if row.part_count else "muted",
            width=92,
        ),
        Column(
            name="meeting_date",
            heading="Meeting",
            text=lambda row: short_date(row.meeting_date),
            detail=lambda row: "corrected" if row.corrected else row.meeting_state.value,
            width=132,
        ),
    )


ITEM_COLUMNS = (
    Column(name="number", heading="No.", text=lambda row: row.number, tone=lambda row: "strong", width=60),
    Column(
        name="title",
        heading="Item",
        text=lambda row: row.title,
        detail=lambda row: "  ·  ".join(filter(None, (row.presenter, row.purpose))),
        stretch=True,
    ),
    Column(name="paper", heading="Paper", text=lambda row: row.paper.value, width=96),
    Column(name="outcome", heading="Became", text=_taken, detail=lambda row: _minuted(row), width=110),
    Column(name="meeting_date", heading="Meeting", text=lambda row: short_date(row.meeting_date), width=110),
)


def _minuted(row: AgendaItemRow) -> str:
    return f"minute {row.minute_number}" if row.minute_number else ""
