"""When an agenda has to be out by the board's own rule, and how late is said."""

from dataclasses import replace
from datetime import date, time

import pytest

from desktop.domain.board import AccessRegime, Board, BoardKind, HolidayList, NamedDay, NoticeRule
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.publication import Publication, publication_of, ways_on_when_late

BOARD = Board(name="Invented Board", access=AccessRegime.VOLUNTARY)
BOUND = replace(BOARD, access=AccessRegime.STATUTORY)
MEETING = Meeting(board_id=BOARD.id, date=date(2014, 11, 7), state=MeetingState.DRAFT_AGENDA)
LAST_DAY = date(2014, 10, 30)


def stands(board: Board, today: date, now: time | None = None, **published: object) -> Publication:
    return publication_of(replace(MEETING, **published), board, today, now)  # type: ignore[arg-type]


def published(day: date, at: time | None = None, board: Board = BOUND) -> Publication:
    return stands(board, day, state=MeetingState.PUBLISHED, published_on=day, published_at=at)


@pytest.mark.parametrize(
    ("meeting", "last_day"),
    [
        (date(2014, 11, 7), date(2014, 10, 30)),
        (date(2014, 11, 28), date(2014, 11, 20)),
        (date(2015, 1, 9), date(2014, 12, 31)),
        (date(2015, 2, 6), date(2015, 1, 29)),
        (date(2015, 3, 6), date(2015, 2, 26)),
        (date(2015, 4, 9), date(2015, 3, 30)),
        (date(2015, 5, 28), date(2015, 5, 19)),
    ],
)
def test_the_last_day_of_the_seven_meetings(meeting: date, last_day: date) -> None:
    found = publication_of(replace(MEETING, date=meeting), BOARD, date(2014, 9, 1))
    assert found.notice.publish_by == last_day
    on_time = publication_of(replace(MEETING, date=meeting), BOARD, last_day)
    assert (on_time.clear_days, on_time.late_by) == (5, 0)


@pytest.mark.parametrize(
    ("changes", "last_day"),
    [
        ({"notice": NoticeRule(count_saturdays=True)}, date(2014, 10, 31)),
        ({"notice": NoticeRule(closure_days=(date(2014, 11, 5),))}, date(2014, 10, 29)),
        ({"holidays": HolidayList(added=(NamedDay(day=date(2014, 11, 5), name="Fair day"),))}, date(2014, 10, 29)),
        ({"notice": NoticeRule(days=3)}, date(2014, 11, 3)),
    ],
)
def test_the_boards_settings_change_the_last_day(changes: dict[str, object], last_day: date) -> None:
    assert stands(replace(BOARD, **changes), date(2014, 9, 1)).notice.publish_by == last_day  # type: ignore[arg-type]


def test_a_holiday_that_the_board_struck_out_counts() -> None:
    meeting = replace(MEETING, date=date(2015, 1, 9))
    board = replace(BOARD, holidays=HolidayList(struck=(date(2015, 1, 1),)))
    assert publication_of(meeting, board, LAST_DAY).notice.publish_by == date(2015, 1, 1)


def test_what_goes_out_after_the_latest_time_counts_as_the_next_day() -> None:
    board = replace(BOUND, latest_publication=time(17))
    assert published(LAST_DAY, time(17), board).late_by == 0
    assert published(LAST_DAY, time(17, 1), board).late_by == 1


def test_a_publication_at_the_weekend_counts_as_that_of_monday() -> None:
    assert published(date(2014, 11, 1)).clear_days == published(date(2014, 11, 3)).clear_days == 3


def test_a_bound_board_must_and_another_aims_to() -> None:
    day = date(2014, 10, 27)
    assert stands(BOUND, day).short == "Must publish by Thursday 30 October"
    assert stands(BOARD, day).short == "Aims to publish by Thursday 30 October"
    assert stands(BOUND, day).sentence == (
        "The agenda must be published by Thursday 30 October 2014, to give five clear days."
    )
    assert "aims to publish" in stands(BOARD, day).sentence


def test_a_private_board_has_nothing_due_and_is_never_late() -> None:
    found = stands(replace(BOARD, access=AccessRegime.PRIVATE), date(2014, 11, 6))
    assert (found.short, found.is_late, found.is_due) == ("", False, False)
    assert found.sentence.startswith("The board meets in private")


def test_the_last_day_is_today_until_the_latest_time() -> None:
    board = replace(BOUND, latest_publication=time(17))
    assert stands(board, LAST_DAY, time(16)).short == "Must publish today by 5 pm"
    late = stands(board, LAST_DAY, time(18)).short
    assert late == "Late by 1 clear day: must have been published by Thursday 30 October, 5 pm"


def test_late_is_said_in_clear_days() -> None:
    late = stands(BOARD, date(2014, 11, 3))
    assert late.late_words == "Late by 2 clear days"
    assert late.presses


def test_what_is_out_says_when_and_how_late() -> None:
    assert published(LAST_DAY, time(14, 15)).short == "Published on Thursday 30 October, 2.15 pm"
    assert published(date(2014, 11, 3)).short == "Published on Monday 3 November: late by 2 clear days"


def test_a_publication_in_another_year_says_which() -> None:
    found = stands(BOUND, date(2026, 11, 22), state=MeetingState.PUBLISHED, published_on=date(2026, 11, 22))
    assert found.short.startswith("Published on Sunday 22 November 2026: late by")


def test_an_agenda_that_was_published_on_an_unknown_day_is_not_late() -> None:
    found = stands(BOUND, date(2014, 11, 6), state=MeetingState.PUBLISHED)
    assert (found.is_late, found.short) == (False, "")


def test_nothing_is_due_after_the_meeting() -> None:
    assert stands(BOUND, date(2014, 11, 8)).short == ""


def test_the_law_is_named_to_boards_that_it_binds() -> None:
    assert ways_on_when_late(BOARD) == ()
    assert "special circumstances" in ways_on_when_late(BOUND)[1]
    assert "1960" in ways_on_when_late(replace(BOUND, kind=BoardKind.NHS))[0]
