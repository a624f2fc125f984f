"""A small book of an invented board, and a way to run a command in this process."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute
from desktop.storage.book import Book


@pytest.fixture
def book_path(tmp_path: Path) -> Path:
    board = Board(name="Harbour Improvement Board", organisation="Alderport Council")
    meeting = Meeting(board_id=board.id, date=date(2026, 3, 6), venue="Old Custom House")
    minute = Minute(meeting_id=meeting.id, number="H7", title="Dredging", text="The Chair reported.\nTides were high.")
    path = tmp_path / "harbour.minutebook"
    with Book.create(path) as book:
        book.write("Set up", added_all([board, meeting, minute]))
    return path


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Return a function that runs a command which must succeed and gives what it printed."""

    def run(*arguments: object) -> str:
        assert main([str(argument) for argument in arguments]) == 0
        return capsys.readouterr().out

    return run


@pytest.fixture
def answered(printed: Callable[..., str]) -> Callable[..., dict[str, Any]]:
    """Return a function that runs a command with --json and gives the object it printed."""
    return lambda *arguments: json.loads(printed(*arguments, "--json"))
