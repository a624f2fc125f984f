"""The entries of a board's plans as columns of the coverage matrix."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.board_rating import BoardRating
from desktop.domain.coverage import CoverageColumn, pair_of
from desktop.domain.errors import Refused
from desktop.domain.plan import EntryLevel, PlanEntry, PlanStatus
from desktop.domain.plan_tree import PlanTree
from desktop.domain.plan_words import gathers
from desktop.domain.recommendation import Link
from desktop.storage.book import Book
from desktop.workflows.plan_reading import PlanPicture, PlanRow, read_plan

_NO_PLAN = (
    "This book holds no plan entries yet: import an improvement plan or write one, or set the recommendations against "
    "strands or action items."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanColumns:
    """The columns, and for the id of each entry that of the column which stands for it."""

    columns: tuple[CoverageColumn, ...] = ()
    stand_for: Mapping[str, str]


def plan_columns(
    book: Book,
    board_id: str,
    links: Iterable[Link],
    rating: BoardRating,
    as_at: date,
    plans: Collection[str] | None = None,
) -> PlanColumns:
    """Return the actions of the board's plans, and what gathers them where that itself answers a recommendation.

    A part stands with its action. What was withdrawn is left out; where plans are given, so are all others.
    Raises Refused while no plan is in the book.
    """
    if not book.plan_entries.count():
        raise Refused(_NO_PLAN)
    tied = {pair[1] for link in links if (pair := pair_of(link))}
    wanted = [plan for plan in book.plans.all(board_id=board_id) if plans is None or plan.id in plans]
    pictures = [read_plan(book, plan, as_at=as_at, rating=rating) for plan in wanted]
    shown = [row for picture in pictures for row in _shown(picture, tied)]
    columns = {row.id for row in shown}
    placed = [(entry.id, _stands(picture.tree, entry)) for picture in pictures for entry in picture.tree.order]
    stand_for = {entry_id: column for entry_id, column in placed if column in columns}
    times = Counter(row.entry.ref for row in shown)
    return PlanColumns(columns=tuple(_column(row, times) for row in shown), stand_for=stand_for)


def _shown(picture: PlanPicture, tied: set[str]) -> Iterator[PlanRow]:
    for row in picture.rows:
        counts = row.entry.level is EntryLevel.ACTION or (gathers(row.entry) and row.id in tied)
        if counts and row.entry.status is not PlanStatus.WITHDRAWN:
            yield row


def _stands(tree: PlanTree, entry: PlanEntry) -> str:
    action = tree.of_level(entry, EntryLevel.ACTION) if entry.level is EntryLevel.PART else None
    return (action or entry).id


def _column(row: PlanRow, times: Counter[str]) -> CoverageColumn:
    entry = row.entry
    name = entry.ref if times[entry.ref] == 1 else f"{entry.ref} {entry.wording[:24].rstrip()}…"
    return CoverageColumn(
        id=entry.id,
        ref=entry.ref,
        name=name.strip() or "an entry without a ref",
        title=entry.wording,
        rating=row.rating,
    )
