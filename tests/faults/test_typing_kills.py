"""The window is killed while somebody types into a minute: at most two seconds of typing are lost, each time.

TYPING_KILLS=200 in the environment makes a longer trial.
"""

import json
import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minutes import Minute
from desktop.storage.book import Book

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("TYPING_KILLS", "50"))
TRIALS = 2
AT_A_TIME = 5
MOST_LOST = 2.0
LONG = "The Board considered the state of the sea wall, and the cost of mending it. " * 40


@dataclass
class Desk:
    """One book, typed into and killed again and again."""

    path: Path
    minute: Minute
    text: str
    lost: list[tuple[float, int]] = field(default_factory=list)
    process: "subprocess.Popen[str] | None" = None

    def start(self, seed: int) -> None:
        command = [sys.executable, "-m", "tests.faults.typist", str(self.path), self.minute.id, str(seed)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)

    def begin(self) -> None:
        """Wait for the first key, and see that everything that was found after the last kill stands in the window."""
        assert self.process and self.process.stdout
        assert json.loads(self.process.stdout.readline()) == self.text.strip()
        self.text = self.text.strip()

    def kill(self) -> None:
        """Kill the window, and measure what the book has of the keys that were pressed."""
        assert self.process
        killed_at = time.monotonic()
        self.process.kill()
        told, _ = self.process.communicate()
        keys = [json.loads(line) for line in told.splitlines() if line.endswith("]")]
        typed = self.text + "".join(letter for _, letter in keys)
        kept = self._look()
        assert typed.startswith(kept.rstrip()) or kept.startswith(typed)
        gone = [(moment, letter) for moment, letter in keys[max(0, len(kept) - len(self.text)) :] if letter != " "]
        self.lost.append((killed_at - gone[0][0], len(gone)) if gone else (0.0, 0))
        self.text = kept

    def _look(self) -> str:
        """Return the text that the next window will show."""
        with Book.open(self.path) as book:
            assert not book.read_only
            assert book.check() == []
            drafts = book.typing.all()
            stored = book.minutes.get(self.minute.id)
        assert stored is not None and len(drafts) <= 1
        return drafts[0].text if drafts else stored.text


def desk_at(path: Path) -> Desk:
    board = Board(name="Harbour Board")
    meeting = Meeting(board_id=board.id, date=date(2014, 9, 26), state=MeetingState.DRAFT_MINUTES)
    minute = Minute(meeting_id=meeting.id, position=1, number="H4", title="THE SEA WALL", text=LONG.strip())
    with Book.create(path) as book:
        book.write("Fill", added_all([board, meeting, minute]))
    return Desk(path, minute, minute.text)


@pytest.mark.parametrize("trial", range(TRIALS))
@pytest.mark.timeout(60 + 4 * KILLS)
def test_at_most_two_seconds_of_typing_are_lost(trial: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seed = random.SystemRandom().randrange(10**6)
    sys.stdout.write(f"seed {seed}\n")
    rng = random.Random(seed)
    desks = [desk_at(tmp_path / f"{number}.minutebook") for number in range(AT_A_TIME)]
    started = time.monotonic()
    for _ in range(KILLS // TRIALS // AT_A_TIME):
        for desk in desks:
            desk.start(rng.randrange(10**6))
        for desk in desks:
            desk.begin()
        for desk in sorted(desks, key=lambda _: rng.random()):
            time.sleep(rng.uniform(0.05, 0.7))
            desk.kill()
    lost = [each for desk in desks for each in desk.lost]
    seconds, letters = max(second for second, _ in lost), max(letters for _, letters in lost)
    with capsys.disabled():
        told = f"{len(lost)} kills while typing: at most {seconds:.2f} s and {letters} letters lost"
        sys.stdout.write(f"\n{told}, {time.monotonic() - started:.0f} s\n")
    assert seconds <= MOST_LOST
