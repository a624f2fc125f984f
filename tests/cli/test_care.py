from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.domain.board import Person
from desktop.domain.edits import added
from desktop.domain.errors import Refused
from desktop.storage.book import Book
from desktop.storage.checking import Finding


def test_a_sound_book_is_clean(answered: Callable[..., dict[str, Any]], book_path: Path) -> None:
    assert answered("check", "--book", book_path) == {"clean": True, "findings": []}


def test_findings_are_told_and_give_status_1(book_path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(Book, "check", lambda book: [Finding("chain", "Change 2 does not follow change 1.")])
    assert main(["check", "--book", str(book_path)]) == 1
    assert capsys.readouterr().out == "Change 2 does not follow change 1.\n"


def test_a_backup_is_a_book_with_the_same_records(printed: Callable[..., str], book_path: Path) -> None:
    copy = book_path.with_name("copy.minutebook")
    assert str(copy) in printed("backup", "--book", book_path, "--to", copy)
    with Book.open(copy, read_only=True) as book:
        assert book.minutes.count() == 1


def test_a_script_is_told_where_the_backup_is(answered: Callable[..., dict[str, Any]], book_path: Path) -> None:
    copy = book_path.with_name("copy.minutebook")
    told = answered("backup", "--book", book_path, "--to", copy)
    assert told == {"backup": str(copy), "bytes": copy.stat().st_size}


def test_a_letter_is_not_written_over_by_a_backup(book_path: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.docx"
    letter.write_text("Dear Councillor", encoding="utf-8")
    with pytest.raises(Refused, match="no minute book"):
        main(["backup", "--book", str(book_path), "--to", str(letter)])
    assert letter.read_text(encoding="utf-8") == "Dear Councillor"


def test_another_book_is_written_over_only_when_asked(printed: Callable[..., str], book_path: Path) -> None:
    other = book_path.with_name("other.minutebook")
    Book.create(other).close()
    with Book.open(other) as book:
        book.write("Add", [added(Person(name="Pilot"))])
    with pytest.raises(Refused, match="--replace"):
        main(["backup", "--book", str(book_path), "--to", str(other)])
    printed("backup", "--book", book_path, "--to", other, "--replace")
