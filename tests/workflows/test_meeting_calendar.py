"""A calendar made from a rule, changed by hand, and written."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from desktop.domain.board import Board, Membership, Person
from desktop.domain.edits import added_all
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.meeting_rule_words import read_meeting_rule
from desktop.storage.book import Book
from desktop.workflows.meeting_calendar import CalendarRule, MeetingCalendar, OnHoliday

BOARD, PANEL = Board(name="Harbour Board"), Board(name="Audit Panel")
LAST = Meeting(board_id=BOARD.id, date=date(2014, 11, 7), time=time(10), venue="Harbour House", minutes_allotted=90)
TODAY = date(2014, 11, 10)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, PANEL, LAST]))
        yield made


@pytest.fixture
def calendar(book: Book) -> MeetingCalendar:
    return MeetingCalendar(book, BOARD, TODAY)


def asks(text: str, last: date = date(2015, 2, 28), **more) -> CalendarRule:
    return CalendarRule(rule=read_meeting_rule(text), first=TODAY, last=last, **more)


def dates(calendar: MeetingCalendar) -> list[date]:
    return [each.meeting.date for each in calendar.drafts]


def said(calendar: MeetingCalendar, day: date) -> tuple[str, ...]:
    return next(row.warnings for row in calendar.rows() if row.meeting.date == day)


def test_every_fourth_friday_goes_on_from_the_last_meeting(calendar) -> None:
    calendar.follow(asks("every fourth Friday, 1.30 pm"))
    assert dates(calendar) == [date(2014, 12, 5), date(2015, 1, 2), date(2015, 1, 30), date(2015, 2, 27)]
    assert calendar.counted_from == LAST


def test_a_proposed_meeting_has_the_time_of_the_rule_and_the_place_of_the_last_one(calendar) -> None:
    calendar.follow(asks("every fourth Friday, 1.30 pm"))
    first = calendar.drafts[0].meeting
    assert (first.time, first.venue, first.minutes_allotted) == (time(13, 30), "Harbour House", 90)
    assert (first.state, first.provisional) == (MeetingState.SCHEDULED, True)


def test_writing_adds_them_all_and_keeps_the_rule(book, calendar) -> None:
    calendar.follow(asks("every fourth Friday, 1.30 pm"))
    revision = book.write("Calendar", calendar.edits("every fourth Friday, 1.30 pm"))
    assert book.meetings.count(board_id=BOARD.id) == 5
    assert book.boards.get(BOARD.id).meeting_rule == "every fourth Friday, 1.30 pm"
    assert dates(calendar) == []
    book.write("Undo", revision.inverse())
    assert len(calendar.drafts) == 4


def test_a_day_that_is_in_the_book_is_kept_and_not_proposed_again(book, calendar) -> None:
    there = Meeting(board_id=BOARD.id, date=date(2015, 1, 2))
    book.write("Add", added_all([there]))
    calendar.follow(asks("every fourth Friday"))
    assert there.date not in dates(calendar)
    assert [row.in_book for row in calendar.rows()] == [False, True, False, False]


@pytest.mark.parametrize(
    ("does", "day", "remark"),
    [
        (OnHoliday.SAY_SO, date(2014, 12, 26), "Boxing Day: a bank holiday"),
        (OnHoliday.WEEK_LATER, date(2015, 1, 2), "A week later than Friday 26 December 2014 (Boxing Day)"),
    ],
)
def test_a_bank_holiday_is_flagged_or_moved(calendar, does, day, remark) -> None:
    calendar.follow(asks("every Friday", date(2014, 12, 26), on_holiday=does))
    assert remark in said(calendar, day)


def test_a_bank_holiday_is_left_out_by_name(calendar) -> None:
    calendar.follow(asks("every Friday", date(2014, 12, 31), on_holiday=OnHoliday.LEAVE_OUT))
    assert date(2014, 12, 26) not in dates(calendar)
    assert [(each.day, each.name) for each in calendar.on_holidays] == [(date(2014, 12, 26), "Boxing Day")]


def test_what_was_made_by_hand_stays_when_the_rule_changes(calendar) -> None:
    calendar.follow(asks("first Monday of the month"))
    own = calendar.add(date(2014, 12, 10))
    moved = replace(calendar.drafts[0].meeting, venue="Signal Box")
    calendar.put(moved)
    calendar.follow(asks("last Thursday of the month"))
    assert {own.id, moved.id} <= {each.meeting.id for each in calendar.drafts}


def test_a_day_left_out_by_hand_stays_out_until_it_is_put_back(calendar) -> None:
    calendar.follow(asks("every fourth Friday"))
    calendar.leave_out(calendar.drafts[1].meeting)
    calendar.follow(asks("every fourth Friday, 2 pm"))
    assert calendar.left_out == [date(2015, 1, 2)]
    assert date(2015, 1, 2) not in dates(calendar)
    calendar.put_back()
    assert date(2015, 1, 2) in dates(calendar)


def test_a_day_moved_by_hand_is_not_proposed_a_second_time(calendar) -> None:
    calendar.follow(asks("every fourth Friday"))
    calendar.put(replace(calendar.drafts[1].meeting, date=date(2015, 1, 9)))
    calendar.follow(asks("every fourth Friday, 2 pm"))
    assert date(2015, 1, 2) not in dates(calendar)


def test_a_written_meeting_that_the_new_rule_does_not_give_is_kept_and_said(book, calendar) -> None:
    calendar.follow(asks("every fourth Friday"))
    book.write("Calendar", calendar.edits("every fourth Friday"))
    calendar.follow(asks("first Monday of the month"))
    assert "Not a day of this rule; kept" in said(calendar, date(2014, 12, 5))


def test_another_board_at_the_same_time_is_said_with_who_sits_on_both(book, calendar) -> None:
    chair = Person(name="The Chair")
    seats = [Membership(board_id=board.id, person_id=chair.id) for board in (BOARD, PANEL)]
    other = Meeting(board_id=PANEL.id, date=date(2014, 12, 5), time=time(14))
    book.write("Add", added_all([chair, *seats, other]))
    calendar.follow(asks("every fourth Friday, 1.30 pm"))
    assert said(calendar, other.date) == ("Audit Panel meets at the same time (2 pm); The Chair sits on both",)


def test_twice_on_one_day_and_near_another_meeting_is_said(book, calendar) -> None:
    book.write("Add", added_all([Meeting(board_id=BOARD.id, date=date(2015, 1, 9))]))
    calendar.follow(asks("every fourth Friday"))
    calendar.add(date(2015, 1, 2))
    assert said(calendar, date(2015, 1, 2)) == (
        "Proposed twice on this day",
        "The board also meets on Friday 9 January 2015",
    )


@pytest.mark.parametrize("last", [date(2014, 11, 1), date(2019, 1, 1)])
def test_a_span_that_cannot_be_meant_is_refused(calendar, last) -> None:
    with pytest.raises(Refused):
        calendar.follow(asks("every fourth Friday", last))


def test_the_usual_span_is_the_rest_of_the_municipal_year(calendar) -> None:
    assert calendar.usual_span() == (TODAY, date(2015, 4, 30))


def test_a_proposed_meeting_keeps_its_identity_while_the_rule_is_read_again(calendar) -> None:
    calendar.follow(asks("every fourth Friday"))
    before = [each.meeting.id for each in calendar.drafts]
    calendar.follow(asks("every fourth Friday, 2 pm"))
    assert [each.meeting.id for each in calendar.drafts] == before


def test_a_day_moved_by_hand_comes_back_moved_when_the_writing_is_undone(book, calendar) -> None:
    calendar.follow(asks("every fourth Friday"))
    calendar.put(replace(calendar.drafts[1].meeting, date=date(2015, 1, 9)))
    revision = book.write("Calendar", calendar.edits("every fourth Friday"))
    calendar.follow(asks("every fourth Friday"))
    assert dates(calendar) == []
    book.write("Undo", revision.inverse())
    calendar.follow(asks("every fourth Friday"))
    assert dates(calendar) == [date(2014, 12, 5), date(2015, 1, 9), date(2015, 1, 30), date(2015, 2, 27)]
