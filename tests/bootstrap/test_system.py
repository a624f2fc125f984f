import subprocess
import sys

import pytest

from desktop.bootstrap import system

LOADER_CACHE = """2 libs found in cache
\tlibGL.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libGL.so.1
\tlibEGL.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libEGL.so.1
"""


@pytest.fixture
def bare_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("shutil.which", lambda name, **_: None if name in system.VIRTUAL_SCREEN else name)
    answer = subprocess.CompletedProcess([], 0, LOADER_CACHE)
    monkeypatch.setattr("subprocess.run", lambda *_, **__: answer)


@pytest.mark.usefixtures("bare_linux")
def test_libraries_unknown_to_the_loader_are_missing() -> None:
    missing = system.missing_libraries(system.ALWAYS)
    assert "libdbus-1.so.3" in missing
    assert "libGL.so.1" not in missing


@pytest.mark.usefixtures("bare_linux")
def test_packages_name_libraries_and_the_virtual_screen() -> None:
    assert {"libxcb-cursor0", "xvfb", "xauth"} <= set(system.missing_packages())
    assert "libgl1" not in system.missing_packages()


def test_off_linux_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    assert system.missing_libraries(system.ALWAYS | system.WINDOW) == []


def test_without_ensurepip_the_venv_package_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert system.missing_venv_package() == [f"python3.{sys.version_info.minor}-venv"]


def test_one_line_installs_everything() -> None:
    assert system.install_line(["xvfb", "xauth"]) == "sudo apt-get install -y xvfb xauth"
