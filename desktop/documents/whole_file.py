"""The bytes of a file that a person chose: its size is asked first, so that one that is too large is never read."""

import stat
from collections.abc import Callable
from pathlib import Path

from desktop.documents import refusals
from desktop.documents.refusals import refuse
from desktop.domain.errors import Refused

_MEGABYTE = 1024 * 1024


def size_of(path: Path, no_file: str) -> int:
    """Return how many bytes a file has; raises Refused, with no_file for what is not a file that can be read."""
    try:
        found = path.stat()
    except OSError as failure:
        raise _unreachable(path, failure, no_file) from failure
    if stat.S_ISDIR(found.st_mode):
        raise refuse(path.name or str(path), refusals.A_FOLDER)
    if not stat.S_ISREG(found.st_mode):
        raise refuse(path.name, no_file)
    return found.st_size


def bytes_of(path: Path, size: int, megabytes: int, too_large: Callable[[str, int], Refused], no_file: str) -> bytes:
    """Return what a file of a size holds; raises Refused where that is nothing, or more than so many megabytes."""
    if size == 0:
        raise refuse(path.name, refusals.EMPTY)
    most = megabytes * _MEGABYTE
    if size > most:
        raise too_large(path.name, megabytes)
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as failure:
        raise _unreachable(path, failure, no_file) from failure
    # it may have grown since its size was asked
    if len(data) > most:
        raise too_large(path.name, megabytes)
    return data


def _unreachable(path: Path, failure: OSError, no_file: str) -> Refused:
    if isinstance(failure, FileNotFoundError | NotADirectoryError):
        return refuse(path.name, refusals.MISSING)
    return refuse(path.name, refusals.NO_ACCESS if isinstance(failure, PermissionError) else no_file)
