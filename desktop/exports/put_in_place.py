"""A file written beside its final place and moved there when it is whole: an old one is never half overwritten."""

import errno
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from desktop.domain.errors import Refused

T = TypeVar("T")

# The files by which LibreOffice and Excel say that they have a document open.
_OPEN_MARKS = (".~lock.{}#", "~${}")
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def put_in_place(to: Path, write: Callable[[Path], T]) -> T:
    """Let write fill a new file in the same folder, readable by its owner only, and move it to its place.

    Returns what write returns. Raises Refused, in one sentence, when the file cannot be put there; whatever is
    raised, nothing is left behind and what stood there before is untouched.
    """
    try:
        _check_place(to)
        return _write_and_move(to, write)
    except OSError as error:
        raise Refused(_reason(error, to)) from error


def _write_and_move(to: Path, write: Callable[[Path], T]) -> T:
    handle, name = tempfile.mkstemp(prefix=".matters-arising-", suffix=".part", dir=to.parent)
    os.close(handle)
    part = Path(name)
    try:
        result = write(part)
        _flush(part)
        part.replace(to)
        return result
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _flush(part: Path) -> None:
    with part.open("r+b") as file:
        os.fsync(file.fileno())


def _check_place(to: Path) -> None:
    if not to.parent.is_dir():
        raise Refused(f"There is no folder {to.parent}; choose a folder that exists.")
    if to.is_dir():
        raise Refused(f"{to.name} is a folder; choose a name for the file inside it.")
    if any((to.parent / mark.format(to.name)).exists() for mark in _OPEN_MARKS):
        raise Refused(f"{to.name} seems to be open in another program; close it there or choose another name.")


def _reason(error: OSError, to: Path) -> str:
    if error.errno in _FULL:
        return f"There is not enough room on the disk for {to.name}; make room or choose another place."
    if isinstance(error, PermissionError) and to.exists():
        return f"{to.name} cannot be replaced: it is open in another program or protected; choose another name."
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return f"Nothing can be written in the folder {to.parent}; choose another folder."
    return f"{to.name} could not be written in {to.parent}; choose another name or folder."
