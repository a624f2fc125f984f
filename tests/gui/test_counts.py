"""The same thing is counted alike wherever its number stands."""

from dataclasses import replace

from desktop.domain.action_item import ActionStatus
from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.edits import added, changed
from desktop.domain.meeting import Attendance, AttendanceRole
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.today_reading import read_today
from desktop.gui.standing import Standing, read_standing
from tests.gui.conftest import TODAY


def test_items_and_those_present_are_counted_alike_in_the_list_and_on_the_page(person, harbour) -> None:
    heading = AgendaItem(meeting_id=harbour.next.id, position=4, title="Part II", kind=ItemKind.HEADING)
    there = Attendance(meeting_id=harbour.next.id, position=1, name="The Chair")
    instead = replace(there, id="s", name="The Deputy", role=AttendanceRole.SUBSTITUTE)
    person.window.session.perform("More", [added(heading), added(there), added(instead)])
    person.clicks("rail_meetings")
    assert person.reads("meetings_table")[2:5:2] == ["3 items", "2"]
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    assert person.sees("tab_agenda").text() == "Agenda (3)"
    assert person.sees("tab_attendance").text() == "Attendance (2)"
    assert read_today(person.window.session.book, harbour.board.id, TODAY).meeting.items == 3


def test_the_figure_beside_actions_says_what_it_counts(qtbot, person, harbour) -> None:
    proposed = replace(harbour.undated, status=ActionStatus.PROPOSED)
    person.window.session.perform("Propose", [changed(harbour.undated, proposed)])
    entry = person.sees("rail_actions")
    words = "2 overdue and 1 proposed for closure"
    qtbot.waitUntil(lambda: entry.toolTip() == words)
    assert entry.accessibleName() == f"Actions: {words}"
    today = read_today(person.window.session.book, harbour.board.id, TODAY)
    assert (today.overdue, today.proposed) == (2, 1)


def test_an_overdue_action_that_is_proposed_for_closure_counts_once(person, harbour) -> None:
    person.window.session.perform(
        "Propose", [changed(harbour.late, replace(harbour.late, status=ActionStatus.PROPOSED))]
    )
    standing = read_standing(person.window.session.book, harbour.board.id, TODAY)
    assert (standing.actions, standing.explain("actions")) == (
        2,
        "2 overdue and 1 proposed for closure, 1 of them both",
    )


def test_a_figure_of_one_sort_names_that_sort_only() -> None:
    assert Standing(actions=3, overdue=3).explain("actions") == "3 overdue"
    assert Standing(recommendations=4).explain("recommendations") == "4 overdue"
    assert Standing().explain("actions") == ""
