"""The work programme at the window: by keys, in place, dragged, put off, and led to the agenda."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from desktop.domain.edits import added_all
from desktop.domain.meeting import Meeting
from desktop.domain.work_programme import ProgrammeItem, ProgrammeState
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.gui.screens.programme.table import LINE
from desktop.storage.book import Book


@pytest.fixture
def items(harbour, tmp_path) -> dict[str, Any]:
    """A later meeting, and four lines: two planned, one on the agenda, one not placed."""
    later = Meeting(board_id=harbour.board.id, date=date(2014, 12, 5))
    made = {"later": later}
    for name, more in {
        "ropes": {"meeting_id": harbour.next.id, "position": 1, "lead": "Harbour Master"},
        "lamps": {"meeting_id": harbour.next.id, "position": 2},
        "wall": {
            "meeting_id": harbour.next.id,
            "position": 3,
            "state": ProgrammeState.ON_AGENDA,
            "agenda_item_id": harbour.wall.id,
        },
        "boats": {},
    }.items():
        made[name] = ProgrammeItem(board_id=harbour.board.id, title=name.capitalize(), **more)
    with Book.open(tmp_path / "harbour.minutebook") as book:
        book.write("Plan", added_all(made.values()))
    return made


@pytest.fixture
def at_programme(items, person) -> Any:
    person.window.serve(ShowScreen("programme"))
    return person


def stands(person, item) -> ProgrammeItem:
    return person.window.session.book.programme_items.get(item.id)


def titles(person) -> list[str]:
    view = person.sees("programme_table")
    return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]


def test_lines_stand_below_their_meeting(at_programme) -> None:
    assert titles(at_programme) == [
        "Friday 7 November 2014", "Ropes", "Lamps", "Wall", "Friday 5 December 2014", "Not yet placed",
        "Boats",
    ]  # fmt: skip


def test_the_screen_says_that_it_is_no_statutory_plan(at_programme) -> None:
    assert "not the statutory Forward Plan" in at_programme.sees("page_subtitle").text()


def test_a_line_is_added_and_named_by_keys(at_programme) -> None:
    at_programme.chooses("programme_table", "Ropes")
    at_programme.keys("Insert")
    at_programme._qtbot.keyClicks(at_programme.focus(), "Nets")
    at_programme.keys("Return")
    assert titles(at_programme)[1:4] == ["Ropes", "Nets", "Lamps"]


@pytest.mark.parametrize(
    ("key", "after"),
    [
        ("Alt+Down", ["Lamps", "Ropes", "Wall"]),
        ("Alt+Shift+Down", ["Lamps", "Wall", "Friday 5 December 2014"]),
    ],
)
def test_a_line_moves_by_keys_and_undo_brings_it_back(at_programme, key, after) -> None:
    before = titles(at_programme)
    at_programme.chooses("programme_table", "Ropes")
    at_programme.keys(key)
    assert titles(at_programme)[1:4] == after
    at_programme.keys("Ctrl+Z")
    assert titles(at_programme) == before


def test_a_line_is_dragged_to_another_meeting(at_programme, items) -> None:
    view = at_programme.sees("programme_table")
    below = view.visualRect(view.model().index(4, 0)).center()
    data = QMimeData()
    data.setData(LINE, items["boats"].id.encode())
    drop = QDropEvent(
        QPointF(below), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    view.dropEvent(drop)
    assert stands(at_programme, items["boats"]).meeting_id == items["later"].id


def test_a_cell_is_edited_in_place(at_programme, items) -> None:
    view = at_programme.sees("programme_table")
    at_programme.chooses("programme_table", "Lamps")
    view.setCurrentIndex(view.model().index(2, 1))
    at_programme.keys("F2")
    at_programme._qtbot.keyClicks(at_programme.focus(), "Lamp Keeper")
    at_programme.keys("Return")
    assert stands(at_programme, items["lamps"]).lead == "Lamp Keeper"


def test_deferring_asks_for_a_reason_beside_the_field(at_programme, items) -> None:
    at_programme.chooses("programme_table", "Ropes")
    at_programme.clicks("programme_defer")
    assert at_programme.sees("programme_reason_below").text() == "Say why it is deferred."
    at_programme.types("programme_reason", "the count is late")
    at_programme.clicks("programme_defer")
    after = stands(at_programme, items["ropes"])
    assert (after.state, after.meeting_id) == (ProgrammeState.DEFERRED, items["later"].id)
    assert "the count is late" in after.note


def test_a_withdrawn_line_can_be_planned_again(at_programme, items) -> None:
    at_programme.chooses("programme_table", "Ropes")
    at_programme.keys("D")
    at_programme._qtbot.keyClicks(at_programme.focus(), "no longer ours")
    at_programme.clicks("programme_withdraw")
    assert stands(at_programme, items["ropes"]).state is ProgrammeState.WITHDRAWN
    at_programme.clicks("programme_again")
    assert stands(at_programme, items["ropes"]).state is ProgrammeState.PLANNED


def test_a_meeting_is_chosen_in_the_pane(at_programme, items) -> None:
    at_programme.chooses("programme_table", "Boats")
    at_programme.picks("programme_meeting", items["later"].id)
    assert stands(at_programme, items["boats"]).meeting_id == items["later"].id


def test_what_is_on_an_agenda_leads_there_and_is_not_moved_here(at_programme, items) -> None:
    at_programme.chooses("programme_table", "Wall")
    at_programme.keys("Alt+Shift+Down")
    at_programme.is_told_that("on the agenda of Friday 7 November 2014")
    at_programme.clicks("programme_on_agenda")
    assert at_programme.is_there("agenda_table")


def test_one_lead_is_looked_at_alone(at_programme) -> None:
    at_programme.window.screens["programme"]._lead._choose("Harbour Master")
    assert [title for title in titles(at_programme) if title in ("Ropes", "Lamps", "Wall", "Boats")] == ["Ropes"]


def test_a_line_that_was_found_is_shown(at_programme, items) -> None:
    at_programme.window.serve(OpenRecord("programme-items", items["boats"].id))
    assert at_programme.sees("programme_table").currentIndex().data() == "Boats"
