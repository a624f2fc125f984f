"""Starting the reading process, and telling what became of it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from desktop.documents import refusals
from desktop.documents.document import Document
from desktop.documents.refusals import refuse
from desktop.documents.sheets.grid import GridFile
from desktop.documents.sheets.grid import from_plain as cells_from_plain
from desktop.documents.wire import from_plain
from desktop.domain.errors import Refused

TIMEOUT = 30.0
COUNT_PAGES = "pages"
CELLS_OF = "cells-of-"
_MODULE = "desktop.documents.child"
_ROOT = Path(__file__).resolve().parent.parent.parent
# Without these Python does not start on Windows; nothing else of the user's settings is handed on.
_HANDED_ON = ("SYSTEMROOT", "WINDIR", "TEMP", "TMP")


def read_apart(data: bytes, *, form: str, name: str, timeout: float = TIMEOUT) -> Document:
    """Parse the bytes in a process of its own; raises Refused, also where it dies or takes longer than timeout (s)."""
    told = _told_apart(data, form, name, timeout)
    try:
        return from_plain(told["document"])
    except (ValueError, KeyError, TypeError) as failure:
        raise refuse(name, refusals.NOT_READ_TO_ITS_END) from failure


def count_apart(data: bytes, *, name: str, timeout: float = TIMEOUT) -> tuple[str, int | None]:
    """Return form and number of pages of a paper (None: not known), as paper_kinds.count does; raises Refused."""
    told = _told_apart(data, COUNT_PAGES, name, timeout)
    try:
        form, pages = told["paper"]
        return str(form), None if pages is None else int(pages)
    except (ValueError, KeyError, TypeError) as failure:
        raise refuse(name, refusals.NOT_READ_TO_ITS_END) from failure


def cells_apart(data: bytes, *, form: str, name: str, timeout: float = TIMEOUT) -> GridFile:
    """Read the cells of a spreadsheet as read_apart reads a document; form is xlsx or xls. Raises Refused."""
    told = _told_apart(data, f"{CELLS_OF}{form}", name, timeout)
    try:
        return cells_from_plain(told["cells"])
    except (ValueError, KeyError, TypeError) as failure:
        raise refuse(name, refusals.NOT_READ_TO_ITS_END) from failure


def _told_apart(data: bytes, form: str, name: str, timeout: float) -> dict[str, Any]:
    """Return what the process tells; an answer that is cut off or missing means that it died."""
    try:
        done = subprocess.run(
            command(form, name),
            input=data,
            capture_output=True,
            timeout=timeout,
            check=False,
            cwd=_ROOT,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as failure:
        raise refuse(name, refusals.TOOK_TOO_LONG) from failure
    return _told(done.stdout, name)


def command(form: str, name: str) -> list[str]:
    """Return the one command that starts the reading process.

    In a frozen build the program itself stands for Python: its entry takes "-m desktop.documents.child" too.
    """
    options = [] if getattr(sys, "frozen", False) else ["-s", "-X", "utf8"]
    return [sys.executable, *options, "-m", _MODULE, form, name]


def _environment() -> dict[str, str]:
    return {key: os.environ[key] for key in _HANDED_ON if key in os.environ}


def _told(answer: bytes, name: str) -> dict[str, Any]:
    try:
        told: dict[str, Any] = json.loads(answer)
        if "refused" not in told:
            return told
    except (ValueError, KeyError, TypeError) as failure:
        raise refuse(name, refusals.NOT_READ_TO_ITS_END) from failure
    raise Refused(told["refused"])
