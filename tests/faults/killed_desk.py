"""A book that is typed into by a window which is killed, again and again; see typist.py for what types."""

import json
import random
import time
from dataclasses import dataclass, field
from pathlib import Path

from desktop.storage.book import Book
from tests.faults import typist
from tests.faults.killed_process import KilledProcess


@dataclass
class Desk:
    """One book and the minute that is typed in it; lost holds the seconds and letters that each kill cost."""

    path: Path
    minute_id: str
    text: str
    lost: list[tuple[float, int]] = field(default_factory=list)
    process: KilledProcess | None = None

    def start(self, seed: int) -> None:
        """Open the window."""
        self.process = KilledProcess(typist.run, self.path, self.minute_id, seed)

    def begin(self) -> None:
        """Wait for the first key, and see that everything that was found after the last kill stands in the window."""
        assert self.process
        assert json.loads(self.process.first()) == self.text.strip()
        self.text = self.text.strip()

    def kill(self) -> None:
        """Kill the window, and measure what the book has of the keys that were pressed."""
        assert self.process
        killed_at = time.monotonic()
        keys = [json.loads(told) for told in self.process.kill()]
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
            stored = book.minutes.get(self.minute_id)
        assert stored is not None and len(drafts) <= 1
        return drafts[0].text if drafts else stored.text


def kill_in_rounds(desks: list[Desk], rounds: int, rng: random.Random) -> str:
    """Kill the window of every desk once in each round; return what was lost at most, in words."""
    started = time.monotonic()
    for desk in desks:
        desk.start(rng.randrange(10**6))
    for number in range(1, rounds + 1):
        for desk in sorted(desks, key=lambda _: rng.random()):
            desk.begin()
            time.sleep(rng.uniform(0.05, 0.7))
            desk.kill()
            if number < rounds:
                # it opens while the others are typed in
                desk.start(rng.randrange(10**6))
    lost = [each for desk in desks for each in desk.lost]
    seconds, letters = most_lost(desks), max(letters for _, letters in lost)
    told = f"{len(lost)} kills while typing: at most {seconds:.2f} s and {letters} letters lost"
    return f"{told}, {time.monotonic() - started:.0f} s"


def most_lost(desks: list[Desk]) -> float:
    """Return how many seconds of typing were lost at most."""
    return max(second for desk in desks for second, _ in desk.lost)
