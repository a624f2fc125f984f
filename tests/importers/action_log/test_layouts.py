"""Logs in the layouts that are met: which column is what, which rows are actions, and that no row is lost."""

from datetime import date

import pytest

from desktop.domain.action_item import ActionStatus, Extension, ProgressUpdate
from desktop.domain.rating import Rating
from tests.importers.action_log import layouts
from tests.importers.action_log.layouts import LAYOUTS, fields, items, log, read


@pytest.mark.parametrize("rows", LAYOUTS.values(), ids=LAYOUTS)
def test_every_row_is_placed_or_left_over(rows) -> None:
    reading = read(rows)
    left = {each.line for each in reading.leftovers}
    assert left | reading.placed == {line.number for line in reading.document.lines}
    assert not left & reading.placed
    assert len(items(reading)) >= 1


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("hull style", {"ref": "NO", "origin": "PAPER", "wording": "ACTION", "revised": "NEW DATE"}),
        ("nhs style", {"ref": "Ref", "origin": "Source", "due": "Due", "proposed": "Proposed to Open/Close"}),
        ("scrutiny tracker", {"agreed": "Date", "update": "Action taken", "rating": "Status"}),
        ("council tracker", {"origin": "Minute No.", "agreed": "Meeting date", "due": "By when?", "rating": "RAG"}),
        ("two rows of headings", {"due": "Dates Target date", "revised": "Dates Revised date"}),
        ("audit recommendations", {"due": "Agreed date", "revised": "Revised implementation date", "origin": "Audit"}),
        ("safeguarding", {"agreed": "Date raised", "lead": "By whom", "due": "Deadline", "closed": "Date closed"}),
        ("no heading for dates", {"origin": "Item", "wording": "Action required", "due": ""}),
    ],
)  # fmt: skip
def test_headings_are_known(name, wanted) -> None:
    (found,) = fields(log(LAYOUTS[name]))
    assert {field: found.get(field) for field in wanted} == wanted


def test_a_new_date_is_an_extension_of_the_first_one() -> None:
    reading = read(layouts.HULL_STYLE)
    oil = items(reading)[0]
    (moved,) = [found.record for found in reading.recognised if isinstance(found.record, Extension)]
    assert (oil.original_due, oil.current_due) == (date(2014, 10, 31), date(2014, 11, 30))
    assert (moved.from_due, moved.to_due, moved.action_item_id) == (oil.original_due, oil.current_due, oil.id)


def test_business_delegated_below_is_transferred() -> None:
    policy, wicks, rota = items(read(layouts.NHS_STYLE))
    assert (rota.status, rota.transferred_to) == (ActionStatus.TRANSFERRED, "the Quality Committee")
    assert (policy.agreed_on, wicks.status) == (date(2014, 9, 25), ActionStatus.PROPOSED)


def test_cells_that_were_merged_hold_for_the_rows_below() -> None:
    letter, tables, pilots = items(read(layouts.COUNCIL_TRACKER))
    assert (tables.origin, tables.agreed_on) == ("14", letter.agreed_on)
    assert (letter.timing, letter.original_due) == ("within two weeks", date(2014, 11, 21))
    assert (pilots.origin, pilots.current_due) == ("15", None)


def test_dated_entries_are_updates_of_their_own_day() -> None:
    reading = read(layouts.SAFEGUARDING)
    told = [found.record for found in reading.recognised if isinstance(found.record, ProgressUpdate)]
    assert [(each.made_on.day, each.text) for each in told[:2]] == [(12, "booked"), (20, "begun")]
    assert items(reading)[1].closed_on == date(2014, 10, 30)


def test_closed_actions_below_are_closed_and_headings_printed_again_are_none() -> None:
    reading = read(layouts.CLOSED_BELOW)
    assert [(item.ref, item.status) for item in items(reading)] == [
        ("L7", ActionStatus.IN_PROGRESS),
        ("L3", ActionStatus.CLOSED),
        ("L2", ActionStatus.CLOSED),
    ]
    assert [left.text for left in reading.leftovers] == ["Total 3"]


def test_a_rating_that_our_rule_does_not_give_stands_with_its_reason() -> None:
    letter, *_others = items(read(layouts.COUNCIL_TRACKER))
    assert letter.rating_override is Rating.ON_TRACK
    assert "Printed as Green" in letter.rating_reason


def test_several_sheets_are_read_and_one_of_another_kind_is_left_over() -> None:
    headings = ["Ref", "Action", "Lead", "Due date"]
    live = [headings, ["1", "Trim the wick", "Keeper", "01/12/2014"]]
    done = [headings, ["2", "Buy a wick", "Keeper", "01/10/2014"]]
    key = [["Colour", "Means"], ["Green", "fine"]]
    reading = read(live, done, key)
    assert [item.ref for item in items(reading)] == ["1", "2"]
    assert [left.text for left in reading.leftovers] == ["Colour | Means", "Green | fine"]
