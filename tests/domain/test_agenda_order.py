"""Moving and numbering agenda items."""

from dataclasses import replace

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.agenda_order import (
    drop_place,
    in_order,
    indented,
    moved,
    numbered,
    outdented,
    printed_number,
    put_below,
    with_new,
)


def items(*titles: str) -> list[AgendaItem]:
    return [AgendaItem(meeting_id="m", title=title, position=place) for place, title in enumerate(titles, 1)]


def titles(agenda: list[AgendaItem]) -> list[tuple[str, int]]:
    return [(placed.item.title, placed.depth) for placed in in_order(agenda)]


def test_an_item_moves_up() -> None:
    agenda = items("Welcome", "Minutes", "Finance")
    assert titles(moved(agenda, agenda[2], -1)) == [("Welcome", 0), ("Finance", 0), ("Minutes", 0)]


def test_the_first_item_stays_when_moved_up() -> None:
    agenda = items("Welcome", "Minutes")
    assert moved(agenda, agenda[0], -1) == agenda


def test_an_indented_item_comes_below_the_one_above() -> None:
    agenda = items("Welcome", "Inspections", "Police", "Finance")
    after = indented(agenda, agenda[2])
    assert titles(after) == [("Welcome", 0), ("Inspections", 0), ("Police", 1), ("Finance", 0)]


def test_outdenting_takes_back_an_indent() -> None:
    agenda = items("Welcome", "Police", "Finance")
    below = indented(agenda, agenda[1])
    assert titles(outdented(below, below[1])) == titles(agenda)


def test_numbers_run_and_headings_have_none() -> None:
    agenda = items("Part I", "Welcome", "Inspections", "Police")
    agenda[0] = replace(agenda[0], kind=ItemKind.HEADING)
    agenda = numbered(indented(agenda, agenda[3]))
    assert [item.number for item in agenda] == ["", "1", "2", "a"]


def test_a_sub_item_whose_item_is_in_the_bin_comes_last() -> None:
    agenda = [AgendaItem(meeting_id="m", parent_id="gone", title="Police", position=1), *items("Welcome", "Finance")]
    assert titles(agenda) == [("Welcome", 0), ("Finance", 0), ("Police", 0)]


def test_a_new_item_comes_after_the_chosen_one_and_a_heading_before_what_it_heads() -> None:
    agenda = items("Welcome", "Inspections", "Finance")
    below = put_below(agenda, agenda[2], agenda[1].id, None)
    oil, part = (AgendaItem(meeting_id="m", title=title) for title in ("Oil", "Part II"))
    assert titles(with_new(below, oil, below[2]))[2:] == [("Finance", 1), ("Oil", 1)]
    part = replace(part, kind=ItemKind.HEADING)
    assert titles(with_new(below, part, below[2]))[1] == ("Part II", 0)
    assert titles(with_new(below, oil, None))[-1] == ("Oil", 0)


def test_an_item_is_never_put_below_itself_or_a_heading() -> None:
    agenda = items("Part I", "Welcome", "Finance")
    agenda[0] = replace(agenda[0], kind=ItemKind.HEADING)
    below = put_below(agenda, agenda[2], agenda[1].id, None)
    assert put_below(below, below[1], below[2].id, None) == below
    assert put_below(below, below[1], below[0].id, None) == below


def test_a_supplement_is_passed_over_when_an_item_moves() -> None:
    agenda = items("Welcome", "Late", "Finance")
    agenda[1] = replace(agenda[1], supplement=1)
    assert titles(moved(agenda, agenda[2], -1)) == [("Finance", 0), ("Welcome", 0), ("Late", 0)]


def test_where_an_item_may_be_let_go() -> None:
    agenda = items("Part I", "Welcome", "Inspections", "Police")
    agenda[0] = replace(agenda[0], kind=ItemKind.HEADING)
    rows = in_order(put_below(agenda, agenda[3], agenda[2].id, None))
    ids = {row.item.title: row.id for row in rows}
    assert drop_place(rows, 0, 2) == (None, ids["Part I"], 0)
    assert drop_place(rows, 1, 1) == (None, ids["Welcome"], 0)
    assert drop_place(rows, 3, 0) == (ids["Inspections"], ids["Police"], 1)
    assert drop_place(rows, 4, 2) == (ids["Police"], None, 2)
    assert drop_place(rows, 4, 0) == (None, None, 0)


def test_the_number_of_a_sub_item_is_printed_with_that_above_it_unless_it_is_whole() -> None:
    item = AgendaItem(meeting_id="m", title="A report", number="a")
    assert printed_number(item, "5") == "5 a"
    assert printed_number(replace(item, number="5.1"), "5") == "5.1"
    assert printed_number(replace(item, number="5")) == "5"
