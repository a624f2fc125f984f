"""The minute into which a meeting's decisions about its actions are written."""

from collections.abc import Iterable

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.agenda_order import in_order
from desktop.domain.board import Board
from desktop.domain.edits import Edit
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute
from desktop.storage.book import Book
from desktop.workflows.item_kinds import kind_by_title
from desktop.workflows.run_meeting import minute_for
from desktop.workflows.write_minutes import minutable, minute_of_item, next_minute

_TITLE = "ACTION LOG"
_LOG = "action"


def follow_up_minute(book: Book, board: Board, meeting: Meeting, minute_id: str = "") -> tuple[Minute, list[Edit]]:
    """Return the minute, and the edits that make it where the meeting has none yet.

    The one that was chosen by its id goes before that of the item on the action log, and this before that of matters
    arising; a meeting without such an item gets a minute of its own at the end.
    """
    chosen = book.minutes.get(minute_id) if minute_id else None
    if chosen is not None and chosen.meeting_id == meeting.id:
        return chosen, []
    item = follow_up_item(book.agenda_items.all(meeting_id=meeting.id))
    if item is not None:
        stands = minute_for(book, meeting, item)
        return (stands, []) if stands else minute_of_item(book, board, meeting, item)
    own = next((each for each in book.minutes.all(meeting_id=meeting.id) if _is_follow_up(each)), None)
    return (own, []) if own else next_minute(book, board, meeting, title=_TITLE)


def follow_up_item(items: Iterable[AgendaItem]) -> AgendaItem | None:
    """Return the item under which an agenda takes its action log, or else its matters arising; None without either."""
    known = list(items)
    can = {each.id for each in minutable(known)}
    found = [each.item for each in in_order(known) if each.item.id in can and _takes_log(each.item)]
    return next((each for each in found if _LOG in each.title.casefold()), found[0] if found else None)


def _takes_log(item: AgendaItem) -> bool:
    if item.kind in (ItemKind.MINUTES, ItemKind.HEADING, ItemKind.EXCLUSION):
        return False
    return item.kind is ItemKind.MATTERS_ARISING or kind_by_title(item.title) is ItemKind.MATTERS_ARISING


def _is_follow_up(minute: Minute) -> bool:
    return minute.agenda_item_id is None and kind_by_title(minute.title) is ItemKind.MATTERS_ARISING
