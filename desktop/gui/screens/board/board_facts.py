"""A board as one flat row of fields, as its form shows it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop.domain.board import AccessRegime, Board, BoardKind
from desktop.gui.record_form import BookKeeper
from desktop.storage.typing import Place


@dataclass(frozen=True, slots=True)
class BoardFacts:
    """The fields of a board with those of its notice rule and minute series beside them."""

    id: str
    name: str
    organisation: str
    kind: BoardKind
    access: AccessRegime
    quorum: str
    chair_word: str
    marking: str
    contact: str
    days: int
    count_saturdays: bool
    count_sundays: bool
    closure_days: tuple[date, ...]
    prefix: str
    next: int
    reset: str


def facts_of(board: Board) -> BoardFacts:
    """Return a board's fields in one row."""
    notice, series = board.notice, board.minute_series
    return BoardFacts(
        board.id,
        board.name,
        board.organisation,
        board.kind,
        board.access,
        board.quorum,
        board.chair_word,
        board.marking,
        board.contact,
        notice.days,
        notice.count_saturdays,
        notice.count_sundays,
        notice.closure_days,
        series.prefix,
        series.next,
        series.reset,
    )


def with_facts(board: Board, facts: BoardFacts) -> Board:
    """Return the board with the row's values; what the row does not show stays."""
    own = ("name", "organisation", "kind", "access", "quorum", "chair_word", "marking", "contact")
    return replace(
        board,
        **{name: getattr(facts, name) for name in own},
        notice=replace(
            board.notice,
            days=facts.days,
            count_saturdays=facts.count_saturdays,
            count_sundays=facts.count_sundays,
            closure_days=facts.closure_days,
        ),
        minute_series=replace(board.minute_series, prefix=facts.prefix, next=facts.next, reset=facts.reset),
    )


class BoardKeeper(BookKeeper):
    """Keeps the flat row in the board's record."""

    def current(self, facts: Any) -> BoardFacts | None:
        """Return the row as the book has it."""
        board = self._screen.session.book.boards.get(facts.id)
        return facts_of(board) if board else None

    def place_of(self, facts: Any, attribute: str) -> Place:
        """Return where what is typed is kept: only the form can read it back."""
        return Place("boards", facts.id, f"form.{attribute}")

    def put(self, name: str, before: Any, after: Any) -> None:
        """Write the board with the new value."""
        board = self._screen.session.book.boards.get(before.id)
        if board is not None:
            super().put(name, board, with_facts(board, after))
