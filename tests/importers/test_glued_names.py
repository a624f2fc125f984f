"""Names without their spaces are people of their own, and the name as it was meant is offered."""

import pytest

from desktop.domain.meeting import AttendanceRole
from desktop.importers.people_glued import unglued
from tests.importers.minutes_cases import read_text

MINUTES = """Elmshire Harbour Board
Minutes of the meeting held on 3 March 2015
Present:- Mrs D Alder, MrsHBirch
1. WELCOME
The Chair welcomed all.
2. LAMPS
RESOLVED: a) that the lamps be lit;
b) that the cost be reported.
"""


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("MrsHElm", "Mrs H Elm"),
        ("MrJ Elm", "Mr J Elm"),
        ("CllrElm", "Cllr Elm"),
        ("DrMcOak", "Dr McOak"),
        ("MissABElm", "Miss A B Elm"),
        ("Mrs Elm", "Mrs Elm"),
        ("Drummond Elm", "Drummond Elm"),
    ],
)
def test_spaces_come_back(printed: str, meant: str) -> None:
    assert unglued(printed) == meant


def test_the_name_stays_as_printed_with_a_query() -> None:
    found = read_text(MINUTES)
    assert found.names(AttendanceRole.PRESENT) == ["Mrs D Alder", "MrsHBirch"]
    query = found.findings.reading("minutes").queries[0]
    assert [choice.label for choice in query.choices] == ["Mrs H Birch", "MrsHBirch, as printed"]
    assert {effect.kind for effect in query.choices[0].effects} == {"people", "attendance"}


def test_parts_keep_their_words_and_not_the_mark() -> None:
    found = read_text(MINUTES)
    parts = found.parts(found.minute("2"))
    assert [(part.part, part.verb.value, part.text) for part in parts] == [
        ("a)", "resolved", "that the lamps be lit;"),
        ("b)", "resolved", "that the cost be reported."),
    ]
