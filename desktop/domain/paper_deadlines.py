"""By which day a paper must reach each stage, counted back in working days from the agenda's day of publication."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.bank_holidays import SATURDAY, holidays_of
from desktop.domain.board import Board
from desktop.domain.notice import publish_by

_ONE_DAY = timedelta(days=1)
DRAFT, CLEARANCE, FINAL, PUBLICATION = "draft", "clearance", "final", "publication"


@dataclass(frozen=True, slots=True)
class PaperDeadline:
    """A stage of a paper: its name, the words for what is due, and the day."""

    stage: str
    words: str
    day: date


def deadlines_for(board: Board, meeting_on: date) -> tuple[PaperDeadline, ...]:
    """Return the stages of the papers of a meeting with their days, as the board's deadlines have it.

    The last one is the latest day on which the agenda can be published.
    """
    holidays = holidays_of(board)
    out = publish_by(meeting_on, board.notice, holidays).publish_by
    stages = (
        (DRAFT, "Draft to the secretary", board.paper_deadlines.draft),
        (CLEARANCE, "Clearances: legal, finance and monitoring officer", board.paper_deadlines.clearance),
        (FINAL, "Final paper", board.paper_deadlines.final),
    )
    counted = [
        PaperDeadline(stage, words, working_days_before(out, days, holidays, board.notice.closure_days))
        for stage, words, days in stages
    ]
    return (*counted, PaperDeadline(PUBLICATION, "The agenda is published", out))


def working_days_before(day: date, count: int, holidays: Callable[[date], str], closed: Collection[date] = ()) -> date:
    """Return the working day that lies so many working days before a day; weekends and holidays are none."""
    while count > 0:
        day -= _ONE_DAY
        count -= day.weekday() < SATURDAY and not holidays(day) and day not in closed
    return day
