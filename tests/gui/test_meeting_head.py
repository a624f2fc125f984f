"""What the head of a meeting says of its agenda and of its deadline."""

from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.agenda import AgendaItem
from desktop.domain.edits import changed
from desktop.domain.meeting import Meeting, MeetingState
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.meetings.head_words import about, deadline, minutes_taken


def item(minutes: int | None, **named: object) -> AgendaItem:
    return AgendaItem(meeting_id="m", title="Item", minutes_allotted=minutes, **named)  # type: ignore[arg-type]


def test_an_item_without_minutes_takes_those_of_its_sub_items() -> None:
    whole = item(None)
    assert minutes_taken([item(5), whole, item(10, parent_id=whole.id), item(15, parent_id=whole.id)]) == 30


def test_too_many_minutes_are_said() -> None:
    meeting = Meeting(board_id="b", date=date(2015, 3, 6), venue="Town Hall.", minutes_allotted=60)
    assert about(meeting, [item(50), item(25)]) == "Town Hall. 2 items, 75 of 60 minutes, 15 too many."


def test_the_deadline_stands_in_the_head_until_the_agenda_is_out(person, harbour) -> None:
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    book = person.window.session.book
    last_day = date(2014, 10, 30)
    assert deadline(book, harbour.next, last_day - timedelta(1)) == ("Aims to publish by Thursday 30 October", False)
    assert deadline(book, harbour.next, last_day) == ("Aims to publish today", True)
    late = "Late by 1 clear day: was to be published by Thursday 30 October"
    assert deadline(book, harbour.next, last_day + timedelta(1)) == (late, True)


def test_a_published_agenda_has_no_deadline(person, harbour) -> None:
    published = replace(harbour.next, state=MeetingState.PUBLISHED)
    person.window.session.perform("Publish", [changed(harbour.next, published)])
    assert deadline(person.window.session.book, published, date(2014, 10, 1)) == ("", False)


def test_the_head_says_when_the_agenda_went_out(person, harbour) -> None:
    out = replace(harbour.next, state=MeetingState.PUBLISHED, published_on=date(2014, 11, 3))
    said = deadline(person.window.session.book, out, date(2014, 11, 4))
    assert said == ("Published on Monday 3 November: late by 2 clear days", True)
