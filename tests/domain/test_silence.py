"""How many meetings nothing was heard for."""

from datetime import date

from desktop.domain.silence import is_silent, last_heard, meetings_silent

MEETINGS = (date(2014, 8, 29), date(2014, 9, 26), date(2014, 11, 7), date(2014, 11, 28))
AT = date(2014, 11, 7)


def test_the_meetings_since_are_counted_and_those_to_come_are_not() -> None:
    assert meetings_silent(MEETINGS, date(2014, 9, 1), AT) == 2


def test_an_update_on_the_day_of_a_meeting_was_heard_there() -> None:
    assert meetings_silent(MEETINGS, AT, AT) == 0


def test_what_was_never_heard_of_is_silent_for_every_meeting() -> None:
    assert meetings_silent(MEETINGS, None, AT) == 3


def test_the_latest_update_counts_and_the_day_of_agreement_where_there_is_none() -> None:
    agreed = date(2014, 9, 26)
    assert last_heard(agreed, []) == agreed
    assert last_heard(agreed, [date(2014, 10, 1), date(2014, 10, 9)]) == date(2014, 10, 9)


def test_two_meetings_are_worth_a_question() -> None:
    assert not is_silent(1) and is_silent(2)
