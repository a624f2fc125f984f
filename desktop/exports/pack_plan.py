"""Which sheets a pack has, in their order. A new sheet is a module in sheets/ and one line here."""

from collections.abc import Callable
from dataclasses import replace

from desktop.domain.coverage import ACTIONS, STRANDS
from desktop.domain.rating_key import UNRATED
from desktop.exports.coverage_contents import CoverageTable
from desktop.exports.pack_contents import ActionRow, PackContents
from desktop.exports.row_shape import words_of
from desktop.exports.sheet_names import unique_names
from desktop.exports.sheet_plan import Plan, SheetPlan, fitted_to_page
from desktop.exports.sheets.action_details import action_details
from desktop.exports.sheets.action_log import action_log
from desktop.exports.sheets.agenda import agenda
from desktop.exports.sheets.attendance import attendance
from desktop.exports.sheets.chart_sheet import chart_sheet
from desktop.exports.sheets.contents_list import contents_list
from desktop.exports.sheets.cover import cover
from desktop.exports.sheets.coverage import coverage
from desktop.exports.sheets.notes import notes
from desktop.exports.sheets.papers import papers
from desktop.exports.sheets.previous_minutes import previous_minutes
from desktop.exports.sheets.recommendations import recommendations
from desktop.exports.sheets.strands import strands
from desktop.exports.sheets.what_changed import what_changed

SHEETS: tuple[Callable[[PackContents], tuple[Plan, ...]], ...] = (
    agenda,
    papers,
    previous_minutes,
    attendance,
    what_changed,
    action_log,
    action_details,
    recommendations,
    strands,
    coverage,
    chart_sheet,
    notes,
)


def plan_pack(contents: PackContents) -> tuple[Plan, ...]:
    """Return the sheets with their final names: the cover, the list of the others, and then those."""
    (first,) = cover(contents)
    planned = [plan for make in SHEETS for plan in make(contents)]
    names = unique_names([plan.name for plan in planned], taken=(first.name, "Contents"))
    named: list[Plan] = [replace(plan, name=name) for plan, name in zip(planned, names, strict=True)]
    return tuple(_fitted(plan) for plan in (first, contents_list(named), *named))


def _fitted(plan: Plan) -> Plan:
    return fitted_to_page(plan) if isinstance(plan, SheetPlan) else plan


def words_of_its_own(contents: PackContents) -> list[str]:
    """Return the words that a pack has whatever it holds: headings, explanations, what stands in place of a blank."""
    tables = (CoverageTable(against=STRANDS), CoverageTable(against=ACTIONS))
    changed = replace(contents.changed, rows=()) if contents.changed else None
    blank = ActionRow(ref="", source="", wording="", rating=UNRATED)
    bare = plan_pack(
        PackContents(cover=contents.cover, rating=contents.rating, actions=(blank,), coverage=tables, changed=changed)
    )
    plans = [plan for plan in bare if isinstance(plan, SheetPlan)]
    cells = [words_of(cell) for plan in plans for row in plan.rows for cell in row]
    return [*cells, *(text for plan in plans for text in (plan.heading, *plan.lines, plan.empty_words, plan.holds))]
