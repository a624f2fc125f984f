"""Every headline stands in exactly one cell, gaps are seen, and the counts add up."""

from dataclasses import replace
from datetime import date

from desktop.domain.dates import say_months
from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.headline_grid import TimelineGrid, cell_order, grid_of, themes_of
from desktop.domain.headline_lanes import UNDATED, Lane, Period, lane_of, lanes_of, last_months, period_of
from tests.invented_timeline import OTHERS, PEOPLE, TODAY, WALLS, invented_timeline

ALL = Period()


def whole(period: Period = ALL) -> TimelineGrid:
    made = invented_timeline("b").records
    shown = [each for each in made if period.holds(lane_of(each))]
    return grid_of(made, shown, period, TODAY)


def test_every_headline_is_in_one_cell_and_the_counts_add_up() -> None:
    grid, made = whole(), invented_timeline("b").records
    assert grid.total == len(made) == 14
    assert [grid.in_theme(theme) for theme in grid.themes] == [6, 4, 4]
    assert sum(grid.in_lane(lane) for lane in grid.lanes) == 14
    assert set(grid.cells) <= {(theme, lane) for theme in grid.themes for lane in grid.lanes}


def test_months_stand_in_a_row_with_their_gaps_a_year_lane_and_the_undated_lane_last() -> None:
    grid = whole()
    assert [lane.heading for lane in grid.lanes] == [
        *(f"{month} 2014" for month in ("March", "April", "May", "June", "July", "August", "September", "October")),
        "2014, month not known",
        "Undated",
    ]
    assert [lane.heading for lane in grid.empty_months] == ["July 2014", "October 2014"]


def test_a_cell_is_ordered_by_day_and_then_by_place() -> None:
    texts = [each.text for each in whole().cell(WALLS, Lane(2014, 5))]
    assert texts[0].startswith("Stone") and texts[1].startswith("The board adopted")
    assert [each.position for each in whole().cell(WALLS, Lane(2014, 3))] == [1, 2, 3]


def test_themes_stand_in_the_order_of_the_book_and_one_spelling_counts() -> None:
    made = invented_timeline("b").records
    again = Headline(board_id="b", theme=f" {PEOPLE.upper()} ", text="Keepers met.")
    bare = Headline(board_id="b", text="Nobody knows.")
    assert themes_of([bare, *made, again]) == (WALLS, PEOPLE, OTHERS, "")
    assert grid_of([*made, again], [again], ALL, TODAY).cell(PEOPLE, UNDATED) == (again,)


def test_a_period_keeps_to_its_months_and_the_undated_stay() -> None:
    grid = whole(Period(date(2014, 8, 1), date(2014, 11, 1)))
    assert [lane.short for lane in grid.lanes][:4] == ["Aug 2014", "Sep 2014", "Oct 2014", "Nov 2014"]
    assert grid.lanes[-1] == UNDATED
    assert grid.total == 6


def test_a_year_of_emptiness_is_one_lane() -> None:
    made = invented_timeline("b")
    late = replace(made.storm, date=date(2020, 2, 1))
    lanes = lanes_of([made.cracks, late], ALL, TODAY)
    assert [lane.heading for lane in lanes] == [
        "March 2014",
        "Nothing from April 2014 to January 2020",
        "February 2020",
    ]


def test_a_quarter_stands_in_its_first_month_and_leaves_no_gap() -> None:
    quarter = Headline(board_id="b", text="Winds.", timing="Q2", date=date(2014, 4, 1), precision=DatePrecision.QUARTER)
    end = Headline(board_id="b", text="Calm.", date=date(2014, 9, 1), precision=DatePrecision.MONTH)
    grid = grid_of([quarter, end], [quarter, end], ALL, date(2020, 1, 1))
    assert lane_of(quarter) == Lane(2014, 4)
    assert [lane.short for lane in grid.empty_months] == ["Jul 2014", "Aug 2014"]


def test_nothing_makes_no_lanes() -> None:
    assert grid_of([], [], ALL, TODAY).lanes == ()
    assert period_of([]) is None


def test_periods_are_said_as_people_say_them() -> None:
    assert last_months(date(2017, 1, 12)).words == "August 2016 to January 2017"
    assert say_months(date(2016, 8, 1), date(2016, 10, 1)) == "August to October 2016"
    assert Period(date(2016, 1, 1), date(2016, 12, 1)).words == "2016"


def test_the_order_of_a_cell_is_total() -> None:
    made = invented_timeline("b").records
    assert len({cell_order(each) for each in made}) == len(made)
