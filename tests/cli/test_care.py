from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.cli import main
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
