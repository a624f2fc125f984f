"""A book as large as a council's, with invented matter that is the same each time."""

import os
import random
from datetime import date, timedelta
from pathlib import Path

from desktop.domain.action_item import ActionItem, ActionStatus, Extension, ProgressUpdate
from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute
from desktop.storage.book import Book

# The goals speak of 100,000 actions and 120,000 minutes: BENCH_ROWS=100000 measures those.
ROWS = int(os.environ.get("BENCH_ROWS", "10000"))
WORDS = [
    "harbour",
    "lamp",
    "oil",
    "wick",
    "rope",
    "pilot",
    "ferry",
    "quay",
    "crane",
    "tide",
    "buoy",
    "ledger",
    "member",
    "report",
    "noted",
    "agreed",
    "budget",
    "school",
    "road",
    "bridge",
    "officer",
    "review",
    "plan",
    "children",
    "safety",
    "record",
    "training",
    "strategy",
    "council",
    "data",
    "meeting",
    "progress",
    "partner",
    "housing",
]
LEADS = [f"Director {number}" for number in range(40)]
AS_AT = date(2014, 11, 7)


def large_book(path: Path, rows: int = ROWS) -> Book:
    """Make a book of one board with this many actions and a fifth more minutes, and return it open."""
    rng = random.Random(1)
    board = Board(name="Harbour Board")
    meetings = [Meeting(board_id=board.id, date=AS_AT - timedelta(days=28 * number)) for number in range(120)]
    items = [action_item(rng, board.id, number) for number in range(rows)]
    minutes = [minute(rng, rng.choice(meetings).id, number) for number in range(rows * 6 // 5)]
    book = Book.create(path)
    book.write("Fill", added_all([board, *meetings, *items, *minutes, *follow_up(rng, items)]))
    return book


def action_item(rng: random.Random, board_id: str, number: int) -> ActionItem:
    """Return an invented action."""
    due = AS_AT + timedelta(days=rng.randrange(-300, 300))
    current_due, status = rng.choice((due, due, due, None)), rng.choice(tuple(ActionStatus))
    return ActionItem(
        board_id=board_id,
        ref=f"A{number}",
        wording=words(rng, 12),
        lead=rng.choice(LEADS),
        agreed_on=due - timedelta(days=60),
        original_due=due,
        current_due=current_due,
        status=status,
        closed_in_minute="C1" if status is ActionStatus.CLOSED else "",
    )


def minute(rng: random.Random, meeting_id: str, number: int) -> Minute:
    """Return an invented minute."""
    return Minute(meeting_id=meeting_id, position=number, number=f"C{number}", title=words(rng, 4), text=words(rng, 60))


def follow_up(rng: random.Random, items: list[ActionItem]) -> list[Extension | ProgressUpdate]:
    """Return an update or a revised date for every fourth action."""
    made: list[Extension | ProgressUpdate] = []
    for item in items[::4]:
        day = AS_AT - timedelta(days=rng.randrange(90))
        made.append(ProgressUpdate(action_item_id=item.id, made_on=day, text=words(rng, 15)))
        if rng.random() < 0.3:
            made.append(Extension(action_item_id=item.id, made_on=day, to_due=AS_AT, reason=words(rng, 5)))
    return made


def words(rng: random.Random, count: int) -> str:
    """Return invented words."""
    return " ".join(rng.choices(WORDS, k=count))
