"""Attendance: one key a person, names and posts in place, members brought from the last meeting."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from desktop.domain.agenda import AgendaItem
from desktop.domain.edits import added, added_all, changed
from desktop.domain.meeting import AttendanceRole, MeetingState
from desktop.gui.requests import OpenRecord


@pytest.fixture
def at_list(person, harbour):
    """The person, on the Chair's line of the last meeting."""
    person.window.serve(OpenRecord("attendance", harbour.chair.id))
    person.sees("attendance_table").setFocus()
    return person


def role(person, attended) -> AttendanceRole:
    return person.window.session.book.attendance.get(attended.id).role


@pytest.mark.parametrize(
    ("key", "marked"),
    [
        ("A", AttendanceRole.APOLOGIES),
        ("X", AttendanceRole.ABSENT),
        ("I", AttendanceRole.IN_ATTENDANCE),
        ("S", AttendanceRole.SUBSTITUTE),
    ],
)
def test_a_key_marks_the_person_and_undo_takes_it_back(at_list, harbour, key, marked) -> None:
    at_list.keys(key)
    assert role(at_list, harbour.chair) is marked
    at_list.keys("Ctrl+Z")
    assert role(at_list, harbour.chair) is AttendanceRole.PRESENT


def test_the_keys_go_down_the_list(at_list, harbour) -> None:
    at_list.keys("P", "A")
    assert role(at_list, harbour.chair) is AttendanceRole.PRESENT
    assert role(at_list, harbour.director) is AttendanceRole.APOLOGIES
    assert at_list.sees("attendance_table").current_row().id == harbour.solicitor.id


def test_a_letter_typed_into_a_name_marks_nobody(at_list, harbour, qtbot) -> None:
    qtbot.keyClick(at_list.sees("attendance_table"), Qt.Key.Key_F2)
    at_list.keys("Ctrl+A")
    qtbot.keyClicks(at_list.sees("cell_editor"), "Pax")
    at_list.keys("Return")
    stands = at_list.window.session.book.attendance.get(harbour.chair.id)
    assert (stands.name, stands.role) == ("Pax", AttendanceRole.PRESENT)


@pytest.mark.parametrize(
    ("field", "attribute"),
    [
        ("attendance_name", "name"),
        ("attendance_capacity", "capacity"),
        ("attendance_arrived", "arrived_at_item"),
        ("attendance_left", "left_at_item"),
    ],
)
def test_a_field_changes_the_book_and_undo_brings_it_back(at_list, harbour, field, attribute) -> None:
    attendance = at_list.window.session.book.attendance
    at_list.enters(field, "Wing Commander")
    assert getattr(attendance.get(harbour.chair.id), attribute) == "Wing Commander"
    at_list.menu("undo").trigger()
    assert getattr(attendance.get(harbour.chair.id), attribute) == getattr(harbour.chair, attribute)


def test_a_person_is_added_in_place_and_deleted(at_list, harbour, qtbot) -> None:
    at_list.keys("Insert")
    qtbot.keyClicks(at_list.sees("cell_editor"), "The Engineer")
    at_list.keys("Return")
    attendance = at_list.window.session.book.attendance
    assert attendance.count(meeting_id=harbour.last.id, name="The Engineer") == 1
    at_list.sees("attendance_table").setFocus()
    at_list.keys("Delete")
    assert attendance.count(meeting_id=harbour.last.id) == 3


def test_members_come_from_the_last_meeting(person, harbour) -> None:
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    person.clicks("tab_attendance")
    person.clicks("empty_members")
    brought = person.window.session.book.attendance.all(meeting_id=harbour.next.id)
    assert [each.name for each in brought] == ["The Chair", "The Director of Works", "The Solicitor"]
    assert all(each.role is AttendanceRole.EXPECTED for each in brought)


def test_declarations_are_listed(at_list) -> None:
    at_list.clicks("tab_declarations")
    assert "Keeps a boat" in at_list.reads("declarations_table")


def test_a_substitute_is_asked_for_whom_and_only_then(at_list, harbour) -> None:
    assert not at_list.is_there("attendance_substitute")
    at_list.keys("S")
    assert at_list.sees("attendance_substitute").hasFocus()
    at_list.enters("attendance_substitute", "The Solicitor")
    assert "Substitute for The Solicitor" in at_list.reads("attendance_table")


@pytest.fixture
def with_quorum(at_list, harbour):
    """The same, of a board whose quorum is two of its three members."""
    session = at_list.window.session
    session.perform("Quorum", [changed(harbour.board, replace(harbour.board, quorum="2"))])
    return at_list


