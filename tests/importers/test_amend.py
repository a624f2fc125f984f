from dataclasses import replace

import pytest

from desktop.domain.source import QueryState
from desktop.importers.amend import drop_record, replace_record, settle_in
from tests.importers.packs import by_number, reading_of, records


def test_a_corrected_record_stands_in_the_reading() -> None:
    reading = reading_of("committee_agenda")
    item = by_number(reading, "4")
    assert by_number(replace_record(reading, replace(item, title="Audit")), "4").title == "Audit"


def test_a_record_that_is_not_there_cannot_be_corrected() -> None:
    reading = reading_of("committee_agenda")
    with pytest.raises(KeyError):
        replace_record(reading, replace(by_number(reading, "4"), id="another"))


def test_a_dropped_item_takes_its_sub_items_along() -> None:
    reading = reading_of("committee_agenda")
    after = drop_record(reading, by_number(reading, "5").id)
    assert (after.counts()["agenda-items"], after.counts()["agenda-sub-items"]) == (7, 0)


def test_the_lines_of_a_dropped_record_are_left_over() -> None:
    reading = reading_of("committee_agenda")
    after = drop_record(reading, by_number(reading, "5").id)
    assert [leftover.line for leftover in after.leftovers if leftover.line in (21, 22, 23)] == [21, 22, 23]


def test_a_dropped_meeting_takes_its_queries_along() -> None:
    reading = reading_of("terms_and_strands")
    assert not drop_record(reading, records(reading, "meetings")[0].id).queries


def test_settling_makes_the_meeting_and_keeps_the_answer() -> None:
    reading = reading_of("terms_and_strands")
    query = reading.queries[0]
    after = settle_in(reading, query, query.choices[0])
    assert len(records(after, "meetings")) == len(records(reading, "meetings")) + 1
    assert (after.queries[0].state, after.queries[0].answer) == (QueryState.SETTLED, "Thursday 6 August 2015")


def test_leaving_out_changes_no_record() -> None:
    reading = reading_of("terms_and_strands")
    query = reading.queries[0]
    assert settle_in(reading, query, query.choices[-1]).recognised == reading.recognised
