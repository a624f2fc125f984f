from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.domain.board import AccessRegime, HolidayList, NamedDay
from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import MeetingState
from desktop.storage.book import Book

Answered = Callable[..., dict[str, Any]]


def test_five_clear_days_before_a_friday(answered: Answered) -> None:
    answer = answered("deadline", "--date", "2014-11-07", "--days", "5")
    assert answer["publish_by"] == "2014-10-30"
    assert sum(day["counts"] for day in answer["counted"]) == 5


def test_a_meeting_of_a_book_follows_its_boards_rule(answered: Answered, book_path: Path) -> None:
    assert answered("deadline", "--book", book_path, "--meeting", "2026-03-06")["publish_by"] == "2026-02-26"


def test_a_meeting_of_a_book_says_whether_it_is_late(answered: Answered, book_path: Path) -> None:
    with Book.open(book_path) as book:
        meeting = book.meetings.all()[0]
        out = replace(meeting, state=MeetingState.PUBLISHED, published_on=date(2026, 3, 2))
        book.write("Publish", [changed(meeting, out)])
    answer = answered("deadline", "--book", book_path, "--meeting", "2026-03-06")
    assert (answer["access"], answer["late"], answer["late_by"]) == ("voluntary", True, 2)
    assert answer["standing"] == "Published on Monday 2 March: late by 2 clear days"


def test_the_boards_holidays_and_latest_time_are_used(printed: Callable[..., str], book_path: Path) -> None:
    with Book.open(book_path) as book:
        board = book.boards.all()[0]
        fair = HolidayList(added=(NamedDay(day=date(2026, 3, 3), name="Fair day"),))
        strict = replace(board, access=AccessRegime.STATUTORY, holidays=fair, latest_publication=time(17))
        book.write("Settings", [changed(board, strict)])
    told = printed("deadline", "--book", book_path, "--meeting", "2026-03-06")
    assert "must be published by Wednesday 25 February 2026, 5 pm" in told
    assert "3 March (Fair day)" in told


def test_a_day_without_meeting_is_refused_with_the_days_there_are(book_path: Path) -> None:
    with pytest.raises(Refused, match="2026-03-06"):
        main(["deadline", "--book", str(book_path), "--meeting", "2026-03-07"])


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--date", "7 November"],
        ["--book", "x", "--date", "2014-11-07"],
        ["--date", "2014-11-07", "--meeting", "2014-11-07"],
        ["--date", "2014-11-07", "--board", "Harbour Improvement Board"],
        ["--book", "x", "--meeting", "2014-11-07", "--days", "3"],
    ],
)
def test_half_a_question_is_wrong_usage(arguments: list[str]) -> None:
    assert main(["deadline", *arguments]) == 2


def test_a_reader_is_told_the_day_and_why(printed: Callable[..., str]) -> None:
    told = printed("deadline", "--date", "2014-11-07")
    assert told.startswith("Published on Thursday 30 October 2014")
    assert "five clear days" in told
