"""The agenda's list: rows are dragged, headings stand across it, its length is said, outcomes are marked in place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QTableView

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome, Supplement
from desktop.domain.edits import added_all, changed
from desktop.domain.meeting import MeetingState
from desktop.gui.screens.meetings.agenda_rows import AgendaModel, rows_of
from desktop.gui.theme import theme
from desktop.gui.widgets.row_look import STEP
from tests.gui.read_off import printed


def drag(qtbot, table: QTableView, row: int, to: int, *, steps: int = 0, let_go: bool = True) -> None:
    """Drag a row to just above another one (one past the last: below all), and steps to the right."""
    view, start = table.viewport(), QPoint(200, table.rowViewportPosition(row) + 8)
    last = to >= table.model().rowCount()
    height = table.rowViewportPosition(to - 1) + table.rowHeight(to - 1) if last else table.rowViewportPosition(to)
    end = QPoint(200 + steps * theme().px(STEP), height + (8 if last else 2))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for spot in (start + QPoint(0, 30), end):
        held, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        at = QPointF(view.mapToGlobal(spot))
        moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(spot), at, none, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, moved)
    if let_go:
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


FIRST = ["1 Apologies", "2 The sea wall", "  a Its northern end", "  b Its southern end", "3 Money"]


@pytest.mark.parametrize(
    ("row", "to", "steps", "after"),
    [
        (4, 0, 0, ["1 Money", "2 Apologies", "3 The sea wall", "  a Its northern end", "  b Its southern end"]),
        (1, 5, 0, ["1 Apologies", "2 Money", "3 The sea wall", "  a Its northern end", "  b Its southern end"]),
        (3, 2, 0, ["1 Apologies", "2 The sea wall", "  a Its southern end", "  b Its northern end", "3 Money"]),
        (4, 2, 0, ["1 Apologies", "2 The sea wall", "  a Money", "  b Its northern end", "  c Its southern end"]),
        (2, 1, 0, ["1 Apologies", "  a Its northern end", "2 The sea wall", "  a Its southern end", "3 Money"]),
        (2, 5, -1, ["1 Apologies", "2 The sea wall", "  a Its southern end", "3 Money", "4 Its northern end"]),
        (1, 3, 0, FIRST),
    ],
)
def test_a_row_is_dragged_to_another_place_and_level(on_agenda, harbour, qtbot, row, to, steps, after) -> None:
    drag(qtbot, on_agenda.sees("agenda_table"), row, to, steps=steps)
    assert printed(on_agenda, harbour) == after
    if after != FIRST:
        on_agenda.keys("Ctrl+Z")
    assert printed(on_agenda, harbour) == FIRST


def test_escape_ends_a_drag_and_nothing_moves(on_agenda, harbour, qtbot) -> None:
    table = on_agenda.sees("agenda_table")
    drag(qtbot, table, 4, 0, let_go=False)
    on_agenda.keys("Escape")
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 2))
    assert printed(on_agenda, harbour) == FIRST


def test_a_heading_stands_above_the_chosen_item_without_a_number(on_agenda, harbour, qtbot) -> None:
    on_agenda.clicks("agenda_heading")
    qtbot.keyClicks(on_agenda.sees("cell_editor"), "Part I")
    on_agenda.keys("Return")
    assert printed(on_agenda, harbour)[:3] == ["1 Apologies", " Part I", "2 The sea wall"]


def test_nothing_is_put_below_a_heading(on_agenda, harbour, qtbot) -> None:
    on_agenda.clicks("agenda_heading")
    on_agenda.keys("Return")
    on_agenda.chooses("agenda_table", "The sea wall")
    before = printed(on_agenda, harbour)
    on_agenda.keys("Alt+Right")
    assert printed(on_agenda, harbour) == before


def test_the_length_is_said_against_that_of_the_meeting(on_agenda, harbour) -> None:
    meeting = replace(harbour.next, minutes_allotted=60)
    on_agenda.window.session.perform("Length", [changed(harbour.next, meeting)])
    on_agenda.enters("item_minutes", "50")
    assert on_agenda.sees("agenda_length").text() == (
        "50 min of 1 h; 10 min left. Ends at 2.20 pm. 2 items have no time yet."
    )
    on_agenda.enters("item_minutes", "75")
    assert "15 min too long" in on_agenda.sees("agenda_length").text()
    assert on_agenda.sees("agenda_length").property("role") == "late"
    assert "2.45 pm" in on_agenda.reads("agenda_table")


def test_an_outcome_is_marked_by_one_key_with_its_reason_in_place(on_agenda, harbour, qtbot) -> None:
    items = on_agenda.window.session.book.agenda_items
    on_agenda.keys("D")
    field = on_agenda.sees("agenda_reason_field")
    assert field.hasFocus()
    qtbot.keyClicks(field, "no survey")
    on_agenda.keys("Return")
    wall = items.get(harbour.wall.id)
    assert (wall.outcome, wall.outcome_reason) == (ItemOutcome.DEFERRED, "no survey")
    assert on_agenda.sees("agenda_table").hasFocus()
    on_agenda.keys("T")
    assert (items.get(harbour.wall.id).outcome, on_agenda.is_there("agenda_reason")) == (ItemOutcome.TAKEN, False)


def test_an_item_added_after_publication_stands_in_the_group_of_its_supplement(on_agenda, harbour, qtbot) -> None:
    published = replace(harbour.next, state=MeetingState.PUBLISHED)
    on_agenda.window.session.perform("Publish", [changed(harbour.next, published)])
    on_agenda.keys("Insert")
    qtbot.keyClicks(on_agenda.sees("cell_editor"), "Oil")
    on_agenda.keys("Return")
    table = on_agenda.sees("agenda_table")
    titles = [table.model().row(at).item.title for at in range(table.model().rowCount())]
    assert titles[-2:] == ["Supplementary agenda 1, not issued yet", "Oil"]
    assert [table.model().row(at).item.number for at in range(5)] == ["1", "2", "a", "b", "3"]


def test_the_line_of_a_supplement_is_no_item(on_agenda, harbour) -> None:
    late = AgendaItem(meeting_id=harbour.next.id, position=9, title="Oil", supplement=1)
    on_agenda.window.session.perform("Late", added_all([late, Supplement(meeting_id=harbour.next.id, number=1)]))
    on_agenda.chooses("agenda_table", "Supplementary agenda")
    on_agenda.keys("Delete", "Alt+Up", "D")
    assert len(printed(on_agenda, harbour)) == 6


def test_the_model_is_sound() -> None:
    items = [
        AgendaItem(meeting_id="m", title="Part I", kind=ItemKind.HEADING),
        AgendaItem(meeting_id="m", title="Money", position=2, supplement=1),
    ]
    model = AgendaModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_agenda(rows_of(items, []), {})
    model.show_agenda([], {})
    assert tester.model() is model
