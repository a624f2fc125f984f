"""A review to be read and written: its outcomes at the left, its text, and what is chosen at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.outcome import ProgressReview
from desktop.gui.measures import fix, space
from desktop.gui.models.columns import RowsModel
from desktop.gui.screens.reviews.outcome_list import OutcomeLine, columns, outcome_lines
from desktop.gui.screens.reviews.pane import ReviewPane
from desktop.gui.screens.reviews.panels import BeginPanel, ReopenPanel
from desktop.gui.screens.reviews.review_steps import ReviewSteps
from desktop.gui.screens.reviews.rows import TextLine, lines_of
from desktop.gui.screens.reviews.suggestion_list import SuggestionList
from desktop.gui.screens.reviews.text_keys import add_text_keys
from desktop.gui.screens.reviews.text_model import TextModel
from desktop.gui.screens.reviews.text_view import TextView
from desktop.gui.theme import theme
from desktop.gui.widgets.asked_first import AskedFirst
from desktop.gui.widgets.buttons import TabButton
from desktop.gui.widgets.chips import ToggleChip
from desktop.gui.widgets.choice_field import ChoiceField
from desktop.gui.widgets.labels import Rule
from desktop.gui.widgets.late_pane import LatePane
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.side_pane import WIDTH
from desktop.gui.writers import lock_writers
from desktop.workflows import progress_review_draft as draft
from desktop.workflows.progress_review_reading import ReviewInHand, review_in_hand, reviews_of
from desktop.workflows.progress_review_reading import called as review_called

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.screen import ReviewsScreen
    from desktop.storage.book import Book

_LIST, _NARROW = 264, 1000


class ReviewPage(QWidget):
    """hand is the review in view, None while the board has none."""

    def __init__(self, screen: "ReviewsScreen") -> None:
        super().__init__()
        self.on_screen = screen
        self.hand: ReviewInHand | None = None
        self._review_id, self._outcome_id, self._after_answer = "", "whole", False
        self._offers: list[draft.Suggestion] = []
        self.steps = ReviewSteps(self)
        self.begin_panel, self.reopen_panel = BeginPanel(self), ReopenPanel(self)
        self.issue_question = AskedFirst("issue", "Issue anyway", self.steps.issue)
        self.chooser = ChoiceField("Review", "review_chooser", ())
        self.chooser.committed.connect(self.show_review)
        self.outcome_chooser = ChoiceField("Outcome", "outcome_chooser", ())
        self.outcome_chooser.committed.connect(self._show_outcome)
        self.compare = ToggleChip("Beside the one before", "compare_reviews")
        self.compare.toggled.connect(lambda _on: self.refresh())
        self.outcomes = RowsModel(columns(), self)
        self.outcome_table = ListTable("outcomes_table", "Outcomes", self.outcomes)
        self.outcome_table.row_chosen.connect(self._follow_outcome)
        self.lines = TextModel(self)
        self.view = TextView(self.lines)
        self._late, self.suggestions = LatePane(self._make_pane), SuggestionList(self)
        self.view.line_chosen.connect(self._show_line)
        self.view.line_opened.connect(lambda _line: self._enter())
        self.outcome_table.row_opened.connect(lambda _row: self.view.setFocus())
        add_text_keys(self)
        self._lay_out()

    @property
    def book(self) -> "Book":
        """The open book."""
        return self.on_screen.session.book

    @property
    def pane(self) -> ReviewPane:
        """What is shown of the chosen line; built when it is first asked for."""
        return self._late.pane

    @property
    def review(self) -> ProgressReview | None:
        """The review in view."""
        return self.hand.review if self.hand else None

    @property
    def is_issued(self) -> bool:
        """Whether the review in view stands fast."""
        return self.review is not None and self.review.issued_on is not None

    @property
    def is_latest(self) -> bool:
        """Whether no review comes after the one in view."""
        return self.chooser.values[:1] == [self._review_id]

    def refresh(self) -> None:
        """Read the reviews of the board, and the one in view."""
        board_id = self.on_screen.session.board_id
        reviews = reviews_of(self.book, board_id) if board_id else []
        shown = next((each for each in reviews if each.id == self._review_id), next(iter(reviews), None))
        self.chooser.set_choices([(each.id, _chooser_words(each)) for each in reviews])
        self.chooser.set_value(shown.id if shown else None)
        self.hand = review_in_hand(self.book, shown) if shown else None
        if not self.is_issued or self._review_id != getattr(shown, "id", ""):
            self.reopen_panel.hide()
        if self.hand is None or not self.hand.all_waiting or self._review_id != self.hand.review.id:
            self.issue_question.hide()
        self._review_id = shown.id if shown else ""
        self._below.setVisible(self.hand is not None)
        if self.hand is not None:
            self._show_hand(self.hand)

    def forget(self) -> None:
        """Put away what is asked for the board that was in view, for another one is."""
        self._hide_questions()
        self.on_screen.read_again()

    def show_review(self, review_id: str) -> None:
        """Bring a review into view."""
        self._review_id = review_id
        self.view.begin()
        self._hide_questions()
        self.on_screen.refresh()

    def _hide_questions(self) -> None:
        for asked in (self.begin_panel, self.reopen_panel, self.issue_question):
            asked.hide()

    def show_entry(self, entry_id: str) -> None:
        """Bring an entry, or a step of last time, into view in the review that has it."""
        entry = self.book.outcome_entries.get(entry_id)
        if entry is not None:
            self._outcome_id = "whole"
            self.show_review(entry.progress_review_id)
            self.view.choose(entry_id)

    def show_outcome(self, outcome_id: str) -> None:
        """Bring an outcome into view."""
        self._show_outcome(outcome_id)

    def to_suggestions(self) -> None:
        """Show what the book knows of the period, and go there."""
        self._offers_tab.click()
        self.suggestions.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the outcomes be a list to open where there is no room for one beside the text."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < theme().px(_NARROW)
        self._left.setVisible(not narrow)
        self.outcome_chooser.setVisible(narrow)

    def _show_hand(self, hand: ReviewInHand) -> None:
        rows = outcome_lines(hand)
        if self._outcome_id not in {row.id for row in rows}:
            self._outcome_id = "whole"
        at = next(place for place, row in enumerate(rows) if row.id == self._outcome_id)
        self.outcome_chooser.set_choices([(row.id, row.name) for row in rows])
        self.outcome_chooser.set_value(self._outcome_id)
        self.outcomes.show_rows(rows)
        self.outcome_table.choose(at)
        self.compare.setVisible(hand.previous is not None)
        last = review_called(hand.previous) if hand.previous else ""
        self.compare.setToolTip(f"Say what is new, as before or gone since “{last}”")
        self._offers = [] if self.is_issued else draft.suggestions(self.book, hand.review)
        self._show_lines(rows[at])

    def _show_lines(self, row: OutcomeLine) -> None:
        assert self.hand is not None
        beside = self.compare.isChecked() and self.hand.previous is not None
        self.lines.show_lines(lines_of(self.hand, row.parts or self.hand.parts, beside=beside))
        here = [each for each in self._offers if row.part is None or each.outcome_id in (None, row.part.outcome.id)]
        tied = sorted(here, key=lambda each: each.outcome_id is None)
        where = "this outcome" if row.part else "the review"
        loose = sum(each.outcome_id is None for each in here)
        words = f"What the book knows of the period for {where}."
        untied = f" {loose:,} {'is' if loose == 1 else 'are'} not tied to an outcome." if loose else ""
        self.suggestions.show_offers(tied, f"{words}{untied}")
        self._offers_tab.setText(f"From the book {len(here):,}" if here else "From the book")

    def _follow_outcome(self, row: object) -> None:
        if isinstance(row, OutcomeLine) and row.id != self._outcome_id:
            self._show_outcome(row.id)

    def _show_outcome(self, outcome_id: str) -> None:
        self.view.begin()
        self._outcome_id = outcome_id
        if self.hand is not None:
            self._show_hand(self.hand)

    def outcome_in_view(self) -> str | None:
        """Return the outcome that the person looks at: the one chosen at the left, or that of the chosen line."""
        if self._outcome_id != "whole":
            return self._outcome_id
        line = self.view.current_line()
        return line.part.outcome.id if line and line.part else None

    def _make_pane(self) -> ReviewPane:
        pane = ReviewPane(self)
        lock_writers(pane, self.book)
        pane.show_line(self.view.current_line())
        return pane

    def _show_line(self, line: TextLine | None) -> None:
        if self._late.is_built:
            self.pane.show_line(line)

    def show_chosen(self) -> None:
        """Show at the right what is chosen in the text."""
        self._entry_tab.click()

    def _enter(self) -> None:
        self.show_chosen()
        self.pane.enter()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        space(tools, (24, 12, 24, 12), 12)
        tools.addWidget(self.chooser, 5)
        tools.addWidget(self.outcome_chooser, 2)
        tools.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignBottom)
        tools.addStretch(1)
        self._left = QWidget()
        fix(self._left, width=_LIST)
        left = QHBoxLayout(self._left)
        space(left, spacing=0)
        left.addWidget(self.outcome_table)
        upright = Rule()
        upright.setProperty("role", "upright")
        left.addWidget(upright)
        body = QHBoxLayout()
        space(body, spacing=0)
        body.addWidget(self._left)
        body.addWidget(self.view, 1)
        body.addWidget(self._right_side())
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        space(below, spacing=0)
        below.addLayout(tools)
        below.addWidget(Rule())
        below.addLayout(body, 1)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        for widget in (self.begin_panel, self.reopen_panel, self.issue_question, self._below):
            whole.addWidget(widget)
        whole.addStretch()
        whole.setStretchFactor(self._below, 1_000)
        # what is high only until the first width is known must not heighten the window
        for each in (self, self.view, self.suggestions.table, self.outcome_table):
            each.setMinimumHeight(1)
        theme().changed.connect(self._fit)

    def _right_side(self) -> QWidget:
        side, tabs, stack = QWidget(), QHBoxLayout(), QStackedWidget()
        fix(side, width=WIDTH)
        side.setObjectName("review_side")
        self._entry_tab, self._offers_tab = (
            TabButton("Chosen", "tab_chosen"),
            TabButton("From the book", "tab_from_book"),
        )
        group = QButtonGroup(self)
        space(tabs, (18, 4, 16, 0), 16)
        for place, tab in enumerate((self._entry_tab, self._offers_tab)):
            group.addButton(tab, place)
            tabs.addWidget(tab)
        tabs.addStretch()
        self._entry_tab.setChecked(True)
        group.idClicked.connect(stack.setCurrentIndex)
        stack.addWidget(self._late)
        stack.addWidget(self.suggestions)
        column = QVBoxLayout(side)
        space(column, spacing=0)
        column.addLayout(tabs)
        column.addWidget(Rule())
        column.addWidget(stack, 1)
        return side


def _chooser_words(review: ProgressReview) -> str:
    return f"{review_called(review)}{'' if review.issued_on else ', draft'}"
