"""Papers taken out of the book: a copy to keep, or one to look at in another program."""

import atexit
import shutil
import sys
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from desktop.domain.agenda import Paper
from desktop.domain.errors import Refused
from desktop.exports.put_in_place import put_in_place
from desktop.paths import data_folder
from desktop.storage.book import Book

_FOLDER = "papers to look at"
_LEFT_BEHIND = 24 * 60 * 60
# What Windows reads before it opens a file that came from somebody else.
_MARK_OF_THE_WEB = "[ZoneTransfer]\nZoneId=3\n"


def save_copy(book: Book, paper: Paper, to: Path) -> Path:
    """Write a paper's file where the person wants it; raises Refused where that cannot be."""
    return keep_bytes(_content(book, paper), to)


def copy_to_look_at(book: Book, paper: Paper) -> Path:
    """Write a read-only copy into a private folder and return it; it goes when the program ends.

    Nothing that is done to it reaches the book. Raises Refused where it cannot be written.
    """
    return look_at_bytes(_content(book, paper), paper.file_name)


def keep_bytes(content: bytes, to: Path) -> Path:
    """Write a file where the person wants it, marked as one that somebody else made."""
    put_in_place(to, lambda part: part.write_bytes(content))
    _mark(to)
    return to


def look_at_bytes(content: bytes, name: str) -> Path:
    """Write a read-only file under a name into a private folder and return it; it goes when the program ends."""
    try:
        copy = Path(tempfile.mkdtemp(dir=_folder())) / name
        copy.write_bytes(content)
        _mark(copy)
        copy.chmod(0o400)
    except OSError as failure:
        raise Refused(f"No copy of {name} could be written to look at: make room on the disk.") from failure
    return copy


def _content(book: Book, paper: Paper) -> bytes:
    files = book.paper_files.all(paper_id=paper.id)
    if not files:
        raise Refused(f"The book does not hold the file of {paper.file_name}: attach it again.")
    return files[-1].content


@cache
def _folder() -> Path:
    """Return this process's own folder, readable by its owner only; what others left behind long ago goes."""
    above = data_folder() / _FOLDER
    above.mkdir(mode=0o700, exist_ok=True)
    for old in above.iterdir():
        with suppress(OSError):
            if time.time() - old.stat().st_mtime > _LEFT_BEHIND:
                _remove(old)
    own = Path(tempfile.mkdtemp(dir=above))
    atexit.register(_remove, own)
    return own


def _remove(folder: Path) -> None:
    for copy in folder.rglob("*"):
        with suppress(OSError):
            copy.chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)


def _mark(file: Path) -> None:
    if sys.platform == "win32":
        with suppress(OSError):
            Path(f"{file}:Zone.Identifier").write_text(_MARK_OF_THE_WEB, encoding="ascii")
