"""Urgent items: what follows in the minute that stands already when an item becomes urgent, or no longer is."""

from dataclasses import replace

from desktop.domain.agenda import AgendaItem
from desktop.domain.board import Board
from desktop.domain.confirmed import FROZEN
from desktop.domain.edits import Edit, changed
from desktop.domain.urgency import authorisation_note
from desktop.storage.book import Book


def with_urgency(book: Book, board: Board | None, item: AgendaItem, after: AgendaItem) -> list[Edit]:
    """Return the edits that change the urgency of an item, and the line above its minute where there is one.

    A line that somebody has written in place of ours is left alone, and so are minutes that are confirmed.
    """
    edits = [changed(item, after)]
    meeting = book.meetings.get(item.meeting_id)
    if board is None or meeting is None or meeting.state in FROZEN:
        return edits
    ours, note = authorisation_note(item, board), authorisation_note(after, board)
    minutes = book.minutes.all(agenda_item_id=item.id) if ours != note else []
    return [
        *edits,
        *(changed(one, replace(one, note_above=note)) for one in minutes if one.note_above in ("", ours)),
    ]
