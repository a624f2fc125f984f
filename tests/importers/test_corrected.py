"""A corrected word takes with it what was read from it."""

from dataclasses import replace
from datetime import date

from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.measure import PeriodKind, Qualifier, Reading
from desktop.domain.plan import EntryLevel, PlanEntry
from desktop.importers.corrected import corrected

ENTRY = PlanEntry(plan_id="p", level=EntryLevel.ACTION, wording="Trim the wicks", timing_inferred=True)


def test_a_corrected_timescale_is_read_again() -> None:
    made = corrected(ENTRY, replace(ENTRY, timing="By end Sept 2015"))
    assert isinstance(made, PlanEntry)
    assert (made.original_due, made.current_due, made.timing_inferred) == (date(2015, 9, 30),) * 2 + (False,)


def test_a_corrected_date_is_the_baseline() -> None:
    made = corrected(ENTRY, replace(ENTRY, current_due=date(2015, 5, 1)))
    assert isinstance(made, PlanEntry)
    assert made.original_due == date(2015, 5, 1)


def test_corrected_leads_are_ours_no_more() -> None:
    inferred = replace(ENTRY, leads=("Pilot",), leads_inferred=True)
    made = corrected(inferred, replace(inferred, leads=("Harbour Master",)))
    assert isinstance(made, PlanEntry)
    assert not made.leads_inferred


def test_a_corrected_figure_is_read_again() -> None:
    reading = Reading(
        measure_id="m", period="Q1", kind=PeriodKind.QUARTER, starts=date(2015, 4, 1), ends=date(2015, 6, 30)
    )
    made = corrected(reading, replace(reading, raw="88% provisional"))
    assert isinstance(made, Reading)
    assert (made.value, made.unit, made.qualifiers) == (88.0, "%", (Qualifier.PROVISIONAL,))


def test_a_headline_moved_to_a_day_is_known_to_the_day() -> None:
    made = corrected(one := Headline(board_id="b", text="Lamp lit"), replace(one, date=date(2015, 5, 1)))
    assert isinstance(made, Headline)
    assert made.precision is DatePrecision.DAY
