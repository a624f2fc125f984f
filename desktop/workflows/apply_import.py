"""A reading put into a book: merged with what the book has, in one group of edits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from desktop.documents.document import Document
from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.dates import say_date
from desktop.domain.edits import Edit, added
from desktop.domain.errors import Refused
from desktop.domain.kinds import Record, kind_of
from desktop.domain.minutes import Minute
from desktop.domain.recommendation import Recommendation, Report
from desktop.domain.source import Placement, Query, SourceDocument
from desktop.importers.reading import Reading, Recognised
from desktop.importers.report_titles import UNNAMED
from desktop.storage.book import Book
from desktop.workflows.confirmed_kept import kept_out, queries_for
from desktop.workflows.first_paper import board_in_wait, query_of_name
from desktop.workflows.merging import with_ids
from desktop.workflows.minute_numbers import series_after
from desktop.workflows.paper_again import CELLS, Difference, met
from desktop.workflows.paper_again_gone import questions_of_gone
from desktop.workflows.paper_again_queries import question_of
from desktop.workflows.paper_again_twins import Twins
from desktop.workflows.twins import identity_of, report_with, twin_of

# One document may speak of these more than once: the minutes of two meetings name the same people.
_NAMED_OFTEN = frozenset({"boards", "people", "memberships", "meetings"})


@dataclass(slots=True)
class _Plan:
    """The edits so far by record id, the ids by which read records go in the book, and what is new by identity."""

    book: Book
    reading: Reading
    ids: dict[str, str] = field(default_factory=dict)
    edits: dict[str, Edit] = field(default_factory=dict)
    new: dict[tuple[Any, ...], str] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)
    queries: list[Query] = field(default_factory=list)
    twins: Twins = field(init=False)
    different: dict[str, tuple[list[Difference], int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.twins = Twins(self.book, self.reading.kind, [found.record for found in self.reading.recognised])


def refuse_known(book: Book, reading: Reading) -> None:
    """Raise Refused where the same file is in the book already as the same kind of paper, naming the day of it."""
    refuse_document(book, reading.document, reading.kind)


def refuse_document(book: Book, document: Document, kind: str) -> None:
    """Raise Refused as refuse_known does, for a document that is not read yet."""
    known = book.source_documents.first(sha256=document.sha256, kind=kind)
    if known is not None:
        raise Refused(
            f"{document.name} is in the book already, imported on {say_date(known.imported_on)}; "
            "correct its records where they stand."
        )


def plan_import(book: Book, reading: Reading, *, again: bool = False, today: date | None = None) -> tuple[Edit, ...]:
    """Return the edits that put a reading into a book: records, the source document and its queries.

    A board, meeting, person, item, minute or recommendation that the book has already is not added twice: only its
    empty fields are filled, what stands in the book stays. The board's next minute number follows from the minutes.
    Minutes that are confirmed stay as they are; a query names what the paper says otherwise. So it is with a newer
    edition of a plan, scorecard, timeline or review, of which queries also name what it does not have any more; what
    was asked before in the same words is not asked again.
    Raises Refused where the same file is in the book already as this kind of paper, unless again is True.
    """
    if not again:
        refuse_known(book, reading)
    known = book.source_documents.first(sha256=reading.document.sha256, kind=reading.kind)
    plan = _Plan(book, reading)
    for found in reading.recognised:
        _merge(plan, found.record, min(found.lines, default=0))
    _continue_series(plan)
    left = kept_out(book, plan.edits)
    plan.left_out = {one for one in left if plan.edits[one].before is None}
    plan.edits = {record_id: edit for record_id, edit in plan.edits.items() if record_id not in left}
    day = today or date.today()
    source = known or _source(plan, day)
    if not known:
        plan.edits[source.id] = added(source)
        plan.queries += _of_newer_edition(plan, day)
    for query in (*reading.queries, *plan.queries, *queries_for(left)):
        if not plan.twins.was_asked(with_ids(query, plan.ids)):
            _merge(plan, replace(query, source_document_id=source.id))
    return tuple(edit for edit in plan.edits.values() if edit.before != edit.after)


def _merge(plan: _Plan, read: Record, line: int = 0) -> None:
    record = with_ids(read, plan.ids)
    identity = identity_of(record) if kind_of(record) in _NAMED_OFTEN else None
    twin = _twin(plan, record) or _waiting(plan, record, line)
    known_id = twin.id if twin else plan.new.get(identity) if identity else None
    if known_id is None:
        plan.edits[record.id] = added(record)
        plan.new |= {identity: record.id} if identity else {}
        return
    plan.ids[read.id] = known_id
    earlier = plan.edits.get(known_id)
    stands = earlier.after if earlier else twin
    assert stands is not None
    after, different = met(stands, record, corrected=read.id in plan.reading.corrected)
    plan.edits[known_id] = Edit(kind_of(record), twin, after)
    if different and twin is not None:
        plan.different[known_id] = (different, line)


def _of_newer_edition(plan: _Plan, today: date) -> Iterable[Query]:
    """Yield what a paper asks that the book has in another edition: what differs, and what is gone."""
    texts = {line.number: line.text for line in plan.reading.document.lines}
    for different, line in plan.different.values():
        for each in different:
            yield question_of(
                plan.book, each, line=line, text=texts.get(line, ""), paper=plan.reading.document.name, today=today
            )
    yield from questions_of_gone(plan.book, plan.reading, plan.ids, today)


def _twin(plan: _Plan, record: Record) -> Record | None:
    if isinstance(record, Report):
        theirs = [one for one in _read(plan, Recommendation) if one.report_id == record.id]
        known = report_with(plan.book, record, theirs)
        if known or record.title == UNNAMED:
            return known
    if isinstance(record, ActionItem):
        # a log from elsewhere names the actions that the book has by their ids
        return plan.book.action_items.get(record.id)
    if kind_of(record) in CELLS:
        return plan.twins.of(record, frozenset(plan.edits))
    return twin_of(plan.book, record)


def _waiting(plan: _Plan, record: Record, line: int) -> Board | None:
    """Return the board that waits for its first paper, and note the question of its name."""
    if not isinstance(record, Board) or plan.new:
        return None
    board = board_in_wait(plan.book)
    if board is not None:
        plan.queries += filter(None, [query_of_name(board, record, line)])
    return board


def _read(plan: _Plan, record_type: type[Any]) -> list[Any]:
    return [found.record for found in plan.reading.recognised if isinstance(found.record, record_type)]


def _continue_series(plan: _Plan) -> None:
    """Let the minute series of each board in the reading go on after the minutes that the reading brings."""
    numbers = [minute.number for minute in _read(plan, Minute) if minute.number]
    for board in _read(plan, Board) if numbers else ():
        board_id = plan.ids.get(board.id, board.id)
        edit = plan.edits[board_id]
        assert isinstance(edit.after, Board)
        after = replace(edit.after, minute_series=series_after(edit.after.minute_series, numbers))
        plan.edits[board_id] = Edit(edit.kind, edit.before, after)


def _source(plan: _Plan, today: date) -> SourceDocument:
    document = plan.reading.document
    board = next(iter(_read(plan, Board)), None)
    return SourceDocument(
        board_id=plan.ids.get(board.id, board.id) if board else None,
        name=document.name,
        kind=plan.reading.kind,
        sha256=document.sha256,
        imported_on=today,
        text=_as_numbered(document),
        placements=tuple(_placements(plan)),
        leftovers=plan.reading.leftovers,
    )


def _as_numbered(document: Document) -> str:
    """Return the text with each line where its number says, so that placements and left-over lines find it."""
    texts = {line.number: line.text for line in document.lines}
    return "\n".join(texts.get(number, "") for number in range(1, max(texts, default=0) + 1))


def _placements(plan: _Plan) -> Iterable[Placement]:
    """Yield one placement for each unbroken run of the document's lines that a record was read from."""
    order = {line.number: place for place, line in enumerate(plan.reading.document.lines)}
    for found in plan.reading.recognised:
        record_id = plan.ids.get(found.record.id, found.record.id)
        if record_id in plan.left_out:
            continue
        for first, last in _runs(found, order):
            yield Placement(kind=found.kind, record_id=record_id, first_line=first, last_line=last)


def _runs(found: Recognised, order: dict[int, int]) -> Sequence[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for line in found.lines:
        if runs and order[line] == order[runs[-1][1]] + 1:
            runs[-1] = (runs[-1][0], line)
        else:
            runs.append((line, line))
    return runs
