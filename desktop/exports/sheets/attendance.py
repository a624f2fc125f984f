"""Who was at the previous meeting, and who is expected at this one."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.dates import say_date, short_date
from desktop.exports.pack_contents import AttendanceRow, PackContents
from desktop.exports.sheet_plan import Column, Quiet, SheetPlan, stated

_COLUMNS = (
    Column("Meeting", 14),
    Column("Name", 40),
    Column("Post or capacity", 52),
    Column("Attendance", 16),
    Column("Remarks", 34, optional=True),
)


def attendance(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return one row for each person and meeting."""
    rows = contents.attendance
    meetings = sorted({row.meeting_date for row in rows})
    days = " and ".join(say_date(day) for day in meetings)
    return (
        SheetPlan(
            name="Attendance",
            heading="Attendance",
            lines=(f"Names and capacities as printed in the papers{f' of {days}' if days else ''}.", *_expected(rows)),
            table="Attendance",
            columns=_COLUMNS,
            rows=tuple(
                (row.meeting_date, row.name, stated(row.capacity), row.role, row.remarks or Quiet("none"))
                for row in rows
            ),
            holds="; ".join(_count(day, rows) for day in meetings) or "No entries",
            records=len(rows),
            empty_words="No attendance or membership is recorded for this board.",
        ),
    )


def _expected(rows: Sequence[AttendanceRow]) -> tuple[str, ...]:
    if not any(row.role == "expected" for row in rows):
        return ()
    return ("Expected: a member of the board on that day. Who came is written down at the meeting.",)


def _count(day: date, rows: Sequence[AttendanceRow]) -> str:
    """Return how many were present or are expected on a day, of all that are listed for it."""
    roles = [row.role for row in rows if row.meeting_date == day]
    expected = roles.count("expected")
    told = f"{expected} expected" if expected else f"{roles.count('present')} of {len(roles)} present"
    return f"{short_date(day)}: {told}"
