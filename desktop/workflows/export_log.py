"""The actions that the window's list shows, as a file: filtered and sorted as they stand there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.domain.board import Board
from desktop.domain.board_rating import BoardRating, board_rating
from desktop.domain.errors import Refused
from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.rating_words import key_line
from desktop.exports.log_contents import LogContents, LogRow
from desktop.exports.written import Written, write_checked
from desktop.storage.book import Book
from desktop.storage.list_views import VIEWS
from desktop.workflows.board_copy import private_words
from desktop.workflows.board_masthead import kind_of_copy, masthead_on

_PAGE = 1_000
FORMS = {".xlsx": "Excel", ".csv": "Comma-separated values"}
"""The endings of files that the list is written as, and what each is called."""


def export_log(book: Book, query: ListQuery, to: Path, *, shown: str, public: bool = False) -> Written:
    """Write the actions of a query as .xlsx or .csv over whatever stands there; shown says in words what they are.

    A public copy leaves out what is exempt. Raises Refused, and leaves no file, for another ending, a board that has
    gone, a place that cannot be written, or a public copy in which private words would stand.
    """
    if to.suffix.lower() not in FORMS:
        raise Refused("A list is written as .xlsx or .csv; choose a name with that ending.")
    board = book.boards.get(query.board_id) if query.board_id else None
    if board is None:
        raise Refused("This board is no longer in the book; restore it from the bin first.")
    contents = _contents(book, board, query, shown, public)
    if not contents.rows:
        raise Refused("The list shows no action that could be written; take filters off first.")
    own = (contents.shown, contents.key, contents.masthead.subject)
    canaries = private_words(book, board, *own) if public else None
    if to.suffix.lower() == ".csv":
        from desktop.exports.log_csv import write_csv

        return write_checked(to, lambda part: write_csv(contents, part), replace=True, canaries=canaries)
    # openpyxl is loaded when a workbook is written, not when the window opens
    from desktop.exports.log_workbook import write_log

    return write_checked(to, lambda part: write_log(contents, part), replace=True, canaries=canaries)


def _contents(book: Book, board: Board, query: ListQuery, shown: str, public: bool) -> LogContents:
    rating = board_rating(board, book.rating_keys.all(board_id=board.id), query.as_at)
    private = (*query.filters, Filter("is_private", "=", True))
    left_out = book.lists.count(replace(query, filters=private))
    asked = replace(query, filters=(*query.filters, Filter("is_private", "=", False))) if public else query
    rows = tuple(_row(row, rating) for row in _rows(book, asked))
    standing = kind_of_copy(public=public, holds_exempt=bool(left_out))
    return LogContents(
        masthead=masthead_on(board, "Action log", query.as_at, standing),
        shown=shown,
        key=key_line(rating.key),
        rows=rows,
        left_out=left_out if public else 0,
        public=public,
    )


def _rows(book: Book, query: ListQuery) -> Iterator[Any]:
    whole = replace(query, also=tuple(VIEWS[query.view].apart))
    for offset in range(0, book.lists.count(query), _PAGE):
        yield from book.lists.page(whole, offset, _PAGE)


def _row(row: Any, rating: BoardRating) -> LogRow:
    return LogRow(
        ref=row.ref,
        wording=row.wording,
        lead=row.lead,
        supporting=row.supporting,
        source=row.source_ref,
        agreed_on=row.agreed_on,
        timing=row.timing,
        original_due=row.original_due,
        current_due=row.current_due,
        days_late=row.days_late or 0,
        days_late_original=row.days_late_original or 0,
        times_revised=row.times_revised,
        slippage=row.slippage or 0,
        status=str(row.status).capitalize(),
        rating=rating.level(row.rating),
        rating_by_rule=rating.level(row.rating_by_rule),
        rating_original=rating.level(row.rating_original),
        last_update=row.last_update,
        last_update_on=row.last_update_on,
        meetings_silent=row.meetings_silent,
        evidence_count=row.evidence_count,
        evidence_expected=row.evidence_expected,
        escalated_to=row.escalated_to,
        recommendations=row.recommendations,
        due_meeting=row.due_meeting,
        closed_on=row.closed_at or row.closed_on,
        closed_in_minute=row.closed_in_minute,
        exempt=row.exempt,
    )
