"""Markers, times of day, names of bodies: the small readers that the others stand on."""

import datetime

import pytest

from desktop.importers.agenda_extent import item_marker
from desktop.importers.body_names import board_name, in_title_case, organisation_name, same_name_key
from desktop.importers.clock import read_clock
from desktop.importers.markers import MarkerKind, marker_of


@pytest.mark.parametrize(
    ("text", "kind", "label", "rest"),
    [
        ("4. Lamps", MarkerKind.NUMBER, "4", "Lamps"),
        ("4 Lamps", MarkerKind.NUMBER, "4", "Lamps"),
        ("4) Lamps", MarkerKind.NUMBER, "4", "Lamps"),
        ("Item 4: Lamps", MarkerKind.NUMBER, "4", "Lamps"),
        ("12.", MarkerKind.NUMBER, "12", ""),
        ("4.1 Lamps", MarkerKind.DOTTED, "4.1", "Lamps"),
        ("A. Lamps", MarkerKind.CAPITAL, "A", "Lamps"),
        ("(a) lamps", MarkerKind.LETTER, "a", "lamps"),
        ("b) lamps", MarkerKind.LETTER, "b", "lamps"),
        ("(iv) lamps", MarkerKind.ROMAN, "iv", "lamps"),
        ("- lamps", MarkerKind.BULLET, "", "lamps"),
        ("• lamps", MarkerKind.BULLET, "", "lamps"),
        ("- c. lamps", MarkerKind.LETTER, "c", "lamps"),
    ],
)
def test_marker(text: str, kind: MarkerKind, label: str, rest: str) -> None:
    marker = marker_of(text)
    assert marker is not None
    assert (marker.kind, marker.label, marker.rest) == (kind, label, rest)


@pytest.mark.parametrize("text", ["Lamps", "Mr. A. Alder", "2014 was dark", "4 lamps were lit"])
def test_no_marker(text: str) -> None:
    assert marker_of(text) is None


def test_a_date_is_no_numbered_item() -> None:
    assert item_marker("7 July 2014") is None


@pytest.mark.parametrize(
    ("text", "time", "minutes"),
    [
        ("1.30 p.m.", (13, 30), None),
        ("at 2pm", (14, 0), None),
        ("10:00-12:00", (10, 0), 120),
        ("6.30pm to 8.30pm", (18, 30), 120),
        ("2.00 - 4.00pm", (14, 0), 120),
        ("9.30 - 11.30 am", (9, 30), 120),
        ("12 noon", (12, 0), None),
        ("1400 hours", (14, 0), None),
    ],
)
def test_clock(text: str, time: tuple[int, int], minutes: int | None) -> None:
    clock = read_clock(text)
    assert clock is not None
    assert (clock.time, clock.minutes) == (datetime.time(*time), minutes)


@pytest.mark.parametrize("text", ["7th November, 2014", "section 4.10", "£10.50", "nothing"])
def test_no_clock(text: str) -> None:
    assert read_clock(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LANTERN IMPROVEMENT BOARD", "Lantern Improvement Board"),
        ("Agenda for a meeting of the Audit Committee to be held on Monday 7 July 2014", "Audit Committee"),
        ("Health and Wellbeing Board - Thursday, 3rd December, 2020 2.00 pm", "Health and Wellbeing Board"),
        ("Meeting of the Governing Body", "Governing Body"),
        ("Cabinet", "Cabinet"),
        ("Notice of Meeting", ""),
        ("The Board will consider the lamps", ""),
        ("Board Room, Town Hall", ""),
        ("Northmoor Borough Council", ""),
    ],
)
def test_board_name(text: str, name: str) -> None:
    assert board_name(text) == name


def test_organisation_name() -> None:
    assert organisation_name("NORTHMOOR BOROUGH COUNCIL") == "Northmoor Borough Council"


def test_short_names_keep_their_capitals() -> None:
    assert in_title_case("NHS AND PCC PANEL FOR THE NORTH") == "NHS and PCC Panel for the North"


def test_two_spellings_of_one_body() -> None:
    assert same_name_key("The Overview & Scrutiny Board") == same_name_key("OVERVIEW AND SCRUTINY BOARD.")
