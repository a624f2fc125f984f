"""The charts of plans and measures: each record counted once, and what is not rated or withdrawn told apart."""

from dataclasses import replace
from datetime import date

from desktop.charts.measures_by_priority import measures_by_priority
from desktop.charts.paper_facts import PaperFacts, PlanFacts
from desktop.charts.plan_progress import plan_progress
from desktop.domain.measure import Measure
from desktop.domain.measure_periods import quarter_of
from desktop.domain.measure_standing import standing
from desktop.domain.plan import EntryLevel, PlanEntry
from desktop.domain.plan_groups import actions_by_theme
from desktop.domain.plan_tree import PlanTree
from tests.invented_plan import TODAY, invented_plan
from tests.invented_scorecard import invented_scorecard

MADE = invented_plan("harbour")
ENTRIES = [each for each in MADE.records if isinstance(each, PlanEntry)]
PLAN = PlanFacts(title="Harbour recovery plan", tree=PlanTree(ENTRIES))


def _card() -> PaperFacts:
    made = invented_scorecard("harbour")
    outcomes = {made.safe.id: made.safe.group, made.fair.id: made.fair.group}

    def stands(measure: Measure):
        held = [each for each in made.readings if each.measure_id == measure.id]
        return standing(measure, held, quarter_of(date(2018, 9, 30)))

    told = tuple((outcomes[each.outcome_id], stands(each)) for each in made.measures)
    return PaperFacts(as_at=made.day, period="Q2 2018/19", measures=told)


def test_the_actions_of_each_theme_are_counted_by_where_they_stand() -> None:
    chart = plan_progress(PaperFacts(as_at=TODAY, plans=(PLAN,)))
    assert chart.categories == (
        "Phase 1, A Sound walls (3)",
        "Phase 1, B People who know (3)",
        "Phase 2, A New trade (1)",
    )
    assert [(each.name, each.values) for each in chart.series] == [
        ("Complete", (1, 0, 0)), ("In progress", (1, 0, 0)), ("On hold", (0, 1, 0)), ("Not started", (0, 0, 1)),
        ("Overdue", (1, 0, 0)), ("No date", (0, 2, 0)),
    ]  # fmt: skip
    assert chart.title == (
        "Of 7 actions, 1 is complete (14% of 7), 1 in progress, 1 on hold, 1 not started, 1 overdue and 2 without a "
        "date"
    )


def test_what_was_withdrawn_is_told_and_not_counted() -> None:
    chart = plan_progress(PaperFacts(as_at=TODAY, plans=(PLAN,)))
    assert chart.rest == (MADE.bridge.id,) and "Not counted: 1 withdrawn." in chart.note


def test_every_number_of_a_chart_stands_in_its_words() -> None:
    for chart in (plan_progress(PaperFacts(as_at=TODAY, plans=(PLAN,))), measures_by_priority(_card())):
        for index in range(len(chart.categories)):
            assert f"{chart.total(index)} in all" in chart.alt


def test_without_a_plan_or_a_measure_there_is_nothing_to_draw() -> None:
    assert plan_progress(PaperFacts(as_at=TODAY)).is_empty
    assert measures_by_priority(PaperFacts(as_at=TODAY)).is_empty


def test_measures_are_counted_by_status_with_what_is_not_rated_last() -> None:
    chart = measures_by_priority(_card())
    assert chart.categories == ("Priority 1: The water (5, 3 rated)", "Priority 2: The office (4, 2 rated)")
    rated = sum(sum(each.values) for each in chart.series if each.name in ("On target", "Satisfactory", "Off target"))
    assert chart.title.startswith(f"Of {rated} measures rated in Q2 2018/19,")
    assert sum(map(chart.total, range(2))) == 9
    assert [each.label[0] for each in chart.series][:3] == ["✓", "●", "✗"]


def test_short_names_of_themes_are_their_references_where_these_tell_them_apart() -> None:
    assert [group.short for group in actions_by_theme(PLAN.tree)] == ["Phase 1, A", "Phase 1, B", "Phase 2, A"]
    unnamed = [replace(each, ref="") if each.level is EntryLevel.THEME else each for each in ENTRIES]
    assert actions_by_theme(PlanTree(unnamed))[0].short == "Phase 1, Sound walls"


def test_a_plan_without_themes_is_told_by_what_it_has() -> None:
    flat = [replace(each, parent_id=None) for each in ENTRIES if each.level is EntryLevel.ACTION]
    assert [group.name for group in actions_by_theme(PlanTree(flat))] == ["The whole plan"]
    lone = PlanEntry(plan_id=MADE.plan.id, level=EntryLevel.ACTION, wording="Sweep")
    groups = actions_by_theme(PlanTree([*ENTRIES, lone]))
    assert (groups[-1].name, groups[-1].actions) == ("Under no theme", [lone])
