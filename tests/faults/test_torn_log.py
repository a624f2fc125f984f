"""A power cut tears the log that stands beside the book: what opens is a whole number of steps, from the first on."""

import random
import shutil
from pathlib import Path

import pytest

from desktop.domain.board import Person
from desktop.domain.edits import added_all
from desktop.storage.book import Book

STEPS = 60
TEARS = 120


@pytest.fixture(scope="module")
def torn_from(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a book and its log as they lie on the disk while it is written: two records in each step."""
    folder: Path = tmp_path_factory.mktemp("torn")
    with Book.create(folder / "live.minutebook") as book:
        for step in range(STEPS):
            book.write("Add", added_all([Person(name=f"{step} first"), Person(name=f"{step} second")]))
        for side in ("", "-wal"):
            shutil.copyfile(f"{book.path}{side}", folder / f"torn.minutebook{side}")
    return folder


def _cut(log: bytearray, rng: random.Random) -> None:
    del log[rng.randrange(len(log)) :]


def _cut_and_filled(log: bytearray, rng: random.Random) -> None:
    start = rng.randrange(len(log))
    log[start:] = rng.randbytes(len(log) - start)


def _flipped(log: bytearray, rng: random.Random) -> None:
    log[rng.randrange(32, len(log))] ^= rng.randrange(1, 256)


@pytest.mark.parametrize("tear", [_cut, _cut_and_filled, _flipped])
def test_a_torn_log_leaves_whole_steps(torn_from: Path, tmp_path: Path, tear) -> None:
    rng = random.Random(tear.__name__)
    for number in range(TEARS // 3):
        path = tmp_path / f"{number}.minutebook"
        log = bytearray((torn_from / "torn.minutebook-wal").read_bytes())
        tear(log, rng)
        shutil.copyfile(torn_from / "torn.minutebook", path)
        Path(f"{path}-wal").write_bytes(log)
        with Book.open(path) as book:
            names = [person.name for person in book.people.all()]
            whole = [f"{step} {which}" for step in range(len(names) // 2) for which in ("first", "second")]
            assert names == whole
            assert book.check() == []
