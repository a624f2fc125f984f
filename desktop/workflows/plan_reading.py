"""A plan of a board read whole, in few questions: every entry in its place with how it stands as at a day."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.action_item import ActionStatus
from desktop.domain.board_rating import BoardRating
from desktop.domain.plan import PLAN_ENDED, EntryLevel, Plan, PlanEntry, PlanRevision, PlanUpdate
from desktop.domain.plan_progress import Progress, progress_of
from desktop.domain.plan_rule import Standing, asks_for_date, rated_entry, slipped, standing_of
from desktop.domain.plan_tree import PlanTree
from desktop.domain.plan_words import gathers
from desktop.domain.rating import Rating
from desktop.domain.slippage import Slippage
from desktop.storage.book import Book
from desktop.workflows.rating_of_board import rating_of_board

ENTRIES = "plan-entries"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One entry as it stands. What gathers others has the progress of the actions below it, and no rating of its own.

    updated_on is when it was last heard of, ties how many links it has; offers_completion says that an action of it is
    closed while it is open.
    """

    entry: PlanEntry
    depth: int
    has_below: bool
    standing: Standing
    rating: Rating | None = None
    slipped: Slippage = field(default_factory=Slippage)
    updated_on: date | None = None
    ties: int = 0
    progress: Progress | None = None
    offers_completion: bool = False

    @property
    def id(self) -> str:
        """The id of the entry."""
        return self.entry.id


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPicture:
    """A plan as at a day: its rows in their order, and its actions counted."""

    plan: Plan
    as_at: date
    tree: PlanTree
    rows: tuple[PlanRow, ...] = ()
    progress: Progress
    by_id: Mapping[str, PlanRow] = field(default_factory=dict)
    revisions: Mapping[str, tuple[PlanRevision, ...]] = field(default_factory=dict)
    updates: Mapping[str, tuple[PlanUpdate, ...]] = field(default_factory=dict)

    def action_rows(self) -> Iterator[PlanRow]:
        """Yield the rows that are counted."""
        return (row for row in self.rows if row.entry.level is EntryLevel.ACTION)

    def leads(self) -> list[str]:
        """Return every lead that is named, in the order of the alphabet."""
        return sorted({lead for row in self.rows for lead in row.entry.leads}, key=str.casefold)

    def asking(self) -> list[PlanRow]:
        """Return the actions whose lead is to be asked for a date."""
        return [row for row in self.action_rows() if asks_for_date(row.entry, self.as_at)]


def read_plan(book: Book, plan: Plan, *, as_at: date, rating: BoardRating | None = None) -> PlanPicture:
    """Read a plan as at a day; rating is by what its board rates, looked up where it is not given."""
    return picture_of(book, plan, book.plan_entries.all(plan_id=plan.id), as_at=as_at, rating=rating)


def picture_of(
    book: Book, plan: Plan, entries: Iterable[PlanEntry], *, as_at: date, rating: BoardRating | None = None
) -> PlanPicture:
    """Return the picture of these entries of a plan only."""
    tree = PlanTree(entries)
    ids = [entry.id for entry in tree.order]
    revisions: dict[str, list[PlanRevision]] = defaultdict(list)
    for revision in book.plan_revisions.among("plan_entry_id", ids):
        revisions[revision.plan_entry_id].append(revision)
    updates: dict[str, list[PlanUpdate]] = defaultdict(list)
    for update in book.plan_updates.among("plan_entry_id", ids):
        updates[update.plan_entry_id].append(update)
    reader = _Reader(
        plan, tree, as_at, rating or rating_of_board(book, plan.board_id, as_at),
        {each: tuple(sorted(found, key=lambda one: one.made_on)) for each, found in revisions.items()},
        {each: tuple(sorted(found, key=lambda one: one.made_on)) for each, found in updates.items()},
        *_ties(book, ids),
    )  # fmt: skip
    rows = tuple(reader.row(entry) for entry in tree.order)
    return PlanPicture(
        plan=plan, as_at=as_at, tree=tree, rows=rows, progress=progress_of(tree.actions(), as_at),
        by_id={row.id: row for row in rows}, revisions=reader.revisions, updates=reader.updates,
    )  # fmt: skip


def plans_of(book: Book, board_id: str | None) -> list[Plan]:
    """Return the plans of a board."""
    return book.plans.all(board_id=board_id) if board_id else []


def without_exempt(tree: PlanTree) -> list[PlanEntry]:
    """Return the entries that a public copy may show: none that is exempt, and nothing below one."""
    hidden = {entry.id for entry in tree.order if entry.exempt}
    hidden |= {below.id for entry in tree.order if entry.exempt for below in tree.below(entry)}
    return [entry for entry in tree.order if entry.id not in hidden]


def _ties(book: Book, ids: list[str]) -> tuple[Counter[str], frozenset[str]]:
    """Return how many ties each entry has, and the entries that have a closed action."""
    made = book.action_items.among("source_id", ids)
    found: Counter[str] = Counter(item.source_id or "" for item in made)
    closed = {item.source_id or "" for item in made if item.status is ActionStatus.CLOSED}
    links = {link.id: link for link in (*book.links.among("from_id", ids), *book.links.among("to_id", ids))}
    found.update(each for link in links.values() for each in (link.from_id, link.to_id))
    acting = {link.from_id: link.to_id for link in links.values() if link.from_kind == "action-items"}
    items = book.action_items.among("id", acting)
    closed |= {acting[item.id] for item in items if item.status is ActionStatus.CLOSED}
    return found, frozenset(closed)


@dataclass(frozen=True, slots=True)
class _Reader:
    plan: Plan
    tree: PlanTree
    as_at: date
    rating: BoardRating
    revisions: Mapping[str, tuple[PlanRevision, ...]]
    updates: Mapping[str, tuple[PlanUpdate, ...]]
    ties: Counter[str]
    closed: frozenset[str]

    def row(self, entry: PlanEntry) -> PlanRow:
        if gathers(entry):
            return self._gathering(entry)
        times = len(self.revisions.get(entry.id, ()))
        told = self.updates.get(entry.id, ())
        updated_on = told[-1].made_on if told else None
        found = rated_entry(
            entry, as_at=self.as_at, agreed_on=self.plan.agreed_on, last_update=updated_on, times_revised=times,
            cycle_days=self.rating.cycle_days, key=self.rating.key,
        )  # fmt: skip
        return PlanRow(
            entry=entry, depth=self.tree.depth(entry), has_below=bool(self.tree.children(entry)),
            standing=standing_of(entry, self.as_at), rating=found.rating,
            slipped=slipped(entry, as_at=self.as_at, times_revised=times), updated_on=updated_on,
            ties=self.ties[entry.id],
            offers_completion=entry.id in self.closed and entry.status not in PLAN_ENDED,
        )  # fmt: skip

    def _gathering(self, entry: PlanEntry) -> PlanRow:
        return PlanRow(
            entry=entry, depth=self.tree.depth(entry), has_below=bool(self.tree.children(entry)),
            standing=standing_of(entry, self.as_at), ties=self.ties[entry.id],
            progress=progress_of(self.tree.actions_below(entry), self.as_at),
        )  # fmt: skip
