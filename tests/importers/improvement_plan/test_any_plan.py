"""Whatever the tables of a plan hold: read without an error, every line accounted for, no reference invented."""

import re
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.plan import EntryLevel
from desktop.domain.record_codec import to_json
from desktop.importers.amend import settle_in
from tests.importers.improvement_plan.plans import FLAT, NUMBERED, entries, reading

CELLS = [
    "", "1", "1.1", "1.1.1 Buy the lamps", "1.1.1", "a) the east pier", "A1", "Theme 2: Sound", "Phase 3", "5 5 5", "~",
    "Head of Works and", "LeaderCommissioners Ash and Birch", "• Leader • Clerk", "End June 2015", "31/31/2015",
    "December 9999", "January 0001", "Complete", "Red", "Wobbly", "<i>Note: a long one</i>", "Actions", "Dates",
    "1.1.1 Buy 1.1.2 Hang 1.1.3 Light", "12 May 2015: begun", "\uf0b7 Leader", "Leads", "Ongoing", ", ,", "and",
]  # fmt: skip
cells = st.one_of(st.sampled_from(CELLS), st.text(st.characters(exclude_characters="\t\r\n\x0b\x0c"), max_size=20))
known = [list(row) for pieces in (NUMBERED, FLAT) for piece in pieces if not isinstance(piece, str) for row in piece]
rows = st.lists(st.one_of(st.sampled_from(known), st.lists(cells, min_size=2, max_size=6)), min_size=1, max_size=12)


def hold(pieces) -> None:
    """Check that every line is placed or left over, every reference printed, and every answer can be given."""
    plan = reading(pieces)
    left = {each.line for each in plan.leftovers}
    assert left | plan.placed == {line.number for line in plan.document.lines}
    printed = re.sub(r"\s+", " ", plan.document.text)
    ids = set()
    for each in entries(plan):
        assert each.parent_id is None or each.parent_id in ids
        ids.add(each.id)
        ref = each.ref.rpartition(" ")[2] if each.level is EntryLevel.PART else each.ref
        assert ref.casefold() in printed.casefold()
        assert each.wording.strip()
        assert not (each.start and each.original_due) or each.start <= each.original_due
        to_json(each)
    for query in plan.queries:
        for choice in query.choices:
            settle_in(plan, query, choice)


@settings(max_examples=60, deadline=None)
@given(rows)
def test_any_table(table) -> None:
    hold(("Lantern Harbour Improvement Plan", table))


@settings(max_examples=40, deadline=None)
@given(rows)
def test_any_rows_below_headings(table) -> None:
    hold(("Lantern Improvement Plan", [["1", "Lamps", "Actions", "Dates", "Leads"], *table]))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_shuffled_and_damaged_plans(seed: int) -> None:
    chance = Random(seed)
    pieces = [piece if isinstance(piece, str) else [list(row) for row in piece] for piece in NUMBERED]
    for piece in pieces:
        if isinstance(piece, list):
            chance.shuffle(piece)
            for row in piece:
                row[chance.randrange(len(row))] = chance.choice(CELLS)
    chance.shuffle(pieces)
    hold(tuple(pieces))
