"""The due dates of actions as a calendar file: one entry each, which later files move and never double."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.dates import long_date
from desktop.domain.errors import Refused
from desktop.exports.calendar import CalendarEvent, write_calendar
from desktop.storage.book import Book
from desktop.workflows.pack_rows.exempt import action_privacy

# what an entry says: a change of any of these is a change of the entry
_SAYS = ("ref", "wording", "current_due", "original_due", "status", "exempt")
_REMIND_DAYS = 7
_LONGEST_TITLE = 90


def export_due_dates(book: Book, board: Board, items: Sequence[ActionItem], path: Path, *, name: str) -> int:
    """Write the dates of actions as a calendar called name; return how many entries it has.

    An entry keeps its identity from file to file, and its number grows with each change of what it says; it reminds a
    week before. Of an exempt action it says no more than the reference. Raises Refused where none of them has a date,
    or the file cannot be written.
    """
    dated = [item for item in items if item.current_due is not None]
    if not dated:
        raise Refused("None of these actions has a date to put into a calendar.")
    write_calendar([_event(book, board, item) for item in dated], path, name=name, made_at=book.clock())
    return len(dated)


def _event(book: Book, board: Board, item: ActionItem) -> CalendarEvent:
    assert item.current_due is not None
    private = bool(action_privacy(book, item))
    return CalendarEvent(
        uid=f"{item.id}@matters-arising",
        sequence=_times_changed(book, item),
        title=f"Due: {_title(item, private)}",
        day=item.current_due,
        text=f"For the {board.name}." if private else _about(board, item),
        category="Action",
        remind_days=_REMIND_DAYS,
    )


def _title(item: ActionItem, private: bool) -> str:
    if private:
        return f"an exempt action, {item.ref}".rstrip(", ")
    words = f"{item.ref} {item.wording}".strip()
    return words if len(words) <= _LONGEST_TITLE else f"{words[:_LONGEST_TITLE].rstrip()} …"


def _about(board: Board, item: ActionItem) -> str:
    moved = item.original_due is not None and item.original_due != item.current_due
    first = f"\nOriginally due {long_date(item.original_due)}." if moved and item.original_due else ""
    return f"{item.wording}\nFor the {board.name}.{first}"


def _times_changed(book: Book, item: ActionItem) -> int:
    """Return how often what the entry says was changed since the action was made; an undo is a change too."""
    stood = [each.after for each in book.history("action-items", item.id) if each.after]
    values = [[after.get(field) for field in _SAYS] for after in stood]
    return sum(before != after for before, after in pairwise(values))
