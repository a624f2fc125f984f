"""The days by which papers are wanted, counted back in working days."""

from dataclasses import replace
from datetime import date

from desktop.domain.board import Board, NoticeRule, PaperDeadlines
from desktop.domain.paper_deadlines import deadlines_for

BOARD = Board(name="Harbour Board")


def days(board: Board, meeting: date) -> dict[str, date]:
    return {each.stage: each.day for each in deadlines_for(board, meeting)}


def test_they_are_counted_back_from_the_day_of_publication() -> None:
    assert days(BOARD, date(2014, 11, 7)) == {
        "draft": date(2014, 10, 16),
        "clearance": date(2014, 10, 23),
        "final": date(2014, 10, 28),
        "publication": date(2014, 10, 30),
    }


def test_holidays_and_closure_days_are_no_working_days() -> None:
    closed = replace(BOARD, notice=NoticeRule(closure_days=(date(2014, 12, 29),)))
    assert days(BOARD, date(2015, 1, 9))["final"] == date(2014, 12, 29)
    assert days(closed, date(2015, 1, 9))["final"] == date(2014, 12, 24)


def test_a_board_has_deadlines_of_its_own() -> None:
    board = replace(BOARD, paper_deadlines=PaperDeadlines(draft=15, clearance=1, final=0))
    found = days(board, date(2014, 11, 7))
    assert (found["draft"], found["clearance"], found["final"]) == (
        date(2014, 10, 9),
        date(2014, 10, 29),
        date(2014, 10, 30),
    )
