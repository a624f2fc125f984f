"""Who was at the previous meeting, and who is expected at this one."""

from desktop.domain.meeting import Attendance, Meeting
from desktop.domain.presence import come_and_gone
from desktop.exports.pack_contents import AttendanceRow
from desktop.storage.book import Book
from desktop.workflows.serving import members_on


def attendance_rows(book: Book, meeting: Meeting, previous: Meeting | None) -> tuple[AttendanceRow, ...]:
    """Return the attendance of the previous meeting, and that of this one or else the members due to come."""
    rows = _recorded(book, previous) if previous else []
    return (*rows, *(_recorded(book, meeting) or _members(book, meeting)))


def _recorded(book: Book, meeting: Meeting) -> list[AttendanceRow]:
    return [
        AttendanceRow(
            meeting_date=meeting.date,
            name=each.name,
            capacity=each.capacity,
            role=str(each.role),
            remarks=_remarks(each),
        )
        for each in book.attendance.all(meeting_id=meeting.id)
    ]


def _remarks(attendance: Attendance) -> str:
    instead = [f"for {attendance.substitute_for}"] if attendance.substitute_for else []
    return "; ".join([*instead, *come_and_gone(attendance)])


def _members(book: Book, meeting: Meeting) -> list[AttendanceRow]:
    return [
        AttendanceRow(meeting_date=meeting.date, name=each.person.name, capacity=each.capacity, role="expected")
        for each in members_on(book, meeting.board_id, meeting.date)
    ]
