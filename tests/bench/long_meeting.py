"""A meeting as long as they come: 60 items with papers, 120 minutes with resolutions, one of 30,000 characters."""

import random
from datetime import date, time, timedelta
from pathlib import Path

from desktop.domain.agenda import AgendaItem, Paper, PaperStatus
from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.meeting import Attendance, Meeting, MeetingState
from desktop.domain.minutes import Minute, Resolution
from desktop.storage.book import Book
from tests.bench.large_book import words

HELD, NEXT = date(2014, 11, 7), date(2014, 12, 5)
ITEMS, MINUTES, LETTERS, MEMBERS, EARLIER = 60, 120, 30_000, 25, 60


def long_meeting(path: Path) -> tuple[Meeting, Meeting]:
    """Make a book of one board with a long meeting that was held, and the next one with a draft agenda; return both."""
    rng = random.Random(3)
    board = Board(name="Harbour Board")
    held = Meeting(board_id=board.id, date=HELD, time=time(13, 30), state=MeetingState.DRAFT_MINUTES)
    coming = Meeting(board_id=board.id, date=NEXT, time=time(13, 30), state=MeetingState.DRAFT_AGENDA)
    items = [_item(rng, meeting, number) for meeting in (held, coming) for number in range(1, ITEMS + 1)]
    papers = [Paper(agenda_item_id=item.id, title=item.title, file_name="report.pdf", pages=3) for item in items]
    minutes = [_minute(rng, held, number, items) for number in range(1, MINUTES + 1)]
    parts = [
        Resolution(minute_id=minute.id, position=place, part=f"({place})", text=f"That {words(rng, 25)}")
        for minute in minutes
        for place in (1, 2)
    ]
    people = [Attendance(meeting_id=held.id, position=place, name=f"Member {place}") for place in range(1, MEMBERS + 1)]
    with Book.create(path) as book:
        book.write(
            "Fill",
            added_all([board, held, coming, *items, *papers, *minutes, *parts, *people, *_earlier(rng, board)]),
        )
    return held, coming


def _item(rng: random.Random, meeting: Meeting, number: int) -> AgendaItem:
    return AgendaItem(
        meeting_id=meeting.id,
        position=number,
        number=str(number),
        title=words(rng, 9).capitalize(),
        presenter=words(rng, 2),
        paper=PaperStatus.HEREWITH,
    )


def _minute(rng: random.Random, meeting: Meeting, number: int, items: list[AgendaItem]) -> Minute:
    paragraphs = 4 if number > 1 else LETTERS // 480
    return Minute(
        meeting_id=meeting.id,
        agenda_item_id=items[number - 1].id if number <= ITEMS else None,
        position=number,
        number=f"C{number}",
        title=words(rng, 6).upper(),
        text="\n".join(f"{words(rng, 85).capitalize()}." for _ in range(paragraphs)),
    )


def _earlier(rng: random.Random, board: Board) -> list[Meeting | Minute]:
    """Return the meetings of five years before, each with the minutes of an evening."""
    made: list[Meeting | Minute] = []
    for month in range(1, EARLIER + 1):
        meeting = Meeting(board_id=board.id, date=HELD - timedelta(days=28 * month), state=MeetingState.CONFIRMED)
        numbered = (Minute(meeting_id=meeting.id, position=place, title=words(rng, 5)) for place in range(1, 31))
        made += [meeting, *numbered]
    return made
