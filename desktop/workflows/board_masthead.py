"""The head of a paper of a board that belongs to no meeting, and what kind of copy it says it is."""

from datetime import date, datetime

from desktop.domain.board import Board
from desktop.exports.masthead import Masthead
from desktop.workflows.meeting_masthead import PUBLIC_COPY

NOT_FOR_PUBLICATION = "NOT FOR PUBLICATION (EXEMPT)"


def masthead_on(board: Board, subject: str, day: date, standing: str, generated: datetime | None = None) -> Masthead:
    """Return the head of a paper as at a day; generated is the moment of making, now when not given."""
    return Masthead(
        board=board.name,
        organisation=board.organisation,
        subject=subject,
        day=day,
        marking=board.marking,
        standing=standing,
        generated=generated or datetime.now(),
    )


def kind_of_copy(*, public: bool, holds_exempt: bool) -> str:
    """Return what kind of copy it is: public, one that holds exempt matter, or "" for a copy without any."""
    return PUBLIC_COPY if public else NOT_FOR_PUBLICATION if holds_exempt else ""