def test_the_quorum_is_counted_as_each_is_marked(with_quorum) -> None:
    assert with_quorum.sees("quorum_strip").accessibleName() == "Quorate: 2 members present, quorum 2 members"
    with_quorum.keys("A")
    assert with_quorum.sees("quorum_strip").accessibleName().startswith("Not quorate: 1 member present")
    with_quorum.keys("Ctrl+Z")
    assert with_quorum.sees("quorum_strip").accessibleName().startswith("Quorate")


def test_a_departure_that_breaks_the_quorum_is_warned_of(with_quorum, harbour) -> None:
    items = [AgendaItem(meeting_id=harbour.last.id, position=n, number=str(n), title="Item") for n in (1, 2, 3)]
    with_quorum.window.session.perform("Agenda", added_all(items))
    with_quorum.sees("attendance_table").setFocus()
    with_quorum.keys("L")
    with_quorum.enters("attendance_left", "2")
    assert with_quorum.sees("quorum_strip").accessibleName().startswith("Quorum lost at item 2: 1 left")


def test_all_who_are_expected_are_marked_in_one_step(person, harbour) -> None:
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    person.clicks("tab_attendance")
    person.clicks("empty_members")
    person.keys("A")
    person.clicks("attendance_rest")
    attendance = person.window.session.book.attendance
    assert attendance.count(meeting_id=harbour.next.id, role=AttendanceRole.PRESENT) == 2
    person.menu("undo").trigger()
    assert attendance.count(meeting_id=harbour.next.id, role=AttendanceRole.EXPECTED) == 2


def test_one_person_is_in_the_chair(at_list, harbour) -> None:
    at_list.keys("C")
    at_list.chooses("attendance_table", "The Director")
    at_list.keys("C")
    attendance = at_list.window.session.book.attendance.all(meeting_id=harbour.last.id)
    assert [each.name for each in attendance if each.presiding] == ["The Director of Works"]


def test_a_declaration_names_its_item_and_what_the_member_did(at_list, harbour) -> None:
    item = AgendaItem(meeting_id=harbour.last.id, number="4", title="Moorings")
    at_list.window.session.perform("Item", [added(item)])
    at_list.clicks("tab_declarations")
    at_list.picks("declaration_item", item.id)
    at_list.enters("declaration_conduct", "Left the room for the item")
    (declared,) = at_list.window.session.book.declarations.all(meeting_id=harbour.last.id)
    assert (declared.agenda_item_id, declared.conduct) == (item.id, "Left the room for the item")
    assert "4" in at_list.reads("declarations_table")


@pytest.fixture
def expected(person, harbour):
    """The person, on the members of the next meeting, none of them marked."""
    session = person.window.session
    session.perform("Post", [changed(harbour.director, replace(harbour.director, capacity="Independent Chairman"))])
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    person.clicks("tab_attendance")
    person.clicks("empty_members")
    return person


def names(person) -> list[str]:
    model = person.sees("attendance_table").model()
    return [model.row(at).name for at in range(model.rowCount())]


def test_the_rows_stay_where_they_are_while_they_are_marked(expected) -> None:
    before = names(expected)
    expected.keys("A", "P", "X")
    assert names(expected) == before
    rows = expected.sees("attendance_table").model()
    assert [rows.row(at).role.value for at in range(3)] == ["apologies", "present", "absent"]


def test_whoever_is_the_chair_presides_when_present(expected) -> None:
    expected.keys("P", "P", "P")
    rows = expected.sees("attendance_table").model()
    presiding = [rows.row(at).presiding for at in range(3)]
    assert sum(presiding) == 1


def test_the_keys_are_said_in_full(at_list) -> None:
    assert "S substitute, C in the chair, L left, R arrived" in at_list.sees("attendance_keys").text()


def test_confirmed_attendance_and_declarations_look_locked(at_list, harbour) -> None:
    book = at_list.window.session.book
    meeting = book.meetings.get(harbour.last.id)
    at_list.window.session.perform("Confirmed", [changed(meeting, replace(meeting, state=MeetingState.CONFIRMED))])
    assert "confirmed" in at_list.sees("attendance_keys").text()
    assert at_list.sees("attendance_name").isReadOnly()
    assert not at_list.is_there("attendance_add")
    at_list.keys("A")
    assert role(at_list, harbour.chair) is AttendanceRole.PRESENT
    at_list.clicks("tab_declarations")
    assert "confirmed" in at_list.sees("declarations_locked").text()
    assert at_list.sees("declaration_name").isReadOnly()
    assert not at_list.is_there("add_declaration")
