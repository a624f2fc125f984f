"""Which sheets a pack has, in their order. A new sheet is a module in sheets/ and one line here."""

from collections.abc import Callable
from dataclasses import replace

from desktop.domain.coverage import ACTIONS, PLAN, STRANDS
from desktop.domain.rating_key import UNRATED
from desktop.exports.blank_papers import blank_papers
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
from desktop.exports.sheets.functions import functions
from desktop.exports.sheets.milestones import milestones
from desktop.exports.sheets.notes import notes
from desktop.exports.sheets.pack_timeline import pack_timeline
from desktop.exports.sheets.papers import papers
from desktop.exports.sheets.plan import plan
from desktop.exports.sheets.previous_minutes import previous_minutes
from desktop.exports.sheets.recommendations import recommendations
from desktop.exports.sheets.review import review
from desktop.exports.sheets.risks import risks
from desktop.exports.sheets.scorecard import scorecard
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
    plan,
    milestones,
    scorecard,
    risks,
    pack_timeline,
    review,
    functions,
    chart_sheet,
    notes,
)


def plan_pack(contents: PackContents) -> tuple[Plan, ...]:
    """Return the sheets with their final names: the cover, the list of the others, and then those."""
    (first,) = cover(contents)
    planned = [sheet for make in SHEETS for sheet in make(contents)]
    names = unique_names([sheet.name for sheet in planned], taken=(first.name, "Contents"))
    named: list[Plan] = [replace(sheet, name=name) for sheet, name in zip(planned, names, strict=True)]
    return tuple(_fitted(sheet) for sheet in (first, contents_list(named), *named))


def _fitted(sheet: Plan) -> Plan:
    return fitted_to_page(sheet) if isinstance(sheet, SheetPlan) and not sheet.wide else sheet


def words_of_its_own(contents: PackContents) -> list[str]:
    """Return the words that a pack has whatever it holds: headings, explanations, what stands in place of a blank."""
    tables = (CoverageTable(against=STRANDS), CoverageTable(against=ACTIONS), CoverageTable(against=PLAN))
    changed = replace(contents.changed, rows=()) if contents.changed else None
    blank = ActionRow(ref="", source="", wording="", rating=UNRATED)
    bare = plan_pack(
        PackContents(
            cover=contents.cover,
            rating=contents.rating,
            actions=(blank,),
            coverage=tables,
            board_papers=blank_papers(),
            changed=changed,
        )
    )
    sheets = [sheet for sheet in bare if isinstance(sheet, SheetPlan)]
    cells = [words_of(cell) for sheet in sheets for row in sheet.rows for cell in row]
    own = (text for sheet in sheets for text in (sheet.heading, *sheet.lines, sheet.empty_words, sheet.holds))
    return [*cells, *own]
