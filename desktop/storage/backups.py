"""Backups: copies that were opened and compared before they count."""

import os
import re
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.domain.errors import Refused
from desktop.storage import book_file
from desktop.storage.backup_target import cannot_be_written
from desktop.storage.chain import Head, read_head
from desktop.storage.connection import Connection, connect, make_private_file, snapshot
from desktop.storage.failures import told_plainly

KEPT = 14
BACK_UP_AFTER = timedelta(days=1)
_MADE = "%Y-%m-%dT%H-%M-%S"
_NAME = re.compile(r"(?P<made>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d) (?P<count>\d+) (?P<hash>[0-9a-f]{16})\.minutebook")


def folder_of(book: Path) -> Path:
    """Return the folder beside a book in which its automatic backups stand."""
    return book.with_name(book.name + ".backups")


def copy_book(connection: Connection, source: Path, to: Path) -> Head:
    """Copy the book behind a connection to another file, verify the copy, put it in place and return its head.

    Raises Refused where the copy cannot be made or does not equal the book; then whatever stood there stands as before.
    """
    draft = to.with_name(f".{to.name}.{os.getpid()}.new")
    try:
        make_private_file(draft)
        with told_plainly(source), snapshot(connection):
            head = read_head(connection)
            _fill(connection, draft)
            _verify(draft, head)
        draft.replace(to)
    except OSError as error:
        raise cannot_be_written(to) from error
    finally:
        book_file.remove(draft)
    return head


def automatic_backups(book: Path) -> list[Path]:
    """Return the automatic backups of a book, oldest first."""
    return sorted(path for path in folder_of(book).glob("*.minutebook") if _NAME.fullmatch(path.name))


def heads_kept(book: Path) -> list[tuple[int, str]]:
    """Return the count and the first 16 digits of the hash at which each automatic backup was taken."""
    names = (_NAME.fullmatch(path.name) for path in automatic_backups(book))
    return [(int(name["count"]), name["hash"]) for name in names if name]


def is_due(book: Path, now: datetime) -> bool:
    """Return whether the last automatic backup is older than a day, or lies in the future of a clock set back."""
    last = max((made for made in map(_made_at, automatic_backups(book)) if made <= now), default=None)
    return last is None or now - last >= BACK_UP_AFTER


def back_up_if_due(book: Path, now: datetime) -> Path | None:
    """Take an automatic backup where one is due and keep the newest 14; return it, or None where none is due.

    Reads through a connection of its own, so that any thread may call it. now carries its time zone. Raises Refused.
    """
    if not is_due(book, now):
        return None
    folder = _make_folder(book)
    _clear_drafts(folder, now)
    with told_plainly(book), closing(connect(book, read_only=True)) as connection, snapshot(connection):
        head = read_head(connection)
        made = now.astimezone(UTC).strftime(_MADE)
        to = folder / f"{made} {head.count:06d} {head.hash[:16] or '0' * 16}.minutebook"
        copy_book(connection, book, to)
    for old in _as_made(automatic_backups(book), now)[:-KEPT]:
        old.unlink(missing_ok=True)
    return to


def _as_made(made: list[Path], now: datetime) -> list[Path]:
    """Return backups oldest first; those that a clock set back has left in the future are older than any of today."""
    return sorted(made, key=lambda path: (_made_at(path) <= now, path.name))


def _make_folder(book: Path) -> Path:
    folder = folder_of(book)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"The folder {folder.name} for backups cannot be made; check that you may write there."
        ) from error
    return folder


def _clear_drafts(folder: Path, now: datetime) -> None:
    """Take away the drafts of backups that were killed on the way; a younger one may still be growing."""
    for draft in folder.glob(".*.new*"):
        if now.timestamp() - draft.stat().st_mtime > BACK_UP_AFTER.total_seconds():
            draft.unlink(missing_ok=True)


def _made_at(automatic: Path) -> datetime:
    made = automatic.name.partition(" ")[0]
    return datetime.strptime(made, _MADE).replace(tzinfo=UTC)


def _fill(connection: Connection, draft: Path) -> None:
    with closing(connect(draft, one_file=True)) as target:
        connection.backup(target)
        # The copy asks for a log beside it, as the book does; one file alone opens from a read-only stick as well.
        target.execute("PRAGMA journal_mode = DELETE")


def _verify(draft: Path, head: Head) -> None:
    with closing(connect(draft, read_only=True)) as copy:
        sound = copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        if not sound or read_head(copy) != head:
            raise Refused("The backup does not equal the book, so it was thrown away; check the book and the disk.")


def copy_before_upgrade(connection: Connection, book: Path, version: int, now: datetime) -> Path:
    """Keep a verified copy of a book that is about to be upgraded; it is never thrown away by itself."""
    to = _make_folder(book) / f"before upgrade from {version} {now:%Y-%m-%dT%H-%M-%S}.minutebook"
    copy_book(connection, book, to)
    return to
