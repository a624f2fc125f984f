"""The days off of a board."""

from datetime import date

from desktop.domain.bank_holidays import holidays_of
from desktop.domain.board import Board
from desktop.domain.board_days import DayKind, days_off, restored, with_day, without_day

BOARD = Board(name="Invented Board")
BOXING_DAY, FAIR = date(2014, 12, 26), date(2014, 11, 5)


def kinds(board: Board) -> dict[date, DayKind]:
    return {each.day: each.kind for each in days_off(board, [2014])}


def test_the_list_begins_with_the_holidays_of_england() -> None:
    assert len(kinds(BOARD)) == 8
    assert set(kinds(BOARD).values()) == {DayKind.ENGLAND}


def test_a_struck_out_day_stays_in_the_list_and_comes_back() -> None:
    off = next(each for each in days_off(BOARD, [2014]) if each.day == BOXING_DAY)
    struck = without_day(BOARD, off)
    assert kinds(struck)[BOXING_DAY] is DayKind.STRUCK
    assert holidays_of(struck)(BOXING_DAY) == ""
    assert restored(struck, BOXING_DAY) == with_day(struck, BOXING_DAY, "Boxing Day", closed=False) == BOARD


def test_a_day_is_added_with_its_name_and_taken_away() -> None:
    fair = with_day(BOARD, FAIR, "Town fair", closed=False)
    assert holidays_of(fair)(FAIR) == "Town fair"
    off = next(each for each in days_off(fair, [2014]) if each.day == FAIR)
    assert (off.name, off.kind) == ("Town fair", DayKind.ADDED)
    assert without_day(fair, off) == BOARD


def test_the_office_may_be_closed() -> None:
    closed = with_day(BOARD, FAIR, "", closed=True)
    assert closed.notice.closure_days == (FAIR,)
    assert kinds(closed)[FAIR] is DayKind.CLOSURE
    off = next(each for each in days_off(closed, [2014]) if each.day == FAIR)
    assert without_day(closed, off) == BOARD
