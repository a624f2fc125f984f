"""Where things lie: our own resources and seeds, and the data of whoever is at the keyboard."""

import os
import sys
from pathlib import Path


def resources() -> Path:
    """Return the folder of icons, styles, help and templates, in the source tree or in a frozen build."""
    return _program_folder() / "resources"


def seeds() -> Path:
    """Return the folder of the starter data and the sample board."""
    return _program_folder() / "seeds"


def data_folder() -> Path:
    """Return this person's data folder, made readable to them alone if it is not there yet.

    MATTERS_ARISING_DATA names another folder, for instance on a memory stick.
    """
    chosen = os.environ.get("MATTERS_ARISING_DATA")
    folder = Path(chosen) if chosen else _usual_data_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _usual_data_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("Matters Arising", appauthor=False)


def _program_folder() -> Path:
    unpacked = getattr(sys, "_MEIPASS", None)
    return Path(unpacked) if unpacked else Path(__file__).resolve().parent.parent
