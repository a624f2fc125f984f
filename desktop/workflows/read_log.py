"""An action log from elsewhere brought to the reader, with all that the book knows of it; nothing is written."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from desktop.documents.document import Document
from desktop.documents.read import read_document
from desktop.documents.sheets.as_document import document_of_sheets
from desktop.documents.sheets.gate import FORMS
from desktop.documents.sheets.read import read_sheets
from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import Refused
from desktop.domain.update_request import ColumnMapping, MappedColumn
from desktop.domain.wording import listed
from desktop.importers.action_log.fields import FIELDS, NOT_USED
from desktop.importers.action_log.guess import Column
from desktop.importers.action_log.headings import named_by, plain
from desktop.importers.action_log.likelihood import is_return
from desktop.importers.action_log.plan import Known, LogPlan, LogTable, plan_of, with_field
from desktop.importers.action_log.read import KIND, board_named
from desktop.importers.action_log.sheets import SPREADSHEETS
from desktop.importers.body_names import same_name_key
from desktop.importers.reading import Reading
from desktop.storage.book import Book

# endings of spreadsheets that the gate of sheets names with what to do
_SHEETS = frozenset(FORMS) | {".xlsm", ".xltm", ".xlsb", ".xlam", ".ods", ".fods", ".numbers"}
_LONGEST_NAME = 160
_TITLES = 12


def is_spreadsheet(path: Path) -> bool:
    """Return whether a file is a spreadsheet by its name."""
    return path.suffix.lower() in _SHEETS


def read_any(path: Path) -> Document:
    """Return a paper or a spreadsheet as a document; raises Refused with one sentence that names the file."""
    return document_of_sheets(read_sheets(path)) if is_spreadsheet(path) else read_document(path)


def refuse_return(document: Document) -> None:
    """Raise Refused for a workbook that was sent for updates: it is taken in as one."""
    if document.format in SPREADSHEETS and is_return(document):
        raise Refused(f"{document.name} is a workbook that was sent for updates; take it in as kind updates.")


def columns_chosen(book: Book, board_id: str | None) -> Known:
    """Return what was chosen for the headings of other logs, that of this board first."""
    every = sorted(book.column_mappings.all(), key=lambda each: each.board_id != board_id)
    return tuple({plain(column.heading): column.field for column in each.columns} for each in every)


def columns_told(document: Document, known: Known, told: Mapping[str, str]) -> Known:
    """Return known with what was told of single columns before it: by heading, the field that the column fills.

    A field is told by its name or as a heading is; "" and "not used" leave the column aside. Raises Refused for a
    heading that the document does not have, and for a field that there is not.
    """
    if not told:
        return known
    plan = plan_of(document, known)
    for heading, words in told.items():
        tables = [table for table in plan.tables if _column(table, heading)]
        if not tables:
            has = [column.heading for table in plan.tables for column in table.columns if column.heading]
            others = f"it has {listed(list(dict.fromkeys(has)))}" if has else "no headings are found in it"
            raise Refused(f"{document.name} has no column “{heading}”: {others}.")
        column = _column(tables[0], heading)
        assert column is not None
        plan = with_field(plan, tables[0], column.at, _field_told(words))
    chosen = [{plain(column.heading): column.field for column in table.columns} for table in plan.tables]
    return (*chosen, *known)


def _column(table: LogTable, heading: str) -> Column | None:
    return next((column for column in table.columns if plain(column.heading) == plain(heading)), None)


def _field_told(words: str) -> str:
    wanted = plain(words)
    if wanted in ("", "not used"):
        return NOT_USED
    named = next((each.name for each in FIELDS if wanted in (plain(each.name), plain(each.label))), "")
    field = named or named_by(words).field
    if not field:
        names = listed([each.name for each in FIELDS], "or")
        raise Refused(f"“{words}” is nothing that a column of a log can hold; a column holds {names}.")
    return field


def actions_of(book: Book, board: Board | None) -> list[ActionItem]:
    """Return the actions that the log of a board has."""
    return book.action_items.all(board_id=board.id) if board is not None else []


def board_of_log(book: Book, document: Document, in_view: Board | None = None) -> Board | None:
    """Return the board of the book whose log it is: the one that its titles name, the one in view, or the only one."""
    boards = book.boards.all()
    named = {same_name_key(board_named(line.text)) for line in document.lines[:_TITLES]}
    only = boards[0] if len(boards) == 1 else None
    return next((board for board in boards if same_name_key(board.name) in named), in_view or only)


def remembered(book: Book, plan: LogPlan, board_id: str) -> tuple[Edit, ...]:
    """Return the edits that keep how the columns of a log were read, one mapping for each set of headings."""
    stands = {_headings(each.columns): each for each in book.column_mappings.all(board_id=board_id)}
    edits: dict[frozenset[str], Edit] = {}
    for table in plan.to_read:
        mapping = _mapping(table, board_id)
        headings = _headings(mapping.columns)
        before = stands.get(headings)
        if before is None:
            edits[headings] = added(mapping)
        elif before.columns != mapping.columns:
            edits[headings] = changed(before, replace(before, columns=mapping.columns))
    return tuple(edits.values())


def plan_read(book: Book | None, document: Document, board_id: str | None, told: Mapping[str, str]) -> LogPlan:
    """Return the plan by which a log is read: by what the book knows of its headings, and by what was told."""
    known = columns_chosen(book, board_id) if book is not None else ()
    return plan_of(document, columns_told(document, known, told))


def guess_remembered(
    book: Book, reading: Reading, edits: Iterable[Edit], told: Mapping[str, str] | None = None
) -> tuple[Edit, ...]:
    """Return the edits that keep how the columns of a log were read in one go; none of another paper.

    edits are those that put the reading into the book: they tell whose log it is; told is as in columns_told.
    """
    items = (edit.after for edit in edits if edit.kind == "action-items")
    board_id = next((item.board_id for item in items if isinstance(item, ActionItem)), "")
    if reading.kind != KIND or not board_id:
        return ()
    return remembered(book, plan_read(book, reading.document, board_id, told or {}), board_id)


def _mapping(table: LogTable, board_id: str) -> ColumnMapping:
    columns = tuple(
        MappedColumn(heading=column.heading, field=column.field) for column in table.columns if column.heading
    )
    name = ", ".join(column.heading for column in columns)
    return ColumnMapping(board_id=board_id, name=name[:_LONGEST_NAME], columns=columns)


def _headings(columns: Iterable[MappedColumn]) -> frozenset[str]:
    return frozenset(plain(column.heading) for column in columns)
