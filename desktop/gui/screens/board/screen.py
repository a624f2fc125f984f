"""The screen of the board in view."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.board import Board
from desktop.domain.edits import added
from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.requests import ImportPaper, OpenRecord
from desktop.gui.screen import Screen
from desktop.gui.screens.board.details_tab import BoardDetailsTab
from desktop.gui.screens.board.holidays_tab import HolidaysTab
from desktop.gui.screens.board.members_tab import MembersTab
from desktop.gui.screens.board.phrases_tab import PhrasesTab
from desktop.gui.screens.board.ratings_tab import RatingsTab
from desktop.gui.screens.board.terms_tab import TermsTab
from desktop.gui.screens.board.words_tab import WordsTab
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes

_DETAILS, _MEMBERS, _TERMS, _RATINGS, _PHRASES = range(5)
_TABS = {"rating-keys": _RATINGS, "phrases": _PHRASES}


class BoardScreen(Screen):
    """Details, members, terms of reference, ratings and phrases; a book without a board is told how to get one."""

    kinds_shown = frozenset({"boards", "people", "memberships", "phrases", "rating-keys"})

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.header = PageHeader("Board")
        self.header.add_button(writes(SecondaryButton("Add another board", "add_board", self.add_board)))
        self.details = BoardDetailsTab(self)
        self.members = MembersTab(self)
        self.terms = TermsTab(self)
        self.ratings = RatingsTab(self)
        self.holidays = HolidaysTab(self)
        self.phrases = PhrasesTab(self)
        self.words = WordsTab(self)
        self._stack = QStackedWidget()
        for tab, words, name in (
            (self.details, "Details", "tab_board_details"),
            (self.members, "Members", "tab_members"),
            (self.terms, "Terms of reference", "tab_terms"),
            (self.ratings, "Ratings", "tab_ratings"),
            (self.phrases, "Phrases", "tab_phrases"),
            (self.words, "Words", "tab_words"),
            (self.holidays, "Days off", "tab_holidays"),
        ):
            self.header.add_tab(words, name)
            self._stack.addWidget(tab)
        self._nothing = EmptyState(
            "board",
            "No board yet",
            "The board comes in with the first agenda pack or minutes that you import; or add it by hand.",
            writes(PrimaryButton("Import a paper", "board_import", lambda: self.requested.emit(ImportPaper()))),
        )
        self._stack.addWidget(self._nothing)
        self.header.tab_chosen.connect(self._show_tab)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self._stack, 1)
        offers = (("Add a &board", "new_board", "", self.add_board),)
        add_actions(self, offers, Qt.ShortcutContext.WindowShortcut)

    def refresh(self) -> None:
        """Read the board in view and the tab in front again."""
        board = self.session.board
        self.header.set_title(board.name if board else "Board", board.organisation if board else "")
        members = self.session.book.memberships.count(board_id=board.id) if board else 0
        clauses = len(board.terms_of_reference) if board else 0
        self.header.name_tab(_MEMBERS, f"Members ({members})" if members else "Members")
        self.header.name_tab(_TERMS, f"Terms of reference ({clauses})" if clauses else "Terms of reference")
        if board is None:
            self._stack.setCurrentWidget(self._nothing)
            return
        if self._stack.currentWidget() is self._nothing:
            self._stack.setCurrentIndex(_DETAILS)
        for tab in (self.details, self.members, self.terms, self.ratings, self.phrases, self.words, self.holidays):
            if tab is self._stack.currentWidget():
                tab.refresh()

    def open_record(self, kind: str, record_id: str) -> None:
        """Bring a board into view, choose a member of it, or show its phrases or its rating key."""
        if kind == "boards":
            self.session.show_board(record_id)
            self.header.choose_tab(_DETAILS)
            return
        if kind in _TABS:
            self.header.choose_tab(_TABS[kind])
            return
        attended = self.session.book.attendance.all(person_id=record_id) if kind == "people" else []
        if attended and not self.session.book.memberships.count(person_id=record_id):
            self.requested.emit(OpenRecord("attendance", attended[-1].id))
            return
        self.header.choose_tab(_MEMBERS)
        self.members.choose_member(record_id)

    def add_board(self) -> None:
        """Add a board, bring it into view and let its name be typed."""
        board = Board(name="New board")
        if self.perform("New board", [added(board)]):
            self.session.show_board(board.id)
            self.header.choose_tab(_DETAILS)
            self.details.edit_name()

    def _show_tab(self, position: int) -> None:
        if self.session.board is not None:
            self._stack.setCurrentIndex(position)
        self.refresh()
