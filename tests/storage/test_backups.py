"""Backups: verified, dated, and never more than are kept."""

import os
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.board import Person
from desktop.domain.edits import added
from desktop.domain.errors import Refused
from desktop.storage import backups
from desktop.storage.backups import KEPT, automatic_backups, back_up_if_due
from desktop.storage.book import Book
from desktop.storage.connection import Connection, connect
from tests.storage.invented_board import InventedBoard

NOW = datetime(2014, 11, 7, 13, 50, tzinfo=UTC)


def test_a_backup_opens_as_a_sound_book(book: Book, invented: InventedBoard, tmp_path: Path) -> None:
    copy = book.backup(tmp_path / "copy.minutebook")
    with Book.open(copy) as opened:
        assert opened.check() == []
        assert opened.minutes.all() == [invented.minute]
        assert opened.changes(1) == book.changes(1)


def test_a_backup_is_one_private_file(book: Book, invented: InventedBoard, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    copy = book.backup(folder / "copy.minutebook")
    assert list(folder.iterdir()) == [copy]
    assert copy.stat().st_mode & 0o077 == 0 or copy.stat().st_mode & 0o777 == 0o666  # Windows has no such rights


def test_a_backup_replaces_an_older_one(book: Book, tmp_path: Path) -> None:
    copy = book.backup(tmp_path / "copy.minutebook")
    book.write("Add", [added(person := Person(name="Pilot"))])
    book.backup(copy)
    with Book.open(copy) as opened:
        assert opened.people.all() == [person]


def test_a_book_is_never_overwritten_by_its_own_backup(book: Book) -> None:
    with pytest.raises(Refused, match="is an open book"):
        book.backup(book.path)


def test_a_book_that_is_open_is_never_overwritten_by_a_backup(book: Book, tmp_path: Path) -> None:
    with Book.create(tmp_path / "other.minutebook") as other, pytest.raises(Refused, match="is an open book"):
        book.backup(other.path)


def test_a_folder_that_is_not_there_is_told_plainly(book: Book, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be written"):
        book.backup(tmp_path / "nowhere" / "copy.minutebook")


def test_a_copy_that_differs_is_thrown_away(
    book: Book, invented: InventedBoard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = book.backup(tmp_path / "copy.minutebook")
    last_good = to.read_bytes()
    fill = backups._fill

    def fill_badly(connection: Connection, draft: Path) -> None:
        fill(connection, draft)
        with closing(connect(draft)) as copy:
            copy.execute("UPDATE head SET count = 1")

    monkeypatch.setattr(backups, "_fill", fill_badly)
    with pytest.raises(Refused, match="does not equal"):
        book.backup(to)
    assert to.read_bytes() == last_good
    assert not list(tmp_path.glob(".*.new"))


def test_a_backup_is_taken_once_a_day(book: Book) -> None:
    assert back_up_if_due(book.path, NOW)
    assert back_up_if_due(book.path, NOW + timedelta(hours=23)) is None
    assert back_up_if_due(book.path, NOW + timedelta(hours=24))


def test_a_backup_from_the_future_does_not_stop_others(book: Book) -> None:
    assert back_up_if_due(book.path, NOW + timedelta(days=3650))
    assert back_up_if_due(book.path, NOW)


def test_the_newest_are_kept(book: Book) -> None:
    made = [back_up_if_due(book.path, NOW + timedelta(days=day)) for day in range(KEPT + 2)]
    assert automatic_backups(book.path) == made[2:]


def test_files_of_others_in_the_folder_are_left_alone(book: Book) -> None:
    folder = backups.folder_of(book.path)
    folder.mkdir()
    (folder / "before the merger.minutebook").write_bytes(b"mine")
    for day in range(KEPT + 2):
        back_up_if_due(book.path, NOW + timedelta(days=day))
    assert (folder / "before the merger.minutebook").read_bytes() == b"mine"


def test_the_name_of_a_backup_tells_the_head_of_the_chain(book: Book, invented: InventedBoard) -> None:
    made = back_up_if_due(book.path, NOW)
    (last,) = book.changes(1)
    assert made and made.name == f"2014-11-07T13-50-00 {last.seq:06d} {last.hash[:16]}.minutebook"


def test_a_backup_can_be_taken_from_another_thread_while_the_book_is_written(book: Book) -> None:
    made: list[Path | None] = []
    thread = threading.Thread(target=lambda: made.append(back_up_if_due(book.path, NOW)))
    thread.start()
    for number in range(50):
        book.write("Add", [added(Person(name=f"Pilot {number}"))])
    thread.join()
    assert made[0]
    with Book.open(made[0], read_only=True) as copy:
        assert copy.check() == []


@pytest.mark.parametrize("failing", ["pathlib.Path.replace", "os.open"])
def test_a_disk_that_fails_leaves_the_last_backup_and_no_draft(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    copy = book.backup(folder / "copy.minutebook")
    before = copy.read_bytes()

    def fail(*_: object) -> None:
        raise OSError("Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(failing, fail)
        with pytest.raises(Refused, match="cannot be written"):
            book.backup(copy)
    assert copy.read_bytes() == before
    assert list(folder.iterdir()) == [copy]


def test_drafts_of_killed_backups_are_cleared_away_after_a_day(book: Book) -> None:
    folder = backups.folder_of(book.path)
    folder.mkdir()
    old, growing = folder / ".old.1.new", folder / ".growing.2.new"
    beside_old = folder / ".old.1.new-journal"
    for draft in (old, beside_old, growing):
        draft.write_bytes(b"half")
    two_days_ago = NOW.timestamp() - 2 * 86_400
    for draft in (old, beside_old):
        os.utime(draft, (two_days_ago, two_days_ago))
    back_up_if_due(book.path, NOW)
    assert [draft.exists() for draft in (old, beside_old, growing)] == [False, False, True]


def test_a_backup_made_after_the_clock_was_set_back_is_kept(book: Book) -> None:
    for day in range(KEPT):
        back_up_if_due(book.path, NOW + timedelta(days=3_650 + day))
    made = back_up_if_due(book.path, NOW)
    assert made in automatic_backups(book.path)
    assert len(automatic_backups(book.path)) == KEPT


def test_a_folder_is_no_place_for_a_backup(book: Book, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is a folder"):
        book.backup(tmp_path)


def test_a_name_too_long_for_the_disk_is_told_plainly(book: Book, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be written"):
        book.backup(tmp_path / ("n" * 300))


def test_a_backup_never_stands_beside_the_last_changes_of_another_book(book: Book, tmp_path: Path) -> None:
    (tmp_path / "copy.minutebook-wal").write_bytes(b"the changes of a book whose window was killed")
    with pytest.raises(Refused, match="was not closed properly"):
        book.backup(tmp_path / "copy.minutebook")
    assert not (tmp_path / "copy.minutebook").exists()
