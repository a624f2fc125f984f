from pathlib import Path

import pytest

from desktop.bootstrap.window import asks_for_window, has_display


@pytest.mark.parametrize("arguments", [[], ["demo"], ["Improvement board.minutebook"]])
def test_a_window_is_asked_for_by_nothing_by_demo_and_by_a_book(arguments: list[str]) -> None:
    assert asks_for_window(arguments)


def test_a_window_is_asked_for_by_any_file_that_is_there(tmp_path: Path) -> None:
    book = tmp_path / "renamed"
    book.touch()
    assert asks_for_window([str(book)])


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check"], ["list", "minutes"], ["demo", "--help"]])
def test_commands_and_options_ask_for_no_window(arguments: list[str]) -> None:
    assert not asks_for_window(arguments)


@pytest.fixture
def bare_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("bare_linux")
@pytest.mark.parametrize(
    ("name", "value", "there"),
    [
        ("DISPLAY", ":0", True),
        ("WAYLAND_DISPLAY", "wayland-0", True),
        ("QT_QPA_PLATFORM", "offscreen", True),
        ("QT_QPA_PLATFORM", "xcb", False),
        ("QT_QPA_PLATFORM", "", False),
    ],
)
def test_the_environment_says_whether_there_is_one(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, there: bool
) -> None:
    monkeypatch.setenv(name, value)
    assert has_display() is there


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_one(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert has_display()
