"""A paper opened: a reading, a log whose columns are still to be looked at, or a return that goes elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from desktop.documents.read import read_pasted
from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.errors import Refused
from desktop.importers.action_log.likelihood import is_return
from desktop.importers.action_log.plan import Known, LogPlan, plan_of
from desktop.importers.action_log.read import KIND as ACTION_LOG
from desktop.importers.action_log.read import read_log
from desktop.importers.action_log.sheets import SPREADSHEETS
from desktop.importers.reading import Reading
from desktop.importers.recognise import kind_of_sheet, likeliest, recognise
from desktop.storage.book import Book
from desktop.workflows.read_log import actions_of, board_of_log, columns_chosen, read_any
from desktop.workflows.starter_data import known_reports


@dataclass(frozen=True)
class LogInHand:
    """A log with the plan by which it is read: board is whose it is (None: a title names it), actions what it has.

    known is what was chosen for the headings of other logs before.
    """

    plan: LogPlan
    board: Board | None
    actions: Sequence[ActionItem]
    known: Known
    today: date

    @cached_property
    def known_ids(self) -> frozenset[str]:
        """The ids of the actions that the book has."""
        return frozenset(item.id for item in self.actions)

    def reading(self, *, most: int | None = None) -> Reading:
        """Return the log as it is read, or its first actions only. Raises Refused."""
        return read_log(self.plan, board=self.board, today=self.today, known=self.actions, most=most)


class ReturnFound:
    """What was opened is a workbook that came back from a lead."""


def open_paper(
    book: Book, path: Path | None, text: str = "", *, board: Board | None = None, today: date
) -> Reading | LogInHand | ReturnFound:
    """Read a file, or pasted text where path is None, and say what it is.

    board is the one in view; a log that names another board of the book is that board's. Raises Refused where it
    cannot be read or is nothing that is known.
    """
    document = read_any(path) if path is not None else read_pasted(text)
    is_sheet = document.format in SPREADSHEETS
    if is_sheet and is_return(document):
        return ReturnFound()
    kind = kind_of_sheet(document) if is_sheet else likeliest(document)
    if kind != ACTION_LOG:
        return recognise(document, kind=kind, known_reports=known_reports(), today=today, board=board)
    board = board_of_log(book, document, board)
    known = columns_chosen(book, board.id if board else None)
    plan = plan_of(document, known)
    if not plan.tables:
        raise Refused(f"{document.name} has no rows below a heading; choose the file that holds the action log.")
    return LogInHand(plan, board, actions_of(book, board), known, today)
