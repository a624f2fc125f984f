"""Titles in capitals as sentences, with the capitals of names."""

import pytest

from desktop.domain.sentence_case import known_names, sentence_case

KNOWN = known_names(
    names=("Councillor A. Alder",),
    bodies=("Saltmouth Harbour Board",),
    written=("Report of the Lantern review", "Notes on the review"),
    prose=("The SWB was asked.",),
)


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("MINUTES OF THE HARBOUR BOARD OF 26TH MAY, 2014", "Minutes of the Harbour Board of 26th May, 2014"),
        ("WHAT MAY FOLLOW ON A MONDAY", "What may follow on a Monday"),
        ("SALTMOUTH'S WALL AND COUNCILLOR A. ALDER", "Saltmouth's wall and Councillor A. Alder"),
        ("PART II: THE LANTERN REVIEW", "Part II: the Lantern review"),
        ("NHS, SWB AND A.O.B. (TIDE)", "NHS, SWB and A.O.B. (TIDE)"),
        ("Ropes and Anchors", "Ropes and Anchors"),
        ("", ""),
    ],
)
def test_names_months_and_acronyms_keep_their_capitals(printed: str, shown: str) -> None:
    assert sentence_case(printed, KNOWN) == shown
