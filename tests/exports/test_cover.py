"""The first sheet: which meetings come next, what is still in doubt, and of which day the figures are."""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.exports.pack_contents import PackContents
from desktop.exports.sheet_plan import Strong
from desktop.exports.sheets.cover import cover
from tests.exports.harbour_pack import COVER

_AGENDA_LINES = ("Thursday, 31st July 2031", "Friday, 31st July 2031", "Monday 31 June 2031", "To be arranged")


def _told(**facts: Any) -> dict[str, Any]:
    (plan,) = cover(PackContents(cover=replace(COVER, **facts)))
    return {name.text: value for name, value in plan.rows if isinstance(name, Strong)}


def test_next_meetings_are_said_with_their_weekday() -> None:
    told = _told(next_meetings=(date(2031, 7, 31), date(2031, 8, 29)))
    assert told["Next meetings"] == "Thursday 31 July 2031\nFriday 29 August 2031"


def test_a_printed_date_that_cannot_be_says_so() -> None:
    told = _told(next_meetings=(date(2031, 7, 31),), future_dates=_AGENDA_LINES)
    assert told["Dates as printed"].splitlines() == [
        "Thursday, 31st July 2031",
        "Friday, 31st July 2031 (a Thursday; see the next meetings)",
        "Monday 31 June 2031 (no such day; see the next meetings)",
        "To be arranged",
    ]


def test_nothing_is_referred_to_that_the_cover_does_not_have() -> None:
    told = _told(future_dates=("Friday, 31st July 2031",))
    assert "Next meetings" not in told
    assert told["Dates as printed"] == "Friday, 31st July 2031 (a Thursday)"


def test_the_day_of_the_figures_says_what_is_of_another_day() -> None:
    first, second = _told()["Figures as at"].splitlines()
    assert first == "Monday 30 June 2031"
    assert "recorded on the day the pack was made" in second


def test_open_queries_are_counted_only_where_there_are_some() -> None:
    assert _told(open_queries=4)["Open queries"] == "4, not settled when this pack was made"
    assert "Open queries" not in _told()
