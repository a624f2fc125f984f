"""Steps and forms in place: they open in view, Enter gives what stands in them, and the keyboard stays near."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea

from desktop.domain.action_item import ActionStatus
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.gui.widgets.in_view import area_of


def stand_in_view(area: QScrollArea, *widgets) -> bool:
    """Return whether all of these can be seen without scrolling."""
    height = area.viewport().height()
    tops = [(each.mapTo(area.viewport(), QPoint(0, 0)).y(), each.height()) for each in widgets]
    return all(top >= 0 and top + high <= height for top, high in tops)


def test_a_step_opens_in_view_with_its_heading_and_its_button(qtbot, person, harbour) -> None:
    person.window.resize(1280, 800)
    person.window.serve(OpenRecord("action-items", harbour.late.id))
    area = area_of(person.sees("move_step"))
    for step, given in (("ask_date", "ask_for_date"), ("move", "move_action"), ("withdraw", "withdraw_action")):
        area.verticalScrollBar().setValue(0)
        person.clicks(f"{step}_step")
        parts = [person.sees(f"{step}_step"), person.focus(), person.sees(given)]
        qtbot.waitUntil(lambda parts=parts: stand_in_view(area, *parts))


def test_what_a_step_says_is_given_by_enter_and_the_keyboard_stays_off_the_decisions(person, harbour) -> None:
    person.window.serve(OpenRecord("action-items", harbour.late.id))
    person.clicks("propose_step")
    person.types("new_evidence", "A photograph")
    person.keys("Return")
    items = person.window.session.book.action_items
    assert items.get(harbour.late.id) == harbour.late
    person.types("evidence_link", "https://example.org/wall.jpg")
    person.keys("Return")
    assert items.get(harbour.late.id).status is ActionStatus.PROPOSED
    assert person.sees("update_step").hasFocus()


def test_ctrl_enter_gives_from_a_field_of_several_lines(person, harbour) -> None:
    person.window.serve(OpenRecord("action-items", harbour.late.id))
    person.clicks("update_step")
    person.types("new_update", "Half is done")
    person.keys("Ctrl+Return")
    assert [each.text for each in person.window.session.book.updates.all(action_item_id=harbour.late.id)][-1] == (
        "Half is done"
    )
    assert person.sees("update_step").hasFocus()


def test_enter_saves_a_view_and_changes_what_is_chosen_together(person) -> None:
    person.window.serve(ShowScreen("actions"))
    person.sees("actions_table").setFocus()
    person.keys("V")
    menu = QApplication.activePopupWidget()
    action = next(each for each in menu.actions() if each.objectName() == "save_view")
    menu.hide()
    action.trigger()
    person.types("view_name", "Mine")
    person.keys("Return")
    book = person.window.session.book
    assert [each.name for each in book.saved_views.all()] == ["Mine"] and not person.is_there("name_line")
    person.sees("actions_table").setFocus()
    person.keys("Ctrl+A")
    person.clicks("together_lead_step")
    person.types("together_lead", "The Diver")
    person.keys("Return")
    assert {item.lead for item in book.action_items.all()} == {"The Diver"}


def test_the_wheel_over_a_choice_is_left_to_the_pane(person, harbour) -> None:
    person.window.serve(OpenRecord("action-items", harbour.late.id))
    combo = person.sees("action_status")
    combo.setFocus()
    chosen, spot = combo.currentIndex(), QPointF(combo.rect().center())
    turn = QWheelEvent(
        spot, combo.mapToGlobal(spot), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo, turn)
    assert combo.currentIndex() == chosen and not turn.isAccepted()
