"""Entries of attendance lists as many boards print them, read to names and capacities."""

import pytest

from desktop.domain.meeting import AttendanceRole
from desktop.importers.people import read_people, read_row

ENTRIES = (
    ("Mr. A. Elm, Independent Chairman", [("Mr. A. Elm", "Independent Chairman")]),
    ("Councillor C Oak, Group Representative, Elmshire", [("Councillor C Oak", "Group Representative, Elmshire")]),
    ("Jo Elm – Director of Finance", [("Jo Elm", "Director of Finance")]),
    ("Director of Finance – Jo Elm", [("Jo Elm", "Director of Finance")]),
    ("Head of Finance (Jo Elm), Solicitor (M Oak)", [("Jo Elm", "Head of Finance"), ("M Oak", "Solicitor")]),
    ("Dr Jo Elm JE Medical Director", [("Dr Jo Elm", "Medical Director")]),
    ("Jo Elm, Chief Medical Officer (JE)", [("Jo Elm", "Chief Medical Officer")]),
    ("Chairman Cllr Elm", [("Cllr Elm", "Chairman")]),
    ("The Mayor, Councillor A Elm", [("Councillor A Elm", "Mayor")]),
    ("The Mayor (Councillor A Elm)", [("Councillor A Elm", "Mayor")]),
    ("Councillor Elm in the Chair", [("Councillor Elm", "in the Chair")]),
    (
        "Councillors Elm (Chair), Mrs Oak, B Yew and Fir-Ash",
        [("Councillor Elm", "Chair"), ("Councillor Mrs Oak", ""), ("Councillor B Yew", ""), ("Councillor Fir-Ash", "")],
    ),
    ("Cllr A Elm - Chair, Cllrs B Oak and C Yew", [("Cllr A Elm", "Chair"), ("Cllr B Oak", ""), ("Cllr C Yew", "")]),
    ("Jo Elm, Lou Oak, Dr Kit Yew", [("Jo Elm", ""), ("Lou Oak", ""), ("Dr Kit Yew", "")]),
    (
        "Ms D Elm (Licensing & Electoral Manager), Mr L Oak (Solicitor, Elmlaw) and Mr K Yew",
        [("Ms D Elm", "Licensing & Electoral Manager"), ("Mr L Oak", "Solicitor, Elmlaw"), ("Mr K Yew", "")],
    ),
    ("Police and Crime Commissioner – Jo Elm", [("Jo Elm", "Police and Crime Commissioner")]),
    (
        "Director of Law, Monitoring Officer and Scrutiny Manager",
        [("Director of Law", ""), ("Monitoring Officer", ""), ("Scrutiny Manager", "")],
    ),
    ("Chief Constable J. Elm", [("Chief Constable J. Elm", "")]),
    ("Associate Professor Jo Elm", [("Associate Professor Jo Elm", "")]),
    (
        "A Elm (Chairman), B. Oak, C. Yew. D. Fir",
        [("A Elm", "Chairman"), ("B. Oak", ""), ("C. Yew", ""), ("D. Fir", "")],
    ),
    ("Mrs D Elm, MrsHOak", [("Mrs D Elm", ""), ("MrsHOak", "")]),
    ("MrJ Elm, DrOak and CllrYew", [("MrJ Elm", ""), ("DrOak", ""), ("CllrYew", "")]),
    ("Councillor A.Elm, Councillor B.Oak", [("Councillor A.Elm", ""), ("Councillor B.Oak", "")]),
    ("Mr A ElmMrs B Oak", [("Mr A Elm", ""), ("Mrs B Oak", "")]),
    (
        "Cllr A Elm (Mayor) Cllr B Oak Cllr Mrs C Yew",
        [("Cllr A Elm", "Mayor"), ("Cllr B Oak", ""), ("Cllr Mrs C Yew", "")],
    ),
    (
        "Councillor Mac Elm (Chair) Oak (Spokesperson) and Yew (Group Leader)",
        [("Councillor Mac Elm", "Chair"), ("Councillor Oak", "Spokesperson"), ("Councillor Yew", "Group Leader")],
    ),
    ("Councillor Elm and Oak", [("Councillor Elm", ""), ("Councillor Oak", "")]),
    ("Cllr A Elm and the Clerk", [("Cllr A Elm", ""), ("Clerk", "")]),
    ("D/Chief Superintendent Jo Elm", [("D/Chief Superintendent Jo Elm", "")]),
    (
        "Jo Elm – Inspector, Elmshire Constabulary (rep Lou Oak)",
        [("Jo Elm", "Inspector, Elmshire Constabulary, rep Lou Oak")],
    ),
    ("4 members of the public", []),
    ("None", []),
    ("", []),
)


@pytest.mark.parametrize(("text", "expected"), ENTRIES, ids=[text[:40] for text, _ in ENTRIES])
def test_names_and_capacities(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(person.name, person.capacity) for person in read_people(text)] == expected


def test_a_substitute_names_the_member() -> None:
    person = read_people("Councillor B Oak (substitute for Councillor C Yew)")[0]
    assert (person.role, person.substitute_for) == (AttendanceRole.SUBSTITUTE, "Councillor C Yew")


def test_an_absent_member_names_the_substitute() -> None:
    absent, stand_in = read_people("Cllr Elm (substituted by Cllr Oak)")
    assert (absent.role, stand_in.name, stand_in.substitute_for) == (None, "Cllr Oak", "Cllr Elm")


@pytest.mark.parametrize(
    ("note", "span"),
    [
        ("(items 1-4)", ("1", "4")),
        ("(Item 3 only)", ("3", "3")),
        ("(from item 5)", ("5", "")),
        ("(left after Minute 12)", ("", "12")),
    ],
)
def test_items_attended(note: str, span: tuple[str, str]) -> None:
    person = read_people(f"Mr A Elm {note}")[0]
    assert (person.arrived_at_item, person.left_at_item) == span


def test_initials_are_kept_apart() -> None:
    assert [read_people(text)[0].initials for text in ("Jo Elm (JE) Chair", "Jo Elm JE Lay Member")] == ["JE", "JE"]


def test_a_row_of_a_table() -> None:
    person = read_row(["JE", "Jo Elm", "Director of Law", "Elm Council"])
    assert person is not None
    assert (person.name, person.initials, person.capacity) == ("Jo Elm", "JE", "Director of Law, Elm Council")


def test_a_title_over_the_list_is_lent_to_bare_names() -> None:
    assert [person.name for person in read_people("A Elm, B Oak", "Councillor")] == [
        "Councillor A Elm",
        "Councillor B Oak",
    ]
