"""run and test: set up what is missing, then hand over to the program or to its tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.bootstrap import system
from desktop.bootstrap.called import VARIABLE, bootstrap_called
from desktop.bootstrap.environment import Environment
from desktop.bootstrap.stopped import Stopped
from desktop.bootstrap.window import NO_DISPLAY, asks_for_window, has_display

ROOT = Path(__file__).resolve().parent.parent.parent
USAGE = """Usage: {0} run [COMMAND]
       {0} test [ARGUMENTS OF PYTEST]
The first opens the program, or obeys one command without its window ({0} run --help)."""


def main(arguments: Sequence[str]) -> int:
    """Obey run or test and return the exit status: the child's own, 1 when the set-up stops, 2 for wrong usage."""
    if not arguments or arguments[0] not in ("run", "test"):
        return _say(USAGE.format(bootstrap_called()), 2)
    command = run if arguments[0] == "run" else test
    try:
        return command(arguments[1:])
    except Stopped as stop:
        return _say(str(stop), 1)


def run(arguments: Sequence[str]) -> int:
    """Set up if needed, then run the program with these arguments in the folder of the caller."""
    window = asks_for_window(arguments)
    if window and not has_display():
        raise Stopped(NO_DISPLAY)
    environment = _ready_environment()
    if window:
        _require_libraries(system.ALWAYS | system.WINDOW)
    return _hand_over(environment, ["desktop", *arguments], {VARIABLE: f"{bootstrap_called()} run"})


def test(arguments: Sequence[str]) -> int:
    """Set up if needed, then run the test suite on all cores, with nothing on the screen.

    Without arguments the measurements of speed follow, alone, since anything beside them would spoil them.
    """
    environment = _ready_environment()
    _require_libraries(system.ALWAYS)
    os.chdir(ROOT)
    suite, off_screen = ["pytest", "-n", "auto"], {"QT_QPA_PLATFORM": "offscreen"}
    if arguments:
        return _hand_over(environment, [*suite, *arguments], off_screen)
    status = _call(environment, suite, off_screen)
    return status or _hand_over(environment, ["pytest", "-m", "bench", "tests/bench"], off_screen)


def _ready_environment() -> Environment:
    environment = Environment(ROOT)
    if environment.is_ready():
        return environment
    _require_venv()
    _say("Setting up, once: fetching the packages (about 350 MB, 1.1 GB on disk) takes a few minutes.", 0)
    environment.prepare()
    _offer_packages()
    return environment


def _require_venv() -> None:
    """Make sure that Python can make a .venv. Raises Stopped with the line that mends it."""
    missing = system.missing_venv_package()
    if missing and system.may_install():
        _install(missing)
    elif missing:
        line = system.install_line(missing + system.missing_packages())
        raise Stopped(f"Python cannot make its .venv here; this line mends it:\n{line}")


def _offer_packages() -> None:
    """Install what Qt needs, or print the line that does; the command line goes on without it."""
    missing = system.missing_packages() if system.is_debian_like() else []
    if missing and system.may_install():
        _install(missing)
    elif missing:
        _say(f"The window needs more of the system; this line installs it:\n{system.install_line(missing)}", 0)


def _require_libraries(wanted: dict[str, str]) -> None:
    """Make sure that Qt can be loaded. Raises Stopped with the line that mends it."""
    missing = system.missing_libraries(wanted)
    if not missing:
        return
    if system.may_install():
        _install(system.missing_packages())
    elif system.is_debian_like():
        line = system.install_line(system.missing_packages())
        raise Stopped(f"Qt needs more of the system; this line installs it:\n{line}")
    else:
        raise Stopped(f"Qt needs these libraries, which the system's package manager has: {', '.join(missing)}.")


def _install(packages: list[str]) -> None:
    _say(f"Installing what the system lacks: {' '.join(packages)}.", 0)
    system.install(packages)


def _hand_over(environment: Environment, module: list[str], settings: dict[str, str]) -> int:
    """Run a module in the environment; where the system allows it, as this very process."""
    if os.name == "posix":
        sys.stderr.flush()
        command = _command(environment, module)
        os.execve(command[0], command, _variables(settings))
    return _call(environment, module, settings)


def _call(environment: Environment, module: list[str], settings: dict[str, str]) -> int:
    """Run a module in the environment, wait for it and return its status."""
    try:
        return subprocess.call(_command(environment, module), env=_variables(settings))
    except KeyboardInterrupt:
        return 130


def _command(environment: Environment, module: list[str]) -> list[str]:
    return [str(environment.python), "-m", *module]


def _variables(settings: dict[str, str]) -> dict[str, str]:
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1", **settings}


def _say(sentence: str, status: int) -> int:
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201 - the set-up speaks before there is a program
    return status
