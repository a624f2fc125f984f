"""What a lead may say, and the code by which an answer finds its place."""

from datetime import date

import pytest

from desktop.domain.errors import Refused
from desktop.domain.lead_says import read_status, read_wanted_day
from desktop.domain.sending_code import new_code, read_code, row_code

ON = date(2014, 11, 3)


@pytest.mark.parametrize("typed", ["Proposed for Closure", "proposed-for-closure", " proposed  for closure "])
def test_a_status_is_read_however_it_is_typed(typed) -> None:
    assert read_status(typed, "action-items") == "proposed for closure"


def test_the_words_before_a_bracket_do(typed: str = "Implemented") -> None:
    assert read_status(typed, "recommendations") == "implemented (lead's claim)"


@pytest.mark.parametrize("typed", ["closed", "Done", "signed off by board", "ongoing", "???"])
def test_what_is_the_boards_to_say_is_refused(typed) -> None:
    for kind in ("action-items", "recommendations"):
        with pytest.raises(Refused):
            read_status(typed, kind)


@pytest.mark.parametrize(
    ("typed", "day", "is_sure"),
    [
        ("3/4/15", date(2015, 4, 3), True),
        ("2015-03-31 00:00:00", date(2015, 3, 31), True),
        ("March 2015", date(2015, 3, 31), True),
        ("３１/０３/２０１５", date(2015, 3, 31), True),
        ("within 3 months", date(2015, 2, 3), True),
        ("31 March", date(2015, 3, 31), False),
    ],
)
def test_a_day_is_read_day_first_and_doubts_are_said(typed, day, is_sure) -> None:
    found, doubt = read_wanted_day(typed, on=ON)
    assert (found, not doubt) == (day, is_sure)


@pytest.mark.parametrize("typed", ["1 January 2100", "31 March 20155", "29 February 2100", "x" * 32_000])
def test_a_year_is_never_cut_off_and_a_page_is_not_quoted_back(typed) -> None:
    with pytest.raises(Refused, match="is not read as a day") as refusal:
        read_wanted_day(typed, on=ON)
    assert len(str(refusal.value)) < 200


def test_the_code_of_a_row_tells_its_sending_wherever_it_stands() -> None:
    code = new_code()
    assert read_code(f"x {row_code(code, 7).lower()} y") == (code, 7)
    assert read_code(f"Code of this sending: {code}.") == (code, 0)
    assert read_code("2014-10-27") == ("", 0)
