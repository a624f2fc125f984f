import subprocess
import sys
from pathlib import Path

import pytest

from desktop.bootstrap import called, commands

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("place", ["desktop/bootstrap", "desktop/bootstrap/__main__.py"])
def test_the_set_up_is_found_by_its_path_from_any_folder(tmp_path: Path, place: str) -> None:
    command = [sys.executable, str(ROOT / place)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert f"{place} run" in done.stderr.replace("\\", "/")


def test_the_set_up_is_called_by_its_name_in_its_folder() -> None:
    command = [sys.executable, "-m", "desktop.bootstrap"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "-m desktop.bootstrap run [COMMAND]" in done.stderr


def test_the_program_is_told_how_it_was_started(monkeypatch: pytest.MonkeyPatch) -> None:
    told: dict[str, str] = {}
    monkeypatch.setattr(commands, "_ready_environment", lambda: None)
    monkeypatch.setattr(commands, "bootstrap_called", lambda: "python3 -m desktop.bootstrap")
    monkeypatch.setattr(commands, "_hand_over", lambda _environment, _module, settings: told.update(settings) or 0)
    assert commands.run(["check", "--help"]) == 0
    assert told == {called.VARIABLE: "python3 -m desktop.bootstrap run"}


def test_a_place_with_a_space_is_put_in_quotation_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["__main__"], "__spec__", None)
    monkeypatch.setattr(sys, "argv", ["/the board/desktop/bootstrap"])
    assert called.bootstrap_called().endswith(' "/the board/desktop/bootstrap"')


def test_without_the_set_up_it_is_called_as_a_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(called.VARIABLE, raising=False)
    assert called.called_by() == "python -m desktop"
