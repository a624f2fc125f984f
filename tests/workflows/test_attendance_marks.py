"""Marking somebody: who presides is offered, and never taken from anybody."""

import pytest

from desktop.domain.meeting import Attendance, AttendanceRole
from desktop.workflows.attendance_list import is_chair, marked


def _one(capacity: str, **more) -> Attendance:
    return Attendance(meeting_id="m", name="A", capacity=capacity, **{"role": AttendanceRole.EXPECTED, **more})


@pytest.mark.parametrize("post", ["Chair", "Chairman", "Independent Chairman", "Chair of the Board", "Chair (interim)"])
def test_the_chair_presides_when_present(post) -> None:
    assert marked(_one(post), AttendanceRole.PRESENT, ()).presiding


@pytest.mark.parametrize("post", ["Vice-Chair", "Deputy Chairman", "Chair of the Audit Committee", "Director", ""])
def test_nobody_else_does(post) -> None:
    assert not is_chair(_one(post))


def test_who_presides_already_stays() -> None:
    there = _one("Member", presiding=True, role=AttendanceRole.PRESENT)
    assert not marked(_one("Chair"), AttendanceRole.PRESENT, [there]).presiding


def test_who_is_away_does_not_preside() -> None:
    there = _one("Chair", presiding=True, role=AttendanceRole.PRESENT)
    assert not marked(there, AttendanceRole.APOLOGIES, [there]).presiding
