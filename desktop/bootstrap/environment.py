"""The program's own packages: a .venv in the repository, filled from the hashed lock."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from desktop.bootstrap.stopped import Stopped

UNFINISHED = "unfinished"

_NO_NETWORK = re.compile(
    r"Retrying \(|NewConnectionError|NameResolutionError|ConnectTimeoutError|getaddrinfo|Network is unreachable"
)


class Environment:
    """The .venv below root. Its stamp names the lock and the Python it was made with, and is written last."""

    def __init__(self, root: Path) -> None:
        self.folder = root / ".venv"
        self._lock = root / "resources" / "requirements-lock.txt"
        self._stamp = self.folder / "matters-arising.stamp"

    @property
    def python(self) -> Path:
        """The interpreter inside the environment."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def is_ready(self) -> bool:
        """Return whether every package of the lock is in place; looks at two small files, asks no network."""
        return self._stamped() == self._wanted_stamp()

    def prepare(self) -> None:
        """Make the environment and fill it; one that is unfinished or out of date is made again. Raises Stopped."""
        if self._stamped() is not None:
            self._empty()
        self.folder.mkdir(exist_ok=True)
        self._stamp.write_text(UNFINISHED, encoding="utf-8")
        self._make()
        self._fill()
        self._stamp.write_text(self._wanted_stamp(), encoding="utf-8")

    def _stamped(self) -> str | None:
        return self._stamp.read_text(encoding="utf-8") if self._stamp.is_file() else None

    def _wanted_stamp(self) -> str:
        digest = hashlib.sha256(self._lock.read_bytes()).hexdigest()
        # the real path changes when the system's Python does, and then the packages no longer fit
        return f"{digest}\n{self.python.resolve()}\n" if self.python.exists() else ""

    def _empty(self) -> None:
        """Remove everything but the stamp, so that a removal that is broken off is known as such."""
        self._stamp.write_text(UNFINISHED, encoding="utf-8")
        for entry in self.folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry != self._stamp:
                entry.unlink()

    def _make(self) -> None:
        base = getattr(sys, "_base_executable", None) or sys.executable
        made = _captured([base, "-m", "venv", str(self.folder)])
        if made.returncode:
            raise Stopped(f"The folder .venv could not be made. Python says:\n{made.stdout.strip()}")

    def _fill(self) -> None:
        options = ["--quiet", "--disable-pip-version-check", "--no-input", "--retries", "2"]
        hashed = ["--require-hashes", "--only-binary=:all:", "-r", str(self._lock)]
        filled = _captured([str(self.python), "-m", "pip", "install", *options, *hashed])
        if filled.returncode and _NO_NETWORK.search(filled.stdout):
            raise Stopped("The packages could not be fetched: connect this computer to the internet and try again.")
        if filled.returncode:
            raise Stopped(f"The packages could not be installed. pip says:\n{filled.stdout.strip()}")


def _captured(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
