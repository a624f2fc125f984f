"""Leads as cells print them, with and without anything between them."""

import pytest

from desktop.importers.improvement_plan.aliases import same_name, spellings
from desktop.importers.lead_names import read_leads

CELLS = {
    "Head of Works": ["Head of Works"],
    "Head of Works; Clerk": ["Head of Works", "Clerk"],
    "Head of Works\nHarbour Master": ["Head of Works", "Harbour Master"],
    "• Leader • Head of Works": ["Leader", "Head of Works"],
    "LeaderHead of Works": ["Leader", "Head of Works"],
    "Leader Head of Works Strategic Director, Jo Ash": ["Leader", "Head of Works", "Strategic Director, Jo Ash"],
    "Commissioners Ash and Birch": ["Commissioner Ash", "Commissioner Birch"],
    "LeaderCommissioners Ash, Birch and Cedar": [
        "Leader",
        "Commissioner Ash",
        "Commissioner Birch",
        "Commissioner Cedar",
    ],
    "Strategic Director, Jo AshCommissioner Birch": ["Strategic Director, Jo Ash", "Commissioner Birch"],
    "Director of Housing and Health": ["Director of Housing and Health"],
    "Chair, Board of Lamps and Wicks": ["Chair, Board of Lamps and Wicks"],
    "Jo Ash, Head of Works": ["Jo Ash, Head of Works"],
    "Head of Works and Director of Finance": ["Head of Works", "Director of Finance"],
    "Human Resources (Jo Ash/ Kim Birch)": ["Human Resources (Jo Ash/ Kim Birch)"],
    "Leader Human Resources (Jo Ash)": ["Leader", "Human Resources (Jo Ash)"],
    "Head of Works / Director of Finance": ["Head of Works", "Director of Finance"],
    "Director of Public Health Director of Works": ["Director of Public Health", "Director of Works"],
    "Jo McAsh": ["Jo McAsh"],
    "Chief Keeper and Director of Stores": ["Chief Keeper", "Director of Stores"],
    "TBC": [],
    "-": [],
    "": [],
}


@pytest.mark.parametrize("cell", CELLS)
def test_who_leads_is_read_from_a_cell(cell: str) -> None:
    assert list(read_leads(cell).names) == CELLS[cell]


def test_what_stands_alone_elsewhere_parts_a_cell() -> None:
    assert read_leads("Leader Lamp Trust", {"Lamp Trust"}).names == ("Leader", "Lamp Trust")


ALIKE = (
    ("Head of Works (Tracy Elm)", "Head of Works (Tracey Elm)"),
    ("Strategic Director, Karl Alder", "Strategie Director, Kan Alder"),
    ("Head of Law & Votes", "Head of Law and Votes"),
    ("Member, Well-being", "Member, Wellbeing"),
    ("Cabinet Member, Health", "Cabinet Member, Health and Care"),
)
UNLIKE = (
    ("Commissioner Kenny", "Commissioner Ney"),
    ("Councillor A. Alder", "Councillor B. Alder"),
    ("Leader", "Deputy Leader"),
    ("Strategic Director", "Strategic Directors"),
    ("Head of Area 1", "Head of Area 2"),
    ("Head of Works", "Head of Works (Jo Ash)"),
)


@pytest.mark.parametrize("pair", ALIKE)
def test_spellings_of_one_name(pair: tuple[str, str]) -> None:
    assert same_name(*pair)
    assert spellings(["Clerk", *pair]) == [list(pair)]


@pytest.mark.parametrize("pair", UNLIKE)
def test_names_of_two(pair: tuple[str, str]) -> None:
    assert not same_name(*pair)
