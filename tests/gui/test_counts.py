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


def test_the_figure_beside_actions_is_that_of_today_and_says_what_it_counts(qtbot, person, harbour) -> None:
    proposed = [replace(each, status=ActionStatus.PROPOSED) for each in (harbour.undated, harbour.late)]
    both = [changed(before, after) for before, after in zip((harbour.undated, harbour.late), proposed, strict=True)]
    person.window.session.perform("Propose", both)
    entry = person.sees("rail_actions")
    qtbot.waitUntil(lambda: entry.toolTip() == "2 overdue")
    assert entry.accessibleName() == "Actions: 2 overdue"
    book = person.window.session.book
    today, standing = (read(book, harbour.board.id, TODAY) for read in (read_today, read_standing))
    assert (standing.actions, today.overdue, today.proposed) == (2, 2, 2)


def test_a_figure_of_nothing_says_nothing() -> None:
    assert Standing(recommendations=4).explain("recommendations") == "4 overdue"
    assert Standing().explain("actions") == ""
