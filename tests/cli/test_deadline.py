from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.domain.errors import Refused

Answered = Callable[..., dict[str, Any]]


def test_five_clear_days_before_a_friday(answered: Answered) -> None:
    answer = answered("deadline", "--date", "2014-11-07", "--days", "5")
    assert answer["publish_by"] == "2014-10-30"
    assert sum(day["counts"] for day in answer["counted"]) == 5


def test_a_meeting_of_a_book_follows_its_boards_rule(answered: Answered, book_path: Path) -> None:
    assert answered("deadline", "--book", book_path, "--meeting", "2026-03-06")["publish_by"] == "2026-02-26"


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
