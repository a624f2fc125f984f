"""The versions that someone who mends a fault asks for first."""

import platform

import PySide6
from PySide6.QtCore import qVersion

import desktop
from desktop.storage.connection import engine_version


def versions() -> tuple[tuple[str, str], ...]:
    """Return (name, version) of the program and of what it stands on."""
    return (
        ("Matters Arising", desktop.__version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion() or ""),
        ("PySide", PySide6.__version__),
        ("SQLite", engine_version()),
    )
