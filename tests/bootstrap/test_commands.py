import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.bootstrap import commands, system
from desktop.bootstrap.stopped import Stopped

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def not_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "is_debian_like", lambda: True)
    monkeypatch.setattr(system, "may_install", lambda: False)


@pytest.mark.parametrize("arguments", [[], ["start"], ["--help"]])
def test_anything_but_run_and_test_is_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(arguments) == 2
    assert capsys.readouterr().err.startswith("Usage: ")


def test_no_display_is_told_before_anything_is_set_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "has_display", lambda: False)
    assert commands.main(["run"]) == 1
    told = capsys.readouterr().err
    assert "xvfb-run" in told
    assert told.count("\n") == 1


@pytest.mark.usefixtures("not_root")
def test_the_window_stops_with_the_line_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "missing_libraries", lambda wanted: ["libEGL.so.1"])
    monkeypatch.setattr(system, "missing_packages", lambda: ["libegl1", "xvfb"])
    with pytest.raises(Stopped, match=r"\nsudo apt-get install -y libegl1 xvfb$"):
        commands._require_libraries(system.ALWAYS)


@pytest.mark.usefixtures("not_root")
def test_the_command_line_goes_on_after_the_line_to_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system, "missing_packages", lambda: ["xvfb"])
    commands._offer_packages()
    assert "sudo apt-get install -y xvfb" in capsys.readouterr().err


@pytest.fixture
def handed_over(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What test starts, first to last, with everything set up."""
    started: list[list[str]] = []

    def start(_environment: object, module: list[str], _settings: dict[str, str]) -> int:
        started.append(module)
        return 0

    monkeypatch.setattr(commands, "_ready_environment", lambda: None)
    monkeypatch.setattr(commands, "_require_libraries", lambda wanted: None)
    monkeypatch.setattr(commands, "_call", start)
    monkeypatch.setattr(commands, "_hand_over", start)
    monkeypatch.chdir(ROOT)
    return started


def test_speed_is_measured_alone_after_the_suite(handed_over: list[list[str]]) -> None:
    assert commands.test([]) == 0
    assert handed_over == [["pytest", "-n", "auto"], ["pytest", "-m", "bench", "tests/bench"]]


def test_arguments_choose_tests_and_measure_nothing(handed_over: list[list[str]]) -> None:
    assert commands.test(["tests/domain"]) == 0
    assert handed_over == [["pytest", "-n", "auto", "tests/domain"]]


def test_the_set_up_imports_nothing_outside_the_standard_library() -> None:
    code = "import desktop.bootstrap.commands, sys; print(*(set(sys.modules)))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    bare = [sys.executable, "-S", "-c", code]
    loaded = subprocess.run(bare, env=environment, capture_output=True, text=True, check=True).stdout.split()
    roots = {name.split(".")[0] for name in loaded}
    assert roots - set(sys.stdlib_module_names) <= {"desktop", "__main__"}
