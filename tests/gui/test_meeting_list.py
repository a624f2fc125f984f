"""The list of meetings: the next one is chosen, and the calendar is one press away."""

from datetime import date

from desktop.domain.edits import added_all
from desktop.domain.meeting import Meeting
from desktop.gui.requests import ShowScreen


def test_the_next_meeting_is_chosen_below_those_planned_for_later(person, harbour) -> None:
    later = [Meeting(board_id=harbour.board.id, date=date(2015, month, 6), provisional=True) for month in (1, 2, 3)]
    person.window.session.perform("Calendar", added_all(later))
    person.window.serve(ShowScreen("meetings"))
    assert person.sees("meetings_table").currentIndex().data() == "Friday 7 November 2014"


def test_the_newest_is_chosen_where_none_is_to_come(person, harbour) -> None:
    person.window.session.perform("Bin", person.window.session.book.removal(harbour.next))
    person.window.serve(ShowScreen("meetings"))
    assert person.sees("meetings_table").currentIndex().data() == "Friday 26 September 2014"


def test_the_calendar_leads_back_to_the_list(person, harbour) -> None:
    person.window.serve(ShowScreen("meetings"))
    person.clicks("list_calendar")
    person.clicks("calendar_back")
    assert person.is_there("meetings_table")
