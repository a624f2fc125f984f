"""python -m desktop: the window, or one command without it."""

import errno
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.bootstrap.called import called_by
from desktop.bootstrap.window import NO_DISPLAY, asks_for_window, has_display
from desktop.domain.errors import Refused

_NO_ROOM = "The disk is full, so what was asked for could not be printed there; make room and try again."
READING_PROCESS = "desktop.documents.child"


def main() -> int:
    """Run what the command line asks for and return the exit status: 0 done, 1 refused, 2 wrong usage."""
    arguments = sys.argv[1:]
    if arguments[:2] == ["-m", READING_PROCESS]:
        return _read_apart(*arguments[2:])
    _speak_utf8()
    try:
        status = _window(arguments) if asks_for_window(arguments) else _command(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except Refused as refusal:
        # a name in it may hold line ends
        print(" ".join(str(refusal).splitlines()), file=sys.stderr)  # noqa: T201 - this is the program's own output
        return 1
    except BrokenPipeError:
        _fall_silent()
        return 1
    except OSError as failure:
        if failure.errno != errno.ENOSPC:
            raise
        _fall_silent()
        print(_NO_ROOM, file=sys.stderr)  # noqa: T201 - as above
        return 1
    except KeyboardInterrupt:
        return 130


def _fall_silent() -> None:
    """Let what could not be printed go nowhere, or Python tries it again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _window(arguments: Sequence[str]) -> int:
    if not has_display():
        raise Refused(NO_DISPLAY)
    # Nearly all that is made on the way to the first window stays: the window looks for garbage once it is painted.
    gc.disable()
    from desktop.app import run

    demo = arguments == ["demo"]
    return run(Path(arguments[0]) if arguments and not demo else None, demo=demo)


def _command(arguments: Sequence[str]) -> int:
    from desktop.cli import main

    return main(arguments, called=called_by())


def _read_apart(form: str, name: str) -> int:
    """Be the process that reads a stranger's file: in a frozen build the program stands for Python."""
    from desktop.documents import child

    child.main(form, name)
    return 0


def _speak_utf8() -> None:
    """Write UTF-8 whatever the console's own encoding is (Windows, or a pipe in the C locale)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
