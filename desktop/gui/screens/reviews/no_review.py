"""What stands here while the board has no review: importing one, or writing the outcomes by hand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.wording import counted
from desktop.gui.measures import fix, space
from desktop.gui.requests import ImportPaper
from desktop.gui.screens.reviews.new_outcome import NewOutcome
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes

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
            writes(
                PrimaryButton("Import a progress review", "import_review", lambda: screen.requested.emit(ImportPaper()))
            ),
        )
        self._title = NewOutcome(screen, "new_outcome")
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
