"""The numbers that the next minutes take from the board's series; none is given twice."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.domain.board import Board, MinuteSeries
from desktop.domain.meeting import Meeting
from desktop.storage.book import Book

EACH_MUNICIPAL_YEAR = "municipal-year"
_MAY = 5


def numbers_for(
    book: Book, board: Board, meeting: Meeting, how_many: int, *, kept_free: int = 0
) -> tuple[list[str], Board]:
    """Return the next numbers for minutes of a meeting, and the board with its series counted on.

    kept_free so many are passed over, for the minutes of items that come before and are not reached yet.

    A series that begins again each municipal year (from May) does so with the first minutes of that year. A number
    that stands in the book already, as in minutes imported since, is passed over.
    """
    series = board.minute_series
    taken = _taken(book, board, meeting)
    number, given = _first(book, board, meeting, taken), list[str]()
    while len(given) < kept_free + how_many:
        if number not in taken:
            given.append(f"{series.prefix}{number}")
        number += 1
    return given[kept_free:], _counted_on(book, board, meeting, number)


def number_kept_free(book: Book, board: Board, meeting: Meeting, behind: str, places: int, before: str) -> str:
    """Return the number that stands so many places before that of a minute, "" where it was not kept free.

    behind is the number of that minute, before that of the last minute above, "" where there is none.
    """
    series = board.minute_series
    upper, lower = (max(_read([number], series), default=0) for number in (behind, before))
    number = upper - places
    used = _taken(book, board, meeting) | _gone(book, board, meeting)
    return f"{series.prefix}{number}" if number > lower and number not in used else ""


def municipal_year(day: date) -> int:
    """Return the year in which the municipal year of a day began: it runs from May to April."""
    return day.year if day.month >= _MAY else day.year - 1


def _first(book: Book, board: Board, meeting: Meeting, taken: set[int]) -> int:
    series = board.minute_series
    if series.reset != EACH_MUNICIPAL_YEAR:
        return series.next
    latest = _latest_numbered(book, board)
    if latest is None or municipal_year(latest) == municipal_year(meeting.date):
        return series.next
    # what was deleted keeps its number; what was undone has given it back to the series
    gone = _gone(book, board, meeting)
    return series.next if gone and series.next == max(gone) + 1 else max(taken, default=0) + 1


def _counted_on(book: Book, board: Board, meeting: Meeting, following: int) -> Board:
    """Count the series on, unless the minutes are of a year that is over."""
    latest = _latest_numbered(book, board)
    is_over = (
        board.minute_series.reset == EACH_MUNICIPAL_YEAR
        and latest is not None
        and municipal_year(meeting.date) < municipal_year(latest)
    )
    return board if is_over else replace(board, minute_series=replace(board.minute_series, next=following))


def _taken(book: Book, board: Board, meeting: Meeting) -> set[int]:
    """Return the numbers of the series that the book has: all of them, or those of the meeting's municipal year."""
    series = board.minute_series
    held = [
        each.id
        for each in book.meetings.all(board_id=board.id)
        if series.reset != EACH_MUNICIPAL_YEAR or municipal_year(each.date) == municipal_year(meeting.date)
    ]
    return _read(book.minutes.values("number", "meeting_id", held), series)


def _gone(book: Book, board: Board, meeting: Meeting) -> set[int]:
    """Return the numbers of the series that minutes in the bin had in the municipal year of a meeting."""
    year = municipal_year(meeting.date)
    held = [each.id for each in book.meetings.all(board_id=board.id) if municipal_year(each.date) == year]
    binned = (minute.number for meeting_id in held for minute in book.minutes.binned(meeting_id=meeting_id))
    return _read(binned, board.minute_series)


def _read(numbers: Iterable[str], series: MinuteSeries) -> set[int]:
    shape = re.compile(rf"(?:{re.escape(series.prefix)})?\s?0*(\d+)")
    read = (shape.fullmatch(number) for number in numbers)
    return {int(found[1]) for found in read if found}


def _latest_numbered(book: Book, board: Board) -> date | None:
    latest_first = reversed(book.meetings.all(board_id=board.id))
    return next((each.date for each in latest_first if book.minutes.count(meeting_id=each.id)), None)
