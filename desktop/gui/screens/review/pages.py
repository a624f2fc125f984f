"""What the lists of a review say: proposed for closure, by exception, the overview, the decisions taken."""

from typing import TYPE_CHECKING

from desktop.domain.ageing import late_words
from desktop.domain.board import Board
from desktop.domain.dates import short_date
from desktop.domain.decision import Decision
from desktop.domain.rating_key import RatingKey
from desktop.domain.review_order import ReviewGroup
from desktop.domain.wording import counted
from desktop.gui.screens.review.course import MOST_TOGETHER, Stop
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
        said = "Space takes a tick off where somebody objects: it is taken by itself next. C closes the rest."
        return heading, said
    heading = f"{count} by exception: on time and not due by the next meeting"
    return heading, "Nothing has to be decided here. Enter takes an action up by itself."


def lines_of(book: Book, reading: ReviewReading, stop: Stop) -> list[Line]:
    """Return the lines of a list; what has no evidence that the board demands cannot be closed with the others."""
    covered = reading.covered(stop.ids)
    rows = reading.rows(stop.ids)
    return [_line(book, reading, row, each in covered, ticks=takes_ticks(stop)) for each, row in rows.items()]


def _line(book: Book, reading: ReviewReading, row: "ActionRow", covered: bool, *, ticks: bool) -> Line:
    decided = reading.done[row.id].wording if row.id in reading.done else ""
    locked = _locked(book, reading.board, row) if ticks else ""
    shown = _evidence(book, row) if ticks and not covered else ""
    cells = Cells(
        level=reading.key.level(row.rating),
        ref=row.ref,
        wording="Exempt" if covered else row.wording,
        lead=row.lead or "No lead",
        due=_due(row),
        is_late=bool(row.days_late),
        below=decided or locked or shown,
    )
    return Line(row.id, _words(row, reading.key, covered), cells, bool(decided or locked))


def overview(reading: ReviewReading) -> list[SideLine]:
    """Return the way of the review with a heading for each group; a tick stands before what is decided."""
    stops, here = reading.course.stops, reading.course.stop
    groups: dict[ReviewGroup, dict[str, None]] = {}
    for stop in stops:
        groups.setdefault(stop.group, {}).update(dict.fromkeys(stop.ids))
    shown = {group: _near(list(ids), here.ids[0] if here else "") for group, ids in groups.items()}
    done, covered = reading.done, reading.covered(each for some in shown.values() for each in some)
    lines: list[SideLine] = []
    for group, ids in groups.items():
        among = f", {len(shown[group])} of them here" if len(shown[group]) < len(ids) else ""
        lines.append(SideLine("", f"{group.value} ({len(ids):,}{among})"))
        for row in reading.rows(shown[group]).values():
            mark = "✓ " if row.id in done else ""
            lines.append(SideLine(row.id, f"{mark}{_words(row, reading.key, row.id in covered, most=60)}"))
    return lines


def _near(ids: list[str], here: str) -> list[str]:
    """Return so many of a group as a list can hold: those about the action in view, or else its first."""
    at = ids.index(here) if here in ids else 0
    first = max(0, min(at - MOST_TOGETHER // 2, len(ids) - MOST_TOGETHER))
    return ids[first : first + MOST_TOGETHER]


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


def _evidence(book: Book, row: "ActionRow") -> str:
    """Return shortly what shows an action done: its first evidence, and how many more there are."""
    item = book.action_items.get(row.id)
    files = book.evidence_files.all(record_kind="action-items", record_id=row.id)
    known = [*(each.text for each in (item.evidence if item else ())), *(each.name for each in files)]
    if not known:
        return "No evidence yet"
    more = f", and {len(known) - 1} more" if len(known) > 1 else ""
    return f"Evidence: {' '.join(known[0].split())}{more}"


def _locked(book: Book, board: Board, row: "ActionRow") -> str:
    if not board.evidence_to_close:
        return ""
    item = book.action_items.get(row.id)
    has = item and (item.evidence or book.evidence_files.count(record_kind="action-items", record_id=row.id))
    return "" if has else "No evidence: take it up by itself with Enter"
