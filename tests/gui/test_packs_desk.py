"""Something of a meeting is written in a job, where the person said, and the window says so."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.domain.edits import removed
from desktop.gui import file_dialogs
from desktop.gui.dialogs.export import ExportDialog
from desktop.gui.requests import ExportPack, OpenRecord
from desktop.gui.settings import settings
from tests.gui.test_reach import controls, spoken


@pytest.fixture
def dialog(open_window, meeting, tmp_path: Path) -> ExportDialog:
    """The dialog for the meeting, with a folder to write to."""
    settings().keep_folder("export", tmp_path)
    return open_window.packs.export(open_window.session, meeting)


def press(dialog: ExportDialog, name: str) -> None:
    dialog.findChild(object, name).click()


def test_what_is_chosen_is_written_in_the_folder_of_the_last_export(qtbot, open_window, dialog, tmp_path: Path) -> None:
    press(dialog, "export_workbook")
    with qtbot.waitSignal(open_window.packs.told, timeout=20_000) as told:
        press(dialog, "export_write")
    assert told.args[0].sentence.startswith("Meeting pack of Friday 7 November 2014: Improvement Board 2014-11-07.xlsx")
    assert told.args[0].opens and told.args[0].done
    assert (tmp_path / "Improvement Board 2014-11-07.xlsx").stat().st_size > 5_000
    assert open_window.bar.findChild(object, "message_open_file").isVisibleTo(open_window.bar)


def test_what_is_asked_for_by_name_is_chosen_and_has_the_keyboard(dialog) -> None:
    dialog.choose_kind("questions")
    chosen = dialog.rows["questions"]
    assert chosen.isChecked() and dialog.focusWidget() is chosen


def test_a_public_copy_says_so_in_its_name(qtbot, open_window, dialog, tmp_path: Path) -> None:
    press(dialog, "export_agenda")
    press(dialog, "export_public")
    with qtbot.waitSignal(open_window.packs.told, timeout=20_000):
        press(dialog, "export_write")
    assert [path.name for path in tmp_path.glob("*.docx")] == ["Improvement Board 2014-11-07 agenda public.docx"]


def test_a_file_of_somebody_else_is_left_until_it_is_chosen_again(
    qtbot, open_window, dialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(dialog, "export_agenda")
    there = dialog.place()
    there.write_bytes(b"figures")
    press(dialog, "export_write")
    assert "is there already" in dialog.wrong.text() and dialog.isVisible()
    monkeypatch.setattr(file_dialogs, "ask_export", lambda *_asked: there)
    press(dialog, "export_change")
    with qtbot.waitSignal(open_window.packs.told, timeout=20_000):
        press(dialog, "export_write")
    assert there.read_bytes() != b"figures"


def test_the_chairs_brief_has_no_public_copy(dialog) -> None:
    press(dialog, "export_public")
    press(dialog, "export_brief")
    assert not dialog.copies.isVisible()
    assert not dialog.wanted().public and "no public copy" in dialog.copy_note.text()


def test_what_was_exported_last_is_chosen_the_next_time(qtbot, open_window, dialog, meeting) -> None:
    press(dialog, "export_agenda")
    with qtbot.waitSignal(open_window.packs.told, timeout=20_000):
        press(dialog, "export_write")
    assert open_window.packs.export(open_window.session, meeting).wanted().export == "agenda"


def test_a_meeting_without_minutes_offers_none(dialog) -> None:
    assert {"papers", "agenda", "workbook", "brief", "questions", "questions-word", "calendar"} == set(dialog.rows)


def test_thinking_better_of_it_writes_nothing(open_window, dialog, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    dialog.reject()
    assert open_window.bar.isHidden() and set(tmp_path.iterdir()) == before


@pytest.fixture
def asked(person) -> list[str]:
    """The days of the meetings for which an export was asked for."""
    days: list[str] = []
    person.window.packs.export = lambda _session, meeting, *_what: days.append(meeting.date.isoformat())
    return days


def test_the_meeting_in_view_is_exported(person, harbour, asked) -> None:
    person.window.serve(OpenRecord("meetings", harbour.last.id))
    person.menu("export_pack").trigger()
    person.clicks("back_to_meetings")
    person.menu("export_pack").trigger()
    assert asked == ["2014-09-26", "2014-11-07"]


def test_the_last_meeting_is_exported_while_the_next_one_has_no_agenda(person, harbour, asked) -> None:
    book = person.window.session.book
    items = book.agenda_items.all(meeting_id=harbour.next.id)
    person.window.session.perform("No agenda", [removed(item) for item in items])
    person.menu("export_pack").trigger()
    assert asked == ["2014-09-26"]


def test_the_request_of_a_screen_opens_the_dialog(open_window, meeting) -> None:
    open_window.serve(ExportPack(meeting.id))
    (dialog,) = open_window.findChildren(ExportDialog)
    assert dialog.isVisible()


def test_everything_in_the_dialog_has_a_name_and_the_keys_reach_it(qtbot, dialog) -> None:
    found = controls(dialog)
    assert [type(each).__name__ for each in found if not (each.objectName() and spoken(each))] == []
    qtbot.keyClick(dialog.rows["papers"], Qt.Key.Key_Down)
    assert dialog.wanted().export == "agenda"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_pack_that_is_issued_is_one_undo_step_on_record(qtbot, open_window, dialog) -> None:
    press(dialog, "export_workbook")
    with qtbot.waitSignal(open_window.packs.told, timeout=20_000) as told:
        press(dialog, "export_write")
    book = open_window.session.book
    assert told.args[0].sentence.endswith("What it reports is frozen.")
    assert book.packs.first().position_id == book.positions.first().id
    open_window.session.undo_stack.undo()
    assert not book.packs.count() and not book.positions.count()


def test_a_draft_of_a_pack_is_not_on_record(qtbot, open_window, dialog) -> None:
    press(dialog, "export_workbook")
    press(dialog, "export_issued")
    with qtbot.waitSignal(open_window.packs.told, timeout=20_000):
        press(dialog, "export_write")
    assert not open_window.session.book.packs.count()


def test_only_the_pack_asks_whether_it_is_issued(dialog) -> None:
    press(dialog, "export_agenda")
    assert not dialog.issued.isVisible()
    press(dialog, "export_workbook")
    assert dialog.issued.isVisible() and dialog.issued.isChecked()
