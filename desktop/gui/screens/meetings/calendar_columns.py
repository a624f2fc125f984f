"""The columns of the meeting calendar."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from desktop.domain.calendar_words import MONTHS
from desktop.domain.dates import say_date
from desktop.domain.times import say_time
from desktop.gui.models.columns import Column
from desktop.workflows.meeting_calendar import CalendarRow


class ShownDate(NamedTuple):
    """A date of the calendar; month is said on the first one of each."""

    row: CalendarRow
    month: str

    @property
    def id(self) -> str:
        """The id of the meeting."""
        return self.row.id


def by_month(rows: Sequence[CalendarRow]) -> Iterator[ShownDate]:
    """Yield the rows, the first of each month with its name."""
    said: tuple[int, int] | None = None
    for row in rows:
        day = row.meeting.date
        month = f"{MONTHS[day.month - 1]} {day.year}" if (day.year, day.month) != said else ""
        said = (day.year, day.month)
        yield ShownDate(row, month)


def _short(day: date) -> str:
    return say_date(day).rsplit(" ", 1)[0]


def _standing(shown: ShownDate) -> str:
    return "In the book" if shown.row.in_book else "New"


def _provisional(shown: ShownDate) -> str:
    return "provisional" if shown.row.in_book and shown.row.meeting.provisional else ""


def _remarks(shown: ShownDate) -> str:
    return ". ".join(shown.row.warnings)


COLUMNS = (
    Column(name="month", heading="Month", text=lambda row: row.month, tone=lambda row: "strong", width=128),
    Column(
        name="date",
        heading="Date",
        text=lambda row: _short(row.row.meeting.date),
        edit=lambda row: say_date(row.row.meeting.date),
        width=168,
    ),
    Column(
        name="time",
        heading="Time",
        text=lambda row: say_time(row.row.meeting.time),
        edit=lambda row: say_time(row.row.meeting.time),
        width=72,
    ),
    Column(
        name="standing",
        heading="Stands",
        text=_standing,
        detail=_provisional,
        tone=lambda row: "muted" if row.row.in_book else "strong",
        width=104,
    ),
    Column(
        name="remarks",
        heading="To note",
        text=_remarks,
        stretch=True,
    ),
)
