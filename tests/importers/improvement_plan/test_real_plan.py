"""The real improvement plan (domain 8.2, 4.1 and 5.2): counts, references, dates by kind, and what is asked."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from desktop.documents.read import read_document
from desktop.domain.plan import EntryLevel, PlanStatus
from desktop.domain.timing import read_timing
from desktop.importers.amend import settle_in
from desktop.importers.improvement_plan.read import likelihood
from desktop.importers.reading import Reading
from desktop.importers.recognise import likeliest, recognise
from tests.importers.improvement_plan.plans import entries, entry, records

KINDS = {
    "deadline": 73, "onwards": 23, "range": 15, "month": 9, "undated": 5, "ongoing": 4, "recurring": 3, "dependent": 3,
    "multi": 3, "review_point": 3, "blank": 3, "event_relative": 2, "elsewhere": 2, "done": 1, "in_hand": 1,
}  # fmt: skip
BY_SECTION = (8, 8, 6, 9, 4, 3, 3, 6, 10, 5, 3, 3, 3, 2, 1, 3, 19, 5, 1, 2, 14, 3, 4, 5, 2, 4, 2, 4, 2, 2)
PLAN_ENDS = date(2017, 2, 28)


@pytest.fixture(scope="module")
def plan(shared_seeds: Path) -> Reading:
    document = read_document(next(shared_seeds.glob("003*.txt")))
    assert likelihood(document) == 3
    assert likeliest(document) == "improvement-plan"
    return recognise(document, today=date(2015, 6, 10))


def asked(plan: Reading, *words: str) -> list[str]:
    return [query.question for query in plan.queries if all(word in query.question for word in words)]


def test_every_level_is_counted(plan: Reading) -> None:
    counts = plan.counts()
    levels = ("phases", "themes", "sections", "objectives", "actions", "parts")
    assert [counts[level] for level in levels] == [2, 8, 30, 82, 146, 4]
    assert [theme.ref for theme in entries(plan, EntryLevel.THEME)] == [*"ABCD", *"ABCD"]


def test_no_action_is_missing_or_twice(plan: Reading) -> None:
    actions = entries(plan, EntryLevel.ACTION)
    sections = Counter(int(action.ref.partition(".")[0]) for action in actions)
    assert tuple(sections[number] for number in range(1, 31)) == BY_SECTION
    assert len({action.ref for action in actions}) == 146


def test_actions_and_objectives_stand_in_their_phase(plan: Reading) -> None:
    by_id = {each.id: each for each in entries(plan)}

    def phase(each) -> str:
        while each.parent_id:
            each = by_id[each.parent_id]
        return each.ref

    levels = (EntryLevel.OBJECTIVE, EntryLevel.ACTION)
    assert [Counter(phase(each) for each in entries(plan, level)) for level in levels] == [
        {"Phase 1": 64, "Phase 2": 18},
        {"Phase 1": 125, "Phase 2": 21},
    ]
    assert all(by_id[each.parent_id].ref == each.ref.rpartition(".")[0] for each in entries(plan, levels[1]))


def test_the_horizon_of_plan_and_phases(plan: Reading) -> None:
    [found] = records(plan, "plans")
    assert (found.starts, found.ends) == (date(2015, 5, 1), PLAN_ENDS)
    one, two = entries(plan, EntryLevel.PHASE)
    assert (one.starts, one.ends, two.starts, two.ends) == (date(2015, 5, 1), date(2016, 5, 31), date(2016, 5, 1), None)


def test_lettered_rows_with_dates_of_their_own_are_parts(plan: Reading) -> None:
    parts = entries(plan, EntryLevel.PART)
    assert [part.ref for part in parts] == ["1.3.1 a", "2.1.1 a", "2.1.1 b", "2.1.1 c"]
    assert parts[3].current_due == date(2015, 9, 30)
    assert plan.counts()["lettered-parts-within-actions"] == 17


def test_all_dates_by_kind(plan: Reading) -> None:
    dated = entries(plan, EntryLevel.ACTION, EntryLevel.PART)
    kinds = Counter("blank" if each.timing_inferred else read_timing(each.timing).kind for each in dated)
    assert kinds == KINDS


def test_dates_are_those_of_the_words(plan: Reading) -> None:
    for each in entries(plan, EntryLevel.ACTION, EntryLevel.PART):
        read = read_timing(each.timing, base=date(2015, 5, 1))
        assert (each.start, each.original_due, each.current_due) == (read.start, read.due, read.due), each.ref


def test_blank_cells_take_the_row_above_and_say_so(plan: Reading) -> None:
    leads = [each for each in entries(plan) if each.leads_inferred]
    dates = [each for each in entries(plan) if each.timing_inferred]
    assert len(leads) == 22
    assert all(each.leads for each in leads)
    assert [each.ref for each in dates] == ["7.2.2", "12.1.2", "20.1.2"]
    notes = {found.record.id: found.inferred for found in plan.recognised}
    assert all("taken" in notes[each.id] for each in (*leads, *dates))
    assert len(asked(plan, "lead above is taken")) < len(leads)


def test_one_answer_settles_a_run_of_blank_leads(plan: Reading) -> None:
    [query] = [query for query in plan.queries if query.question.startswith("8.1.3, 8.1.4 and 8.1.5")]
    kept, cleared = (settle_in(plan, query, choice) for choice in query.choices)
    assert entry(kept, "8.1.5").leads == entry(plan, "8.1.2").leads
    assert not entry(kept, "8.1.5").leads_inferred
    assert entry(cleared, "8.1.4").leads == ()


def test_spellings_are_offered_and_never_put_together_unasked(plan: Reading) -> None:
    leads = {lead for each in entries(plan) for lead in each.leads}
    for one, other in (("Tracy", "Tracey"), ("Dattersby", "Karl")):
        assert any(one in lead for lead in leads)
        [query] = [each for each in plan.queries if "spellings" in each.question and one in each.question]
        assert other in query.question
        chosen = next(choice for choice in query.choices if other in choice.label)
        settled = settle_in(plan, query, chosen)
        assert not any(one in lead for each in entries(settled) for lead in each.leads)
        assert any(one in alias for person in records(settled, "people") for alias in person.aliases)


def test_leads_that_ran_together_are_parted_and_asked_about(plan: Reading) -> None:
    assert len(entry(plan, "1.1.1").leads) == 3
    assert entry(plan, "21.1.1").leads == ("Commissioner Kenny", "Commissioner Manzie")
    assert entry(plan, "21.1.1").leads_printed.count("Commissioner") == 2
    assert asked(plan, "nothing between them")
    assert asked(plan, "share one title")


@pytest.mark.parametrize("ref", ["22.1.2", "26.3.1", "30.1.2", "4.3.3", "21.2.1", "20.1.1", "7.2.1"])
def test_every_oddity_is_asked_about(plan: Reading, ref: str) -> None:
    assert any(query.record_id == entry(plan, ref).id for query in plan.queries)


def test_a_mistyped_year_is_kept_until_somebody_chooses(plan: Reading) -> None:
    assert entry(plan, "22.1.2").current_due == date(2016, 12, 31)
    [query] = [query for query in plan.queries if query.record_id == entry(plan, "22.1.2").id]
    earlier = next(choice for choice in query.choices if "2015" in choice.label)
    assert entry(settle_in(plan, query, earlier), "22.1.2").current_due == date(2015, 12, 31)


def test_what_was_done_before_the_plan_is_complete(plan: Reading) -> None:
    done = entry(plan, "21.2.1")
    assert (done.status, done.completed_on) == (PlanStatus.COMPLETE, date(2015, 4, 30))


def test_damage_leaves_no_trace_in_the_words(plan: Reading) -> None:
    words = "\n".join(f"{each.wording} {each.note} {each.timing}" for each in entries(plan))
    assert not any(spoilt in words for spoilt in ("addits", "5 5 5", "Fondical", "<i>", "\uf0b7"))
    assert entry(plan, "14.1").wording.endswith("forms")


def test_milestones_in_their_groups(plan: Reading) -> None:
    groups = Counter(milestone.group.split()[1] for milestone in records(plan, "milestones"))
    assert groups == {"Managerial": 10, "Behavioural": 5, "Partnership": 3}


def test_every_line_is_placed_or_left_over(plan: Reading) -> None:
    assert len(plan.placed) + len(plan.leftovers) == len(plan.document.lines)
    left = {leftover.line for leftover in plan.leftovers}
    assert not left & plan.placed
    assert {248, 263} <= left
    assert all("\t" not in leftover.text or leftover.line < 265 for leftover in plan.leftovers)
