"""The coverage matrix of a board as the tables of a pack."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date

from desktop.charts.wording import shortened
from desktop.domain.coverage import ACTIONS, MARK_SIGNS, PLAN, STRANDS, Coverage, CoverageColumn, Mark
from desktop.domain.plan_tree import PlanTree
from desktop.exports.coverage_contents import CoverageHole, CoverageLine, CoverageTable
from desktop.storage.book import Book
from desktop.workflows.coverage import coverage
from desktop.workflows.pack_rows.known_days import paper_days
from desktop.workflows.plan_reading import without_exempt

_LONGEST = 72


def coverage_tables(
    book: Book, board_id: str, as_at: date, *, hidden: Collection[str], public: bool = False
) -> tuple[CoverageTable, ...]:
    """Return recommendations against action items, and against strands and plans where there are some, as at a day.

    Action items in hidden, and in a public copy the exempt entries of plans, are neither columns nor named.
    There is no table without a recommendation.
    """
    return tuple(_tables(book, board_id, as_at, hidden, public)) if book.reports.count(board_id=board_id) else ()


def _tables(book: Book, board_id: str, as_at: date, hidden: Collection[str], public: bool) -> Iterator[CoverageTable]:
    days = paper_days(book, board_id)
    plans = [plan.id for plan in book.plans.all(board_id=board_id) if days.knows_plan(plan, as_at)]
    private = {*hidden, *_exempt(book, plans)} if public else hidden
    for against in (STRANDS, ACTIONS, *([PLAN] if plans and book.plan_entries.count() else [])):
        found = coverage(book, board_id, against, as_at=as_at, without=private, plans=plans)
        if found.rows and (found.columns or against == ACTIONS):
            holes = (CoverageHole(kind=each.kind, count=len(each.gaps), words=each.words) for each in found.holes)
            yield CoverageTable(
                against=against,
                columns=tuple(column.ref for column in found.columns),
                lines=tuple(_lines(found)),
                holes=tuple(holes),
            )


def _exempt(book: Book, plans: Collection[str]) -> Iterator[str]:
    for plan_id in plans:
        entries = book.plan_entries.all(plan_id=plan_id)
        shown = {entry.id for entry in without_exempt(PlanTree(entries))}
        yield from (entry.id for entry in entries if entry.id not in shown)


def _lines(found: Coverage) -> Iterator[CoverageLine]:
    marked: dict[str, list[tuple[CoverageColumn, Mark]]] = defaultdict(list)
    for row, column, mark in found.marked():
        marked[row.id].append((column, mark))
    lacks = found.lacks()
    for row in found.rows:
        signs = {column.id: MARK_SIGNS[mark] for column, mark in marked[row.id]}
        named = {mark: tuple(column.name for column, at in marked[row.id] if at is mark) for mark in Mark}
        yield CoverageLine(
            ref=row.name,
            words=shortened(": ".join(filter(None, (row.theme, row.words))), _LONGEST),
            rating=found.key.level(row.rating),
            signs=tuple(signs.get(column.id, "") for column in found.columns) if found.against == STRANDS else (),
            primary=named[Mark.PRIMARY],
            contributing=named[Mark.CONTRIBUTES],
            lacks=lacks.get(row.id, ""),
        )
