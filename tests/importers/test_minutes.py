"""Minutes of twelve invented boards, each set out in another way, read to the counts, refs and names they hold."""

from datetime import date

import pytest

from desktop.domain.meeting import AttendanceRole
from desktop.domain.minutes import Minute
from tests.importers.minutes_cases import CASES, Case, read

by_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(";")] if ";" in text else text.split()


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(";") if name.strip()]


@by_case
def test_board_and_meeting_come_from_the_head(case: Case) -> None:
    found = read(case.name)
    assert (found.board.name, found.board.organisation) == (case.board, case.organisation)
    assert (found.meeting.date, found.meeting.time, found.meeting.venue) == (case.day, case.clock, case.venue)


@by_case
def test_refs_follow_the_printed_series(case: Case) -> None:
    assert [minute.number for minute in read(case.name).findings.of(Minute)] == _split(case.refs)


@by_case
def test_every_minute_has_a_title(case: Case) -> None:
    assert all(minute.title for minute in read(case.name).findings.of(Minute))


@by_case
def test_resolutions_have_the_printed_parts(case: Case) -> None:
    found = read(case.name)
    parts = {minute.number: [part.part or "-" for part in found.parts(minute)] for minute in found.findings.of(Minute)}
    if case.name != "unnumbered":
        assert {number: labels for number, labels in parts.items() if labels} == {
            number: labels.split() for number, labels in case.parts.items()
        }


@by_case
def test_verbs_are_those_of_the_decision(case: Case) -> None:
    found = read(case.name)
    for number, verbs in case.verbs.items():
        assert [part.verb.value for part in found.parts(found.minute(number))] == verbs.split()


@by_case
def test_people_stand_in_their_roles(case: Case) -> None:
    found = read(case.name)
    assert found.names(AttendanceRole.PRESENT) == _names(case.present)
    assert found.names(AttendanceRole.APOLOGIES) == _names(case.apologies)
    assert found.names(AttendanceRole.IN_ATTENDANCE) == _names(case.attending)
    assert found.names(AttendanceRole.SUBSTITUTE) == _names(case.substitutes)


@by_case
def test_every_line_is_placed_or_left_over(case: Case) -> None:
    reading = read(case.name).findings.reading("minutes")
    assert tuple(left.line for left in reading.leftovers) == case.leftovers
    assert len(reading.placed) + len(reading.leftovers) == len(reading.document.lines)


@by_case
def test_doubts_become_queries(case: Case) -> None:
    assert len(read(case.name).findings.reading("minutes").queries) == case.questions


def test_decisions_in_unnumbered_minutes_stand_under_their_titles() -> None:
    found = read("unnumbered")
    decided = {minute.title: [part.part for part in found.parts(minute)] for minute in found.findings.of(Minute)}
    assert decided["RISK REGISTER"] == ["(a)", "(b)", "(c)"]
    assert decided["INTERNAL AUDIT PLAN"] == [""]


def test_a_wrong_weekday_offers_the_years_in_which_it_is_right() -> None:
    query = read("partnership_items").findings.reading("minutes").queries[0]
    assert query.choices[0].effects[0].fields == {"date": date(2017, 9, 4).isoformat()}
