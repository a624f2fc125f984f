"""A paper read and recognised with everything the program knows beforehand; nothing is written."""

from datetime import date
from pathlib import Path

from desktop.documents.read import read_document, read_pasted
from desktop.domain.board import Board
from desktop.importers.reading import Reading
from desktop.importers.recognise import recognise
from desktop.workflows.starter_data import known_reports


def read_paper(
    path: Path | None, text: str = "", *, kind: str | None = None, board: Board | None = None, today: date | None = None
) -> Reading:
    """Return the reading of a file, or of pasted text where path is None.

    board is used for papers that name none. Raises Refused where it cannot be read or is nothing that is known.
    """
    document = read_document(path) if path is not None else read_pasted(text)
    return recognise(document, kind=kind, known_reports=known_reports(), today=today, board=board)
