"""Figures of a scorecard as they are printed and typed."""

from datetime import date
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.figures import in_base_unit, read_figure, read_target
from desktop.domain.measure import Qualifier

NUMBERS = (
    ("88%", 88, "%"),
    ("58.30 %", 58.3, "%"),
    ("1,234", 1234, ""),
    ("£3.1m", 3.1, "£m"),
    ("£1,250.50", 1250.5, "£"),
    ("1.5 million", 1.5, "m"),
    ("-6", -6, ""),
    ("\u22120.11", -0.11, ""),
    ("10.43 Days (without schools)", 10.43, "days"),
    ("12.4 per 10,000", 12.4, "per 10,000"),
    ("34% (2% ahead of 16/17 and 1% down on Q1)", 34, "%"),
    ("15.2% which is a 2% increase on the year before", 15.2, "%"),
    ("75% (Wave 6 February 2018)", 75, "%"),
    ("0 (halls closed)", 0, ""),
    ("10% reduction", 10, "% reduction"),
    ("440kg", 440, "kg"),
    ("35 mins", 35, "minutes"),
    ("-1.5pp", -1.5, "percentage points"),
)
GAPS = (
    "",
    " ",
    "-",
    "\u2013",
    "n/a",
    "Not yet available",
    "Baseline year",
    "see note 4",
    "Sep-18",
    "2016/17",
    "18 Dec",
)
UNSURE = ("10-12", "12 to 14", "5,8", "1.2.3", "12/05/2018", "<5", ">79%", "(5)", "No. 4 of the plan")


@pytest.mark.parametrize(("words", "value", "unit"), NUMBERS)
def test_one_number_is_read_with_its_unit(words: str, value: float, unit: str) -> None:
    """Remarks after the number are no figures."""
    read = read_figure(words)
    assert (read.value, read.unit, read.parts, read.raw) == (value, unit, (), words)


@pytest.mark.parametrize("words", GAPS + UNSURE)
def test_what_is_not_one_number_is_never_made_one(words: str) -> None:
    """A gap stays a gap, never a zero; words that may mean several things stay words."""
    read = read_figure(words)
    assert read.value is None
    assert read.is_gap
    assert read.raw == words.strip()


def test_what_is_said_beside_a_figure_is_kept() -> None:
    """Provisional, revised, cumulative, estimate; why there is none, and when it will come."""
    assert read_figure("61.5% (provisional)").qualifiers == (Qualifier.PROVISIONAL,)
    assert read_figure("135 Revised from 134 homes").value == 135
    assert read_figure("135 Revised from 134 homes").qualifiers == (Qualifier.REVISED,)
    assert read_figure("revised 135").value == 135
    assert read_figure("c. 45").qualifiers == (Qualifier.ESTIMATE,)
    late = read_figure("n/a (due Dec18)")
    assert (late.qualifiers, late.due_on) == ((Qualifier.NOT_YET_DUE,), date(2018, 12, 31))
    assert read_figure("awaited, due 4 February 2019").due_on == date(2019, 2, 4)
    assert read_figure("n/a").qualifiers == (Qualifier.NOT_APPLICABLE,)
    assert read_figure("Not available").qualifiers == (Qualifier.NOT_AVAILABLE,)


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("(a) 12 (b) 14", [("a", 12), ("b", 14)]),
        ("a- Parks & gardens) 84% b- Halls) 91%", [("a Parks & gardens", 84), ("b Halls", 91)]),
        ("5.8% combined i) 3.3% (out of work) ii) 2.5%", [("combined", 5.8), ("i out of work", 3.3), ("ii", 2.5)]),
        ("Qtr 1 - 45% Qtr 2 - 65%", [("Qtr 1", 45), ("Qtr 2", 65)]),
        ("48.8 +0.04", [("", 48.8), ("", 0.04)]),
        ("43.3 -0.11 (Provisional)", [("", 43.3), ("", -0.11)]),
        ("44% June 2015 49% December 2015", [("June 2015", 44), ("December 2015", 49)]),
        ("4.1% and 3.2%", [("", 4.1), ("", 3.2)]),
    ],
)
def test_several_figures_are_kept_apart(words: str, parts: list[tuple[str, float]]) -> None:
    """Not one of them is chosen."""
    read = read_figure(words)
    assert read.value is None
    assert [(part.label, part.value) for part in read.parts] == parts


@pytest.mark.parametrize(
    ("words", "value", "label", "beside"),
    [
        ("515 of 5,000", 515, "of", 5000),
        ("19 (Cumulative 56)", 19, "cumulative", 56),
        ("102,907 (211,981-cumulative)", 102907, "cumulative", 211981),
        ("791 (YTD 2191) (cumulative)", 791, "cumulative", 2191),
        ("£3.856m (-37%)", 3.856, "", -37),
    ],
)
def test_a_number_beside_the_figure_is_a_part(words: str, value: float, label: str, beside: float) -> None:
    """The figure stands, and what is cumulative beside it does not make it so."""
    read = read_figure(words)
    assert read.value == value
    assert [(part.label, part.value) for part in read.parts] == [(label, beside)]
    assert Qualifier.CUMULATIVE not in read.qualifiers


def test_a_target_says_its_number_with_words_before_it() -> None:
    """At least, or fewer, more than: a number as a target, where a reading would be unsure."""
    assert read_target(">79%").value == 79
    assert read_target("At least £3m").value == 3
    assert read_target("80 or fewer callers").value == 80
    assert read_target("a) Halls >90% b) Parks >82%").value is None
    assert read_target("Baseline year").value is None


def test_scales_are_put_away_for_comparing() -> None:
    """Thousands and millions of one currency are alike."""
    assert in_base_unit(0.9, "£m") == in_base_unit(900, "£k")
    assert in_base_unit(88, "%") == (88, "%")


@given(st.text(max_size=60) | st.from_regex(r"[0-9£%().,a-d \-+mk]{0,30}", fullmatch=True))
def test_no_text_is_too_strange(words: str) -> None:
    """Whatever is typed is read without an error, and no number is there that the words do not print."""
    for read in (read_figure(words), read_target(words)):
        numbers = [read.value, *(part.value for part in read.parts)]
        assert all(number is None or isfinite(number) for number in numbers)
        assert any(letter.isdigit() for letter in words) or not any(number is not None for number in numbers)
        assert read.raw == words.strip()


@given(st.integers(-(10**9), 10**9), st.sampled_from(("", "%", " days")))
def test_a_printed_whole_number_is_read_back(number: int, unit: str) -> None:
    """With the commas of thousands."""
    assert read_figure(f"{number:,}{unit}").value == number
