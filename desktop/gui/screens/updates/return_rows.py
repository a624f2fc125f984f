"""The answers of a return as rows, in the order of the rows of the workbook; last what is left aside."""

from collections.abc import Iterator
from typing import NamedTuple

from desktop.domain.dates import long_date, short_date
from desktop.gui.models.columns import Column
from desktop.workflows.return_difference import CellDifference, Choices, Difference, RowDifference, State, Take


class AnswerRow(NamedTuple):
    """An answer, with the choice that was made about it (None: none yet); first: its ref is said on it."""

    row: RowDifference
    cell: CellDifference
    take: Take | None
    first: bool

    @property
    def id(self) -> str:
        """The id of the cell."""
        return self.cell.id


class AsideRow(NamedTuple):
    """Something of the file that goes nowhere: a row that did not come back, one that is none of ours, a column."""

    what: str
    words: str

    @property
    def id(self) -> str:
        """An id of its own, so that it stays chosen."""
        return f"{self.what}: {self.words}"


ReturnRow = AnswerRow | AsideRow


def rows_of(difference: Difference, choices: Choices) -> Iterator[ReturnRow]:
    """Yield the answers, then what is left aside."""
    for row in difference.rows:
        for number, cell in enumerate(row.cells):
            yield AnswerRow(row, cell, choices.get(cell.id), number == 0)
    for what, found in (
        ("Not sent back", difference.missing),
        ("Row of nobody's", difference.unknown),
        ("Column left aside", difference.extra),
    ):
        yield from (AsideRow(what, words) for words in found)


def said(cell: CellDifference) -> str:
    """Return what came back, a date with how it was read."""
    words = " ".join(cell.theirs.split())
    if cell.day is not None:
        read = long_date(cell.day)
        words = read if read == words else f"{words}, read as {read}"
    return f"{words} ({' '.join(cell.more.split())})" if cell.more else words


def stands(row: ReturnRow) -> str:
    """Return in words what becomes of a row."""
    if isinstance(row, AsideRow):
        return "left aside"
    match row.cell.state, row.take:
        case State.NEW, Take.OURS:
            return "left out"
        case State.ASK, Take.THEIRS:
            return "theirs"
        case State.ASK, Take.OURS:
            return "ours"
        case State.KNOWN, _:
            return "known already"
    return str(row.cell.state)


def is_waiting(row: ReturnRow) -> bool:
    """Return whether a row is still to be decided."""
    return isinstance(row, AnswerRow) and row.cell.state is State.ASK and row.take is None


def _ref(row: ReturnRow) -> str:
    return row.row.ref if isinstance(row, AnswerRow) and row.first else ""


def _ref_detail(row: ReturnRow) -> str:
    if isinstance(row, AnswerRow) and row.first and row.row.stale:
        return f"sent {short_date(row.row.request.sent_on)}"
    return ""


def _heading(row: ReturnRow) -> str:
    return row.cell.heading.split("(")[0].strip() if isinstance(row, AnswerRow) else row.what


def _theirs(row: ReturnRow) -> str:
    return said(row.cell) if isinstance(row, AnswerRow) else row.words


def _detail(row: ReturnRow) -> str:
    if not isinstance(row, AnswerRow):
        return ""
    cell = row.cell
    if cell.state is State.REFUSED or (cell.state is State.NEW and cell.why):
        return cell.why
    return f"In the book: {' '.join(cell.ours.split())}" if cell.ours and cell.state is not State.KNOWN else ""


def _stands(row: ReturnRow) -> str:
    words = stands(row)
    return words[:1].upper() + words[1:]


def _tone(row: ReturnRow) -> str:
    if isinstance(row, AsideRow) or row.cell.state is State.KNOWN or stands(row) in ("left out", "ours"):
        return "muted"
    return "late" if row.cell.state is State.REFUSED or is_waiting(row) else "strong"


COLUMNS = (
    Column(name="ref", heading="Ref", text=_ref, detail=_ref_detail, tone=lambda _row: "strong", width=112),
    Column(name="answer", heading="Answer", text=_heading, width=168),
    Column(
        name="theirs",
        heading="What came back",
        text=_theirs,
        detail=_detail,
        tone=lambda row: "muted" if isinstance(row, AsideRow) else "",
        stretch=True,
    ),
    Column(name="stands", heading="Stands", text=_stands, tone=_tone, width=128),
)
