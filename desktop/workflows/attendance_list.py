"""Who is to be marked at a meeting, and the count of those in the room against the quorum."""

import re
from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.agenda_order import in_order
from desktop.domain.meeting import Attendance, AttendanceRole, Meeting
from desktop.domain.presence import COME, SEATED, Point, Standing, standing
from desktop.domain.quorum import read_quorum
from desktop.storage.book import Book
from desktop.workflows.board_meetings import meetings_before
from desktop.workflows.serving import Member, members_on, seats_on

_HEARS = "The meeting can hear, but not resolve; what is decided is written all the same."
_AWAY = (AttendanceRole.APOLOGIES, AttendanceRole.ABSENT)
_CHAIR = re.compile(r"(the )?(independent |lay )?chair(man|woman|person)?( of the (board|committee))?( *\(.*\))?")


def expected_members(book: Book, meeting: Meeting) -> list[Attendance]:
    """Return an expected line for each member of the board on the day, or else for who sat at the meeting before.

    Nothing that was recorded of an earlier meeting is taken over but names and capacities; nothing is written.
    """
    members = members_on(book, meeting.board_id, meeting.date)
    return [_expected(one, meeting, place) for place, one in enumerate(members, 1)] or _as_last_time(book, meeting)


def points_of(book: Book, meeting: Meeting) -> list[Point]:
    """Return the points of a meeting in order: its numbered items, each also known by the number of its minute."""
    minutes = {one.agenda_item_id: one.number for one in book.minutes.all(meeting_id=meeting.id)}
    placed = in_order(book.agenda_items.all(meeting_id=meeting.id))
    numbered = [each for each in placed if each.depth == 0 and each.item.number]
    return [Point(tuple(filter(None, (each.item.number, minutes.get(each.id))))) for each in numbered]


def count_quorum(book: Book, meeting: Meeting) -> Standing:
    """Count who is in the room at each point against the board's quorum.

    The quorum is a share of the members on the day, or of the seats on the attendance where no members are recorded.
    """
    attendance = book.attendance.all(meeting_id=meeting.id)
    board = book.boards.get(meeting.board_id)
    quorum = read_quorum(board.quorum if board else "", _how_many(book, meeting, attendance))
    return standing(quorum, attendance, points_of(book, meeting))


def no_quorum_words(book: Book, meeting: Meeting) -> str:
    """Return the sentence that a meeting can hear and not resolve, as it is marked; "" where it is quorate."""
    counted = count_quorum(book, meeting)
    if not is_anybody_here(book, meeting):
        return f"Nobody is marked present. {_HEARS}"
    if counted.is_quorate() is False:
        return f"Not quorate as marked: {counted.at_start} present, quorum {counted.quorum.words}. {_HEARS}"
    if counted.lost_at is not None:
        return f"The quorum was lost at {counted.points[counted.lost_at].name}. {_HEARS}"
    return ""


def is_anybody_here(book: Book, meeting: Meeting) -> bool:
    """Return whether a member is marked as present."""
    return any(each.role in COME for each in book.attendance.all(meeting_id=meeting.id))


def marked(row: Attendance, role: AttendanceRole, people: Iterable[Attendance]) -> Attendance:
    """Return somebody as marked at a meeting of these people.

    Whoever is the chair by their post presides as soon as they are present, unless somebody does already; nobody
    presides who is away.
    """
    taken = any(each.presiding for each in people if each.id != row.id)
    sits_down = role is AttendanceRole.PRESENT and row.role is not role and not taken and is_chair(row)
    return replace(row, role=role, presiding=sits_down or (row.presiding and role not in _AWAY))


def is_chair(row: Attendance) -> bool:
    """Return whether the post of somebody is that of the chair, and not of a deputy or of another committee."""
    return _CHAIR.fullmatch(row.capacity.strip().casefold()) is not None


def _how_many(book: Book, meeting: Meeting, attendance: list[Attendance]) -> int:
    return len(seats_on(book, meeting.board_id, meeting.date)) or sum(one.role in SEATED for one in attendance)


def _expected(member: Member, meeting: Meeting, place: int) -> Attendance:
    return Attendance(
        meeting_id=meeting.id,
        person_id=member.person.id,
        position=place,
        name=member.person.name,
        capacity=member.capacity,
        role=AttendanceRole.EXPECTED,
    )


def _as_last_time(book: Book, meeting: Meeting) -> list[Attendance]:
    for last in reversed(meetings_before(book, meeting)):
        seated = [each for each in book.attendance.all(meeting_id=last.id) if each.role in SEATED]
        if seated:
            return [_again(each, meeting, place) for place, each in enumerate(seated, 1)]
    return []


def _again(before: Attendance, meeting: Meeting, place: int) -> Attendance:
    return Attendance(
        meeting_id=meeting.id,
        person_id=before.person_id,
        position=place,
        name=before.name,
        capacity=before.capacity,
        role=AttendanceRole.EXPECTED,
    )
