"""The timeline that the window shows, as a workbook on A3 or as text."""

from datetime import date
from pathlib import Path

from desktop.domain.board import Board
from desktop.domain.errors import Refused
from desktop.domain.headline import Headline
from desktop.domain.headline_filter import HeadlinesWanted, wanted_of
from desktop.domain.headline_grid import TimelineGrid, grid_of
from desktop.exports.timeline_contents import TimelineContents
from desktop.exports.written import Written, write_checked
from desktop.storage.book import Book
from desktop.workflows.board_copy import private_words
from desktop.workflows.board_masthead import kind_of_copy, masthead_on
from desktop.workflows.headline_table import table_of
from desktop.workflows.headline_timeline import Timeline, read_timeline

FORMS = {".xlsx": "Excel", ".txt": "Plain text"}
"""The endings of files that a timeline is written as, and what each is called."""


def export_timeline(
    book: Book,
    board_id: str,
    wanted: HeadlinesWanted,
    to: Path,
    *,
    as_at: date,
    public: bool = False,
    replace: bool = False,
) -> Written:
    """Write the headlines that are wanted; a public copy leaves out what is exempt.

    replace writes over any file of that name. Raises Refused, and leaves no file, for another ending, a board that has
    gone, a place that cannot be written, where nothing is left to write, or where exempt words stand in what is open.
    """
    if to.suffix.lower() not in FORMS:
        raise Refused("A timeline is written as .xlsx or .txt; choose a name with that ending.")
    board = book.boards.get(board_id)
    if board is None:
        raise Refused("This board is no longer in the book; restore it from the bin first.")
    contents = build_timeline(book, board, wanted, as_at=as_at, public=public)
    if not contents.table.count:
        raise Refused("No headline is left to write; take filters off first.")
    canaries = private_words(book, board, contents.shown, contents.masthead.subject) if public else None
    if to.suffix.lower() == ".txt":
        from desktop.exports.timeline_text import write_timeline_text

        return write_checked(to, lambda part: write_timeline_text(contents, part), replace=replace, canaries=canaries)
    # openpyxl is loaded when a workbook is written, not when the window opens
    from desktop.exports.timeline_workbook import write_timeline

    return write_checked(to, lambda part: write_timeline(contents, part), replace=replace, canaries=canaries)


def build_timeline(
    book: Book, board: Board, wanted: HeadlinesWanted, *, as_at: date, public: bool = False
) -> TimelineContents:
    """Return the headlines that are wanted as they are printed; a public copy has none that is exempt."""
    timeline = read_timeline(book, board.id)
    found = wanted_of(timeline.headlines, wanted, timeline.linked)
    shown = [each for each in found if not (public and each.exempt)]
    holds_exempt = any(each.exempt for each in shown)
    return TimelineContents(
        masthead=masthead_on(board, "Timeline", as_at, kind_of_copy(public=public, holds_exempt=holds_exempt)),
        table=table_of(_grid(timeline, shown, wanted, public=public)),
        shown=wanted.words,
        left_out=len(found) - len(shown),
        public=public,
    )


def timeline_name(as_at: date, ending: str, *, public: bool = False) -> str:
    """Return a name for the file: what it is, and the day."""
    return f"Timeline {as_at.isoformat()}{' public' if public else ''}{ending}"


def _grid(timeline: Timeline, shown: list[Headline], wanted: HeadlinesWanted, *, public: bool) -> TimelineGrid:
    # which months there are would tell of what is left out
    every = [each for each in timeline.headlines if not (public and each.exempt)]
    # the months since the last headline are no part of what is told: none is later than the first of days
    return grid_of(every, shown, wanted.period, date.min, theme=wanted.theme)
