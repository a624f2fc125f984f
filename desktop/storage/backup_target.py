"""Where a backup may be written: never over what is no minute book, and over another book only by leave."""

from contextlib import closing
from pathlib import Path

from desktop.domain.errors import Refused
from desktop.storage import book_file, opened_here
from desktop.storage.chain import Head, read_head
from desktop.storage.connection import Connection, connect
from desktop.storage.failures import told_plainly
from desktop.storage.holding import is_held


def refuse_target(connection: Connection, book: Path, to: Path, *, replace: bool) -> None:
    """Raise Refused unless nothing stands at to, or an earlier backup of this book, or with replace any minute book.

    A folder, a book in use and one whose last changes stand beside it are refused in any case.
    """
    try:
        if to.is_dir():
            raise Refused(f"{to} is a folder; choose a name for the backup inside it.")
        with opened_here.gate:
            _refuse_standing(connection, book, to, replace=replace)
    except OSError as error:
        raise cannot_be_written(to) from error
    book_file.refuse_leftovers(to)


def cannot_be_written(to: Path) -> Refused:
    """Return the refusal of a place where nothing can be written."""
    return Refused(f"{to.name} cannot be written; choose another name or folder for the backup.")


def _refuse_standing(connection: Connection, book: Path, to: Path, *, replace: bool) -> None:
    if not to.exists():
        return
    if to.samefile(book) or is_held(to) or opened_here.is_open(to):
        raise Refused(f"{to.name} is an open book; choose another name for the backup.")
    book_file.refuse_leftovers(to)
    try:
        book_file.examine(to)
    except Refused as no_book:
        raise Refused(
            f"{to.name} is no minute book and would be lost under a backup; choose another name for the backup."
        ) from no_book
    if not (replace or _is_earlier_copy(connection, to)):
        raise Refused(
            f"{to.name} is a minute book, but no earlier backup of this one; choose another name, "
            "or say that it may be replaced (--replace)."
        )


def _is_earlier_copy(connection: Connection, to: Path) -> bool:
    """Return whether every change in the other book is one of this book's: then nothing is lost with it."""
    try:
        with told_plainly(to), closing(connect(to, read_only=True)) as other:
            head = read_head(other)
    except Refused:
        return False
    kept = connection.execute('SELECT "hash" FROM changes WHERE seq = ?', (head.count,)).fetchone()
    return head == Head(head.count, kept[0] if kept else "")
