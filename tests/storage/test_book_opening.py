"""What opens, what is refused, and that nothing refused is touched."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.domain.board import Person
from desktop.domain.edits import added
from desktop.domain.errors import Refused
from desktop.storage import backups
from desktop.storage.book import Book
from desktop.storage.connection import APPLICATION_ID
from desktop.storage.migrations import VERSION
from tests.storage.invented_board import fill


def test_a_new_book_is_private_and_ours(book: Book) -> None:
    header = book.path.read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    if os.name == "posix":
        sides = [book.path, *book.path.parent.glob("board.minutebook-*")]
        assert {path.stat().st_mode & 0o777 for path in sides} == {0o600}


def test_nothing_is_overwritten_by_a_new_book(path: Path) -> None:
    path.write_bytes(b"precious")
    with pytest.raises(Refused, match="already"):
        Book.create(path)
    assert path.read_bytes() == b"precious"


def test_a_folder_that_is_not_there_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="There is no folder"):
        Book.create(tmp_path / "nowhere" / "board.minutebook")


def test_a_new_book_never_takes_over_the_last_changes_of_another_one(path: Path) -> None:
    path.with_name(path.name + "-wal").write_bytes(b"the changes of a book whose window was killed")
    with pytest.raises(Refused, match="was not closed properly"):
        Book.create(path)
    assert not path.exists()


def test_a_name_too_long_for_the_disk_is_told_plainly(path: Path) -> None:
    with pytest.raises(Refused, match="cannot be made"):
        Book.create(path.with_name("n" * 300))


def test_every_connection_is_safe(book: Book) -> None:
    names = ("synchronous", "foreign_keys", "recursive_triggers", "secure_delete", "trusted_schema", "cell_size_check")
    with Book.open(book.path, read_only=True) as reader:
        for one in (book, reader):
            settings = [one._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
            assert settings == [2, 1, 1, 1, 0, 1]
            assert one._connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("An agenda, saved under the wrong name.\n" * 20, encoding="utf-8")


def _short(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00")


def _of_another_program(path: Path) -> None:
    connection = dbapi2.connect(str(path))
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()


def _damaged_header(path: Path) -> None:
    Book.create(path).close()
    whole = bytearray(path.read_bytes())
    whole[0:16] = bytes(16)
    path.write_bytes(whole)


def _newer(path: Path) -> None:
    Book.create(path).close()
    connection = dbapi2.connect(str(path))
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()


def _folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_empty, "is empty"),
        (_text, "not a minute book or is damaged"),
        (_short, "not a minute book or is damaged"),
        (_of_another_program, "belongs to another program"),
        (_damaged_header, "not a minute book or is damaged"),
        (_newer, "newer version"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_no_book_is_refused_and_not_touched(path: Path, make, words: str, read_only: bool) -> None:
    make(path)
    before = path.read_bytes()
    with pytest.raises(Refused, match=words):
        Book.open(path, read_only=read_only)
    assert path.read_bytes() == before
    assert [left.name for left in path.parent.iterdir()] == [path.name]


def test_a_folder_is_refused(path: Path) -> None:
    path.mkdir()
    with pytest.raises(Refused, match="cannot be read"):
        Book.open(path)


def test_a_missing_file_is_refused_and_not_made(path: Path) -> None:
    with pytest.raises(Refused, match="There is no file"):
        Book.open(path)
    assert not path.exists()


def test_a_second_window_reads_and_is_told_who_holds_the_book(book: Book) -> None:
    with Book.open(book.path) as second:
        assert second.read_only
        assert second.holder and "since" in second.holder
        assert "is open in another window of" in second.why_read_only


def test_a_book_is_free_again_once_it_is_closed(book: Book) -> None:
    book.close()
    with Book.open(book.path) as again:
        assert not again.read_only
    assert not (book.path.with_name(book.path.name + ".lock")).exists()


def test_a_reader_sees_what_was_written_after_it_opened(book: Book) -> None:
    with Book.open(book.path, read_only=True) as reader:
        book.write("Add", [added(person := Person(name="Pilot"))])
        assert reader.people.all() == [person]


def test_a_book_in_a_folder_that_cannot_be_written_is_read(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(book)
    book.close()
    before = book.path.read_bytes()
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with Book.open(book.path) as reader:
        assert "folder" in reader.why_read_only
        assert reader.minutes.count() == 1
        assert reader.check() == []
    assert book.path.read_bytes() == before


def test_the_last_changes_of_a_book_that_was_not_closed_are_not_passed_over(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(book)
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(Refused, match="not closed properly"):
        Book.open(book.path)


def test_opening_does_not_import_sqlite_utils(book: Book) -> None:
    book.close()
    script = (
        "import sys; from pathlib import Path; from desktop.storage.book import Book; "
        "Book.open(Path(sys.argv[1])); print('sqlite_utils' in sys.modules, 'sqlite3' in sys.modules)"
    )
    command = [sys.executable, "-c", script, str(book.path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert told.stdout.split() == ["False", "False"]


def test_an_older_book_is_copied_before_it_is_upgraded(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(book)
    book.close()
    monkeypatch.setattr("desktop.storage.opening.VERSION", VERSION + 1)
    monkeypatch.setattr("desktop.storage.book_file.VERSION", VERSION + 1)
    with Book.open(book.path) as upgraded:
        assert upgraded.check() == []
    (copy,) = backups.folder_of(book.path).iterdir()
    assert copy.name.startswith(f"before upgrade from {VERSION}")


def test_an_older_book_that_cannot_be_upgraded_here_is_refused(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.storage.opening.VERSION", VERSION + 1)
    monkeypatch.setattr("desktop.storage.book_file.VERSION", VERSION + 1)
    with pytest.raises(Refused, match="older version"):
        Book.open(book.path)
