"""Minutes that grow from the agenda, with the running numbers of the board's series."""

from dataclasses import replace

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.board import Board
from desktop.domain.edits import Edit, added, added_all, changed
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute
from desktop.storage.book import Book


def next_minute(book: Book, board: Board, meeting: Meeting, *, title: str) -> tuple[Minute, list[Edit]]:
    """Return a minute with the next number of the series at the end of a meeting, and the edits that write it."""
    place = _next_place(book, meeting)
    minute = Minute(meeting_id=meeting.id, position=place, number=_number(board, 0), title=title)
    return minute, [added(minute), changed(board, _counted_on(board, 1))]


def minutes_from_agenda(book: Book, board: Board, meeting: Meeting) -> list[Edit]:
    """Return the edits that give every agenda item without a minute one of its own, numbered in agenda order.

    Sub-items and headings have no minute of their own. Returns [] where every item has one.
    """
    minuted = {minute.agenda_item_id for minute in book.minutes.all(meeting_id=meeting.id)}
    items = [item for item in book.agenda_items.all(meeting_id=meeting.id) if _wants_minute(item, minuted)]
    start = _next_place(book, meeting)
    minutes = [
        Minute(
            meeting_id=meeting.id,
            agenda_item_id=item.id,
            position=start + place,
            number=_number(board, place),
            title=item.title.rstrip(".:- ").upper(),
        )
        for place, item in enumerate(items)
    ]
    return [*added_all(minutes), changed(board, _counted_on(board, len(minutes)))] if minutes else []


def _wants_minute(item: AgendaItem, minuted: set[str | None]) -> bool:
    return item.parent_id is None and item.kind is not ItemKind.HEADING and item.id not in minuted


def _next_place(book: Book, meeting: Meeting) -> int:
    return max((minute.position for minute in book.minutes.all(meeting_id=meeting.id)), default=0) + 1


def _number(board: Board, ahead: int) -> str:
    return f"{board.minute_series.prefix}{board.minute_series.next + ahead}"


def _counted_on(board: Board, by: int) -> Board:
    series = board.minute_series
    return replace(board, minute_series=replace(series, next=series.next + by))
