"""The minutes inside the real agenda pack: counts, refs, parts and names."""

from pathlib import Path

import pytest

from desktop.domain.meeting import AttendanceRole
from desktop.domain.minutes import Minute, Resolution
from tests.importers.minutes_cases import Read, read_text

# The minutes stand between these lines of the pack; what follows them is a list of recommendations.
_FIRST, _LAST = 32, 160


@pytest.fixture(scope="module")
def found(shared_seeds: Path) -> Read:
    """Return the minutes of the real pack as read."""
    lines = next(shared_seeds.glob("004_*.txt")).read_text(encoding="utf-8").split("\n")
    kept = [line if _FIRST <= number <= _LAST else "" for number, line in enumerate(lines, start=1)]
    return read_text("\n".join(kept))


def test_meeting(found: Read) -> None:
    assert found.meeting.date.isoformat() == "2014-09-26"
    assert len(found.names(AttendanceRole.PRESENT)) == 7
    assert len(found.names(AttendanceRole.APOLOGIES)) == 3


def test_minutes_and_resolution_parts(found: Read) -> None:
    minutes = found.findings.of(Minute)
    assert [minute.number for minute in minutes] == [f"C{number}" for number in range(1, 9)]
    assert [len(found.parts(minute)) for minute in minutes] == [0, 1, 1, 6, 1, 1, 1, 1]
    assert len(found.findings.of(Resolution)) == 12


def test_chairs_note_stands_above_its_minute(found: Read) -> None:
    assert [minute.number for minute in found.findings.of(Minute) if minute.note_above] == ["C6"]


def test_officers_named_in_the_text_are_offered(found: Read) -> None:
    queries = found.findings.reading("minutes").queries
    assert [query.question.split()[1] for query in queries] == ["Collins", "Howe"]
    assert [choice.label for choice in queries[0].choices] == ["Add as in attendance", "Leave out"]
    assert queries[0].choices[0].effects[0].fields["post"].endswith("Adviser")


def test_the_recommendations_below_are_not_minute_text(found: Read) -> None:
    leftovers = found.findings.reading("minutes").leftovers
    assert [left.line for left in leftovers] == [153, 155, 157, 159]
