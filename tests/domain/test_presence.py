"""Who is in the room, item by item."""

from desktop.domain.meeting import Attendance, AttendanceRole
from desktop.domain.presence import Point, come_and_gone, standing
from desktop.domain.quorum import Quorum
from desktop.gui.screens.meetings.attendance_words import unplaced_words

POINTS = [Point(("1", "C9")), Point(("2", "C10")), Point(("3", "C11"))]
THREE = Quorum(3, "3 members")


def member(role: AttendanceRole = AttendanceRole.PRESENT, *, arrived: str = "", left: str = "") -> Attendance:
    return Attendance(meeting_id="m", name="Member", role=role, arrived_at_item=arrived, left_at_item=left)


def test_those_present_and_their_substitutes_are_counted() -> None:
    roles = [AttendanceRole.PRESENT, AttendanceRole.SUBSTITUTE, AttendanceRole.APOLOGIES, AttendanceRole.IN_ATTENDANCE]
    assert standing(THREE, [member(role) for role in roles], POINTS).here == (2, 2, 2)


def test_nobody_expected_is_counted_before_they_come() -> None:
    assert standing(THREE, [member(AttendanceRole.EXPECTED)], POINTS).at_start == 0


def test_a_late_arrival_counts_from_its_item() -> None:
    assert standing(THREE, [member(arrived="item 2")], POINTS).here == (0, 1, 1)


def test_who_left_at_an_item_is_not_there_for_it() -> None:
    assert standing(THREE, [member(left="3")], POINTS).here == (1, 1, 0)


def test_a_minute_number_tells_the_point_too() -> None:
    assert standing(THREE, [member(left="Minute C10")], POINTS).here == (1, 0, 0)


def test_the_quorum_is_lost_when_too_many_leave() -> None:
    counted = standing(THREE, [member(), member(), member(left="3")], POINTS)
    assert counted.lost_at == 2
    assert [counted.is_quorate(at) for at in range(3)] == [True, True, False]


def test_a_quorum_that_never_was_is_not_lost() -> None:
    assert standing(THREE, [member()], POINTS).lost_at is None


def test_without_a_number_nothing_is_said() -> None:
    assert standing(Quorum(None, ""), [member()], POINTS).is_quorate() is None


def test_a_departure_at_no_known_item_is_told() -> None:
    gone = member(left="after lunch")
    counted = standing(THREE, [gone], POINTS)
    assert counted.unplaced == (gone,)
    assert counted.here == (1, 1, 1)


def test_an_arrival_after_the_departure_is_not_believed() -> None:
    turned = member(arrived="3", left="1")
    counted = standing(THREE, [turned, member(left="after lunch")], POINTS)
    assert counted.turned == (turned,)
    assert unplaced_words(counted) == (
        "Member left at item 1 before arriving at item 3: one of the two is wrong. Counted for the whole meeting until "
        "it is put right. Counted for the whole meeting, for no such item is on the agenda: Member."
    )


def test_a_meeting_without_items_is_one_point() -> None:
    assert standing(THREE, [member()], []).here == (1,)


def test_one_person_at_each_point() -> None:
    assert standing(THREE, [member(arrived="2")], POINTS).here == (0, 1, 1)
    assert standing(THREE, [member(left="2")], POINTS).here == (1, 0, 0)


def test_coming_and_going_in_words() -> None:
    assert come_and_gone(member(arrived="2", left="3")) == ["arrived at item 2", "left at item 3"]
    assert come_and_gone(member()) == []
