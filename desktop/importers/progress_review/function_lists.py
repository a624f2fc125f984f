"""Functions that stand in lists of their own, outside the outcomes: below "Functions retained by Commissioners"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.documents.document import Line, Table, TableRow
from desktop.domain.board import Board
from desktop.domain.outcome import Function, FunctionState
from desktop.importers.findings import Findings
from desktop.importers.progress_review.functions import day_in, month_note
from desktop.importers.progress_review.markup import pieces_in
from desktop.importers.progress_review.unit import Unit, unit_of

_THINGS = re.compile(r"\b(?:functions?|powers?|responsibilit(?:y|ies))\b", re.IGNORECASE)
_STATES = (
    (
        FunctionState.HELD,
        r"\b(?:retain\w*|held|remain\w*|kept|not (?:yet )?returned|yet to be returned|still (?:with|to be returned)|"
        r"exercised|vested in|under the direction)\b",
    ),
    (FunctionState.RECOMMENDED, r"\b(?:recommend\w*|propos\w+|minded|ready) (?:for|to be|to)?\b.*\breturn\w*\b"),
    (FunctionState.RETURNED, r"\b(?:returned|restored|handed back)\b"),
)
_READ = tuple((state, re.compile(words, re.IGNORECASE)) for state, words in _STATES)
_DATED = re.compile(
    r"\s*(?:\((?P<inside>[^()]*\d{4}[^()]*)\)|[,–-]\s+(?P<after>(?:returned|from|on|since)\s.*\d{4}))\s*$"
)
_LONGEST, _LONGEST_NAME = 110, 160


@dataclass(frozen=True, slots=True)
class Listed:
    """A function in a list: its words and lines, and where those of its heading say that it is."""

    words: str
    lines: tuple[Line, ...]
    state: FunctionState
    heading: str
    heading_lines: tuple[Line, ...]


def standing_of(heading: str) -> FunctionState | None:
    """Return what a heading says of the functions below it; None for any other heading."""
    if len(heading) > _LONGEST or heading.rstrip().endswith(".") or not _THINGS.search(heading):
        return None
    return next((state for state, words in _READ if words.search(heading)), None)


def listed_in(units: Sequence[Unit]) -> Iterator[Listed]:
    """Yield the functions in the lists of a text that holds no outcomes."""
    over: tuple[FunctionState, Unit] | None = None
    for unit in units:
        if not unit.mark and (state := standing_of(unit.printed)) and (unit.may_head or unit.leads_in):
            over = (state, unit)
        elif over and unit.mark and _may_name(unit.text):
            yield Listed(unit.text, unit.lines, over[0], over[1].printed, over[1].lines)
        elif not unit.is_debris:
            over = None


def _may_name(words: str) -> bool:
    return bool(words) and len(words) <= _LONGEST_NAME and not words.endswith(":")


def columns_in(table: Table) -> dict[int, FunctionState]:
    """Return which column of a table lists functions of which standing; {} where not every heading says one."""
    cells = [(at, cell) for at, cell in enumerate(table.rows[0].cells) if cell.strip()]
    found = {at: state for at, cell in cells if (state := standing_of(cell))}
    return found if len(found) == len(cells) > 1 and len(set(found.values())) > 1 else {}


def listed_in_table(table: Table) -> Iterator[Listed]:
    """Yield the functions that a table sets out in columns: those returned beside those retained."""
    columns = columns_in(table)
    head = table.rows[0]
    for row in table.rows[1:] if columns else ():
        for at, state in columns.items():
            for piece in pieces_in(row.cells[at]) if at < len(row.cells) else ():
                if words := unit_of(piece, row.lines).text:
                    yield Listed(words, row.lines, state, _words(head, at), head.lines)


def add_listed(listed: Iterable[Listed], board: Board, findings: Findings, *, source: str, ends: date | None) -> None:
    """Add listed functions; a day stands behind the function, or in the heading of its list."""
    for one in listed:
        dated = _DATED.search(one.words)
        title = one.words[: dated.start()] if dated else one.words
        day, timing, note = day_in(dated[0] if dated else one.heading, ends)
        made = Function(
            board_id=board.id,
            position=len(findings.of(Function)) + 1,
            title=title.rstrip(" ;.,"),
            state=one.state,
            returned_on=day if one.state is FunctionState.RETURNED else None,
            recommended_on=day if one.state is FunctionState.RECOMMENDED else None,
            timing=timing,
            source=source,
        )
        findings.place(one.heading_lines)
        findings.add(made, one.lines, note or month_note(timing))


def _words(row: TableRow, at: int) -> str:
    return " ".join(row.cells[at].split())
