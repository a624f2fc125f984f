"""Whatever a table holds: it is read without loss or refused in one sentence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.action_item import ActionItem, Extension
from desktop.domain.errors import Refused
from desktop.domain.soundness import faults_of
from desktop.importers.action_log.fields import FIELDS
from tests.importers.action_log.layouts import LAYOUTS, log, read

CELLS = [
    "", "1", "7b", "Mend the wall", "AB/CD", "Head of Works and Chief Keeper", "31/03/2015", "3/14/2015", "2015-03-31",
    "30 Feb 2015", "Friday 6 March 2014", "1 May 2999", "42094", "within three months", "Ongoing", "Complete", "Closed",
    "Green", "R", "Closed actions", "Business delegated to the Audit Panel", "TBC", "12/11/2014: said\nmore", "=A1",
    "yes", "https://a.example/b", "Deferred", "Transferred to Cabinet",
]  # fmt: skip
HEADINGS = [heading for field in FIELDS for heading in field.headings[:2]]
cells = st.one_of(st.sampled_from(CELLS), st.sampled_from(HEADINGS), st.text(max_size=30))
known_rows = st.sampled_from([row for rows in LAYOUTS.values() for row in rows])
rows = st.lists(st.one_of(st.lists(cells, max_size=9), known_rows), min_size=1, max_size=14)
HEADED = ["Ref", "Action", "Lead", "Due", "New date", "Status", "RAG", "Update", "Closed on"]


def hold(table) -> None:
    """Check that a table is refused, or read with every row placed or left over and every action sound."""
    if not log(table).lines:
        return
    try:
        reading = read(table)
    except Refused as refusal:
        assert str(refusal).endswith(".")
        return
    left = {each.line for each in reading.leftovers}
    assert left | reading.placed == {line.number for line in reading.document.lines}
    assert not left & reading.placed
    for found in reading.recognised:
        assert list(faults_of(found.record)) == []
        if isinstance(found.record, ActionItem):
            assert found.record.wording.strip()
        if isinstance(found.record, Extension):
            assert found.record.from_due is not None


@settings(max_examples=150, deadline=None)
@given(rows)
def test_any_table(table) -> None:
    hold(table)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(cells, max_size=9), max_size=10))
def test_any_rows_below_the_headings_of_a_log(table) -> None:
    hold([HEADED, *table])
