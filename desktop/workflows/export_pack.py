"""A meeting's pack as a file: built from the book, written, read back, put in place."""

from datetime import date
from pathlib import Path

from desktop.domain.meeting import Meeting
from desktop.exports.canary import Canaries
from desktop.exports.pack_contents import PackContents
from desktop.exports.progress import Progress
from desktop.exports.write_pack import PackResult, write_pack
from desktop.storage.book import Book
from desktop.workflows.board_meetings import board_of
from desktop.workflows.build_pack import build_pack, exempt_items
from desktop.workflows.pack_rows.canary_words import canaries_of
from desktop.workflows.pack_rows.changed_rows import reported_before
from desktop.workflows.pack_rows.sources import sources_of


def export_pack(
    book: Book,
    meeting: Meeting,
    to: Path,
    *,
    as_at: date | None = None,
    public: bool = False,
    replace: bool = False,
    progress: Progress | None = None,
) -> PackResult:
    """Write the pack of a meeting; return its path and the rows of each sheet's table.

    Figures are as at the day given, or else of today or the day of the meeting, whichever is earlier. progress is
    called before each sheet and stops the export by returning False. replace writes over any file of that name, else
    only over an earlier pack. Raises Refused, and leaves no file, where the
    name has no known ending, the place cannot be written, the export is stopped, or a public copy would hold
    exempt words.
    """
    contents = build_pack(book, meeting.id, as_at or day_of_figures(meeting, date.today()), public)
    canaries = public_canaries(book, meeting, contents) if public else None
    return write_pack(contents, to, replace=replace, progress=progress, canaries=canaries)


def day_of_figures(meeting: Meeting, today: date) -> date:
    """Return the day that a pack reports of where none is named: that of the meeting, or today while it is to come."""
    return min(today, meeting.date)


def public_canaries(
    book: Book, meeting: Meeting, contents: PackContents | None = None, *, own_words: tuple[str, ...] = ()
) -> Canaries:
    """Return the private words to look for in a public copy of anything of a meeting.

    contents, or own_words for what is no pack, give the words that such a copy has whatever it holds. Raises Refused
    where the board is not in the book.
    """
    board = board_of(book, meeting)
    items = book.action_items.all(board_id=board.id)
    before = reported_before(book, meeting, contents.cover.as_at) if contents else []
    return canaries_of(book, board, exempt_items(items, sources_of(book, items)), contents, own_words, before)
