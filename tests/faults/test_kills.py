"""A process that edits a book is killed at any moment, and nothing that it said was saved is lost."""

import random
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop.storage.book import Book
from tests.faults import random_edits
from tests.faults.killed_process import KilledProcess

KILLS = 100
WORKERS = 3


@dataclass
class Trial:
    """One book that is edited and killed again and again, and what it must hold."""

    path: Path
    expected: dict[str, str] = field(default_factory=dict)
    acknowledged: int = 0
    unacknowledged: int = 0
    process: KilledProcess | None = None

    def start(self, seed: int) -> None:
        self.process = KilledProcess(random_edits.run, self.path, seed)

    def begin(self) -> None:
        """Wait until the process has its book open."""
        assert self.process and self.process.first() == "open"

    def kill(self) -> None:
        """Kill the process and take in what it had acknowledged."""
        assert self.process
        lines = self.process.kill()
        for line in lines:
            record_id, name = line.split(" ", 1)
            self.expected[record_id] = name
        self.acknowledged += len(lines)

    def look(self) -> None:
        """Open the book as the next start would, and compare."""
        with Book.open(self.path) as book:
            assert not book.read_only
            assert book.check() == []
            found = {person.id: person.name for person in book.people.all()}
            changes = book.changes(10**9)
        self._allow_the_last_step(found, len(changes))
        assert found == {record_id: name for record_id, name in self.expected.items() if name != "-"}

    def _allow_the_last_step(self, found: dict[str, str], changes: int) -> None:
        """One step may have been saved without its process living long enough to say so."""
        extra = changes - self.acknowledged - self.unacknowledged
        assert 0 <= extra <= 5
        self.unacknowledged += extra
        if extra:
            with Book.open(self.path, read_only=True) as book:
                for change in reversed(book.changes(extra)):
                    self.expected[change.record_id] = change.after["name"] if change.after else "-"


def test_a_hundred_kills_lose_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seed = random.SystemRandom().randrange(10**6)
    sys.stdout.write(f"seed {seed}\n")
    rng = random.Random(seed)
    trials = [Trial(tmp_path / f"{number}.minutebook") for number in range(WORKERS)]
    for trial in trials:
        Book.create(trial.path).close()
    started = time.monotonic()
    kills = 0
    while kills < KILLS:
        running = trials[: KILLS - kills]
        for trial in running:
            trial.start(rng.randrange(10**6))
        for trial in running:
            trial.begin()
        time.sleep(rng.uniform(0.0, 0.12))
        for trial in running:
            trial.kill()
            kills += 1
        for trial in running:
            trial.look()
    seconds = time.monotonic() - started
    acknowledged = sum(trial.acknowledged for trial in trials)
    extra = sum(trial.unacknowledged for trial in trials)
    told = f"{kills} kills, {acknowledged} edits acknowledged, 0 lost, {extra} saved but not yet told, {seconds:.0f} s"
    with capsys.disabled():
        sys.stdout.write(f"\n{told}\n")
    assert acknowledged > KILLS
