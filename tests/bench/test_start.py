"""Start to first painted window, with the first actions of a large book, against a bare main window."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.stopwatch import Measured, hold, in_turn

pytestmark = pytest.mark.bench

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = Path(__file__).with_name("painted.py")
ROUNDS = 7
MIB = 1 << 20
# Qt for Python alone takes a third of the floor to make the names of its constants for any window with a style.
GOAL, LIMIT = 1.25, 4
MORE_MEMORY = 40


@pytest.fixture(scope="module")
def painted(large_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., list[str]]:
    """Return what starts the program and waits for its first painted window; it says what it prints."""
    # A program that is installed is compiled once, so what pytest sets against it must not reach these processes.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(tmp_path_factory.mktemp("compiled")),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def start(what: str, *more: str, lines: int = 1) -> list[str]:
        command = [sys.executable, str(PROGRAM), "bare" if what == "bare" else str(large_path), *more]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True
        ) as program:
            assert program.stdout is not None
            said = [program.stdout.readline().strip() for _ in range(lines)]
        assert said[0].startswith("painted"), "no window was painted"
        return said

    return start


def test_start_to_first_painted_window(painted: Callable[..., list[str]]) -> None:
    hold(
        "start to first painted window",
        lambda: in_turn(lambda: painted("bare"), lambda: painted("book"), ROUNDS),
        GOAL,
        limit=LIMIT,
    )


def test_nothing_heavy_is_imported_by_then(painted: Callable[..., list[str]]) -> None:
    assert painted("book") == ["painted"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells a process's memory in a file")
def test_memory_with_all_actions_open(painted: Callable[..., list[str]]) -> None:
    bare, ours = (int(painted(what, "settle", lines=2)[1]) for what in ("bare", "book"))
    hold(
        f"memory with all actions open (+{(ours - bare) / MIB:.0f} MiB; goal +{MORE_MEMORY} MiB)",
        lambda: Measured(bare, ours, "MiB", MIB),
        1 + MORE_MEMORY * MIB / bare,
    )
