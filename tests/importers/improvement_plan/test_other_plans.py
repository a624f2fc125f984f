"""Plans of other bodies: plain tables, other columns from table to table, progress, and numbered lines of text."""

from datetime import date

from desktop.documents.read import read_pasted
from desktop.domain.plan import EntryLevel, PlanStatus
from desktop.domain.rating import Rating
from desktop.importers.amend import settle_in
from desktop.importers.improvement_plan.read import read
from tests.importers.improvement_plan.plans import BOARD, FLAT, TODAY, entries, entry, reading, records

TITLE = "Lantern Harbour Action Plan"
HEAD = ("Ref", "Action", "Lead", "By when", "Progress")


def test_recommendations_gather_actions_that_bear_the_references() -> None:
    plan = reading(FLAT)
    objective = entries(plan, EntryLevel.OBJECTIVE)
    assert [each.ref for each in entries(plan, EntryLevel.ACTION)] == ["1.1", "1.2", "2.1", "2.1", "", "A1", "A2", "A4"]
    assert entry(plan, "1.2").parent_id == objective[0].id
    assert entry(plan, "A1").parent_id is None


def test_references_that_number_the_recommendations() -> None:
    rows = (
        ("Ref", "Recommendation", "Action", "Lead", "Timescale"),
        ("R1", "Keep a register", "Draw it up", "Clerk", "June 2015"),
        (None, None, "Publish it", "Clerk", "July 2015"),
        ("R2", "Set the charges", "Report them", "Clerk", "July 2015"),
    )
    plan = reading((TITLE, rows))
    assert [each.ref for each in entries(plan, EntryLevel.OBJECTIVE)] == ["R1", "R2"]
    assert {each.ref for each in entries(plan, EntryLevel.ACTION)} == {""}


def test_status_progress_and_rating() -> None:
    plan = reading(FLAT)
    assert entry(plan, "A2").status is PlanStatus.ON_HOLD
    assert [update.text for update in records(plan, "plan-updates")] == ["Begun", "Complete"]
    late = entries(plan, EntryLevel.ACTION)[3]
    assert (late.rating_override, late.rating_reason) == (Rating.OVERDUE, "late because the printer closed")
    assert entry(plan, "1.2").rating_override is None
    assert "A" in entry(plan, "1.2").note


def test_an_unknown_status_is_asked_once_and_kept_in_the_note() -> None:
    plan = reading(FLAT)
    [query] = [query for query in plan.queries if "Wobbly" in query.question]
    chosen = next(choice for choice in query.choices if choice.label == "On hold")
    assert entry(settle_in(plan, query, chosen), "A4").status is PlanStatus.ON_HOLD
    assert "Wobbly" in entry(plan, "A4").note


def test_repeated_and_missing_references_are_asked_about_and_nothing_is_renumbered() -> None:
    questions = [query.question for query in reading(FLAT).queries]
    assert sum("2.1" in question for question in questions) == 1
    assert sum("no reference" in question for question in questions) == 1


def test_a_number_over_others_gathers_them() -> None:
    plan = reading((TITLE, (HEAD, ("1", "Better lamps", "", "", ""), ("1.1", "Buy", "Clerk", "June 2015", ""))))
    assert (entry(plan, "1").level, entry(plan, "1.1").parent_id) == (EntryLevel.OBJECTIVE, entry(plan, "1").id)


def test_headings_printed_again_and_rows_across_the_table() -> None:
    rows = (
        HEAD,
        ("Theme 1: Light", "", "", "", ""),
        ("1", "Buy", "Clerk", "June 2015", ""),
        HEAD,
        ("Theme 2: Sound", "", "", "", ""),
        ("2", "Sell", "Clerk", "June 2015", "12 May 2015: begun"),
    )
    plan = reading((TITLE, rows))
    assert [theme.wording for theme in entries(plan, EntryLevel.THEME)] == ["Light", "Sound"]
    assert records(plan, "plan-updates")[0].made_on == date(2015, 5, 12)
    assert not plan.leftovers


def test_columns_that_change_halfway() -> None:
    rows = (HEAD, ("1", "Buy", "Clerk", "June 2015", ""), ("Task", "When", "Owner"), ("Sell", "July 2015", "Leader"))
    plan = reading((TITLE, rows))
    assert [each.leads for each in entries(plan)] == [("Clerk",), ("Leader",)]


def test_a_revised_date_leaves_the_first_one() -> None:
    rows = (
        ("Ref", "Action", "Lead", "Target date", "Revised date"),
        ("1", "Buy", "Clerk", "June 2015", "end August 2015"),
    )
    plan = reading((TITLE, rows))
    assert (entry(plan, "1").original_due, entry(plan, "1").current_due) == (date(2015, 6, 30), date(2015, 8, 31))
    assert records(plan, "plan-revisions")[0].to_due == date(2015, 8, 31)


def test_a_row_cut_by_the_end_of_a_page() -> None:
    rows = (
        HEAD,
        ("1", "Buy lamps for", "Clerk", "June 2015", ""),
        ("", "every pier", "", "", ""),
        ("", "", "Leader", "", ""),
    )
    plan = reading((TITLE, rows))
    assert (entry(plan, "1").wording, entry(plan, "1").leads) == ("Buy lamps for every pier", ("Clerk", "Leader"))


def test_blank_leads_of_a_plain_list_stay_blank_and_are_asked_about() -> None:
    rows = (HEAD, ("1", "Buy", "Clerk", "June 2015", ""), ("2", "Sell", "", "July 2015", ""))
    plan = reading((TITLE, rows))
    assert entry(plan, "2").leads == ()
    [query] = [query for query in plan.queries if "no lead" in query.question]
    assert entry(settle_in(plan, query, query.choices[1]), "2").leads == ("Clerk",)


def test_a_table_of_milestones() -> None:
    rows = (("No", "Milestone", "Date"), ("M1", "All lamps lit", "March 2016"))
    plan = reading((TITLE, (HEAD, ("1", "Buy", "Clerk", "June 2015", "")), "Milestones", rows))
    assert [(each.ref, each.due) for each in records(plan, "milestones")] == [("M1", date(2016, 3, 31))]


def test_numbered_lines_are_read_as_far_as_they_are_sure() -> None:
    text = """Lantern Improvement Plan, April 2015 to March 2017

The harbour is dark. This says what is done about it.

1. Lamps

1.1.1 Buy a lamp for each pier. By end June 2015. Lead: Works Manager
1.1.2 Report to the board.
Timescale: quarterly from September 2015
Lead officer: Harbour Master
1.1.3 Sell the old ones - Owner: Clerk - By when: 30 June 2016 - Status: Not started
1.1.4 Think about a bell
"""
    plan = read(read_pasted(text), BOARD, TODAY)
    actions = entries(plan, EntryLevel.ACTION)
    assert [(each.ref, each.leads) for each in actions] == [
        ("1.1.1", ("Works Manager",)),
        ("1.1.2", ("Harbour Master",)),
        ("1.1.3", ("Clerk",)),
    ]
    assert [each.current_due for each in actions] == [date(2015, 6, 30), None, date(2016, 6, 30)]
    assert [each.text[:9] for each in plan.leftovers] == ["The harbo", "1.1.4 Thi"]
