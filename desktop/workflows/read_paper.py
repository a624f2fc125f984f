"""A paper read and recognised with everything the program knows beforehand; nothing is written."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from desktop.documents.document import Document
from desktop.documents.read import read_pasted
from desktop.domain.board import Board
from desktop.importers.action_log.read import KIND as ACTION_LOG
from desktop.importers.action_log.sheets import SPREADSHEETS
from desktop.importers.reading import Reading
from desktop.importers.recognise import PAPERS_BESIDE, kind_of_sheet, likeliest, recognise
from desktop.storage.book import Book
from desktop.workflows.read_log import (
    actions_of,
    board_of_log,
    columns_chosen,
    columns_told,
    read_any,
    refuse_return,
)
from desktop.workflows.starter_data import known_reports

HELD_BY_A_BOARD = PAPERS_BESIDE | {ACTION_LOG}


def read_as(document: Document, kind: str, *, board: Board | None, today: date) -> Reading:
    """Return the reading of a document in hand as a kind of paper; raises Refused where nothing of it is one."""
    return recognise(document, kind=kind, known_reports=known_reports(), today=today, board=board)


def read_paper(
    path: Path | None,
    text: str = "",
    *,
    kind: str | None = None,
    board: Board | None = None,
    today: date | None = None,
    book: Book | None = None,
    told: Mapping[str, str] | None = None,
) -> Reading:
    """Return the reading of a file, or of pasted text where path is None.

    board is used for papers that name none; book is the one in which actions and columns of other logs are looked up.
    A spreadsheet is read as an action log, unless it is surely a plan or a scorecard; told says what single columns of
    a log hold (see columns_told). A plan, scorecard, timeline or review goes under the only board of a book.
    Raises Refused where it cannot be read or is nothing that is known.
    """
    document = read_any(path) if path is not None else read_pasted(text)
    refuse_return(document)
    kind = kind or (kind_of_sheet(document) if document.format in SPREADSHEETS else likeliest(document))
    if board is None and book is not None and kind in HELD_BY_A_BOARD:
        board = board_of_log(book, document)
    known = columns_chosen(book, board.id if board else None) if book is not None else ()
    return recognise(
        document,
        kind=kind,
        known_reports=known_reports(),
        today=today,
        board=board,
        actions=actions_of(book, board) if book is not None else (),
        columns=columns_told(document, known, told or {}),
    )
