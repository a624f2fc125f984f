"""What the book knows of the period, taken over into the review one by one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.outcome_sentences import SECTION_TITLES
from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label, Rule
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.side_by_side import in_a_row
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.workflows.progress_review_draft import Suggestion

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.page import ReviewPage


class SuggestionList(QWidget):
    """T takes the chosen one over, Enter opens its record, Escape leads back to the text."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__()
        self.setObjectName("suggestions")
        self._page = page
        self.model = RowsModel(_columns(), self)
        self.table = ListTable("suggestions_table", "From the book", self.model, lines=3, fitted=True)
        self.table.row_chosen.connect(self._show)
        self.table.row_opened.connect(self._open)
        self.table.horizontalHeader().hide()
        add_actions(
            self.table,
            (
                ("Take it over", "take_suggestion_key", "T", self.take),
                ("Open it", "open_suggestion", "Ctrl+Return", lambda: self._open(self.table.current_row())),
            ),
            reads=("open_suggestion",),
        )
        self._about = Label("", "small")
        self._words = Label("")
        self._where = Label("", "small")
        self._take = writes(SecondaryButton("Take it over", "take_suggestion", self.take))
        self._take.setToolTip("Write it into the review; its words can be changed then (T)")
        self._look = SecondaryButton("Open it", "look_at_suggestion", lambda: self._open(self.table.current_row()))
        empty = EmptyState(
            "done",
            "Nothing waits",
            "Actions closed, plan entries completed, figures and headlines of the period stand here until they are "
            "taken over.",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._filled())
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        space(column, spacing=0)
        column.addWidget(self._stack)

    def show_offers(self, offers: list[Suggestion], words: str) -> None:
        """Show these suggestions; words say of what they are."""
        self._about.setText(words)
        self.model.show_rows(offers)
        self._stack.setCurrentIndex(0 if offers else 1)
        if offers and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self._show(self.table.current_row())

    def take(self) -> None:
        """Take the chosen suggestion over."""
        row = self.table.current_row()
        if isinstance(row, Suggestion):
            self._page.steps.take(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back to the text on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._page.view.setFocus(Qt.FocusReason.BacktabFocusReason)
            return
        super().keyPressEvent(event)

    def _show(self, row: object) -> None:
        if not isinstance(row, Suggestion):
            return
        self._words.setText(row.text)
        why = f"Belongs here {row.why}." if row.why else "Nothing ties it to an outcome: it enters the one in view."
        under = f"It enters under {SECTION_TITLES[row.section].lower()}."
        exempt = " It is exempt, and so will the entry be." if row.exempt else ""
        self._where.setText(f"{row.source}. {why} {under}{exempt}")
        is_open = not (self._page.book.read_only or self._page.is_issued)
        self._take.setEnabled(is_open)

    def _open(self, row: object) -> None:
        if isinstance(row, Suggestion):
            self._page.on_screen.requested.emit(OpenRecord(row.kind, row.record_id))

    def _filled(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        space(column, spacing=0)
        above, below = QVBoxLayout(), QVBoxLayout()
        space(above, (20, 12, 20, 8))
        above.addWidget(self._about)
        space(below, (20, 12, 20, 16), 8)
        for widget in (self._words, self._where, in_a_row(self._take, self._look)):
            below.addWidget(widget)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addWidget(Rule())
        column.addLayout(below)
        return page


def _columns() -> tuple[Column, ...]:
    return (
        Column(
            name="text",
            heading="From the book",
            text=lambda row: row.text,
            detail=lambda row: row.source,
            sortable=False,
            stretch=True,
        ),
    )
