"""In the meeting: one key to the next item, a clock, who is in the room, and the end."""

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.domain.agenda import ItemOutcome
from desktop.domain.edits import added, removed
from desktop.domain.meeting import Attendance, AttendanceRole, MeetingState
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.meetings.item_head import allotted_words, clock_words


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock(harbour) -> Clock:
    return Clock(datetime.combine(harbour.next.date, time(13, 31)))


@pytest.fixture
def sitting(person, harbour, clock):
    """The person, in the meeting of 7 November, at its first item."""
    person.window.session.perform("Chair", [added(Attendance(meeting_id=harbour.next.id, name="The Chair"))])
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    screen = person.window.screens["meetings"]
    screen.clock = clock
    person.clicks("take_meeting_button")
    return person


def stands(person, harbour):
    return person.window.session.book.meetings.get(harbour.next.id)


def test_the_meeting_begins_with_its_first_item(sitting, harbour) -> None:
    assert (stands(sitting, harbour).state, stands(sitting, harbour).started_at) == (
        MeetingState.IN_PROGRESS,
        time(13, 31),
    )
    assert sitting.sees("item_head_title").text() == "1  Apologies"
    assert sitting.sees("minute_title").toPlainText() == "APOLOGIES"


def test_one_key_goes_to_the_next_item(sitting, harbour) -> None:
    sitting.keys("F8")
    book = sitting.window.session.book
    assert sitting.sees("item_head_title").text() == "2  The sea wall"
    assert book.agenda_items.get(harbour.apologies.id).outcome is ItemOutcome.TAKEN
    assert book.minutes.first(agenda_item_id=harbour.wall.id).reached_at == time(13, 31)


def test_what_is_typed_stays_with_its_item(sitting, harbour) -> None:
    sitting.types("minute_text", "Two members sent apologies.")
    sitting.keys("F8")
    minute = sitting.window.session.book.minutes.first(agenda_item_id=harbour.apologies.id)
    assert minute.text == "Two members sent apologies."


def test_the_clock_shows_how_long_the_item_has_taken(sitting, clock) -> None:
    clock.at += timedelta(minutes=12, seconds=31)
    sitting.window.screens["meetings"]._in_meeting._tick()
    assert sitting.sees("item_clock").text() == "12:31"


def test_a_sub_item_is_written_into_the_minute_of_its_item(sitting, harbour) -> None:
    sitting.keys("F8", "F8")
    assert "Its northern end" in sitting.sees("item_head_title").text()
    assert sitting.sees("minute_title").toPlainText() == "THE SEA WALL"


def test_the_key_back_shows_the_item_before(sitting) -> None:
    sitting.keys("F8", "Shift+F8")
    assert sitting.sees("item_head_title").text() == "1  Apologies"


def test_a_deferred_item_is_left_and_says_so(sitting, harbour) -> None:
    sitting.clicks("defer_item")
    assert sitting.window.session.book.agenda_items.get(harbour.apologies.id).outcome is ItemOutcome.DEFERRED
    assert sitting.sees("item_head_title").text() == "2  The sea wall"


def test_a_click_on_an_item_shows_it(sitting, qtbot) -> None:
    table = sitting.sees("course_table")
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(1, 0)).center()
    )
    assert sitting.sees("item_head_title").text() == "2  The sea wall"


def test_somebody_leaves_at_the_item_in_hand(sitting, harbour) -> None:
    sitting.keys("F8")
    sitting.chooses("room_table", "The Chair")
    sitting.keys("L")
    (chair,) = sitting.window.session.book.attendance.all(meeting_id=harbour.next.id)
    assert chair.left_at_item == "2"


def test_the_members_are_put_down_from_the_room_in_one_step_and_marked(sitting, harbour) -> None:
    session = sitting.window.session
    assert not sitting.is_there("room_members")
    session.perform("Nobody", [removed(session.book.attendance.first(meeting_id=harbour.next.id))])
    sitting.clicks("room_members")
    people = session.book.attendance.all(meeting_id=harbour.next.id)
    assert people and {each.role for each in people} == {AttendanceRole.EXPECTED}
    assert not sitting.is_there("room_members")
    sitting.keys("P")
    assert session.book.attendance.get(people[0].id).role is AttendanceRole.PRESENT
    sitting.menu("undo").trigger()
    sitting.menu("undo").trigger()
    assert session.book.attendance.count(meeting_id=harbour.next.id) == 0 and sitting.is_there("room_members")


def test_at_the_end_what_was_not_reached_is_marked_in_one_step(sitting, harbour) -> None:
    sitting.keys("F8")
    sitting.clicks("end_meeting")
    book = sitting.window.session.book
    assert stands(sitting, harbour).state is MeetingState.DRAFT_MINUTES
    assert book.agenda_items.get(harbour.money.id).outcome is ItemOutcome.NOT_REACHED
    sitting.menu("undo").trigger()
    assert stands(sitting, harbour).state is MeetingState.IN_PROGRESS
    assert book.agenda_items.get(harbour.money.id).outcome is ItemOutcome.OPEN


def test_a_meeting_to_which_nobody_is_marked_present_is_ended_after_a_question(sitting, harbour) -> None:
    session = sitting.window.session
    (chair,) = session.book.attendance.all(meeting_id=harbour.next.id)
    session.perform("Chair away", [removed(chair)])
    sitting.keys("F8")
    sitting.clicks("end_meeting")
    asked = " ".join(each.text() for each in sitting.sees("end_question").findChildren(QLabel))
    assert asked == "Nobody is marked present Ending now records no attendance and 1 item not reached."
    sitting.clicks("end_back")
    assert stands(sitting, harbour).state is MeetingState.IN_PROGRESS and not sitting.is_there("end_question")
    sitting.clicks("end_meeting")
    sitting.clicks("end_anyway")
    assert stands(sitting, harbour).state is MeetingState.DRAFT_MINUTES


def test_a_decision_of_the_review_leaves_the_question_at_the_end_as_it_was(sitting, harbour) -> None:
    session = sitting.window.session
    session.perform("Chair away", [removed(session.book.attendance.first(meeting_id=harbour.next.id))])
    sitting.clicks("review_button")
    sitting.keys("K")
    assert session.book.decisions.count(meeting_id=harbour.next.id) == 1
    sitting.keys("Escape")
    sitting.clicks("end_meeting")
    asked = " ".join(each.text() for each in sitting.sees("end_question").findChildren(QLabel))
    assert "4 items not reached" in asked


def test_going_on_with_it_comes_back_to_the_item_in_hand(sitting) -> None:
    sitting.keys("F8")
    sitting.clicks("leave_in_meeting")
    sitting.keys("F5")
    assert sitting.sees("item_head_title").text() == "2  The sea wall"


def test_a_meeting_without_agenda_is_refused_in_a_sentence(person, harbour) -> None:
    person.window.serve(OpenRecord("meetings", harbour.last.id))
    person.clicks("take_meeting_button")
    person.is_told_that("has no agenda yet")


@pytest.mark.parametrize(("seconds", "words"), [(7, "0:07"), (751, "12:31"), (3905, "1:05:05"), (-3, "0:00")])
def test_the_words_of_the_clock(seconds, words) -> None:
    assert clock_words(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "minutes", "words"),
    [
        (60, None, ("no minutes allotted", False)),
        (60, 15, ("of 15 min allotted", False)),
        (905, 15, ("of 15 min allotted", True)),
        (15 * 60 + 190, 15, ("3 min over the 15 allotted", True)),
    ],
)
def test_the_words_for_the_minutes_allotted(seconds, minutes, words) -> None:
    assert allotted_words(seconds, minutes) == words
