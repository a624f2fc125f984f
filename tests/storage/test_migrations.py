"""Old books become present ones, step by step, and never something between."""

from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.errors import Refused
from desktop.storage import backups
from desktop.storage.book import Book
from desktop.storage.connection import APPLICATION_ID, connect, make_private_file
from desktop.storage.migrations import STEPS, VERSION
from desktop.storage.migrations.upgrade import upgrade


def old_book(path: Path, steps: int) -> Path:
    """Make a book as a program of that many steps left it."""
    make_private_file(path)
    with closing(connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        upgrade(connection, STEPS[:steps])
    return path


@pytest.mark.parametrize("steps", range(3, VERSION))
def test_an_older_book_is_copied_and_upgraded(path: Path, steps: int) -> None:
    with Book.open(old_book(path, steps)) as book:
        assert book.check() == []
        assert book._connection.execute("PRAGMA user_version").fetchone()[0] == VERSION
    (copy,) = backups.folder_of(path).iterdir()
    with closing(connect(copy, read_only=True)) as kept:
        assert kept.execute("PRAGMA user_version").fetchone()[0] == steps


def test_a_step_that_fails_leaves_the_book_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old_book(path, VERSION - 1)
    monkeypatch.setattr(f"desktop.storage.migrations.{STEPS[-1]}.SCRIPT", "CREATE TABLE half (a)\n\nCREATE NONSENSE")
    with pytest.raises(Exception, match="NONSENSE"):
        Book.open(path)
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == VERSION - 1
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone()[0] == 0


def test_without_a_copy_there_is_no_upgrade(path: Path) -> None:
    old_book(path, VERSION - 1)
    backups.folder_of(path).write_text("in the way", encoding="utf-8")
    with pytest.raises(Refused, match="for backups cannot be made"):
        Book.open(path)
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == VERSION - 1
