"""A pack is written in a job, where the person said, and the window says so."""

from pathlib import Path

import pytest

from desktop.gui import file_dialogs
from desktop.gui.requests import ExportPack


def test_a_pack_is_written_where_it_is_asked_for(
    qtbot, open_window, meeting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "ask_workbook", lambda _parent, name: tmp_path / name)
    with qtbot.waitSignal(open_window.packs.told, timeout=20_000) as told:
        open_window.serve(ExportPack(meeting.id))
    assert told.args[0].done
    assert (tmp_path / "Improvement Board 2014-11-07.xlsx").stat().st_size > 5_000


def test_what_the_dialog_was_told_to_replace_is_replaced(
    qtbot, open_window, meeting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "old.xlsx"
    to.write_bytes(b"figures")
    monkeypatch.setattr(file_dialogs, "ask_workbook", lambda _parent, _name: to)
    with qtbot.waitSignal(open_window.packs.told, timeout=20_000) as told:
        open_window.serve(ExportPack(meeting.id))
    assert told.args[0].done
    assert to.stat().st_size > 5_000


def test_thinking_better_of_it_writes_nothing(open_window, meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_dialogs, "ask_workbook", lambda _parent, _name: None)
    open_window.serve(ExportPack(meeting.id))
    assert open_window.bar.isHidden()
