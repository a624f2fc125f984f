"""With the largest type usual on a small screen no dialog is higher than the screen."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.gui.dialogs.export import ExportDialog
from desktop.gui.dialogs.settings import SettingsDialog
from desktop.gui.dialogs.shortcuts import ShortcutsDialog
from desktop.gui.theme import theme
from desktop.workflows.export_kinds import Export

HEIGHT = 800


@pytest.fixture
def at_150(person, qapp):
    """The person, with type at 150 %."""
    theme().set_zoom(1.5)
    yield person.window
    theme().set_zoom(1.0)


def extract(window, harbour) -> ExportDialog:
    dialog = ExportDialog(window.session, harbour.last, window)
    dialog.choose_extract(harbour.cracks.id)
    return dialog


DIALOGS = {
    "export": extract,
    "settings": lambda window, _harbour: SettingsDialog(window),
    "shortcuts": lambda window, _harbour: ShortcutsDialog(window.actions(), window),
}


@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS)
def test_a_dialog_is_no_higher_than_a_small_screen(qtbot, at_150, harbour, make) -> None:
    dialog = make(at_150, harbour)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.height() <= HEIGHT


def test_what_is_chosen_is_in_view_where_the_rows_scroll(qtbot, at_150, harbour) -> None:
    dialog = extract(at_150, harbour)
    dialog.show()
    row = dialog.rows[Export.EXTRACT]
    qtbot.waitUntil(lambda: not row.visibleRegion().isEmpty(), timeout=2000)
    assert row.visibleRegion().boundingRect().height() == row.height()


def test_no_choice_in_the_export_dialog_moves_the_rows(qtbot, person, harbour) -> None:
    dialog = ExportDialog(person.window.session, harbour.last, person.window)
    dialog.show()
    qtbot.waitExposed(dialog)
    size, tops = dialog.size(), [row.mapTo(dialog, row.pos()) for row in dialog.rows.values()]
    for row in dialog.rows.values():
        row.setChecked(True)
        QApplication.processEvents()
        assert dialog.size() == size
        assert [each.mapTo(dialog, each.pos()) for each in dialog.rows.values()] == tops
