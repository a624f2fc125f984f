"""What is said of a returned answer beside taking it: minutes that are not there, its own day, what goes together."""

from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from desktop.domain.errors import Refused
from desktop.domain.lead_says import day_examples, read_wanted_day
from desktop.workflows.apply_updates import applied, refuse_choice
from desktop.workflows.return_difference import State, Take
from tests.fixtures.returns import BACK, fill, only


def test_a_minute_that_does_not_exist_is_warned_of_and_kept_as_it_was_named(asked) -> None:
    difference = asked.back(fill(asked.path, {"H4(1)": {"evidence": "Agreed in minute ZZ99."}}))
    cell = only(difference, State.NEW)
    assert cell.why == "There is no minute ZZ99 in this book."
    asked.book.write("In", applied(asked.book, difference, {}))
    assert "ZZ99" in asked.book.action_items.get(asked.made.late.id).evidence[0].text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("30 October 2014: half is mended.", date(2014, 10, 30)),
        ("30/10/14 - half is mended.", date(2014, 10, 30)),
        ("Half is mended since 30 October 2014.", BACK),
        ("30 October 2015: will be mended.", BACK),
    ],
)
def test_an_update_is_of_the_day_with_which_it_begins(asked, text: str, day: date) -> None:
    asked.book.write("In", applied(asked.book, asked.back(fill(asked.path, {"H4(1)": {"update": text}})), {}))
    found = next(each for each in asked.book.updates.all() if each.text == text)
    assert found.made_on == day


def test_on_hold_without_its_update_is_refused_as_soon_as_it_is_chosen(asked) -> None:
    back = fill(asked.path, {"H4(1)": {"status": "on hold", "update": "The crane broke."}})
    difference = asked.back(back)
    (_row, update), (row, status) = difference.cells(State.NEW)
    with pytest.raises(Refused, match="needs an update that says why"):
        refuse_choice(asked.book, difference, row.record_id, {update.id: Take.OURS})
    refuse_choice(asked.book, difference, row.record_id, {update.id: Take.OURS, status.id: Take.OURS})


@pytest.mark.parametrize("on", [date(2014, 10, 27), date(2026, 7, 1), date(2027, 12, 31), date(2028, 9, 30)])
def test_the_days_of_the_guidance_are_near_and_are_one_day(on: date) -> None:
    days = {read_wanted_day(words, on=on)[0] for words in day_examples(on)}
    assert len(days) == 1 and 90 < (days.pop() - on).days < 190


def test_a_bare_day_number_of_a_workbook_that_counts_from_1904_is_no_day_of_1900(asked) -> None:
    workbook = load_workbook(fill(asked.path, {"H4(1)": {"new_date": 42094 - 1462, "reason": "Frost."}}))
    workbook.epoch = datetime(1904, 1, 1)
    workbook.save(asked.folder / "mac.xlsx")
    cell = only(asked.back(asked.folder / "mac.xlsx"))
    assert cell.state is State.REFUSED and "is not read as a day" in cell.why and cell.day is None
