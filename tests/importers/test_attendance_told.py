"""Attendance as minutes tell it: labels in one line, sentences with reasons, substitutes, lists in columns."""

import pytest

from desktop.domain.meeting import AttendanceRole
from tests.importers.minutes_cases import Read, read_text

ROLES = {
    "present": AttendanceRole.PRESENT,
    "apologies": AttendanceRole.APOLOGIES,
    "attending": AttendanceRole.IN_ATTENDANCE,
    "substitutes": AttendanceRole.SUBSTITUTE,
    "absent": AttendanceRole.ABSENT,
}
# What stands above the first minute, and how many it names in each role.
FRONTS = (
    ("Present: Chair: Cllr Alder Councillors: Mrs Birch, Cedar, Dale Clerk: Mrs Elder", {"present": 4, "attending": 1}),
    ("Councillors A. Alder, B. Birch, C Cedar.\nParish Clerk: Jo Dale", {"present": 3, "attending": 1}),
    ("Present were:\nCllr A Alder, Cllr B Birch and the Clerk.", {"present": 2, "attending": 1}),
    (
        "Present:-\nCouncillors Alder (Chair), Birch and Cedar\n"
        "Members attending in accordance with Standing Order 8:-\nCouncillors Dale and Elder",
        {"present": 3, "attending": 2},
    ),
    ("PRESENT: Cllr A Alder (Mayor) Cllr B Birch\nCllr C Cedar Cllr D Dale Cllr E Elder", {"present": 5}),
    (
        "Present:         Cllrs Jo Alder (JA), Max Dale (MD), Noor Elder-Elm (NEE), Lou\nBirch (LB), Kit Fir",
        {"present": 5},
    ),
    (
        "Present:\nJo Alder – Chair\nLou Birch – Trust Lead (rep Kit Cedar)\nMax Dale – Manager, Elm City Council",
        {"present": 3},
    ),
    ("Present:\nMr A Alder, Mid Elm (NHS)\nMr B Birch, Elm, Oak and West Ash (HIE)", {"present": 2}),
    ("Minutes: Read the Minutes\nPresent:\nMr A Alder", {"present": 1}),
    ("Present: Mr A Alder, Mr B Birch\n(FTG) Foundation Trustee Governor; (SG) Staff Governor", {"present": 2}),
    ("Present: Mr A Alder, Mr B Birch\nThe Vice Chairman Mr A Alder acted as Chairman", {"present": 2}),
)
# The text of the first minute, "Apologies", and how many it names.
APOLOGIES = (
    ("Cllr A Alder and Cllr B Birch.", {"apologies": 2}),
    ("Apologies were received from Cllr Alder who was on holiday and Cllr Miss J Birch who was ill.", {"apologies": 2}),
    ("Apologies were received from Cllr Alder.\n\nJo Birch had also sent her apologies.", {"apologies": 2}),
    (
        "Apologies for absence were presented on behalf of Councillor A Alder (Elm) and received from Cllr B Birch.",
        {"apologies": 2},
    ),
    ("The Committee noted the apologies of Councillor Alder and Birch.", {"apologies": 2}),
    (
        "Apologies for absence were received from:\n\nCouncillor Alder, for whom Councillor Lou Birch was substitute;"
        "\n\nCouncillor Cedar, for whom Councillor Max Dale was substitute.",
        {"apologies": 2, "substitutes": 2},
    ),
    (
        "Apologies were received from Cllrs A Alder and B Birch . Cllrs C Cedar and D Dale attended as substitutes.",
        {"apologies": 2, "substitutes": 2},
    ),
    ("Apologies were received from Mr A Alder, Ms K\nBirch and Ch Insp J Cedar.", {"apologies": 3}),
    ("School members\n\nJo Alder, Lou Birch\n\nOfficers\n\nKit Cedar, Max Dale", {"apologies": 4}),
    ("The Chairman to report apologies for absence.", {}),
    ("The Clerk was in receipt of apologies from JA, LB and KC, which were recorded.", {}),
)


def _counts(found: Read) -> dict[str, int]:
    counts = {name: len(found.names(role)) for name, role in ROLES.items()}
    return {name: count for name, count in counts.items() if count}


def _read(front: str, apologies: str = "None.", second: str = "2. LAMPS\nThe lamps were lit.") -> Read:
    head = "Elm Parish Council\nMinutes of the meeting held on 3 March 2015\n"
    return read_text(f"{head}\n{front}\n\n1. APOLOGIES\n\n{apologies}\n\n{second}\n")


@pytest.mark.parametrize(("front", "expected"), FRONTS, ids=[front[:30] for front, _ in FRONTS])
def test_lists(front: str, expected: dict[str, int]) -> None:
    assert _counts(_read(front)) == expected


@pytest.mark.parametrize(("apologies", "expected"), APOLOGIES, ids=[text[:40] for text, _ in APOLOGIES])
def test_apologies(apologies: str, expected: dict[str, int]) -> None:
    assert _counts(_read("", apologies)) == expected


def test_absent_members_whose_apologies_are_accepted_count_once() -> None:
    found = _read("Present: Cllr A Alder, Cllr B Birch\nAbsent: Cllr C Cedar.", "Cllr C Cedar.")
    assert _counts(found) == {"present": 2, "apologies": 1}


@pytest.mark.parametrize(
    "text",
    [
        "(i) Cllr A Alder for Cllr B Birch; and",
        "It was noted that Cllr A Alder had been appointed as substitute for Cllr B Birch.",
    ],
)
def test_a_minute_of_substitutes(text: str) -> None:
    found = _read("", second=f"2. SUBSTITUTE MEMBERS\n\n{text}\n\n3. LAMPS\nThe lamps were lit.")
    assert found.names(AttendanceRole.SUBSTITUTE) == ["Cllr A Alder"]


def test_a_presentation_is_no_list_of_those_present() -> None:
    found = _read(
        "Present: Mr A Alder", second="2. Presentation on lamps\n\nThe Head of Lamps, Elm gave a presentation on it."
    )
    assert _counts(found) == {"present": 1}


def test_a_label_within_a_paragraph_opens_its_list() -> None:
    head = "Minutes of the meeting of the harbour board of Elmshire held in the long hall on 3 March 2015 at 7.30\n"
    found = read_text(
        f"{head}Present: Cllr A Alder, Cllr B Birch\n\n1. LAMPS\n\nThey were lit.\n\n2. BERTHS\n\nNone.\n"
    )
    assert _counts(found) == {"present": 2}
