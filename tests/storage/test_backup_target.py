"""What stands under the name that a backup is given."""

from pathlib import Path

import pytest

from desktop.domain.board import Person
from desktop.domain.edits import added
from desktop.domain.errors import Refused
from desktop.storage.book import Book


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize("content", [b"", b"Dear Councillor", b"SQLite format 3\x00" + bytes(200)])
def test_what_is_no_minute_book_is_never_written_over(
    book: Book, tmp_path: Path, content: bytes, replace: bool
) -> None:
    letter = tmp_path / "letter.docx"
    letter.write_bytes(content)
    with pytest.raises(Refused, match=r"letter\.docx is no minute book"):
        book.backup(letter, replace=replace)
    assert letter.read_bytes() == content


def test_another_book_is_written_over_by_leave_only(book: Book, tmp_path: Path) -> None:
    book.write("Add", [added(pilot := Person(name="Pilot"))])
    other = tmp_path / "other.minutebook"
    with Book.create(other) as opened:
        opened.write("Add", [added(Person(name="Diver"))])
    before = other.read_bytes()
    with pytest.raises(Refused, match="no earlier backup of this one"):
        book.backup(other)
    assert other.read_bytes() == before
    book.backup(other, replace=True)
    with Book.open(other) as opened:
        assert opened.people.all() == [pilot]


def test_a_backup_that_has_gone_its_own_way_is_another_book(book: Book, tmp_path: Path) -> None:
    copy = book.backup(tmp_path / "copy.minutebook")
    with Book.open(copy) as opened:
        opened.write("Add", [added(Person(name="Diver"))])
    with pytest.raises(Refused, match="no earlier backup of this one"):
        book.backup(copy)


def test_a_book_that_is_open_for_reading_is_not_touched(book: Book, tmp_path: Path) -> None:
    copy = book.backup(tmp_path / "copy.minutebook")
    with Book.open(copy, read_only=True), pytest.raises(Refused, match="is an open book"):
        book.backup(copy, replace=True)
