"""How far the plan is: the actions of each theme by where they stand."""

from collections import defaultdict
from collections.abc import Iterable

from desktop.charts.chart import Chart, ChartKind, Mark, Series
from desktop.charts.paper_facts import PaperFacts, PlanFacts
from desktop.charts.wording import shortened
from desktop.domain.dates import long_date
from desktop.domain.plan import PlanEntry
from desktop.domain.plan_groups import actions_by_theme, grouping_level
from desktop.domain.plan_progress import Progress, progress_of
from desktop.domain.plan_rule import Standing, standing_of
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey
from desktop.domain.wording import listed

KEY = "plan-progress"
_LABEL, _SPOKEN = 48, 80
_SHOWN = tuple(each for each in Standing if each is not Standing.WITHDRAWN)


def plan_progress(facts: PaperFacts) -> Chart:
    """Return a stacked bar for each theme of every plan; what was withdrawn is told in the note only."""
    groups = [
        (_named(plan, group.name, several=len(facts.plans) > 1), group.actions)
        for plan in facts.plans
        for group in actions_by_theme(plan.tree)
        if any(standing_of(each, facts.as_at) is not Standing.WITHDRAWN for each in group.actions)
    ]
    whole = progress_of((each for plan in facts.plans for each in plan.tree.actions()), facts.as_at)
    return Chart(
        key=KEY,
        name="Progress of the plan",
        kind=ChartKind.STACKED_BARS,
        title=whole.sentence().split(". ")[0].rstrip("."),
        axis=f"{_group_word(facts)} (actions)",
        note=_note(facts, whole),
        alt=_alt(groups, facts),
        categories=tuple(f"{shortened(name, _LABEL)} ({_counted(actions, facts)})" for name, actions in groups),
        series=tuple(_series([actions for _, actions in groups], facts)) if groups else (),
        totals=True,
        counts="plan-entries",
        rest=_withdrawn(facts),
    )


def _series(groups: list[list[PlanEntry]], facts: PaperFacts) -> Iterable[Series]:
    held = [_by_standing(actions, facts) for actions in groups]
    marks = marks_of(facts.key)
    for standing in _SHOWN:
        members = [group.get(standing, []) for group in held]
        if any(members):
            yield Series.counting(standing.capitalize(), marks[standing], members)


def marks_of(key: RatingKey) -> dict[Standing, Mark]:
    """Return how each standing is drawn: complete and overdue in the colours of the board's key."""
    done, late = key.level(Rating.COMPLETE), key.level(Rating.OVERDUE)
    return {
        Standing.COMPLETE: Mark(colour=done.fill, text_colour=done.text, letter="C"),
        Standing.IN_PROGRESS: Mark(colour="#28A197", text_colour="#0B0C0C", letter="P"),
        Standing.ON_HOLD: Mark(colour="#A285D1", text_colour="#0B0C0C", letter="H"),
        Standing.NOT_STARTED: Mark(colour="#DCE1E8", text_colour="#18212B", letter="N"),
        Standing.OVERDUE: Mark(colour=late.fill, text_colour=late.text, letter="O"),
        Standing.NO_DATE: Mark(colour="#505A5F", letter="–", hatched=True),
    }


def _by_standing(actions: Iterable[PlanEntry], facts: PaperFacts) -> dict[Standing, list[str]]:
    found: dict[Standing, list[str]] = defaultdict(list)
    for entry in actions:
        found[standing_of(entry, facts.as_at)].append(entry.id)
    return found


def _counted(actions: list[PlanEntry], facts: PaperFacts) -> int:
    return progress_of(actions, facts.as_at).total


def _withdrawn(facts: PaperFacts) -> tuple[str, ...]:
    actions = (each for plan in facts.plans for each in plan.tree.actions())
    return tuple(each.id for each in actions if standing_of(each, facts.as_at) is Standing.WITHDRAWN)


def _named(plan: PlanFacts, name: str, *, several: bool) -> str:
    return f"{shortened(plan.title, 24)}: {name}" if several else name


def _group_word(facts: PaperFacts) -> str:
    levels = {grouping_level(plan.tree) for plan in facts.plans}
    only = levels.pop() if len(levels) == 1 else None
    return only.capitalize() if only else "Part of the plan"


def _note(facts: PaperFacts, whole: Progress) -> str:
    apart = f"Not counted: {whole.withdrawn:,} withdrawn." if whole.withdrawn else ""
    undated = "What is open without a date is never counted as on track." if whole.of(Standing.NO_DATE) else ""
    source = "Source: actions of the plan, each counted once."
    return " ".join(filter(None, (source, undated, apart, f"As at {long_date(facts.as_at)}.")))


def _alt(groups: list[tuple[str, list[PlanEntry]]], facts: PaperFacts) -> str:
    if not groups:
        return "Nothing is drawn."
    told = []
    for name, actions in groups:
        progress = progress_of(actions, facts.as_at)
        said = listed([f"{number:,} {standing}" for standing, number in progress.in_order()])
        told.append(f"{shortened(name, _SPOKEN)}: {said}, {progress.total:,} in all.")
    return f"Stacked bars, one for each part of the plan. {' '.join(told)}"
