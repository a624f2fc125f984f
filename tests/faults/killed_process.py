"""A process that is killed: where the system can fork, it is born with its modules loaded, so that each of many kills
does not cost the import of the whole program.
"""

import multiprocessing
import os
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import Any

_FORKS = "forkserver" in multiprocessing.get_all_start_methods()
_CONTEXT: Any = multiprocessing.get_context("forkserver" if _FORKS else "spawn")
_MEETINGS = ("screen", "meeting_page", "agenda_tab", "minutes_tab")
_WINDOW = (
    "books_desk",
    "errands",
    "recovery_desk",
    "spelling.attending",
    *(f"screens.meetings.{n}" for n in _MEETINGS),
)
_BORN_WITH = [
    "pytest",
    "tests.faults.random_edits",
    "tests.faults.typist",
    *(f"desktop.gui.{name}" for name in _WINDOW),
]
Tell = Callable[[str], None]


class KilledProcess:
    """Runs target(tell, *arguments) in a process of its own until it is killed."""

    def __init__(self, target: Callable[..., None], *arguments: object) -> None:
        if _FORKS:
            _CONTEXT.set_forkserver_preload(_BORN_WITH)
        self._told, telling = _CONTEXT.Pipe(duplex=False)
        self._process = _CONTEXT.Process(target=_run, args=(target, telling, dict(os.environ), arguments), daemon=True)
        self._process.start()
        telling.close()

    def first(self) -> str:
        """Wait for the first thing that it tells."""
        return str(self._told.recv_bytes(), "utf-8")

    def kill(self) -> list[str]:
        """Kill it; return what it had told since."""
        self._process.kill()
        self._process.join()
        told = list(self._rest())
        self._told.close()
        return told

    def _rest(self) -> Iterator[str]:
        try:
            while True:
                yield str(self._told.recv_bytes(), "utf-8")
        except (EOFError, OSError):
            # the last one may have been killed in the middle of telling
            return


def _run(target: Callable[..., None], telling: Connection, environment: dict[str, str], arguments: Any) -> None:
    os.environ.update(environment)
    target(lambda words: telling.send_bytes(words.encode()), *arguments)
