"""A paper read and recognised with everything the program knows beforehand; nothing is written."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from desktop.documents.read import read_pasted
from desktop.domain.board import Board
from desktop.importers.action_log.read import KIND as ACTION_LOG
from desktop.importers.action_log.sheets import SPREADSHEETS
from desktop.importers.reading import Reading
from desktop.importers.recognise import recognise
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
    A spreadsheet is read as an action log; told says what single columns of it hold (see columns_told).
    Raises Refused where it cannot be read or is nothing that is known.
    """
    document = read_any(path) if path is not None else read_pasted(text)
    refuse_return(document)
    kind = kind or (ACTION_LOG if document.format in SPREADSHEETS else None)
    if board is None and book is not None and document.format in SPREADSHEETS:
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
