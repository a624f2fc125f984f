"""The coverage matrix of a board, read from its book."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from desktop.domain.coverage import (
    ACTIONS,
    PLAN,
    Coverage,
    CoverageColumn,
    CoverageRow,
    Hole,
    Marks,
    marks_of,
    overlaps_of,
)
from desktop.domain.coverage_holes import Matrix, holes_of, said_done
from desktop.domain.recommendation import UNRATED_STATUSES, Addressed, RecommendationStatus, Strand
from desktop.domain.ref_order import ref_order
from desktop.storage.book import Book
from desktop.workflows.coverage_minutes import last_minuted, told_of
from desktop.workflows.coverage_plan import PlanColumns, plan_columns
from desktop.workflows.coverage_records import CoverageRecords, read_records

_LONGEST_REPORT = 32
_PARTNERS = frozenset({Addressed.PARTNER, Addressed.NATIONAL})


def coverage(
    book: Book, board_id: str, against: str, *,
    as_at: date | None = None, without: Collection[str] = frozenset(), plans: Collection[str] | None = None,
) -> Coverage:  # fmt: skip
    """Return the recommendations of a board against strands, action items or plan entries, as at a day or today.

    Action items that were withdrawn or transferred are left out; a merged one stands with the one it was merged into.
    Those in without are neither columns nor named, but what they answer is no hole. Of plans only those
    named in plans are set against, all where none are given. Raises Refused for plan entries
    while the book has none.
    """
    records = read_records(book, board_id, against, as_at or date.today())
    rows = _rows(records)
    plan = _plan(book, board_id, records, plans) if against == PLAN else PlanColumns(stand_for={})
    ids, stand_for = {row.id for row in rows}, records.stand_for()
    actions = marks_of(ids, stand_for, records.links, records.facts.action_items)
    found = plan.columns if against == PLAN else _columns(records, against, stand_for)
    columns = [column for column in found if column.id not in without]
    others = plan.stand_for if against == PLAN else {one.id: one.id for one in records.strands}
    marks = actions if against == ACTIONS else marks_of(ids, others, records.links)
    meetings = last_minuted(book, board_id, records.facts.as_at)
    minuted = _minuted(told_of(book, meetings, records, rows), actions, records, plan)
    matrix = Matrix(
        against=against, rows=rows, columns=columns, marks=marks, undone=_undone(book, board_id, records),
        minuted=minuted, meetings=[meeting.date for meeting in meetings],
    )  # fmt: skip
    return Coverage(
        against=against,
        key=records.facts.rating.key,
        rows=tuple(rows),
        columns=tuple(columns),
        marks=_among(columns, marks),
        holes=holes_of(matrix),
        overlaps=overlaps_of(rows, records.links),
        holes_by_report=_by_report(matrix),
    )


def _among(columns: Iterable[CoverageColumn], marks: Marks) -> Marks:
    shown = {each.id for each in columns}
    return {pair: mark for pair, mark in marks.items() if pair[1] in shown}


def _by_report(matrix: Matrix) -> dict[str, tuple[Hole, ...]]:
    reports = dict.fromkeys(row.report_id for row in matrix.rows)
    return {
        each: holes_of(replace(matrix, rows=[row for row in matrix.rows if row.report_id == each])) for each in reports
    }


def _rows(records: CoverageRecords) -> list[CoverageRow]:
    titles = {report.id: report.title for report in records.facts.reports}
    ratings = records.facts.recommendation_ratings()
    times = Counter(one.ref for one in records.facts.recommendations)
    return [
        CoverageRow(
            id=one.id,
            ref=one.ref,
            name=one.ref if times[one.ref] == 1 else f"{one.ref} ({_cut(titles[one.report_id])})",
            theme=one.theme,
            words=one.paragraphs[0] if one.paragraphs else "",
            report_id=one.report_id,
            report=titles[one.report_id],
            rating=ratings[one.id],
            is_ours=one.status not in UNRATED_STATUSES,
            is_partners=one.status is RecommendationStatus.NOT_OURS or one.addressed in _PARTNERS,
        )
        for one in records.facts.recommendations
    ]


def _cut(title: str) -> str:
    return title if len(title) <= _LONGEST_REPORT else f"{title[: _LONGEST_REPORT - 1].rstrip()}…"


def _columns(records: CoverageRecords, against: str, stand_for: Mapping[str, str]) -> Iterator[CoverageColumn]:
    if against != ACTIONS:
        yield from (_strand(strand) for strand in records.strands)
        return
    ratings = records.facts.action_ratings()
    for item in sorted(records.facts.action_items, key=lambda one: ref_order(one.ref)):
        if stand_for.get(item.id) == item.id:
            name = item.ref or "an action without a ref"
            yield CoverageColumn(id=item.id, ref=item.ref, name=name, title=item.wording, rating=ratings[item.id])


def _strand(strand: Strand) -> CoverageColumn:
    number = str(strand.number)
    return CoverageColumn(id=strand.id, ref=number, name=f"strand {number}", title=strand.title)


def _undone(book: Book, board_id: str, records: CoverageRecords) -> set[str]:
    """Return the ids of what is said to be done while no words, link or file shows it."""
    facts = records.facts
    bare = {one.id for one in facts.recommendations if said_done(one) and not one.evidence}
    bare |= {item.id for item in facts.action_items if said_done(item) and not item.evidence}
    return bare - {file.record_id for file in book.evidence_files.all(board_id=board_id)}


def _plan(book: Book, board_id: str, records: CoverageRecords, plans: Collection[str] | None) -> PlanColumns:
    return plan_columns(book, board_id, records.links, records.facts.rating, records.facts.as_at, plans)


def _minuted(told: Collection[str], actions: Marks, records: CoverageRecords, plan: PlanColumns) -> set[str]:
    """Return what is told of, the recommendations that are answered by an action that is told of, and the entries of
    plans that such an action was made from.
    """
    made = {item.source_id for item in records.facts.action_items if item.id in told}
    entries = {column for entry_id, column in plan.stand_for.items() if entry_id in made}
    return {*told, *entries, *(row for row, action in actions if action in told)}
