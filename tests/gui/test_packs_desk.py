"""A pack is written in a job, where the person said, and the window says so."""

from pathlib import Path

import pytest

from desktop.domain.edits import removed
from desktop.gui import file_dialogs
from desktop.gui.requests import ExportPack, OpenRecord


def test_a_pack_is_written_where_it_is_asked_for(
    qtbot, open_window, meeting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "ask_workbook", lambda _parent, name, _title: tmp_path / name)
    with qtbot.waitSignal(open_window.packs.told, timeout=20_000) as told:
        open_window.serve(ExportPack(meeting.id))
    assert told.args[0].sentence.startswith("The pack of Friday 7 November 2014 is written: Improvement Board")
    assert (tmp_path / "Improvement Board 2014-11-07.xlsx").stat().st_size > 5_000


def test_what_the_dialog_was_told_to_replace_is_replaced(
    qtbot, open_window, meeting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "old.xlsx"
    to.write_bytes(b"figures")
    monkeypatch.setattr(file_dialogs, "ask_workbook", lambda _parent, _name, _title: to)
    with qtbot.waitSignal(open_window.packs.told, timeout=20_000) as told:
        open_window.serve(ExportPack(meeting.id))
    assert told.args[0].done
    assert to.stat().st_size > 5_000


def test_thinking_better_of_it_writes_nothing(open_window, meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_dialogs, "ask_workbook", lambda _parent, _name, _title: None)
    open_window.serve(ExportPack(meeting.id))
    assert open_window.bar.isHidden()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles under which a place for a pack was asked for."""
    titles: list[str] = []
    monkeypatch.setattr(file_dialogs, "ask_workbook", lambda _parent, _name, title: titles.append(title))
    return titles


def test_the_meeting_in_view_is_exported(person, harbour, asked) -> None:
    person.window.serve(OpenRecord("meetings", harbour.last.id))
    person.menu("export_pack").trigger()
    person.clicks("back_to_meetings")
    person.menu("export_pack").trigger()
    assert asked == ["Export the pack of Friday 26 September 2014", "Export the pack of Friday 7 November 2014"]


def test_the_last_meeting_is_exported_while_the_next_one_has_no_agenda(person, harbour, asked) -> None:
    book = person.window.session.book
    items = book.agenda_items.all(meeting_id=harbour.next.id)
    person.window.session.perform("No agenda", [removed(item) for item in items])
    person.menu("export_pack").trigger()
    assert asked == ["Export the pack of Friday 26 September 2014"]
