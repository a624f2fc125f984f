"""A8: due actions and work-programme items are pulled into the agenda."""

import pytest

from desktop.domain.edits import added_all
from desktop.domain.work_programme import ProgrammeItem, ProgrammeState
from desktop.gui.requests import OpenRecord
from tests.journeys.person import Person


@pytest.fixture
def on_agenda(person: Person, harbour) -> Person:
    """The person on the agenda of the coming meeting, for which one item is planned."""
    planned = ProgrammeItem(board_id=harbour.board.id, meeting_id=harbour.next.id, title="Dredging", lead="Engineer")
    person.window.session.perform("Plan", added_all([planned]))
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    person.clicks("tab_agenda")
    return person


def test_a8_what_is_due_is_offered_and_one_key_adds_it_with_its_link(on_agenda, harbour) -> None:
    book = on_agenda.window.session.book
    assert on_agenda.sees("agenda_offered").text() == "Offered: 2 due, 1 arising, 1 planned"
    on_agenda.clicks("agenda_offered")
    offered = on_agenda.sees("offers_table")
    assert offered.hasFocus() and offered.current_row().title == "Mend the wall"
    assert "24 days late" in offered.current_row().why
    on_agenda.keys("Return", "Space")
    items = book.agenda_items.all(meeting_id=harbour.next.id)
    assert [(item.source_kind, item.source_id) for item in items if item.source_kind] == [
        ("action-items", harbour.late.id),
        ("action-items", harbour.later.id),
    ]
    assert on_agenda.sees("agenda_offered").text() == "Offered: 1 arising, 1 planned"
    assert offered.hasFocus()
    on_agenda.keys("Escape")
    assert on_agenda.sees("agenda_table").hasFocus()
    on_agenda.chooses("agenda_table", "Mend the wall")
    on_agenda.clicks("item_source")
    assert on_agenda.sees("actions_table").current_row().id == harbour.late.id


def test_a8_a_planned_item_says_in_the_programme_that_it_is_on_the_agenda(on_agenda, harbour) -> None:
    book = on_agenda.window.session.book
    on_agenda.clicks("agenda_offered")
    on_agenda.chooses("offers_table", "Dredging")
    on_agenda.clicks("offer_add")
    item = book.agenda_items.first(source_kind="programme-items")
    planned = book.programme_items.all()[0]
    assert (planned.state, planned.agenda_item_id) == (ProgrammeState.ON_AGENDA, item.id)
    assert (item.title, item.presenter) == ("Dredging", "Engineer")
    on_agenda.menu("undo").trigger()
    assert book.programme_items.all()[0].state is ProgrammeState.PLANNED


def test_a8_the_panel_goes_through_everything_and_says_when_nothing_is_left(on_agenda) -> None:
    on_agenda.clicks("agenda_offered")
    on_agenda.keys("Return", "Return", "Return", "Return")
    assert on_agenda.sees("agenda_offered").text() == "Nothing is offered"
    assert on_agenda.sees("empty_state").isVisible()
    on_agenda.keys("Escape")
    assert not on_agenda.is_there("agenda_offered")
