"""Failures: a sentence for what was refused; a local file, without words of the book, for a bug."""

import sys
from pathlib import Path

import pytest

from desktop.domain.errors import Refused
from desktop.gui.messages import Messages
from desktop.gui.requests import Tell


@pytest.fixture
def messages(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Messages:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    made = Messages(tmp_path / "faults")
    made.catch_everything()
    return made


def raise_to_hook(error: Exception) -> None:
    try:
        raise error
    except type(error):
        sys.excepthook(*sys.exc_info())


def test_a_refusal_nobody_caught_becomes_a_sentence(qtbot, messages: Messages) -> None:
    with qtbot.waitSignal(messages.told) as told:
        raise_to_hook(Refused("This day is taken: choose another."))
    assert told.args == [Tell("This day is taken: choose another.")]


def test_a_bug_is_kept_in_a_file(qtbot, messages: Messages) -> None:
    with qtbot.waitSignal(messages.broke) as broke:
        raise_to_hook(ValueError("Councillor A. Alder"))
    details, file = broke.args
    assert file.read_text(encoding="utf-8") == details
    assert "ValueError" in details and "test_messages.py" in details


def test_a_fault_file_holds_no_words_of_the_book(qtbot, messages: Messages) -> None:
    with qtbot.waitSignal(messages.broke) as broke:
        raise_to_hook(ValueError("Councillor A. Alder"))
    assert "Alder" not in broke.args[0]


def test_a_few_fault_files_are_kept(messages: Messages, tmp_path: Path) -> None:
    (tmp_path / "faults").mkdir()
    for number in range(20):
        (tmp_path / "faults" / f"2014-01-01-0000{number:02}.txt").touch()
    messages.bug(ValueError())
    assert len(list((tmp_path / "faults").iterdir())) == 10
