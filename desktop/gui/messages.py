"""The one place that tells of failures: a sentence for what was refused, a dialog for a bug."""

import sys
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import Refused
from desktop.gui.requests import Tell

_CRASHES_KEPT = 10


class Messages(QObject):
    """told(Tell) is a sentence for the bar; broke(details, file) is a bug, already written to a local file.

    Nothing is ever sent anywhere. The file holds the places in the program, no text of the book.
    """

    told = Signal(object)
    broke = Signal(str, object)

    def __init__(self, crash_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = crash_folder

    def catch_everything(self) -> None:
        """Hear every exception that nobody caught, from now on."""
        sys.excepthook = self._hook

    def refuse(self, sentence: str) -> None:
        """Show the sentence of a Refused."""
        self.told.emit(Tell(sentence))

    def bug(self, error: BaseException) -> None:
        """Keep a crash file and tell about it."""
        details = describe(error)
        self.broke.emit(details, self._keep(details))

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Refused):
            self.refuse(str(error))
            return
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self.bug(error)

    def _keep(self, details: str) -> Path | None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = self._folder / f"{datetime.now():%Y-%m-%d-%H%M%S}.txt"
            file.write_text(details, encoding="utf-8")
            for old in sorted(self._folder.glob("*.txt"))[:-_CRASHES_KEPT]:
                old.unlink(missing_ok=True)
        except OSError:
            return None
        return file


def describe(error: BaseException) -> str:
    """Return the versions, the kind of error and the places in the program it passed; no words of the book."""
    import platform
    import traceback

    from desktop.gui.versions import versions

    lines = [f"{name}: {value}" for name, value in versions()]
    lines += [f"System: {platform.platform()}", "", type(error).__name__]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
    return "\n".join(lines)
