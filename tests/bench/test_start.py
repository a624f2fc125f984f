"""Start to first painted window, with the first actions of a large book, against a bare main window."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bench.large_book import large_book
from tests.bench.stopwatch import in_turn

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = Path(__file__).with_name("painted.py")
GOAL = 1.25
ROUNDS = 5
NEVER = 6.0


@pytest.fixture(scope="module")
def book_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("start") / "large.minutebook"
    large_book(path).close()
    return path


def test_start_to_first_painted_window(book_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    measured = in_turn(lambda: painted("bare"), lambda: painted(str(book_path)), ROUNDS)
    measured.tell("start to first painted window", GOAL, capsys)
    assert measured.ratio < NEVER


def test_nothing_heavy_is_imported_by_then(book_path: Path) -> None:
    assert painted(str(book_path)) == ""


def painted(what: str) -> str:
    """Start the program, wait for its first painted window, and return the heavy modules it had imported."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(PROGRAM), what]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as program:
        assert program.stdout is not None
        said = program.stdout.readline()
    assert said.startswith("painted"), f"no window was painted: {time.ctime()}"
    return said.removeprefix("painted").strip()
