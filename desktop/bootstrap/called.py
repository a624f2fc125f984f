"""How the program was started: what a person types in front of a command, so that the help shows what works."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "MATTERS_ARISING_CALLED"
_PYTHON = "py -3" if os.name == "nt" else "python3"
_MODULE = "desktop.bootstrap"


def bootstrap_called() -> str:
    """Return how the set-up was started in this process: by the name of its module, or by its place."""
    spec = getattr(sys.modules.get("__main__"), "__spec__", None)
    # A folder or a file that is run has no name beyond "__main__".
    by_place = spec is None or spec.name == "__main__"
    place = sys.argv[0]
    return f"{_PYTHON} {_quoted(place)}" if by_place and place else f"{_PYTHON} -m {_MODULE}"


def called_by() -> str:
    """Return what stands in front of a command: as the set-up was started, or the name of a built program."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).name
    return os.environ.get(VARIABLE) or "python -m desktop"


def _quoted(place: str) -> str:
    return f'"{place}"' if " " in place else place
