"""Times of day as boards print them and as people type them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import Refused
from desktop.domain.times import read_time, say_time


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(13, 30), "1.30 pm"),
        (time(10), "10 am"),
        (time(12), "noon"),
        (time(0), "12 am"),
        (time(12, 5), "12.05 pm"),
        (None, ""),
    ],
)
def test_a_time_is_said_as_boards_print_it(at, words) -> None:
    assert say_time(at) == words


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("1.30 p.m.", time(13, 30)),
        ("13:30", time(13, 30)),
        ("2pm", time(14)),
        ("12 a.m.", time(0)),
        ("1330", time(13, 30)),
        ("930am", time(9, 30)),
        ("10", time(10)),
        ("12 noon", time(12)),
        ("Midday", time(12)),
        ("9", time(9)),
        ("09.05", time(9, 5)),
        ("1.30", time(13, 30)),
        ("6.59", time(18, 59)),
        ("7", time(7)),
        ("9.30", time(9, 30)),
        ("1.30 am", time(1, 30)),
        ("01.30", time(1, 30)),
        ("0130", time(1, 30)),
        ("  ", None),
    ],
)
def test_a_time_is_read_as_people_type_it(text, at) -> None:
    assert read_time(text) == at


@pytest.mark.parametrize("text", ["soon", "25:00", "13 am", "1.60 pm", "1.3 pm", "24", "1.30 pm or later"])
def test_what_is_no_time_is_refused_with_an_example(text) -> None:
    with pytest.raises(Refused, match=r"such as 1\.30 pm"):
        read_time(text)


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_what_is_said_is_read_back(at) -> None:
    assert read_time(say_time(at)) == at
