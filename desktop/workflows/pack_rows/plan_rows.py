"""The plans of a board as rows: their actions, what gathers them, and their milestones."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.charts.paper_facts import PlanFacts
from desktop.domain.ageing import days_late
from desktop.domain.board_rating import BoardRating
from desktop.domain.plan import PLAN_ENDED, EntryLevel, Plan, PlanEntry, PlanRevision, PlanUpdate
from desktop.domain.plan_groups import actions_by_theme
from desktop.domain.plan_progress import progress_of
from desktop.domain.plan_rule import rated_entry, standing_of
from desktop.domain.plan_tree import PlanTree
from desktop.domain.plan_words import entry_title, gathers, leads_words, period_words
from desktop.exports.paper_contents import MilestoneRow, PlanEntryRow, PlanGroupRow, PlanPart
from desktop.storage.book import Book
from desktop.workflows.pack_rows.known_days import PaperDays
from desktop.workflows.pack_rows.known_papers import entry_then, milestone_then
from desktop.workflows.pack_rows.plan_answers import plan_answers
from desktop.workflows.plan_reading import without_exempt


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlan:
    """A plan as it was known on a day: its tree, the revisions and updates of its entries, oldest first.

    left_out counts the exempt entries that are not in the tree, answers has the refs of what each entry answers.
    """

    plan: Plan
    as_at: date
    tree: PlanTree
    revisions: dict[str, list[PlanRevision]] = field(default_factory=dict)
    updates: dict[str, list[PlanUpdate]] = field(default_factory=dict)
    left_out: int = 0
    answers: Mapping[str, str] = field(default_factory=dict)

    @property
    def facts(self) -> PlanFacts:
        """What charts count of it."""
        return PlanFacts(title=self.plan.title, tree=self.tree)


def known_plans(
    book: Book, board_id: str, as_at: date, days: PaperDays, *, public: bool, hidden: Collection[str] = ()
) -> list[KnownPlan]:
    """Return the plans of a board as at a day; a public copy without what is exempt, and all that stands below it.

    Action items in hidden are not named as what carries out an entry.
    """
    plans = [each for each in book.plans.all(board_id=board_id) if days.knows_plan(each, as_at)]
    return [_known(book, plan, as_at, public, hidden) for plan in plans]


def plan_part(known: KnownPlan, rating: BoardRating) -> PlanPart:
    """Return a plan as rows, rated by the board's key."""
    return PlanPart(
        title=known.plan.title,
        horizon=period_words_of(known.plan),
        progress=progress_of(known.tree.actions(), known.as_at),
        groups=tuple(_groups(known)),
        entries=tuple(_entries(known, rating)),
        left_out=known.left_out,
    )


def milestone_rows(book: Book, known: KnownPlan, *, named: bool) -> Iterator[MilestoneRow]:
    """Yield the milestones of a plan with their judgements until its day; named says of which plan each is."""
    for each in book.milestones.all(plan_id=known.plan.id):
        then = milestone_then(each, known.as_at)
        yield MilestoneRow(
            plan=known.plan.title if named else "",
            group=then.group,
            ref=then.ref,
            text=then.text,
            timing=then.timing,
            due=then.due,
            reached=str(then.reached),
            judged_on=then.judged_on,
            judgement=then.judgement,
            in_minute=then.in_minute,
        )


def period_words_of(plan: Plan) -> str:
    """Return from when to when a plan runs: "May 2015 to May 2016", "" where it does not say."""
    return period_words(PlanEntry(plan_id="", level=EntryLevel.PHASE, wording="", starts=plan.starts, ends=plan.ends))


def _known(book: Book, plan: Plan, as_at: date, public: bool, hidden: Collection[str]) -> KnownPlan:
    entries = book.plan_entries.all(plan_id=plan.id)
    shown = without_exempt(PlanTree(entries)) if public else entries
    ids = [entry.id for entry in shown]
    revisions: dict[str, list[PlanRevision]] = defaultdict(list)
    for revision in sorted(book.plan_revisions.among("plan_entry_id", ids), key=lambda each: (each.made_on, each.id)):
        revisions[revision.plan_entry_id].append(revision)
    updates: dict[str, list[PlanUpdate]] = defaultdict(list)
    for update in sorted(book.plan_updates.among("plan_entry_id", ids), key=lambda each: (each.made_on, each.id)):
        if update.made_on <= as_at:
            updates[update.plan_entry_id].append(update)
    return KnownPlan(
        plan=plan,
        as_at=as_at,
        tree=PlanTree(entry_then(entry, revisions[entry.id], as_at) for entry in shown),
        revisions={each: [one for one in found if one.made_on <= as_at] for each, found in revisions.items()},
        updates=dict(updates),
        left_out=len(entries) - len(shown),
        answers=plan_answers(book, plan.board_id, ids, as_at, hidden=hidden),
    )


def _groups(known: KnownPlan) -> Iterator[PlanGroupRow]:
    tree = known.tree
    yield PlanGroupRow(
        level="Plan", ref="", wording=known.plan.title, progress=progress_of(tree.actions(), known.as_at)
    )
    for entry in tree.order:
        if gathers(entry):
            yield PlanGroupRow(
                level=entry.level.capitalize(),
                ref=entry.ref,
                wording=entry.wording,
                progress=progress_of(tree.actions_below(entry), known.as_at),
                depth=tree.depth(entry) + 1,
            )


def _entries(known: KnownPlan, rating: BoardRating) -> Iterator[PlanEntryRow]:
    themes = {entry.id: group.short for group in actions_by_theme(known.tree) for entry in group.actions}
    for entry in known.tree.order:
        if not gathers(entry):
            yield _entry(known, entry, rating, themes.get(entry.id, ""))


def _entry(known: KnownPlan, entry: PlanEntry, rating: BoardRating, theme: str) -> PlanEntryRow:
    times, told = len(known.revisions.get(entry.id, ())), known.updates.get(entry.id, ())
    last = told[-1] if told else None
    found = rated_entry(
        entry, as_at=known.as_at, agreed_on=known.plan.agreed_on, last_update=last.made_on if last else None,
        times_revised=times, cycle_days=rating.cycle_days, key=rating.key,
    )  # fmt: skip
    above = next((each for each in known.tree.above(entry)), None)
    return PlanEntryRow(
        ref=entry.ref,
        level=entry.level,
        wording=entry.wording,
        theme=theme,
        above=(above.ref or entry_title(above)) if above else "",
        lead=leads_words(entry),
        timing=entry.timing,
        start=entry.start,
        original_due=entry.original_due,
        current_due=entry.current_due,
        days_late=0 if entry.status in PLAN_ENDED else days_late(entry.current_due, known.as_at),
        times_revised=times,
        standing=standing_of(entry, known.as_at),
        rating=rating.level(found.rating),
        update=last.text if last else "",
        updated_on=last.made_on if last else None,
        lead_inferred=entry.leads_inferred,
        timing_inferred=entry.timing_inferred,
        answers=known.answers.get(entry.id, ""),
    )
