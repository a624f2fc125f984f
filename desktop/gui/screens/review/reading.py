"""What a review has read of the book: the order, the entries, the decisions of its meeting, and what is covered."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop.domain.board import Board
from desktop.domain.decision import Decision
from desktop.domain.meeting import Meeting
from desktop.domain.rating_key import RatingKey, present_key
from desktop.gui.screens.review.course import Course
from desktop.workflows.pack_rows.exempt import action_privacy
from desktop.workflows.review_case import ReviewCase, case_of
from desktop.workflows.review_order import Review, review_of, rows_of
from desktop.workflows.write_decisions import decisions_of_meeting

if TYPE_CHECKING:
    from desktop.gui.session import BookSession
    from desktop.storage.rows import ActionRow


class ReviewReading:
    """Read afresh with every change; the course keeps its stops meanwhile, so that what is decided keeps its place."""

    def __init__(self, session: "BookSession", board: Board, meeting: Meeting | None) -> None:
        self._session = session
        self.board = board
        self.course = Course()
        self.decisions: dict[str, Decision] = {}
        self._rows: dict[str, ActionRow] = {}
        self.uncovered: set[str] = set()
        self.review = self._reviewed(meeting)
        self.key = self._key()
        self.course.begin(self.review.order)
        self._read_decisions()

    @property
    def meeting(self) -> Meeting | None:
        """The meeting whose review this is."""
        return self.review.meeting

    @property
    def done(self) -> dict[str, Decision]:
        """The last decision of the meeting about each action."""
        return {each.record_id: each for each in self.decisions.values()}

    def follow(self, board: Board, meeting: Meeting | None) -> None:
        """Read again; where a decision is gone since, by an undo, stand at the action that it was about."""
        self.board = board
        self.review = self._reviewed(meeting)
        self.key = self._key()
        self._rows.clear()
        self.course.follow(self.review.order, self._known())
        if gone := self._read_decisions():
            self.course.go_to(gone)

    def case(self, action_id: str) -> ReviewCase | None:
        """Return the whole case of an action; None where it is no longer in the book."""
        row = self.rows([action_id]).get(action_id)
        return case_of(self._session.book, self.review, row) if row else None

    def rows(self, ids: Iterable[str]) -> "dict[str, ActionRow]":
        """Return the entries of the log with these ids, in this order; what is no longer in the book is left out."""
        wanted = list(ids)
        missing = [each for each in wanted if each not in self._rows]
        if missing:
            self._rows |= rows_of(self._session.book, self.review, missing)
        return {each: self._rows[each] for each in wanted if each in self._rows}

    def covered(self, ids: Iterable[str]) -> set[str]:
        """Return which of the actions are exempt and not uncovered."""
        book = self._session.book
        return {
            each.id for each in book.action_items.among("id", set(ids) - self.uncovered) if action_privacy(book, each)
        }

    def _reviewed(self, meeting: Meeting | None) -> Review:
        return review_of(self._session.book, self.board, meeting, self._session.today)

    def _key(self) -> RatingKey:
        """Return the rating key of the board on the day of the review."""
        return present_key(self._session.book.rating_keys.all(board_id=self.board.id), self.review.as_at)

    def _known(self) -> set[str]:
        """Return the ids of the order, and of the stops that ended since but are in the book."""
        listed = {each.entry.id for each in self.review.order}
        others = {each for stop in self.course.stops for each in stop.ids} - listed
        return listed | rows_of(self._session.book, self.review, others).keys()

    def _read_decisions(self) -> str:
        """Read what the meeting decided; return the id of an action whose decision is gone since, "" without one."""
        found = decisions_of_meeting(self._session.book, self.meeting) if self.meeting else []
        now = {each.id: each for each in found}
        gone = [each.record_id for each in self.decisions.values() if each.id not in now]
        self.decisions = now
        return gone[0] if gone else ""
