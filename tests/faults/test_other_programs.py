"""Another program at the same file: one plain sentence, and nothing is changed."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.domain.board import Person
from desktop.domain.edits import added
from desktop.domain.errors import Refused
from desktop.storage.book import Book


def test_a_program_that_is_writing_is_told_of(tmp_path: Path) -> None:
    with Book.create(tmp_path / "board.minutebook") as book:
        book._connection.execute("PRAGMA busy_timeout = 20")
        other = dbapi2.connect(str(book.path), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refused, match="Another program is writing"):
            book.write("Add", [added(Person(name="Pilot"))])
        assert book.people.all() == []
        other.execute("ROLLBACK")
        other.close()
        book.write("Add", [added(Person(name="Pilot"))])
        assert book.people.count() == 1


def test_a_file_that_may_not_be_written_is_told_of(tmp_path: Path) -> None:
    with Book.create(tmp_path / "board.minutebook") as book:
        book._connection.execute("PRAGMA query_only = ON")
        with pytest.raises(Refused, match="can only be read here"):
            book.write("Add", [added(Person(name="Pilot"))])


def test_a_file_that_is_damaged_while_it_is_open_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "board.minutebook"
    Book.create(path).close()
    empty = path.stat().st_size
    with Book.open(path) as book:
        book.write("Add", [added(Person(name=f"Pilot {number}", post="x" * 500)) for number in range(200)])
    content = path.read_bytes()
    # what was added since lies behind what an empty book has: rows are damaged, and the book still opens
    path.write_bytes(content[:empty] + bytes(len(content) - empty))
    with Book.open(path) as damaged:
        assert damaged.check()
        with pytest.raises(Refused, match="newest backup"):
            damaged.write("Add", [added(Person(name=f"Pilot {number}")) for number in range(50)])
