"""How long an agenda takes, and when its items begin."""

from dataclasses import replace
from datetime import time

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from desktop.domain.agenda_length import expected_times, say_minutes, whole_length, without_minutes

PART = AgendaItem(meeting_id="m", title="Part I", kind=ItemKind.HEADING)
MONEY = AgendaItem(meeting_id="m", position=2, title="Money", minutes_allotted=20)
WALL = AgendaItem(meeting_id="m", position=3, title="Wall")
NORTH = AgendaItem(meeting_id="m", parent_id=WALL.id, position=1, title="North", minutes_allotted=10)
SOUTH = AgendaItem(meeting_id="m", parent_id=WALL.id, position=2, title="South", minutes_allotted=15)
DATES = AgendaItem(meeting_id="m", position=4, title="Dates")
AGENDA = [PART, MONEY, WALL, NORTH, SOUTH, DATES]


def test_an_item_takes_its_own_minutes_or_those_of_its_sub_items() -> None:
    assert whole_length(AGENDA) == 45
    own = replace(WALL, minutes_allotted=30)
    assert whole_length([PART, MONEY, own, NORTH, SOUTH, DATES]) == 50


def test_a_withdrawn_item_takes_no_time() -> None:
    assert whole_length([replace(MONEY, outcome=ItemOutcome.WITHDRAWN), WALL, NORTH]) == 10


def test_items_without_minutes_are_counted_and_headings_are_not() -> None:
    assert without_minutes(AGENDA) == 1


def test_each_item_is_expected_when_those_before_it_are_over() -> None:
    begins = expected_times(AGENDA, time(13, 30))
    assert begins == {
        MONEY.id: time(13, 30),
        WALL.id: time(13, 50),
        NORTH.id: time(13, 50),
        SOUTH.id: time(14),
        DATES.id: time(14, 15),
    }


def test_nothing_is_expected_without_a_time_or_without_minutes() -> None:
    assert expected_times(AGENDA, None) == {}
    assert expected_times([WALL, DATES], time(10)) == {}


def test_lengths_in_words() -> None:
    assert [say_minutes(minutes) for minutes in (0, 45, 60, 110)] == ["0 min", "45 min", "1 h", "1 h 50 min"]
