"""What the lists of a review say: proposed for closure, by exception, the overview, the decisions taken."""

from typing import TYPE_CHECKING

from desktop.domain.ageing import late_words
from desktop.domain.board import Board
from desktop.domain.dates import short_date
from desktop.domain.decision import Decision
from desktop.domain.rating_key import RatingKey
from desktop.domain.review_order import ReviewGroup
from desktop.domain.wording import counted
from desktop.gui.screens.review.course import Stop
from desktop.gui.screens.review.line_painter import Cells
from desktop.gui.screens.review.reading import ReviewReading
from desktop.gui.screens.review.side import SideLine
from desktop.gui.screens.review.together import Line
from desktop.storage.book import Book
from desktop.workflows.minute_named import cited

if TYPE_CHECKING:
    from desktop.storage.rows import ActionRow

_LETTERS = 96


def takes_ticks(stop: Stop) -> bool:
    """Return whether the actions of a list can be closed together."""
    return stop.group is ReviewGroup.PROPOSED


def together_words(stop: Stop) -> tuple[str, str]:
    """Return heading and explanation of a list."""
    count = counted(len(stop.ids), "action")
    if takes_ticks(stop):
        heading = f"{count} proposed for closure"
        return heading, "Space takes an objection: its tick goes, and it is taken by itself next. C closes the rest."
    heading = f"{count} by exception: on time and not due by the next meeting"
    return heading, "Nothing has to be decided here. Enter takes an action up by itself."


def lines_of(book: Book, reading: ReviewReading, stop: Stop) -> list[Line]:
    """Return the lines of a list; what has no evidence that the board demands cannot be closed with the others."""
    covered = reading.covered(stop.ids)
    return [
        _line(book, reading, reading.rows[each], each in covered, ticks=takes_ticks(stop))
        for each in stop.ids
        if each in reading.rows
    ]


def _line(book: Book, reading: ReviewReading, row: "ActionRow", covered: bool, *, ticks: bool) -> Line:
    decided = reading.done[row.id].wording if row.id in reading.done else ""
    below = decided or (_locked(book, reading.board, row) if ticks else "")
    cells = Cells(
        level=reading.key.level(row.rating),
        ref=row.ref,
        wording="Exempt" if covered else row.wording,
        lead=row.lead or "No lead",
        due=_due(row),
        is_late=bool(row.days_late),
        below=below,
    )
    return Line(row.id, _words(row, reading.key, covered), cells, bool(below))


def overview(reading: ReviewReading) -> list[SideLine]:
    """Return the way of the review with a heading for each group; a tick stands before what is decided."""
    stops, done, key = reading.course.stops, reading.done, reading.key
    covered = reading.covered(each for stop in stops for each in stop.ids)
    lines: list[SideLine] = []
    for group in dict.fromkeys(stop.group for stop in stops):
        ids = list(dict.fromkeys(each for stop in stops if stop.group is group for each in stop.ids))
        lines.append(SideLine("", f"{group.value} ({len(ids)})"))
        for row in (reading.rows[each] for each in ids if each in reading.rows):
            mark = "✓ " if row.id in done else ""
            lines.append(SideLine(row.id, f"{mark}{_words(row, key, row.id in covered, most=60)}"))
    return lines


def decision_lines(book: Book, decisions: list[Decision]) -> list[SideLine]:
    """Return the decisions of a meeting, the latest first, each with the part of the minute that holds it."""
    return [SideLine(each.id, f"{cited(book, each)}  {each.wording}") for each in reversed(decisions)]


def _words(row: "ActionRow", key: RatingKey, covered: bool, most: int = _LETTERS) -> str:
    wording = "exempt" if covered else row.wording
    wording = wording if len(wording) <= most else f"{wording[:most].rstrip()}…"
    said = f"{wording}  ·  {row.lead or 'no lead'}, {_due(row)}"
    return "   ".join(filter(None, (key.level(row.rating).label, row.ref, said)))


def _due(row: "ActionRow") -> str:
    if row.days_late:
        return f"{late_words(row.days_late)} late"
    return f"due {short_date(row.current_due)}" if row.current_due else "no date"


def _locked(book: Book, board: Board, row: "ActionRow") -> str:
    if not board.evidence_to_close:
        return ""
    item = book.action_items.get(row.id)
    has = item and (item.evidence or book.evidence_files.count(record_kind="action-items", record_id=row.id))
    return "" if has else "No evidence: take it up by itself with Enter"
