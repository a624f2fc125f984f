"""A full disk: the edit is refused in plain words, nothing is lost, and the book goes on once there is room."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.board import Person
from desktop.domain.edits import added
from desktop.domain.errors import Refused
from desktop.storage.book import Book


def write_until_full(book: Book) -> list[str]:
    """Add people until the disk is full; return the names that were acknowledged."""
    saved = []
    with pytest.raises(Refused, match="disk is full"):
        for number in range(10_000):
            book.write("Add", [added(Person(name=f"Pilot {number}", post="x" * 2_000))])
            saved.append(f"Pilot {number}")
    return saved


def assert_nothing_is_lost(book: Book, saved: list[str]) -> None:
    assert [person.name for person in book.people.all()] == saved
    assert book.check() == []


def test_a_book_that_cannot_grow(tmp_path: Path) -> None:
    with Book.create(tmp_path / "board.minutebook") as book:
        book._connection.execute("PRAGMA max_page_count = 200")
        saved = write_until_full(book)
        assert_nothing_is_lost(book, saved)
        book._connection.execute("PRAGMA max_page_count = 4294967294")
        book.write("Add", [added(Person(name="The last"))])
        assert_nothing_is_lost(book, [*saved, "The last"])


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of two megabytes; only root on Linux can make one."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root on Linux can make a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], capture_output=True)
    if made.returncode:
        pytest.skip("this machine does not let root make a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_small_disk(small_disk: Path) -> None:
    with Book.create(small_disk / "board.minutebook") as book:
        saved = write_until_full(book)
        assert saved
        assert_nothing_is_lost(book, saved)
        subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)
        book.write("Add", [added(Person(name="The last"))])
        assert_nothing_is_lost(book, [*saved, "The last"])


def test_a_backup_that_does_not_fit_leaves_nothing_behind(small_disk: Path, tmp_path: Path) -> None:
    with Book.create(tmp_path / "board.minutebook") as book:
        for number in range(40):
            book.write("Add", [added(Person(name=f"Pilot {number}", post="x" * 60_000))])
        with pytest.raises(Refused, match="full"):
            book.backup(small_disk / "copy.minutebook")
    assert list(small_disk.iterdir()) == []
