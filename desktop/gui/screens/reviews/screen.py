"""The screen of progress reviews and of the register of functions."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.dates import long_date
from desktop.domain.outcome import EntrySection
from desktop.domain.outcome_functions import functions_sentence
from desktop.gui.jobs import Jobs, Progress
from desktop.gui.measures import space
from desktop.gui.requests import Tell
from desktop.gui.screen import Screen
from desktop.gui.screens.reviews.page import ReviewPage
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.writers import lock_writers, writes
from desktop.workflows import progress_review_steps as steps

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.functions_tab import FunctionsTab
    from desktop.gui.screens.reviews.no_review import NoReview
    from desktop.storage.book import Book

_REVIEW, _FUNCTIONS = range(2)


class ReviewsScreen(Screen):
    """Two tabs: the reviews of the board, of which one is in view, and its functions."""

    kinds_shown = frozenset(
        {
            "boards", "outcomes", "progress-reviews", "outcome-entries", "functions", "links", "action-items",
            "headlines", "measures", "readings", "plans", "plan-entries",
        }
    )  # fmt: skip

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.header = PageHeader("Progress reviews")
        self.page = ReviewPage(self)
        self._stack = QStackedWidget()
        self._tab = _REVIEW
        session.board_changed.connect(self.page.forget)
        self._lay_out()

    @cached_property
    def functions(self) -> "FunctionsTab":
        """The register, made when it is first shown."""
        from desktop.gui.screens.reviews.functions_tab import FunctionsTab

        made = FunctionsTab(self)
        lock_writers(made, self.session.book)
        self._stack.addWidget(made)
        return made

    @cached_property
    def none(self) -> "NoReview":
        """What stands here without a review, made when it is first shown."""
        from desktop.gui.screens.reviews.no_review import NoReview

        made = NoReview(self)
        lock_writers(made, self.session.book)
        self._stack.addWidget(made)
        return made

    def refresh(self) -> None:
        """Read the review in view and the functions."""
        self.page.refresh()
        number = self.session.book.functions.count(board_id=self.session.board_id)
        self.header.name_tab(_FUNCTIONS, f"Functions ({number:,})" if number else "Functions")
        self._show()

    def open_record(self, kind: str, record_id: str) -> None:
        """Show a review, an outcome, an entry or a function."""
        self.header.choose_tab(_FUNCTIONS if kind == "functions" else _REVIEW)
        self.refresh()
        if kind == "functions":
            self.functions.choose(record_id)
        elif kind == "outcome-entries":
            self.page.show_entry(record_id)
        elif kind == "outcomes":
            self.page.show_outcome(record_id)
        else:
            self.page.show_review(record_id)

    def ask_to_begin(self) -> None:
        """Ask for the title and period of the next review."""
        board_id = self.session.board_id
        if board_id is None:
            self.requested.emit(Tell("There is no board in this book yet: add one under Board, or import a paper."))
            return
        wanted = steps.next_review(self.session.book, board_id, self.session.today)
        last = self.page.chooser.values[0] if self.page.chooser.values else None
        review = self.session.book.progress_reviews.get(last)
        asked = self.session.book.outcome_entries.count(progress_review_id=last, section=EntrySection.NEXT_STEP)
        self.page.begin_panel.open(wanted, review, asked if review else 0)
        self._show()

    def export(self, *, public: bool) -> None:
        """Ask where to, and write the review in view as a workbook."""
        from desktop.gui import file_dialogs
        from desktop.gui.book_jobs import export
        from desktop.workflows.progress_review_export import ENDING, review_file_name

        review, today = self.page.review, self.session.today
        if review is None:
            return
        to = file_dialogs.ask_export(self, review_file_name(review, today, public=public), "Export", "Excel", ENDING)
        if to is None:
            return

        def write(book: "Book", _progress: Progress) -> Path:
            from desktop.workflows.progress_review_export import ReviewWanted, export_review

            wanted = ReviewWanted(review_id=review.id, public=public)
            return export_review(book, wanted, to, as_at=today, replace=True).path

        tell = lambda made: self.requested.emit(Tell(f"{made.name} is written.", True, made, True))  # noqa: E731
        export(self.jobs, self.session.book.path, to, write, tell)

    def _show(self) -> None:
        """Show the tab in front, and in the header what can be done there."""
        review, hand = self.page.review, self.page.hand
        of_review = self._tab == _REVIEW and review is not None
        asks = self.page.begin_panel.isVisibleTo(self.page)
        shown = self.functions if self._tab == _FUNCTIONS else self.page if review is not None or asks else self.none
        if not isinstance(shown, ReviewPage):
            shown.refresh()
        self._stack.setCurrentWidget(shown)
        self._export.setVisible(of_review)
        self._issue.setVisible(of_review and review is not None and review.issued_on is None)
        is_issued = of_review and review is not None and review.issued_on is not None
        self._reopen.setVisible(is_issued)
        self._begin.setVisible(is_issued and self.page.is_latest)
        self.header.set_badge("")
        if self._tab == _FUNCTIONS:
            functions = self.functions.records()
            self.header.set_title("Functions", functions_sentence(functions) if functions else "")
        elif hand is None or review is None:
            self.header.set_title("Progress reviews", "")
        else:
            self.header.set_title("Progress reviews", hand.sentences[0])
            issued = review.issued_on
            self.header.set_badge(f"Issued {long_date(issued)}" if issued else "Draft")

    def _choose_tab(self, tab: int) -> None:
        self._tab = tab
        self._show()

    def _offer_export(self) -> None:
        menu = QMenu(self._export)
        menu.setObjectName("export_review_menu")
        for words, name, public in (
            ("For the board, as Excel…", "export_review_board", False),
            ("For the public, as Excel…", "export_review_public", True),
        ):
            action = menu.addAction(words)
            action.setObjectName(name)
            action.triggered.connect(lambda _=False, public=public: self.export(public=public))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._export.mapToGlobal(QPoint(0, self._export.height())))

    def _lay_out(self) -> None:
        self._export = SecondaryButton("Export", "export_review", self._offer_export)
        self._reopen = writes(SecondaryButton("Reopen", "ask_reopen", self.page.reopen_panel.open))
        self._issue = writes(PrimaryButton("Issue the review", "issue_review", self.page.steps.ask_to_issue))
        self._begin = writes(PrimaryButton("Begin the next review", "ask_begin", self.ask_to_begin))
        for button in (self._export, self._reopen, self._issue, self._begin):
            self.header.add_button(button)
        self.header.add_tab("Review", "tab_review")
        self.header.add_tab("Functions", "tab_functions")
        self.header.tab_chosen.connect(self._choose_tab)
        self._stack.addWidget(self.page)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self._stack, 1)
