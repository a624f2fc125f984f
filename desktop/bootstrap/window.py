"""When a window is asked for, and whether there is a display to show it on."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

NO_DISPLAY = (
    "There is no display here for the window; the command line works without one "
    "(python3 -m desktop.bootstrap run --help), or put xvfb-run -a (package xvfb) in front for a virtual screen."
)


def asks_for_window(arguments: Sequence[str]) -> bool:
    """Return whether these arguments open the window: none at all, the word demo, or the path of one book."""
    if len(arguments) != 1:
        return not arguments
    only = arguments[0]
    return only == "demo" or Path(only).suffix == ".minutebook" or Path(only).is_file()


def has_display() -> bool:
    """Return whether a window can be shown; a Qt platform that draws nowhere, such as offscreen, counts too."""
    if not sys.platform.startswith("linux"):
        return True
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen and not chosen.startswith(("xcb", "wayland")):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
