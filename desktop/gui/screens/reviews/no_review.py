"""What stands here while the board has no review: importing one, or writing the outcomes by hand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.wording import counted
from desktop.gui.measures import fix, space
from desktop.gui.requests import ImportPaper, Tell
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes
from desktop.workflows import progress_review_outcomes as outcomes

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.screen import ReviewsScreen

_EMPTY = (
    "Every six months a board says of each outcome what was achieved, what comes next and what may go wrong. Import "
    "the last review, and the next one begins with its steps; or write the outcomes below, one after the other."
)
_MOST_SHOWN = 14


class NoReview(QWidget):
    """Outcomes are written one after the other; with the first the review can be begun."""

    def __init__(self, screen: "ReviewsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._empty = EmptyState(
            "reviews",
            "No progress review yet",
            _EMPTY,
            SecondaryButton("Import a progress review", "import_review", lambda: screen.requested.emit(ImportPaper())),
        )
        self._title = LineField("New outcome", "new_outcome", hint="What shall be reached, then Enter")
        self._title.entered.connect(self._add)
        fix(self._title, width=480)
        self._known = Label("", "muted")
        fix(self._known, width=480)
        self._begin = writes(SecondaryButton("Begin the first review", "begin_first", screen.ask_to_begin))
        column = QVBoxLayout(self)
        space(column, (24, 0, 24, 32), 12)
        column.addWidget(self._empty, 3)
        centre = Qt.AlignmentFlag.AlignHCenter
        for widget in (self._title, self._known, self._begin):
            column.addWidget(widget, 0, centre)
        column.addStretch(2)

    def refresh(self) -> None:
        """Say which outcomes are written."""
        session = self._screen.session
        known = session.book.outcomes.all(board_id=session.board_id) if session.board_id else []
        told = [f"{each.ref}  {each.title}".strip() for each in known[:_MOST_SHOWN]]
        more = [f"and {len(known) - len(told):,} more"] if len(known) > len(told) else []
        head = [f"{counted(len(known), 'outcome')}:"] if known else []
        self._known.setText("\n".join([*head, *told, *more]))
        self._known.setVisible(bool(known))
        self._begin.setVisible(bool(known))
        self._title.line.setReadOnly(session.book.read_only)

    def _add(self) -> None:
        session = self._screen.session
        if session.board_id is None:
            self._screen.requested.emit(Tell("There is no board in this book yet: add one under Board."))
            return
        title = self._title.line.text()
        try:
            edits = outcomes.new_outcome(session.book, session.board_id, title)
        except Refused as refusal:
            self._title.say(str(refusal), wrong=True)
            return
        if self._screen.perform(f"New outcome “{title[:40]}”", edits):
            self._title.set_text("")
            self._title.line.setFocus()
