"""The sheets of a timeline: a row for each headline of the fullest month, at most eight months on a sheet."""

from itertools import pairwise

from desktop.exports.sheet_plan import CELL_EDGE, Quiet
from desktop.exports.sheets.timeline import A3_WIDTH, timeline
from desktop.exports.timeline_contents import TimelineLine, TimelineRow, TimelineTable


def table(*counts: tuple[int, ...]) -> TimelineTable:
    rows = tuple(
        TimelineRow(theme=f"Theme {at}", cells=tuple(tuple(TimelineLine(text="It was.") for _ in range(n)) for n in of))
        for at, of in enumerate(counts)
    )
    return TimelineTable(months=tuple(f"Month {at}" for at in range(len(counts[0]))), rows=rows)


def test_each_theme_has_as_many_rows_as_its_fullest_month_and_its_name_on_each() -> None:
    (plan,) = timeline(table((1, 3, 0), (0, 0, 2)))
    assert (plan.name, plan.records) == ("Timeline", 6)
    assert [str(getattr(row[0], "text", row[0])) for row in plan.rows] == ["Theme 0"] * 3 + ["Theme 1"] * 2
    assert sum(not isinstance(cell, Quiet) for row in plan.rows for cell in row[1:]) == 6


def test_many_months_stand_on_several_sheets_that_add_up() -> None:
    plans = timeline(table((1,) * 20))
    assert [len(plan.columns) - 1 for plan in plans] == [7, 6, 7]
    assert sum(plan.records for plan in plans) == 20
    assert all(one.table != other.table for one, other in pairwise(plans))
    assert all(sum(each.width + CELL_EDGE for each in plan.columns) <= A3_WIDTH + 0.01 for plan in plans)
    assert "7 headlines of 20" in plans[0].lines[-1]


def test_no_headlines_make_no_sheet() -> None:
    assert timeline(TimelineTable()) == ()


def test_a_headline_says_its_day_and_its_marks() -> None:
    line = TimelineLine(text="A storm came.", when="12 May 2014", external=True, exempt=True)
    assert line.words == "12 May 2014: A storm came. (external, exempt)"
