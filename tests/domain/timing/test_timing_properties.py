"""What holds for every reading of a timescale, whatever the words."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.calendar_words import MONTHS
from desktop.domain.month_arithmetic import month_end, months_later
from desktop.domain.timing import read_timing

TEXT = """
by end of the from to until till onwards ongoing and or - – / , ; : ( ) before after within every each next meeting
early mid late w/c week month months year years quarter Q3 2015/16 2015 2016 15/16 June Sept. May march December 1
7th 31 31/03/16 30/02/2015 29th February phase 2 completed complete reviewed review to be agreed TBC in progress half
second first Easter Christmas autumn term municipal financial three 28 days working immediately asap revised was now
election elections monthly quarterly annually regular Note: • a) 24/7 £5m 50% 5pm Friday Thursday report
"""
WORDS = TEXT.split()
vocabulary = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
bases = st.none() | st.dates()


@given(st.text(max_size=700), bases, bases)
def test_no_text_is_too_strange(text: str, base: date | None, next_meeting: date | None) -> None:
    assert read_timing(text, base=base, next_meeting=next_meeting).text == text


@given(vocabulary, bases, bases)
def test_a_timescale_never_ends_before_it_starts(text: str, base: date | None, next_meeting: date | None) -> None:
    timing = read_timing(text, base=base, next_meeting=next_meeting)
    assert not (timing.start and timing.due) or timing.start <= timing.due


@given(vocabulary)
def test_without_a_base_the_year_stands_in_the_words(text: str) -> None:
    timing = read_timing(text)
    years = {int(digits[-2:]) for digits in re.findall(r"\d{2,4}", text)}
    for day in filter(None, (timing.start, timing.due)):
        assert {(day.year + shift) % 100 for shift in (-1, 0, 1)} & years, timing


@given(vocabulary)
def test_what_is_unknown_has_no_date(text: str) -> None:
    timing = read_timing(text, base=date(2015, 6, 1))
    if timing.kind in ("unknown", "undated", "dependent", "blank"):
        assert timing.start is None
        assert timing.due is None


@given(st.integers(1990, 2060), st.integers(1, 12), st.sampled_from(["By end {}", "End {}", "{}", "Completion end {}"]))
def test_a_month_is_due_on_its_last_day(year: int, month: int, form: str) -> None:
    for name in (MONTHS[month - 1], MONTHS[month - 1][:3]):
        timing = read_timing(form.format(f"{name} {year}"))
        assert timing.due == month_end(year, month)
        assert timing.sure


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(1, 36))
def test_within_so_many_months_is_the_same_day_clipped(base: date, months: int) -> None:
    due = read_timing(f"Within {months} months", base=base).due
    assert due == months_later(base, months)
    assert due is not None
    assert due.day == base.day or due == month_end(due.year, due.month)


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_two_days_make_a_range(one: date, two: date) -> None:
    first, last = sorted((one, two))
    timing = read_timing(f"{first:%d/%m/%Y} - {last:%d/%m/%Y}")
    assert (timing.start, timing.due) == (first, last)
