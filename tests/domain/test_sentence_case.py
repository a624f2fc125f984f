"""Titles in capitals as sentences, with the capitals of names."""

import pytest

from desktop.domain.sentence_case import known_names, sentence_case, small_beginning, within_sentence

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


@pytest.mark.parametrize(
    ("told", "goes_on"),
    [
        ("The tender came late", "the tender came late"),
        ("A crane fell", "a crane fell"),
        ("Evidence is awaited", "evidence is awaited"),
        ("Works Department has no crew", "Works Department has no crew"),
        ("Alder's crew was ill", "Alder's crew was ill"),
        ("IT is down", "IT is down"),
        ("March was wet", "March was wet"),
        ("No. 3 boat sank", "no. 3 boat sank"),
        ("“The tide”", "“The tide”"),
        ("", ""),
    ],
)
def test_a_reason_goes_on_with_a_small_letter_unless_it_may_begin_with_a_name(told: str, goes_on: str) -> None:
    assert small_beginning(told) == goes_on


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Line manager", "line manager"),
        ("The Chair", "the Chair"),
        ("Chief Executive", "Chief Executive"),
        ("Director of Works", "Director of Works"),
        ("Council", "Council"),
        ("Senior management team", "senior management team"),
        ("LGA peer team", "LGA peer team"),
        ("Ofsted review team", "Ofsted review team"),
        ("", ""),
    ],
)
def test_a_body_within_a_sentence_keeps_the_capitals_of_a_name_only(name: str, said: str) -> None:
    assert within_sentence(name) == said
