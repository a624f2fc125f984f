"""A form tied to one record: each field a step, edits in progress kept, another record stored first."""

from dataclasses import replace
from typing import Any

import pytest

from desktop.domain.agenda import AgendaItem, PaperStatus
from desktop.gui.record_form import RecordForm
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField


class Desk:
    """Keeps records in a dictionary; refuses where it is told to."""

    def __init__(self, *records: AgendaItem) -> None:
        self.records = {record.id: record for record in records}
        self.steps: list[str] = []
        self.locked = False
        self.refuses = False

    def current(self, record: Any) -> Any:
        return self.records.get(record.id)

    def put(self, name: str, _before: Any, after: Any) -> None:
        if not self.refuses:
            self.steps.append(name)
            self.records[after.id] = after


@pytest.fixture
def items() -> list[AgendaItem]:
    return [AgendaItem(meeting_id="m", number=str(at), title=f"Item {at}") for at in (1, 2)]


@pytest.fixture
def desk(items) -> Desk:
    return Desk(*items)


@pytest.fixture
def fields(qtbot) -> dict[str, Any]:
    papers = [(each, each.value) for each in PaperStatus]
    made = {
        "title": LineField("Title", "title"),
        "note": TextField("Note", "note"),
        "paper": ChoiceField("Paper", "paper", papers),
    }
    for field in made.values():
        qtbot.addWidget(field)
    return made


@pytest.fixture
def form(desk, fields, items) -> RecordForm:
    made = RecordForm(desk, lambda item: f"item {item.number}")
    for name, field in fields.items():
        made.bind(field, name, name)
    made.show(items[0])
    return made


def test_a_field_that_is_left_is_one_step(form, fields, desk, items) -> None:
    fields["title"].line.setText("Money")
    fields["title"].commit()
    assert desk.steps == ["Change of title of item 1"]
    assert desk.records[items[0].id].title == "Money"


def test_what_is_typed_in_two_fields_is_two_steps_and_neither_is_lost(form, fields, desk, items) -> None:
    fields["title"].line.setText("Money")
    fields["note"].box.setPlainText("With figures.")
    form.commit()
    assert len(desk.steps) == 2
    stands = desk.records[items[0].id]
    assert (stands.title, stands.note) == ("Money", "With figures.")


def test_the_same_record_shown_again_leaves_edits_alone(form, fields, items) -> None:
    fields["title"].line.setText("Mon")
    form.show(replace(items[0], note="From elsewhere."))
    assert fields["title"].line.text() == "Mon"
    assert fields["note"].box.toPlainText() == "From elsewhere."


def test_escape_then_shows_what_is_stored_by_now(form, fields, items) -> None:
    fields["title"].line.setText("Mon")
    form.show(replace(items[0], title="Finance"))
    fields["title"].revert()
    assert fields["title"].line.text() == "Finance"


def test_another_record_is_shown_after_the_edit_of_the_first_is_stored(form, fields, desk, items) -> None:
    fields["note"].box.setPlainText("With figures.")
    form.show(items[1])
    assert desk.records[items[0].id].note == "With figures."
    assert desk.records[items[1].id].note == ""
    assert fields["note"].box.toPlainText() == ""


def test_what_is_refused_stays_typed_and_can_be_told_again(form, fields, desk, items) -> None:
    desk.refuses = True
    fields["title"].line.setText("Money")
    fields["title"].commit()
    assert (fields["title"].line.text(), desk.steps) == ("Money", [])
    desk.refuses = False
    fields["title"].commit()
    assert desk.records[items[0].id].title == "Money"


def test_a_record_that_has_gone_takes_no_edit(form, fields, desk, items) -> None:
    del desk.records[items[0].id]
    fields["title"].line.setText("Money")
    fields["title"].commit()
    assert desk.steps == []


def test_no_record_locks_and_empties_every_field(form, fields) -> None:
    form.show(None)
    assert fields["title"].line.isReadOnly() and fields["note"].box.isReadOnly()
    assert not fields["paper"].combo.isEnabled()
    assert fields["title"].line.text() == ""


def test_a_keeper_that_is_locked_locks_every_field(form, fields, desk, items) -> None:
    desk.locked = True
    form.show(items[0])
    assert fields["title"].line.isReadOnly() and not fields["paper"].combo.isEnabled()


def test_drafts_wait_for_their_record(session, qtbot) -> None:
    field = LineField("Evidence", "evidence")
    qtbot.addWidget(field)
    drafts = Drafts((field,), session.typing, "action-items")
    drafts.switch("a")
    field.line.setText("A photograph")
    drafts.switch("b")
    assert field.line.text() == ""
    drafts.switch("a")
    assert field.line.text() == "A photograph"


def test_drafts_that_are_given_are_forgotten(session, qtbot) -> None:
    field = LineField("Evidence", "evidence")
    qtbot.addWidget(field)
    drafts = Drafts((field,), session.typing, "action-items")
    drafts.switch("a")
    field.line.setText("A photograph")
    drafts.switch("b")
    drafts.done("a")
    drafts.switch("a")
    assert field.line.text() == ""
