"""Where the day of the next meeting comes from: calendar, printed dates, rule, rhythm, four weeks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.board import Board, HolidayList, NamedDay
from desktop.domain.edits import added_all
from desktop.domain.meeting import Meeting, MeetingState
from desktop.storage.book import Book
from desktop.workflows.next_date import NextDate, next_date

BOARD = Board(name="Harbour Board")
LAST = Meeting(board_id=BOARD.id, date=date(2014, 11, 7), state=MeetingState.DRAFT_AGENDA)
TODAY = date(2014, 11, 10)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, LAST]))
        yield made


def before(book: Book, day: date) -> None:
    book.write("Before", added_all([Meeting(board_id=BOARD.id, date=day, state=MeetingState.CONFIRMED)]))


def after(book: Book, board: Board = BOARD, last: Meeting = LAST) -> NextDate:
    return next_date(book, board, last, TODAY)


def test_the_calendar_comes_first(book: Book) -> None:
    planned = Meeting(board_id=BOARD.id, date=date(2014, 11, 26))
    book.write("Plan", added_all([planned, Meeting(board_id=BOARD.id, date=date(2014, 12, 17))]))
    assert after(book, last=replace(LAST, future_dates=("28 November 2014",))).scheduled == planned


def test_a_date_printed_on_the_agenda_comes_next(book: Book) -> None:
    printed = replace(LAST, future_dates=("Friday, 19th December, 2014", "Friday, 28th November, 2014"))
    assert after(book, replace(BOARD, meeting_rule="first Friday of every month"), printed).day == date(2014, 11, 28)


def test_a_printed_year_that_does_not_fit_its_weekday_is_settled_and_said(book: Book) -> None:
    when = after(book, last=replace(LAST, future_dates=("Friday, 9th January, 2014",)))
    assert when.day == date(2015, 1, 9)
    assert "Friday, 9th January, 2014" in when.reason and "Friday 9 January 2015" in when.reason


def test_the_rule_of_the_board_skips_bank_holidays(book: Book) -> None:
    before(book, date(2014, 9, 26))
    when = after(book, replace(BOARD, meeting_rule="the last Friday of every month, but not in November"))
    assert when.day == date(2015, 1, 30)
    assert "Boxing Day" in when.reason


def test_a_rule_that_nobody_can_read_is_passed_over(book: Book) -> None:
    assert after(book, replace(BOARD, meeting_rule="when the Harbour Master calls")).day == date(2014, 12, 5)


def test_the_rhythm_of_the_last_two_meetings_goes_on(book: Book) -> None:
    before(book, date(2014, 9, 26))
    when = after(book)
    assert (when.day, when.reason) == (
        date(2014, 12, 19),
        "Six weeks after 7 November 2014, as between the last two meetings.",
    )


@pytest.mark.parametrize(("day", "weeks"), [(date(2013, 11, 7), 4), (date(2014, 10, 8), 4), (date(2014, 10, 31), 1)])
def test_no_rhythm_is_made_of_a_year_and_an_odd_day_is_rounded(book: Book, day: date, weeks: int) -> None:
    before(book, day)
    assert (after(book).day - LAST.date).days == 7 * weeks


def test_four_weeks_are_the_rest_and_a_holiday_of_the_board_moves_them(book: Book) -> None:
    assert after(book).day == date(2014, 12, 5)
    regatta = HolidayList(added=(NamedDay(day=date(2014, 12, 5), name="Regatta"),))
    when = after(book, replace(BOARD, holidays=regatta))
    assert when.day == date(2014, 12, 12)
    assert "Regatta" in when.reason
