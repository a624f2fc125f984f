"""A returned file held beside what was sent and what the book says now; nothing is written here."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from desktop.documents.sheets.read import read_sheets
from desktop.domain.action_item import ActionItem
from desktop.domain.decision import RequestState
from desktop.domain.minute_refs import find_refs
from desktop.domain.recommendation import Recommendation
from desktop.domain.return_fields import HEADINGS, NO_DATE_ASKED
from desktop.domain.update_request import UpdateRequest
from desktop.importers.updates.read_return import read_return
from desktop.importers.updates.returned import Returned, ReturnedCell
from desktop.storage.book import Book
from desktop.workflows.compare_cells import RowInHand, compare
from desktop.workflows.find_reference import References
from desktop.workflows.match_return import Matched, MatchedRow, match
from desktop.workflows.return_difference import CellDifference, Difference, RowDifference, State


def read_updates(path: Path) -> Returned:
    """Read a returned workbook; raises Refused with one sentence where it is none or cannot be read."""
    return read_return(read_sheets(path))


def compare_return(book: Book, returned: Returned, *, on: date) -> Difference:
    """Return the difference that a returned file makes; raises Refused where it is of another book."""
    matched = match(book, returned)
    rows: list[RowDifference] = []
    for same in _by_record(matched):
        row = _row(book, same, on, matched)
        if row is not None and row.cells:
            rows.append(row)
    return Difference(
        name=returned.name,
        on=on,
        requests=matched.requests,
        rows=tuple(rows),
        missing=tuple(matched.missing),
        unknown=tuple(matched.unknown),
        extra=returned.extra,
    )


def _by_record(matched: Matched) -> list[list[MatchedRow]]:
    """Return the rows by what they are about: one that was copied stands twice."""
    found: dict[str, list[MatchedRow]] = defaultdict(list)
    for row in matched.rows:
        found[row.sent.record_id].append(row)
    return list(found.values())


def _row(book: Book, same: list[MatchedRow], on: date, matched: Matched) -> RowDifference | None:
    if all(_is_as_sent(name, cell, each) for each in same for name, cell in each.row.cells.items()):
        return None
    first = next((each for each in same if not each.refused), same[0])
    record: Any = book.records(first.sent.record_kind).get(first.sent.record_id)
    if record is None:
        matched.unknown.append(f"{first.row.place}: {first.sent.ref or 'its record'} is no longer in the book")
        return None
    cells, clashing = _merged(same)
    stale = _asked_again(matched.sendings, first)
    hand = _in_hand(book, first, record, cells, on, stale)
    told = (*compare(hand), *_refused_rows(same), *clashing)
    return RowDifference(
        record_kind=first.sent.record_kind,
        record_id=record.id,
        ref=first.sent.ref,
        wording=_wording(record),
        request=first.request,
        stale=stale is not None,
        cells=told,
    )


def _merged(same: list[MatchedRow]) -> tuple[dict[str, ReturnedCell], list[CellDifference]]:
    """Return the cells of a row that stands once or more, and the refusals where two rows differ."""
    cells: dict[str, ReturnedCell] = {}
    clashing: dict[str, CellDifference] = {}
    for each in same:
        if each.refused:
            continue
        for name, cell in each.row.cells.items():
            there = cells.setdefault(name, cell)
            if there.text != cell.text and not _is_as_sent(name, there, each):
                why = f"The row stands twice and differs ({there.place} and {cell.place}); keep one of the two."
                clashing[name] = _refusal(each, name, cell, why)
            elif there.text != cell.text:
                cells[name] = cell
    return {name: cell for name, cell in cells.items() if name not in clashing}, list(clashing.values())


def _is_as_sent(name: str, cell: ReturnedCell, row: MatchedRow) -> bool:
    if name == "status":
        return cell.text.casefold() == row.sent.values.get("status", "").casefold()
    return cell.text == NO_DATE_ASKED


def _refused_rows(same: list[MatchedRow]) -> list[CellDifference]:
    found = []
    for each in same:
        filled = {name: cell for name, cell in each.row.cells.items() if not _is_as_sent(name, cell, each)}
        if each.refused and filled:
            name, cell = next(iter(filled.items()))
            found.append(_refusal(each, name, cell, each.refused))
    return found


def _refusal(row: MatchedRow, name: str, cell: ReturnedCell, why: str) -> CellDifference:
    return CellDifference(
        id=f"{row.sent.record_id}:{name}:{cell.place}",
        field=name,
        heading=HEADINGS[name],
        place=cell.place,
        theirs=cell.text,
        state=State.REFUSED,
        why=why,
    )


def _in_hand(
    book: Book, row: MatchedRow, record: Any, cells: dict[str, ReturnedCell], on: date, stale: UpdateRequest | None
) -> RowInHand:
    doubt = row.doubt
    if stale is not None:
        doubt = f"This is an old copy: the lead was asked again on {stale.sent_on.day}/{stale.sent_on:%m/%Y}."
    hand = RowInHand(record, row.sent, row.request, {} if row.refused else cells, on, doubt=doubt)
    hand.files = book.evidence_files.count(record_kind=row.sent.record_kind, record_id=record.id)
    if isinstance(record, ActionItem):
        hand.updates = book.updates.all(action_item_id=record.id)
        open_ones = book.date_requests.all(action_item_id=record.id, state=RequestState.OPEN)
        hand.open_requests = sorted(open_ones, key=lambda each: (each.asked_on, each.id))
        meetings = [each.date for each in book.meetings.all(board_id=record.board_id) if each.date >= on]
        hand.next_meeting = min(meetings, default=None)
    else:
        hand.updates = book.recommendation_updates.all(recommendation_id=record.id)
    hand.updates.sort(key=lambda each: (each.made_on, each.id))
    hand.changed_on = partial(_changed_on, book, row)
    hand.minute_doubts = partial(_minute_doubts, book, row.request.board_id, on)
    return hand


def _minute_doubts(book: Book, board_id: str, on: date, text: str) -> str:
    board = book.boards.get(board_id)
    found = References(book, board).in_text(text, before=on) if board and find_refs(text) else []
    return " ".join(dict.fromkeys(each.doubt for each in found if each.doubt))


def _changed_on(book: Book, row: MatchedRow, name: str) -> date | None:
    """Return the day on which a field of the record last took another value."""
    for change in reversed(book.history(row.sent.record_kind, row.sent.record_id)):
        if (change.before or {}).get(name) != (change.after or {}).get(name):
            return change.made_at.date()
    return None


def _asked_again(sendings: Iterable[UpdateRequest], row: MatchedRow) -> UpdateRequest | None:
    """Return the latest sending after the row's own that asked about its record again, or None."""
    own = (row.request.sent_on, row.request.id)
    later = [
        each
        for each in sendings
        if (each.sent_on, each.id) > own and any(sent.record_id == row.sent.record_id for sent in each.rows)
    ]
    return max(later, key=lambda each: (each.sent_on, each.id), default=None)


def _wording(record: ActionItem | Recommendation) -> str:
    return record.wording if isinstance(record, ActionItem) else " ".join(record.paragraphs)
