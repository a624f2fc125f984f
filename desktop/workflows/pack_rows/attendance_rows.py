"""Who was at the previous meeting, and who is expected at this one."""

from desktop.domain.board import Membership
from desktop.domain.meeting import Attendance, Meeting
from desktop.exports.pack_contents import AttendanceRow
from desktop.storage.book import Book


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
    parts = (
        f"for {attendance.substitute_for}" if attendance.substitute_for else "",
        f"arrived at item {attendance.arrived_at_item}" if attendance.arrived_at_item else "",
        f"left at item {attendance.left_at_item}" if attendance.left_at_item else "",
    )
    return "; ".join(part for part in parts if part)


def _members(book: Book, meeting: Meeting) -> list[AttendanceRow]:
    rows = []
    for membership in book.memberships.all(board_id=meeting.board_id):
        person = book.people.get(membership.person_id)
        if person is not None and _serves(membership, meeting):
            capacity = membership.capacity or person.post
            rows.append(AttendanceRow(meeting_date=meeting.date, name=person.name, capacity=capacity, role="expected"))
    return rows


def _serves(membership: Membership, meeting: Meeting) -> bool:
    begun = membership.starts is None or membership.starts <= meeting.date
    return begun and (membership.ends is None or membership.ends >= meeting.date)
