"""compare: what changed between two reported positions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.edits import added, added_all, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.domain.position import Occasion
from desktop.storage.book import Book
from desktop.workflows.take_position import taken

BOARD = Board(name="Harbour Board")
FIRST = Meeting(board_id=BOARD.id, date=date(2031, 3, 7))
LAMP = ActionItem(
    board_id=BOARD.id,
    ref="H1",
    wording="Trim the lamp",
    agreed_on=date(2031, 3, 1),
    original_due=date(2031, 3, 20),
    current_due=date(2031, 3, 20),
)
ROPE = ActionItem(board_id=BOARD.id, ref="H2", wording="Splice the rope", agreed_on=date(2031, 3, 28))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "harbour.minutebook"
    with Book.create(made) as book:
        book.write("Fill", added_all([BOARD, FIRST, LAMP]))
        book.write("End", taken(book, BOARD.id, FIRST.date, Occasion.MEETING_ENDED, FIRST.id))
        book.write("Go on", [added(ROPE), changed(LAMP, replace(LAMP, wording="Trim both lamps"))])
        book.write("Freeze", taken(book, BOARD.id, date(2031, 3, 28), Occasion.BY_HAND))
    return made


def test_the_differences_are_told_as_one_object(answered: Callable[..., dict[str, Any]], path: Path) -> None:
    told = answered("compare", "--book", path, "--from", "2031-03-07", "--to", "28 March 2031")
    actions = told["kinds"]["action-items"]
    assert told["sentence"] == actions["sentence"]
    assert actions["sentence"] == "100 % on course (1 of 1) to 0 % (0 of 1): 1 slipped, 1 added (not rated)."
    assert (actions["counts"]["new"], actions["counts"]["rating moved"], actions["counts"]["gone"]) == (1, 1, 0)
    assert told["from"]["meeting"] == "2031-03-07"
    moved = next(each for each in actions["changes"] if each["ref"] == "H1")
    assert moved["moves"] == ["rating moved", "wording changed"]
    assert moved["before"]["letter"] == "G" and moved["after"]["letter"] == "R"


def test_the_present_can_be_compared_too(answered: Callable[..., dict[str, Any]], path: Path) -> None:
    told = answered("compare", "--book", path, "--from", "2031-03-07")
    assert told["to"]["occasion"] == "now"


def test_people_read_sentences(printed: Callable[..., str], path: Path) -> None:
    said = printed("compare", "--book", path, "--from", "2031-03-07", "--to", "2031-03-28")
    assert "Harbour Board: meeting of 7 March 2031 to 28 March 2031" in said
    assert "Actions: 100 % on course (1 of 1) to 0 % (0 of 1): 1 slipped, 1 added (not rated)." in said
    assert "R Overdue, was G On track" in said


def test_a_day_without_a_position_is_refused_with_the_days_there_are(path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        main(["compare", "--book", str(path), "--from", "2031-03-08", "--json"])
    assert str(refusal.value) == (
        "No position was reported as at 8 March 2031; positions stand for meeting of 7 March 2031 and 28 March 2031."
    )


def test_two_meetings_ended_on_one_day_are_told_apart_and_found_by_their_dates(
    printed: Callable[..., str], path: Path
) -> None:
    april, may = (Meeting(board_id=BOARD.id, date=date(2031, month, 4)) for month in (4, 5))
    with Book.open(path) as book:
        book.write("Plan", added_all([april, may]))
        for meeting in (april, may):
            book.write("End", taken(book, BOARD.id, date(2031, 3, 30), Occasion.MEETING_ENDED, meeting.id))
    said = printed("compare", "--book", path, "--from", "2031-04-04", "--to", "4 May 2031")
    assert "meeting of 4 April 2031 (ended 30 March 2031) to meeting of 4 May 2031 (ended 30 March 2031)" in said


def test_a_book_without_positions_says_how_they_come(book_path: Path) -> None:
    with pytest.raises(Refused, match="none has been stored yet: end a meeting, or issue its pack"):
        main(["compare", "--book", str(book_path), "--from", "2026-03-06"])


def test_what_is_no_day_is_wrong_usage(path: Path, capsys) -> None:
    assert main(["compare", "--book", str(path), "--from", "yesterday"]) == 2
    assert "is not read as a day" in capsys.readouterr().err
