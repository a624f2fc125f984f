"""How the dates of a plan entry read where they moved."""

from dataclasses import replace
from datetime import date

from desktop.domain.plan import EntryLevel, PlanEntry
from desktop.domain.plan_words import moved_words

ENTRY = PlanEntry(plan_id="p", level=EntryLevel.ACTION, wording="Light the lamps", current_due=date(2014, 12, 31))


def test_a_moved_date_is_said_with_the_first_one() -> None:
    assert moved_words(ENTRY) == ""
    assert moved_words(replace(ENTRY, original_due=ENTRY.current_due)) == ""
    moved = replace(ENTRY, original_due=date(2014, 8, 31))
    assert moved_words(moved) == "moved to 31 Dec 2014 (first 31 Aug 2014)"
