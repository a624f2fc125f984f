"""Who was at the previous meeting, and who is expected at this one."""

from desktop.charts.wording import counted
from desktop.domain.dates import say_date
from desktop.exports.pack_contents import PackContents
from desktop.exports.sheet_plan import Column, Quiet, SheetPlan, stated

_COLUMNS = (
    Column("Meeting", 14),
    Column("Name", 40),
    Column("Post or capacity", 52),
    Column("Attendance", 18),
    Column("Remarks", 34, optional=True),
)


def attendance(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return one row for each person and meeting."""
    rows = contents.attendance
    meetings = sorted({row.meeting_date for row in rows})
    days = " and ".join(say_date(day) for day in meetings)
    present = sum(row.role == "present" for row in rows)
    return (
        SheetPlan(
            name="Attendance",
            heading="Attendance",
            lines=(f"Names and capacities as printed in the papers{f' of {days}' if days else ''}.",),
            table="Attendance",
            columns=_COLUMNS,
            rows=tuple(
                (row.meeting_date, row.name, stated(row.capacity), row.role, row.remarks or Quiet("none"))
                for row in rows
            ),
            holds=f"{counted(len(rows), 'entry', 'entries').capitalize()}, {present} of them present",
            records=len(rows),
            empty_words="No attendance or membership is recorded for this board.",
        ),
    )
