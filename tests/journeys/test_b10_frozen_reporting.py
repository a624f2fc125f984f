"""B10: ending a meeting freezes what was reported to it, and nothing later changes that."""

from datetime import datetime, time

import pytest

from desktop.charts.ratings_over_time import ratings_over_time
from desktop.domain.edits import added
from desktop.domain.meeting import Attendance
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.workflows.board_facts import board_facts


@pytest.fixture
def ended(person, harbour):
    """The person, after the meeting of 7 November 2014 that they took and ended in the window."""
    window = person.window
    window.session.perform("Chair", [added(Attendance(meeting_id=harbour.next.id, name="The Chair"))])
    window.serve(OpenRecord("meetings", harbour.next.id))
    window.screens["meetings"].clock = lambda: datetime.combine(harbour.next.date, time(13, 31))
    person.clicks("take_meeting_button")
    person.keys("F8", "F8")
    person.clicks("end_meeting")
    return person


def over_time(person, harbour):
    """Return the numbers of the chart of ratings over time, as its table has them."""
    book = person.window.session.book
    return ratings_over_time(board_facts(book, harbour.board.id, harbour.next.date)).table()


def test_b10_the_end_of_a_meeting_freezes_the_picture_and_later_edits_do_not_change_it(ended, harbour, qtbot) -> None:
    frozen = over_time(ended, harbour)
    assert frozen == (("Meeting of", "R Overdue", "– Not rated", "Total"), ("7 Nov 2014", 2, 1, 3))
    ended.window.serve(OpenRecord("action-items", harbour.late.id))
    ended.enters("action_wording", "Mend the wall and the steps")
    assert ended.window.session.book.action_items.get(harbour.late.id).wording == "Mend the wall and the steps"
    assert over_time(ended, harbour) == frozen
    ended.window.serve(ShowScreen("positions"))
    qtbot.waitUntil(lambda: "1" in ended.sees("moved_wording").text(), timeout=5000)
    ended.clicks("moved_wording")
    change = ended.sees("changes_table").model().row(0)
    assert (change.before.wording, change.after.wording) == ("Mend the wall", "Mend the wall and the steps")


def test_b10_the_end_and_what_it_froze_are_one_undo_step(ended) -> None:
    book = ended.window.session.book
    assert book.positions.count() == 1
    ended.menu("undo").trigger()
    assert book.positions.count() == 0
    ended.menu("redo").trigger()
    assert book.positions.count() == 1
