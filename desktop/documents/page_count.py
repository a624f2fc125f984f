"""The door for papers: a file on the disk becomes bytes with a media type and a number of pages, or Refused."""

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path

from desktop.documents import paper_refusals, refusals
from desktop.documents.child_process import count_apart
from desktop.documents.file_label import label_of, with_ending
from desktop.documents.paper_kinds import MEDIA_TYPES
from desktop.documents.refusals import refuse
from desktop.domain.errors import Refused

LARGEST = 50
_MEGABYTE = 1024 * 1024
_SHORTCUTS = frozenset({".lnk", ".url", ".desktop", ".webloc"})
_PROGRAMS = ".exe .com .bat .cmd .scr .msi .ps1 .vbs .js .jse .wsf .hta .jar .sh .dll .cpl .reg .apk .deb .rpm"


@dataclass(frozen=True, slots=True)
class CountedPaper:
    """A file that may be a paper: pages is None where only a person can tell how many it has."""

    file_name: str
    media_type: str
    data: bytes
    sha256: str
    pages: int | None


def count_pages(path: Path) -> CountedPaper:
    """Read a PDF, Word, Excel or picture file and count its pages in a process of its own.

    What it is stands in its content, not in its name. Raises Refused with one sentence that names the file; one that
    is too large (LARGEST, in MB) is not read.
    """
    name = label_of(path.name or str(path))
    data = _admitted(path, name)
    form, pages = count_apart(data, name=name)
    return CountedPaper(with_ending(name, form), MEDIA_TYPES[form], data, hashlib.sha256(data).hexdigest(), pages)


def _admitted(path: Path, name: str) -> bytes:
    try:
        if path.suffix.lower() in _SHORTCUTS or path.is_symlink():
            raise refuse(name, paper_refusals.SHORTCUT)
        found = path.stat()
        _check(found.st_mode, found.st_size, path, name)
        with path.open("rb") as file:
            data = file.read(LARGEST * _MEGABYTE + 1)
    except OSError as failure:
        raise _unreachable(name, failure) from failure
    if len(data) > LARGEST * _MEGABYTE:
        raise _too_large(name)
    return data


def _check(mode: int, size: int, path: Path, name: str) -> None:
    if stat.S_ISDIR(mode):
        raise refuse(name, refusals.A_FOLDER)
    if not stat.S_ISREG(mode):
        raise refuse(name, paper_refusals.NO_FILE)
    if path.suffix.lower() in _PROGRAMS.split():
        raise refuse(name, paper_refusals.PROGRAM)
    if size == 0:
        raise refuse(name, paper_refusals.EMPTY)
    if size > LARGEST * _MEGABYTE:
        raise _too_large(name)


def _too_large(name: str) -> Refused:
    return Refused(paper_refusals.TOO_LARGE.format(name=name, most=LARGEST))


def _unreachable(name: str, failure: OSError) -> Refused:
    if isinstance(failure, FileNotFoundError | NotADirectoryError):
        return refuse(name, paper_refusals.GONE)
    return refuse(name, refusals.NO_ACCESS if isinstance(failure, PermissionError) else paper_refusals.NO_FILE)
