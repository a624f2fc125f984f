"""Whoever opens a screen and closes the window before it has read everything hears of nothing."""

import subprocess
import sys
from pathlib import Path

from desktop.gui.screens.register import SCREENS

ROOT = Path(__file__).parents[2]
# what Qt says of a display that is not there, whatever is shown on it
OF_NO_DISPLAY = "This plugin does not support"


def test_the_screens_of_the_sample_board_are_left_at_once_without_a_word(tmp_path: Path) -> None:
    command = [sys.executable, "-X", "dev", "-W", "default", "-m", "tests.gui.look_and_leave", str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120, check=False)
    said = [line for line in ended.stderr.splitlines() if not line.startswith(OF_NO_DISPLAY)]
    assert (ended.returncode, said) == (0, [])
    each = [entry.name for entry in SCREENS]
    assert ended.stdout.splitlines() == [*each, " ".join(each)]
