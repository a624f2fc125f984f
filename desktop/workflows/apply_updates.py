"""What came back put into the book: updates, statuses, evidence and dates asked for, all in one step."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.action_item import ActionItem, ProgressUpdate
from desktop.domain.decision import DateRequest, RequestState
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import Refused
from desktop.domain.lead_answer import LeadAnswer, action_answered, recommendation_answered
from desktop.domain.lead_says import read_status
from desktop.domain.recommendation import RecommendationUpdate
from desktop.domain.wording import counted, listed
from desktop.importers.action_log.updates import entries_of
from desktop.storage.book import Book
from desktop.workflows.return_difference import (
    CellDifference,
    Choices,
    Difference,
    RowDifference,
    State,
    Take,
)

_FEW = 5


def is_taken(cell: CellDifference, choices: Choices) -> bool:
    """Return whether a cell goes into the book: new ones unless ours was chosen, those to decide if theirs was."""
    if cell.state is State.NEW:
        return choices.get(cell.id) is not Take.OURS
    return cell.state is State.ASK and choices.get(cell.id) is Take.THEIRS


def applied(book: Book, difference: Difference, choices: Choices) -> tuple[Edit, ...]:
    """Return the edits that put a return into the book, the days of return with it.

    Raises Refused while something is to be decided, where a choice leaves a proposal without its evidence, and where
    the book has all of it already. A date that is asked for changes no date: the board grants it.
    """
    waiting = difference.undecided(choices)
    if waiting:
        raise Refused(
            f"{counted(len(waiting), 'answer')} of {difference.name} must be decided first: {_named(waiting)}."
        )
    edits = [edit for row in difference.rows for edit in _row_edits(book, row, choices, difference.on)]
    back = [
        changed(request, replace(request, returned_on=difference.on))
        for request in difference.requests
        if request.returned_on != difference.on and (edits or request.returned_on is None)
    ]
    if not edits and not back:
        raise Refused(f"Nothing of {difference.name} is left to put in the book: it has all of it already.")
    return (*edits, *back)


def refuse_choice(book: Book, difference: Difference, record_id: str, choices: Choices) -> None:
    """Raise Refused where what is chosen of the answers about one record does not go together.

    Such as on hold, without the update that says why.
    """
    for row in difference.rows:
        record: Any = book.records(row.record_kind).get(row.record_id) if row.record_id == record_id else None
        taken = {cell.field: cell for cell in row.cells if is_taken(cell, choices)}
        if record is not None and "status" in taken:
            _answered(book, row, record, taken, difference.on)


def step_name(difference: Difference) -> str:
    """Return how the step is called that puts the return into the book."""
    return f"Updates of {listed(list(dict.fromkeys(each.lead for each in difference.requests)))}"


def _named(cells: list[tuple[RowDifference, CellDifference]]) -> str:
    names = [f"{row.called} {cell.heading.split('(')[0].strip().lower()}" for row, cell in cells]
    more = [f"{len(names) - _FEW} more"] if len(names) > _FEW else []
    return listed([*names[:_FEW], *more])


def _row_edits(book: Book, row: RowDifference, choices: Choices, on: date) -> Iterator[Edit]:
    taken = {cell.field: cell for cell in row.cells if is_taken(cell, choices)}
    if not taken:
        return
    record: Any = book.records(row.record_kind).get(row.record_id)
    if record is None:
        raise Refused(f"{row.called} is no longer in the book; read the workbook again.")
    lead = row.request.lead
    if "update" in taken:
        yield added(_update(record, taken["update"].theirs, lead, on))
    if "new_date" in taken:
        yield from _request(book, record, taken["new_date"], lead, on)
    after = _answered(book, row, record, taken, on)
    if after != record:
        yield changed(record, after)


def _update(record: Any, text: str, lead: str, on: date) -> ProgressUpdate | RecommendationUpdate:
    """Return the update, of the day with which it begins where it gives one, else of the day of the return."""
    day, _words = next(entries_of(text, day=on, latest=on))
    if isinstance(record, ActionItem):
        return ProgressUpdate(action_item_id=record.id, made_on=day, author=lead, text=text)
    return RecommendationUpdate(recommendation_id=record.id, made_on=day, author=lead, text=text)


def _request(book: Book, item: ActionItem, cell: CellDifference, lead: str, on: date) -> Iterator[Edit]:
    """Yield the date asked for; one that was asked for before and never answered gives way to it."""
    assert cell.day is not None
    for earlier in book.date_requests.all(action_item_id=item.id, state=RequestState.OPEN):
        yield changed(earlier, replace(earlier, state=RequestState.WITHDRAWN, answered_on=on))
    yield added(
        DateRequest(
            action_item_id=item.id, asked_on=on, asked_by=lead, timing=cell.theirs, to_due=cell.day, reason=cell.more
        )
    )


def _answered(book: Book, row: RowDifference, record: Any, taken: dict[str, CellDifference], on: date) -> Any:
    status, evidence = taken.get("status"), taken.get("evidence")
    is_link = evidence is not None and not evidence.more and evidence.heading.startswith("Link")
    answer = LeadAnswer(
        status=read_status(status.theirs, row.record_kind) if status else None,
        update=taken["update"].theirs if "update" in taken else "",
        evidence=evidence.theirs if evidence and not is_link else "",
        link=(evidence.theirs if is_link else evidence.more) if evidence else "",
        by=row.request.lead,
        on=on,
        files=book.evidence_files.count(record_kind=row.record_kind, record_id=record.id),
    )
    try:
        if isinstance(record, ActionItem):
            return action_answered(record, answer)
        return recommendation_answered(record, answer)
    except Refused as refusal:
        raise Refused(f"{row.called}: {refusal}") from refusal
