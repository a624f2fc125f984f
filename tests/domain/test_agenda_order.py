"""Moving and numbering agenda items."""

from dataclasses import replace

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.agenda_order import in_order, indented, moved, numbered, outdented


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
