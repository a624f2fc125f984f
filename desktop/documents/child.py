"""The process that parses a stranger's file, with limits: bytes on its input, one JSON object on its output.

It is started by child_process.py as: python -m desktop.documents.child FORM NAME
"""

import json
import sys
from contextlib import suppress
from typing import Any

from desktop.documents.child_process import CELLS_OF, COUNT_PAGES
from desktop.documents.parse import parse
from desktop.documents.wire import to_plain
from desktop.domain.errors import Refused

_MEMORY = 1024 * 1024 * 1024
_SECONDS = 30


def main(form: str, name: str) -> None:
    """Parse the bytes of standard input; write {"document": ...}, or paper, cells or the refused sentence."""
    _limit()
    # openpyxl imports it only to know its numbers, of which no file has any: a third of this process's time
    sys.modules["numpy"] = None  # type: ignore[assignment]
    answer: dict[str, Any]
    try:
        answer = _answer(sys.stdin.buffer.read(), form, name)
    except Refused as refusal:
        answer = {"refused": str(refusal)}
    sys.stdout.buffer.write(json.dumps(answer, separators=(",", ":")).encode("ascii"))


def _answer(data: bytes, form: str, name: str) -> dict[str, Any]:
    if form == COUNT_PAGES:
        from desktop.documents.paper_kinds import count

        return {"paper": count(data, name)}
    if form.startswith(CELLS_OF):
        from desktop.documents.sheets.grid import to_plain as cells_to_plain
        from desktop.documents.sheets.parse import parse_sheets

        return {"cells": cells_to_plain(parse_sheets(data, form=form.removeprefix(CELLS_OF), name=name))}
    return {"document": to_plain(parse(data, form=form, name=name))}


def _limit() -> None:
    """Limit memory and processor time of this process where the system can (Linux, macOS)."""
    if sys.platform == "win32":
        return
    import resource

    limits = ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, _SECONDS))
    for limit, most in limits:
        # macOS knows the limit of memory by name only.
        with suppress(OSError, ValueError):
            resource.setrlimit(limit, (most, most))


if __name__ == "__main__":
    main(*sys.argv[1:3])
