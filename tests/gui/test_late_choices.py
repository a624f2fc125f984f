"""Choices that take a moment to read in a large book: they are read when they are asked for, and are fresh then."""

from dataclasses import replace

from PySide6.QtWidgets import QMenu

from desktop.domain.action_item import ActionItem
from desktop.domain.edits import changed
from desktop.gui.screens.actions.filters import ActionFilters
from desktop.gui.session import BookSession
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.fields import LineField


def test_leads_are_offered_once_one_is_typed(qtbot, session: BookSession) -> None:
    field = LineField("Lead", "lead")
    qtbot.addWidget(field)
    suggest_names(field, session)
    assert field.line.completer().model().rowCount() == 0
    qtbot.keyClicks(field.line, "e")
    assert _offered(field) == ["Chief Executive", "Democratic Services"]


def test_a_lead_who_is_new_is_offered_too(qtbot, session: BookSession, action_items: list[ActionItem]) -> None:
    field = LineField("Lead", "lead")
    qtbot.addWidget(field)
    suggest_names(field, session)
    qtbot.keyClicks(field.line, "e")
    session.perform("Lead", [changed(action_items[0], replace(action_items[0], lead="Harbour Master"))])
    qtbot.keyClicks(field.line, "r")
    assert _offered(field) == ["Democratic Services", "Harbour Master"]


def test_the_filter_of_leads_reads_them_when_it_is_opened(qtbot, session: BookSession) -> None:
    filters = ActionFilters()
    qtbot.addWidget(filters)
    filters.read_choices(session.book, session.board_id, session.rating.key)
    filters.lead.click()
    offered = [action.text() for action in filters.lead.findChild(QMenu).actions()]
    assert offered == ["anyone", "Chief Executive", "Democratic Services", "nobody"]


def _offered(field: LineField) -> list[str]:
    names = field.line.completer().model()
    return [names.index(row, 0).data() for row in range(names.rowCount())]
