import subprocess
from pathlib import Path

import pytest

from desktop.bootstrap import environment
from desktop.bootstrap.environment import UNFINISHED, Environment
from desktop.bootstrap.stopped import Stopped

NO_NETWORK_WORDS = "WARNING: Retrying (Retry(total=1)) after connection broken by 'NewConnectionError'"


class Commands:
    """Stands for the making of a venv and for pip: remembers what was asked, makes the interpreter's file."""

    def __init__(self, made: Environment, pip_output: str = "", pip_status: int = 0) -> None:
        self.asked: list[list[str]] = []
        self._made = made
        self._pip = (pip_status, pip_output)

    def __call__(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        self.asked.append(command)
        if "venv" in command:
            self._made.python.parent.mkdir(parents=True, exist_ok=True)
            self._made.python.touch()
            return subprocess.CompletedProcess(command, 0, "")
        return subprocess.CompletedProcess(command, *self._pip)


@pytest.fixture
def fresh(tmp_path: Path) -> Environment:
    lock = tmp_path / "resources" / "requirements-lock.txt"
    lock.parent.mkdir()
    lock.write_text("one==1\n", encoding="utf-8")
    return Environment(tmp_path)


def prepared(fresh: Environment, monkeypatch: pytest.MonkeyPatch, output: str = "", status: int = 0) -> Commands:
    commands = Commands(fresh, output, status)
    monkeypatch.setattr(environment, "_captured", commands)
    fresh.prepare()
    return commands


def test_a_fresh_clone_is_not_ready(fresh: Environment) -> None:
    assert not fresh.is_ready()


def test_once_prepared_it_is_ready(fresh: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared(fresh, monkeypatch)
    assert fresh.is_ready()


def test_only_hashed_wheels_are_installed(fresh: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    pip = prepared(fresh, monkeypatch).asked[-1]
    assert {"--require-hashes", "--only-binary=:all:"} <= set(pip)


def test_another_lock_makes_it_out_of_date(fresh: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared(fresh, monkeypatch)
    (fresh.folder.parent / "resources" / "requirements-lock.txt").write_text("one==2\n", encoding="utf-8")
    assert not fresh.is_ready()


def test_without_its_python_it_is_not_ready(fresh: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared(fresh, monkeypatch)
    fresh.python.unlink()
    assert not fresh.is_ready()


def test_an_unfinished_one_is_emptied_first(fresh: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared(fresh, monkeypatch)
    (fresh.folder / "matters-arising.stamp").write_text(UNFINISHED, encoding="utf-8")
    half = fresh.folder / "lib" / "half.py"
    half.parent.mkdir()
    half.touch()
    prepared(fresh, monkeypatch)
    assert not half.exists()


def test_one_made_by_hand_is_filled_where_it_is(fresh: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh.folder.mkdir()
    (fresh.folder / "own").touch()
    prepared(fresh, monkeypatch)
    assert (fresh.folder / "own").exists()


def test_no_network_is_one_plain_sentence(fresh: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Stopped, match=r"^The packages could not be fetched: connect [^\n]+$"):
        prepared(fresh, monkeypatch, NO_NETWORK_WORDS, 1)


def test_after_a_failure_it_is_known_as_unfinished(fresh: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Stopped, match="pip says:\nTHESE PACKAGES DO NOT MATCH"):
        prepared(fresh, monkeypatch, "THESE PACKAGES DO NOT MATCH THE HASHES", 1)
    assert (fresh.folder / "matters-arising.stamp").read_text(encoding="utf-8") == UNFINISHED
