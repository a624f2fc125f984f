"""Titles of minutes: without number and stop, over several lines, with an outcome behind a dash, on web pages."""

import pytest

from desktop.domain.meeting import AttendanceRole
from desktop.domain.minutes import Minute, Resolution
from tests.importers.minutes_cases import Read, read_text

HEAD = "Elm Parish Council\nMinutes of the meeting held on 3 March 2015\nPresent: Cllr A Alder, Cllr B Birch\n\n"
# The minutes below the head, and their numbers with titles.
FORMS = (
    ("20. To accept apologies.\nNone.\n21. Finance.\nPaid.", [("20", "To accept apologies"), ("21", "Finance")]),
    (
        "1. Minutes – Agreed\n\n2. Apologies – Cllr Cedar\n\n3. Lamps\nLit.",
        [("1", "Minutes"), ("2", "Apologies"), ("3", "Lamps")],
    ),
    ("*450 Minutes\n\nSigned.\n\n*451 Petitions\n\nNone came.", [("450", "Minutes"), ("451", "Petitions")]),
    (
        "Elm/28/07-08 Apologies\n\nNone came.\n\nElm/29/07-08 Minutes\n\nSigned by all.",
        [("Elm/28/07-08", "Apologies"), ("Elm/29/07-08", "Minutes")],
    ),
    (
        "1.\nAPOLOGIES\nNone.\n2.\n2.1\nURGENT ITEMS\nA lamp.\n3.\nMINUTES\nSigned.",
        [("1", "APOLOGIES"), ("2", "URGENT ITEMS"), ("3", "MINUTES")],
    ),
    (
        "1. APOLOGIES\n\nNone.\n\n2. THE HARBOUR FUND, LAMP ACCOUNT AND DECENT BERTHS\nPROGRAMME - CHANGES\n\nNoted.",
        [
            ("1", "APOLOGIES"),
            ("2", "THE HARBOUR FUND, LAMP ACCOUNT AND DECENT BERTHS PROGRAMME - CHANGES"),
        ],
    ),
    (
        "1. Apologies;\n\nNone came.\n\n2. Interests etc.:\n\nNone were told.",
        [("1", "Apologies"), ("2", "Interests etc")],
    ),
    (
        "9. Lamps\n\nLit.\n\n10. Cllr and Clerk exchange of news\n\nNone.",
        [("9", "Lamps"), ("10", "Cllr and Clerk exchange of news")],
    ),
)
WEB_ROWS = """Cabinet - Monday 3 March 2014 10.00 a.m.
Venue: Town Hall
No. | Item |
---|---|
Apologies for Absence Minutes: Apologies were received from Councillor Alder and Councillor Birch. |
|
Lamps To consider a report on the lamps of the harbour. Minutes: Resolved:-
That the lamps be lit. |
|
Questions from Members of the Public Agenda Items 7 and 9 take questions. Minutes: There were none. |
"""
TOLD_TWICE = """Cabinet - Monday 3 March 2014 10.00 a.m.

1.

Apologies

Decision:

Apologies were received from Councillor Alder.

Minutes:

Apologies were received from Councillor Alder.

2.

Lamps

Decision:

The purpose of this item was to look at the lamps.

RESOLVED that the lamps be lit.

Voting Record

5 For, 0 Against, 1 Abstention

Minutes:

RESOLVED: That the lamps be lit.

3.

Berths

Minutes:

Cabinet resolved to dredge the berths.
"""


def _titles(found: Read) -> list[tuple[str, str]]:
    return [(minute.number, minute.title) for minute in found.findings.of(Minute)]


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text[:20] for text, _ in FORMS])
def test_numbers_and_titles(text: str, expected: list[tuple[str, str]]) -> None:
    assert _titles(read_text(f"{HEAD}{text}\n")) == expected


def test_rows_of_a_web_page_without_its_breaks() -> None:
    found = read_text(WEB_ROWS)
    assert [title for _, title in _titles(found)] == [
        "Apologies for Absence",
        "Lamps",
        "Questions from Members of the Public",
    ]
    assert found.names(AttendanceRole.APOLOGIES) == ["Councillor Alder", "Councillor Birch"]
    assert [part.text for part in found.findings.of(Resolution)] == ["That the lamps be lit."]


def test_a_decision_told_twice_counts_once() -> None:
    found = read_text(TOLD_TWICE)
    assert _titles(found) == [("1", "Apologies"), ("2", "Lamps"), ("3", "Berths")]
    assert [part.text for part in found.findings.of(Resolution)] == [
        "that the lamps be lit.",
        "to dredge the berths.",
    ]


def test_the_day_of_other_minutes_is_not_that_of_the_meeting() -> None:
    found = read_text(
        "Agenda and minutes\n\nThe Minutes of the Council held on 11 February 2016 (previously circulated).\n\n"
        + WEB_ROWS.partition("\n")[2]
    )
    assert any("date of this meeting" in query.question for query in found.findings.reading("minutes").queries)


def test_minutes_in_one_line_are_cut_again() -> None:
    told = "The lamps of the harbour were looked at one by one, and the Clerk was asked about each of them. " * 9
    text = (
        "ELM PARISH COUNCIL Minutes of the Meeting held on 3 March 2015 Present: Cllr A Alder, Cllr B Birch. "
        "Also present: Mrs C Cedar (Clerk). The meeting commenced at 7 pm. 1. APOLOGIES FOR ABSENCE Cllr D Dale. "
        f"2. HARBOUR LAMPS {told} RESOLVED that the lamps be lit. 3. PUBLIC FORUM None."
    )
    found = read_text(text)
    assert _titles(found) == [("1", "APOLOGIES FOR ABSENCE"), ("2", "HARBOUR LAMPS"), ("3", "PUBLIC FORUM")]
    assert found.names(AttendanceRole.PRESENT) == ["Cllr A Alder", "Cllr B Birch"]
    assert found.names(AttendanceRole.APOLOGIES) == ["Cllr D Dale"]
    assert [part.text for part in found.findings.of(Resolution)] == ["that the lamps be lit."]


def test_a_running_head_of_two_pages_is_no_part_of_a_list() -> None:
    head = "\n\f" + "Papers of the harbour board\n\n"
    found = read_text(f"{HEAD}{head}1. Apologies\n\nNone came.\n{head}2. Lamps\n\nThey were lit.\n")
    assert _titles(found) == [("1", "Apologies"), ("2", "Lamps")]
    assert all("Papers" not in minute.text for minute in found.findings.of(Minute))
