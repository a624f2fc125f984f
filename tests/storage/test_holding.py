"""One writer at a time, and nobody is locked out by one who is gone."""

import subprocess
import sys
from pathlib import Path

from desktop.storage import holding
from desktop.storage.book import Book

ROOT = Path(__file__).parents[2]
HOLD = (
    "import sys, time; from pathlib import Path; from desktop.storage.book import Book; "
    "book = Book.open(Path(sys.argv[1])); print(book.read_only, flush=True); time.sleep(60)"
)


def hold(path: Path) -> "subprocess.Popen[str]":
    """Open a book in another process and wait until it is open."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert process.stdout
    assert process.stdout.readline().strip() == "False"
    return process


def test_the_lock_of_a_killed_process_is_taken_over(book: Book) -> None:
    book.close()
    other = hold(book.path)
    with Book.open(book.path) as second:
        assert second.read_only
    other.kill()
    other.communicate()
    with Book.open(book.path) as third:
        assert not third.read_only


def test_a_lock_that_was_left_behind_holds_nobody_up(book: Book) -> None:
    book.close()
    holding.lock_path(book.path).write_text('{"who": "somebody"}', encoding="utf-8")
    with Book.open(book.path) as again:
        assert not again.read_only


def test_only_one_of_many_gets_the_lock(tmp_path: Path) -> None:
    taken = [holding.take(tmp_path / "board.minutebook") for _ in range(5)]
    assert [one is not None for one in taken] == [True, False, False, False, False]


def test_a_lock_can_be_taken_again_after_its_release(tmp_path: Path) -> None:
    for _ in range(3):
        held = holding.take(tmp_path / "board.minutebook")
        assert held
        held.release()
    assert list(tmp_path.iterdir()) == []


def test_a_lock_whose_file_was_taken_away_meanwhile_is_not_trusted(tmp_path: Path) -> None:
    path = tmp_path / "board.minutebook"
    first = holding.take(path)
    assert first
    holding.lock_path(path).unlink()
    second = holding.take(path)
    assert second
    assert holding.take(path) is None


def test_an_unreadable_note_still_gives_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "board.minutebook"
    holding.lock_path(path).write_bytes(b"\xff\x00")
    assert holding.holder_of(path) == "another window"
