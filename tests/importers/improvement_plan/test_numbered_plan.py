"""A plan that numbers its sections in rows of headings, and what damage an extraction does to one."""

from datetime import date

from desktop.domain.plan import EntryLevel
from desktop.importers.amend import settle_in
from tests.importers.improvement_plan.plans import NUMBERED, entries, entry, reading, records

HEAD = ("1", "Lamps that burn", "Actions", "Dates", "Leads")


def of_rows(*rows):
    return reading(("Lantern Harbour Improvement Plan", (HEAD, *rows)))


def test_every_level_stands_below_the_one_above() -> None:
    plan = reading(NUMBERED)
    by_id = {each.id: each for each in entries(plan)}
    last = entry(plan, "3.1.1")
    chain = []
    while last.parent_id:
        last = by_id[last.parent_id]
        chain.append((last.level, last.ref))
    assert chain == [
        (EntryLevel.OBJECTIVE, "3.1"),
        (EntryLevel.SECTION, "3"),
        (EntryLevel.THEME, "A"),
        (EntryLevel.PHASE, "Phase 2"),
    ]


def test_the_prose_is_left_over_and_milestones_are_kept() -> None:
    plan = reading(NUMBERED)
    assert [leftover.text[:8] for leftover in plan.leftovers] == ["The plan"]
    assert [milestone.ref for milestone in records(plan, "milestones")] == ["i", "ii"]


def test_a_lettered_row_with_a_date_is_a_part_and_so_is_the_one_that_follows_it() -> None:
    plan = of_rows(
        ("1.1", "A lamp on each pier", "1.1.1 Buy", "June 2015", "Clerk"),
        ("", "", "a) the east pier", "July 2015", "Clerk"),
        ("", "", "b) the west pier", "", ""),
    )
    assert [(part.ref, part.wording) for part in entries(plan, EntryLevel.PART)] == [
        ("1.1.1 a", "the east pier"),
        ("1.1.1 b", "the west pier"),
    ]


def test_lettered_rows_without_a_date_stay_in_the_words() -> None:
    plan = of_rows(
        ("1.1", "A lamp on each pier", "1.1.1 Buy", "June 2015", "Clerk"),
        ("", "", "a) the east pier", "", ""),
    )
    assert entry(plan, "1.1.1").wording == "Buy a) the east pier"


def test_an_objective_that_goes_on_in_the_next_row() -> None:
    plan = of_rows(
        ("1.1", "A lamp on each pier with enough", "1.1.1 Buy", "June 2015", "Clerk"),
        ("", "oil to burn all the winter", "1.1.2 Hang", "July 2015", "Clerk"),
        ("", "oil to burn all tne wintcr", "1.1.3 Light", "July 2015", "Clerk"),
        ("1.2 Wicks for the lamps", "5 5 5", "1.2.1 Cut", "July 2015", "Clerk"),
    )
    assert entry(plan, "1.1").wording == "A lamp on each pier with enough oil to burn all the winter"
    assert entry(plan, "1.2").wording == "Wicks for the lamps"


def test_two_actions_in_one_cell() -> None:
    plan = of_rows(("1.1", "Lamps", "1.1.1 Buy the lamps. 1.1.2 Hang the lamps (see 1.1.1)", "June 2015", "Clerk"))
    assert [each.wording for each in entries(plan, EntryLevel.ACTION)] == [
        "Buy the lamps.",
        "Hang the lamps (see 1.1.1)",
    ]


def test_a_name_torn_over_two_rows() -> None:
    plan = of_rows(
        ("1.1", "Lamps", "1.1.1 Buy", "June 2015", "Director of Legal and"),
        ("", "", "1.1.2 Hang", "June 2015", "Democratic Services"),
    )
    assert entry(plan, "1.1.1").leads == ("Director of Legal and Democratic Services",)
    assert any("go on in the row" in query.question for query in plan.queries)


def test_leads_that_ran_into_the_date() -> None:
    plan = of_rows(("1.1", "Lamps", "1.1.1 Buy", "June 2015 • Leader • Head of Wo", "Clerk"), HEAD)
    [query] = [query for query in plan.queries if "also names leads" in query.question]
    assert entry(plan, "1.1.1").timing == "June 2015 • Leader • Head of Wo"
    settled = entry(settle_in(plan, query, query.choices[1]), "1.1.1")
    assert (settled.timing, settled.leads[0], settled.leads[-1]) == ("June 2015", "Leader", "Clerk")


def test_answers_about_one_list_of_leads_do_not_undo_each_other() -> None:
    plan = of_rows(
        ("1.1", "Lamps", "1.1.1 Buy", "June 2015", "LeaderHead of Works (Tracy Elm)"),
        ("", "", "1.1.2 Hang", "June 2015", ""),
        ("", "", "1.1.3 Light", "June 2015", "Head of Works (Tracey Elm)"),
    )
    [spelling] = [query for query in plan.queries if "spellings" in query.question]
    [blank] = [query for query in plan.queries if "lead above" in query.question]
    one = next(choice for choice in spelling.choices if "Yes, one: Head of Works (Tracey" in choice.label)
    for first, then in (((spelling, one), (blank, blank.choices[1])), ((blank, blank.choices[1]), (spelling, one))):
        settled = settle_in(settle_in(plan, *first), *then)
        assert entry(settled, "1.1.1").leads == ("Leader", "Head of Works (Tracey Elm)")
        assert entry(settled, "1.1.2").leads == ()


def test_a_blank_date_takes_the_row_above_until_it_is_cleared() -> None:
    plan = of_rows(
        ("1.1", "Lamps", "1.1.1 Buy", "June 2015", "Clerk"),
        ("", "", "1.1.2 Hang", "", "Clerk"),
        ("1.2", "Oil", "1.2.1 Buy", "", "Clerk"),
        ("1.3", "Wicks", "1.3.1 Cut", "July 2015", "Clerk"),
    )
    assert entry(plan, "1.1.2").current_due == date(2015, 6, 30)
    assert entry(plan, "1.2.1").current_due is None
    [query] = [query for query in plan.queries if "no date" in query.question]
    assert entry(settle_in(plan, query, query.choices[1]), "1.1.2").current_due is None


def test_numbers_left_out_are_asked_about() -> None:
    plan = of_rows(
        ("1.1", "Lamps", "1.1.1 Buy", "June 2015", "Clerk"),
        ("", "", "1.1.2 Hang", "June 2015", "Clerk"),
        ("", "", "1.1.4 Light", "June 2015", "Clerk"),
    )
    assert any("1.1.3" in query.question for query in plan.queries)
