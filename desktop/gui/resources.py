"""The files the window is drawn from: its style sheet, its icons, its help."""

from pathlib import Path

from desktop import paths


def style_text(name: str = "window") -> str:
    """Return a style sheet with its tokens still unfilled."""
    return _file("styles", f"{name}.qss").read_text(encoding="utf-8")


def arrow_url(*, dark: bool) -> str:
    """Return the address of the arrow of a combo box, as a style sheet names it."""
    return _file("styles", f"arrow-{'dark' if dark else 'light'}.svg").as_posix()


def tick_url(*, dark: bool) -> str:
    """Return the address of the tick in a box, as a style sheet names it."""
    return _file("styles", f"tick-{'dark' if dark else 'light'}.svg").as_posix()


def icon_text(name: str) -> str:
    """Return the drawing of an icon; its strokes are "currentColor"."""
    return _file("icons", f"{name}.svg").read_text(encoding="utf-8")


def help_text(name: str) -> str:
    """Return a page of the help."""
    return _file("help", f"{name}.txt").read_text(encoding="utf-8")


def _file(*parts: str) -> Path:
    return paths.resources().joinpath(*parts)
