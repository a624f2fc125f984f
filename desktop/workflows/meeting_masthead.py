"""The head of a meeting's printed papers, and how they stand: draft, public copy, not for publication."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from desktop.domain.board import AccessRegime, Board
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.domain.private_business import privacy_words
from desktop.exports.masthead import Masthead
from desktop.storage.book import Book
from desktop.workflows.pack_rows.exempt import OPEN, Privacy

PUBLIC_COPY = "PUBLIC COPY"


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting with its board."""

    meeting: Meeting
    board: Board


def sitting_of(book: Book, meeting_id: str) -> Sitting:
    """Return a meeting and its board; raises Refused where it is not in the book."""
    meeting = book.meetings.get(meeting_id)
    board = book.boards.get(meeting.board_id) if meeting else None
    if meeting is None or board is None:
        raise Refused("This meeting is not in the book any more; choose another one.")
    return Sitting(meeting, board)


def masthead_of(sitting: Sitting, subject: str, standing: Iterable[str], generated: datetime | None) -> Masthead:
    """Return the head of a paper; generated is the moment of making, now when not given."""
    meeting, board = sitting.meeting, sitting.board
    return Masthead(
        board=board.name,
        organisation=board.organisation,
        subject=subject,
        day=meeting.date,
        time=meeting.time,
        venue=meeting.venue,
        marking=board.marking,
        standing=" – ".join(words for words in standing if words),
        generated=generated or datetime.now(),
    )


def copy_words(sitting: Sitting, held: Iterable[Privacy], *, public: bool) -> str:
    """Return what kind of copy it is: public, one that holds private matter, or "" for a copy without any."""
    if public:
        return PUBLIC_COPY
    whole = reduce(or_, held, OPEN)
    if not whole:
        return "PRIVATE" if sitting.board.access is AccessRegime.PRIVATE else ""
    return marking_of(whole)


def marking_of(privacy: Privacy) -> str:
    """Return "NOT FOR PUBLICATION (EXEMPT: PARAGRAPH 3)", or "" where nothing is private."""
    words = privacy_words(privacy.paragraphs, privacy.confidential).upper()
    return f"NOT FOR PUBLICATION ({words})" if privacy else ""
