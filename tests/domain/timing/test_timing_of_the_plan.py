"""Every expression of a real improvement plan, read as the domain's table reads it (domain 5.2)."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.domain.timing import Timing, read_timing

# The words, kind, start, due, precision and whether it is open-ended.
SHORT = (
    ("May 2015 to end July 2015", "range", "2015-05-01", "2015-07-31", "month", False),
    ("June 2015 – April 2016", "range", "2015-06-01", "2016-04-30", "month", False),
    ("June 2015 onwards", "onwards", "2015-06-01", "", "month", True),
    ("End May 2015", "deadline", "", "2015-05-31", "month", False),
    ("Review every 3 months August 2015 onwards", "recurring", "2015-08-01", "", "month", True),
    ("By end Dec 2015", "deadline", "", "2015-12-31", "month", False),
    ("By end March 2016", "deadline", "", "2016-03-31", "month", False),
    ("By end June 2015", "deadline", "", "2015-06-30", "month", False),
    ("Already in process (May 2015)", "in_hand", "2015-05-01", "", "month", True),
    ("April 2015 onwards", "onwards", "2015-04-01", "", "month", True),
    ("June 2015", "month", "2015-06-01", "2015-06-30", "month", False),
    ("End March 2016", "deadline", "", "2016-03-31", "month", False),
    ("After May 2015 elections", "event_relative", "2015-05-08", "", "day", True),
    ("End July 2015", "deadline", "", "2015-07-31", "month", False),
    ("End November 2015", "deadline", "", "2015-11-30", "month", False),
    ("May 2015 onwards", "onwards", "2015-05-01", "", "month", True),
    ("By end August 2015", "deadline", "", "2015-08-31", "month", False),
    ("May to July 2015", "range", "2015-05-01", "2015-07-31", "month", False),
    ("June/July 2015", "range", "2015-06-01", "2015-07-31", "month", False),
    ("August to October 2015", "range", "2015-08-01", "2015-10-31", "month", False),
    ("By end December 2015", "deadline", "", "2015-12-31", "month", False),
    ("By end October 2015", "deadline", "", "2015-10-31", "month", False),
    ("By end November 2015", "deadline", "", "2015-11-30", "month", False),
    ("By end July 2015", "deadline", "", "2015-07-31", "month", False),
    ("By end May 2015", "deadline", "", "2015-05-31", "month", False),
    ("To be completed December 2015", "deadline", "", "2015-12-31", "month", False),
    ("Completed for January 2016", "deadline", "", "2016-01-31", "month", False),
    ("January 2016 onwards", "onwards", "2016-01-01", "", "month", True),
    ("Ongoing", "ongoing", "", "", "", True),
    ("February 2016", "month", "2016-02-01", "2016-02-29", "month", False),
    ("November 2015", "month", "2015-11-01", "2015-11-30", "month", False),
    ("By end February 2016", "deadline", "", "2016-02-29", "month", False),
    ("By end October 2015 for roll out 2016", "deadline", "", "2015-10-31", "month", False),
    ("By end September 2015", "deadline", "", "2015-09-30", "month", False),
    ("October 2015 to end March 2016", "range", "2015-10-01", "2016-03-31", "month", False),
    ("July 2015 to April 2016", "range", "2015-07-01", "2016-04-30", "month", False),
    ("September to December 2015", "range", "2015-09-01", "2015-12-31", "month", False),
    ("End September 2015", "deadline", "", "2015-09-30", "month", False),
    ("Restructuring – completion by end November 2015", "deadline", "", "2015-11-30", "month", False),
    ("Completion end December 2015", "deadline", "", "2015-12-31", "month", False),
    ("Completion end March 2016", "deadline", "", "2016-03-31", "month", False),
    ("May 2015 onwards, completion by April 2016", "range", "2015-05-01", "2016-04-30", "month", False),
    ("July to December 2015", "range", "2015-07-01", "2015-12-31", "month", False),
    ("June to end September 2015", "range", "2015-06-01", "2015-09-30", "month", False),
    ("Completion by end July 2015", "deadline", "", "2015-07-31", "month", False),
    ("From end June 2015", "onwards", "2015-06-30", "", "day", True),
    ("By end April 2016", "deadline", "", "2016-04-30", "month", False),
    ("To be agreed", "undated", "", "", "", False),
    ("By end June 2015 By end September 2015", "multi", "", "2015-09-30", "month", False),
    ("July to end December 2015", "range", "2015-07-01", "2015-12-31", "month", False),
    ("Linked to senior appointment dates", "dependent", "", "", "", False),
    ("Completed April 2015", "done", "", "2015-04-30", "month", False),
    ("By end Sept 2015", "deadline", "", "2015-09-30", "month", False),
    ("By end December 2016", "deadline", "", "2016-12-31", "month", False),
    ("From January 2016", "onwards", "2016-01-01", "", "month", True),
    ("Ongoing programme May 2015 to May 2016 onwards", "onwards", "2015-05-01", "", "month", True),
    ("By end July 2016", "deadline", "", "2016-07-31", "month", False),
    ("To be reviewed March 2016", "review_point", "", "2016-03-31", "month", False),
    ("December 2015 onwards", "onwards", "2015-12-01", "", "month", True),
    ("Date to be agreed", "undated", "", "", "", False),
    ("May 2016 onwards", "onwards", "2016-05-01", "", "month", True),
    ("June 2016 onwards", "onwards", "2016-06-01", "", "month", True),
    ("May 2016", "month", "2016-05-01", "2016-05-31", "month", False),
    ("To be reviewed February 2016", "review_point", "", "2016-02-29", "month", False),
    ("To be confirmed", "undated", "", "", "", False),
    ("June 2016", "month", "2016-06-01", "2016-06-30", "month", False),
    ("By end April 2017", "deadline", "", "2017-04-30", "month", False),
)

# The longer cells stand only in the plan itself: its reference, or the line, then the reading as above.
LONG = (
    ("2.3.1", "deadline", "", "2016-03-31", "month", False),
    ("2.4.1", "dependent", "", "", "", False),
    ("3.4.1", "onwards", "2015-09-01", "", "month", True),
    ("4.3.3", "range", "2015-07-01", "2018-07-31", "month", False),
    ("5.3.1", "deadline", "", "2015-07-31", "month", False),
    ("6.2.1", "onwards", "2015-05-01", "", "month", True),
    ("6.3.1", "recurring", "2015-05-01", "", "year", True),
    ("8.2.1", "multi", "", "2015-07-31", "month", False),
    ("10.1.1", "recurring", "2015-04-01", "", "year", True),
    ("10.4.1", "deadline", "", "2015-07-31", "month", False),
    ("12.1.1", "deadline", "", "2015-07-31", "month", False),
    ("17.2.1", "elsewhere", "", "", "", False),
    ("17.3.1", "elsewhere", "", "2017-12-31", "year", False),
    ("17.7.1", "multi", "", "2016-04-30", "month", False),
    ("17.10.1", "month", "", "2015-06-30", "month", False),
    ("20.1.1", "ongoing", "", "", "", True),
    ("21.3.2", "deadline", "", "2015-07-31", "month", False),
    ("24.2.1", "range", "2016-05-01", "2016-06-30", "month", False),
    (279, "range", "2015-06-01", "2016-04-30", "month", False),
    (283, "onwards", "2015-05-01", "", "month", True),
    (284, "ongoing", "", "2016-04-30", "month", True),
)


def facts(timing: Timing) -> tuple[str, str, str, str, bool]:
    return (timing.kind, str(timing.start or ""), str(timing.due or ""), timing.precision, timing.open_ended)


@pytest.mark.parametrize("row", SHORT, ids=lambda row: row[0])
def test_a_short_expression(row: tuple[str, str, str, str, str, bool]) -> None:
    assert facts(read_timing(row[0])) == row[1:]


@pytest.fixture(scope="session")
def plan(shared_seeds: Path) -> list[list[str]]:
    """Return the lines of the plan, each as its cells."""
    text = next(shared_seeds.glob("003*.txt")).read_text(encoding="utf-8")
    return [[re.sub(r"<[^>]*>", "", cell).strip() for cell in line.split("\t")] for line in text.splitlines()]


@pytest.mark.parametrize("row", LONG, ids=lambda row: str(row[0]))
def test_a_long_cell(plan: list[list[str]], row: tuple[str | int, str, str, str, str, bool]) -> None:
    assert facts(read_timing(dates_of(plan, row[0]))) == row[1:]


def dates_of(plan: list[list[str]], place: str | int) -> str:
    if isinstance(place, int):
        return plan[place - 1][3]
    for cells in plan:
        for cell, after in pairwise(cells):
            if re.sub(r"^\W+", "", cell).startswith(f"{place} "):
                return after
    raise AssertionError(f"the plan has no action {place}")


def test_the_words_stay_as_they_are() -> None:
    assert read_timing("  By end\u00a0Sept 2015 ").text == "  By end\u00a0Sept 2015 "


def test_a_recurrence_names_its_months() -> None:
    assert read_timing("Review every 3 months August 2015 onwards").recurs == "every 3 months: Aug, Nov, Feb, May"


def test_several_dates_are_milestones() -> None:
    timing = read_timing("Draft by end May 2015 Adoption by end July 2015")
    assert [(point.label, str(point.due)) for point in timing.milestones] == [
        ("Draft", "2015-05-31"),
        ("Adoption", "2015-07-31"),
    ]


def test_completed_for_a_month_is_a_deadline_to_confirm() -> None:
    assert not read_timing("Completed for January 2016").sure


def test_plain_deadlines_are_sure() -> None:
    assert read_timing("By end Dec 2015").sure
