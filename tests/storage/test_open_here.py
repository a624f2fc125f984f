"""A book that this process has open keeps its locks, whatever else the process does with it."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.board import Board
from desktop.domain.edits import added
from desktop.storage import opened_here
from desktop.storage.book import Book

_COUNT = "import sys; from pathlib import Path; from desktop.storage.book import Book\n"
_COUNT += "with Book.open(Path(sys.argv[1]), read_only=True) as book: print(book.boards.count())"


def boards_seen_elsewhere(path: Path) -> int:
    """Open and close the book in another process, as a second window or the command line does."""
    done = subprocess.run([sys.executable, "-c", _COUNT, str(path)], capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.fixture
def book(tmp_path: Path):  # type: ignore[no-untyped-def]
    with Book.create(tmp_path / "board.minutebook") as made:
        made.write("A board", [added(Board(name="Alderbrook Board"))])
        yield made


def log_of(book: Book) -> Path:
    return book.path.with_name(book.path.name + "-wal")


def test_reading_beside_the_open_book_does_not_lose_its_log(book: Book) -> None:
    before = log_of(book).stat().st_ino
    with Book.open(book.path, read_only=True) as beside:
        assert beside.boards.count() == 1
    assert boards_seen_elsewhere(book.path) == 1
    assert log_of(book).stat().st_ino == before


def test_what_is_written_after_reading_beside_is_seen_elsewhere(book: Book) -> None:
    with Book.open(book.path, read_only=True):
        pass
    boards_seen_elsewhere(book.path)
    book.write("Another board", [added(Board(name="Second Board"))])
    assert boards_seen_elsewhere(book.path) == 2


def test_a_backup_beside_the_open_book_does_not_lose_its_log(book: Book, tmp_path: Path) -> None:
    book.backup(tmp_path / "copy.minutebook")
    boards_seen_elsewhere(book.path)
    book.write("Another board", [added(Board(name="Second Board"))])
    assert boards_seen_elsewhere(book.path) == 2


def look_into(book: Book) -> None:
    """Read the book's files as a file dialog does that shows icons by content: the locks of this process go."""
    for file in book.path.parent.glob(f"{book.path.name}*"):
        file.read_bytes()


def test_nothing_is_lost_where_the_log_was_removed_by_another_process(book: Book) -> None:
    look_into(book)
    boards_seen_elsewhere(book.path)
    assert not log_of(book).exists() or sys.platform == "win32"
    book.write("Another board", [added(Board(name="Second Board"))])
    assert boards_seen_elsewhere(book.path) == 2
    assert book.boards.count() == 2
    assert book.check() == []


def test_a_write_that_went_into_a_removed_log_is_written_again(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    written = Book._write

    def after_losing_the_log(self: Book, revision: object, reason: str, typed: object) -> None:
        monkeypatch.setattr(Book, "_write", written)
        look_into(self)
        boards_seen_elsewhere(self.path)
        written(self, revision, reason, typed)  # type: ignore[arg-type]

    monkeypatch.setattr(Book, "_write", after_losing_the_log)
    book.write("Another board", [added(Board(name="Second Board"))])
    assert boards_seen_elsewhere(book.path) == 2
    assert book.check() == []


def test_a_closed_book_counts_as_open_no_more(tmp_path: Path) -> None:
    path = tmp_path / "board.minutebook"
    with Book.create(path):
        assert opened_here.is_open(path)
    assert not opened_here.is_open(path)
