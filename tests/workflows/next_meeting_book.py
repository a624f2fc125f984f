"""A board that met once and holds its next meeting next: for the tests of what is taken over."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time
from pathlib import Path

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome, PaperStatus
from desktop.domain.board import Board, Membership, MinuteSeries, Person
from desktop.domain.edits import added_all
from desktop.domain.meeting import Attendance, Meeting, MeetingState
from desktop.domain.minutes import Minute
from desktop.storage.book import Book

BOARD = Board(name="Harbour Board", minute_series=MinuteSeries(prefix="H", next=9))
LAST = Meeting(
    board_id=BOARD.id,
    date=date(2014, 11, 7),
    time=time(13, 30),
    venue="Harbour House",
    minutes_allotted=120,
    state=MeetingState.DRAFT_MINUTES,
    published_on=date(2014, 10, 30),
)


def item(title: str, position: int, **fields: object) -> AgendaItem:
    """Return an item of the last meeting, taken unless it says otherwise."""
    told = {"outcome": ItemOutcome.TAKEN, "number": str(position)} | fields
    return AgendaItem(meeting_id=LAST.id, title=title, position=position, **told)  # type: ignore[arg-type]


APOLOGIES = item("Apologies for absence", 1, kind=ItemKind.STANDING, presenter="The Chair", minutes_allotted=5)
MINUTES = item("Minutes of the previous meeting", 2, kind=ItemKind.MINUTES, paper=PaperStatus.HEREWITH, first_page=1)
WALL = item("The sea wall", 3)
OIL = item(
    "Oil in the basin", 4, outcome=ItemOutcome.DEFERRED, outcome_reason="the survey is late", presenter="Engineer"
)
SPILL = item("The spill of May", 1, parent_id=OIL.id, number="a", outcome=ItemOutcome.OPEN)
ROPES = item("Ropes", 5, outcome=ItemOutcome.NOT_REACHED)
DATES = item("Dates of future meetings", 6, kind=ItemKind.DATES)
ITEMS = [APOLOGIES, MINUTES, WALL, OIL, SPILL, ROPES, DATES]
CHAIR, LEFT = Person(name="The Chair"), Person(name="The former Treasurer")


@contextmanager
def one_meeting_held(folder: Path) -> Iterator[Book]:
    """Make the book: a meeting with its agenda, minutes, attendance, and two memberships of which one has ended."""
    people = [
        CHAIR,
        LEFT,
        Membership(board_id=BOARD.id, person_id=CHAIR.id),
        Membership(board_id=BOARD.id, person_id=LEFT.id, ends=date(2014, 11, 30)),
        Attendance(meeting_id=LAST.id, person_id=LEFT.id, name=LEFT.name),
    ]
    minutes = [Minute(meeting_id=LAST.id, number="H8", title="THE SEA WALL")]
    with Book.create(folder / "harbour.minutebook") as book:
        book.write("Fill", added_all([BOARD, LAST, *ITEMS, *people, *minutes]))
        yield book
