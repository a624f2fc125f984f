"""A paper that was read and is not written yet: recognised, queries, left over, the paper itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.board import Board
from desktop.domain.source import Query, QueryState
from desktop.domain.wording import counted
from desktop.gui.measures import space
from desktop.gui.screens.importing.after_import import is_known
from desktop.gui.screens.importing.also_bar import AlsoBar
from desktop.gui.screens.importing.board_bar import BoardBar
from desktop.gui.screens.importing.leftover_tab import LeftoverTab
from desktop.gui.screens.importing.paper_tab import PaperLine, PaperTab
from desktop.gui.screens.importing.queries_tab import QueriesTab
from desktop.gui.screens.importing.read_words import say_paper
from desktop.gui.screens.importing.reading_desk import ReadingDesk
from desktop.gui.screens.importing.recognised_tab import RecognisedTab
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.writers import writes
from desktop.importers.reading import Reading

if TYPE_CHECKING:
    from desktop.workflows.other_board import TwoBoards

_RECOGNISED, _QUERIES, _LEFT, _PAPER = range(4)


class ReadingPage(QWidget):
    """accepted is emitted to put the reading into the book, given_up to throw it away, columns_wanted to choose anew
    what the columns of a log hold, kind_wanted to read the document as another kind of paper.
    """

    accepted = Signal()
    kind_wanted = Signal(str)
    columns_wanted = Signal()
    given_up = Signal()

    def __init__(self, desk: ReadingDesk, session: BookSession) -> None:
        super().__init__()
        self._desk = desk
        self._session = session
        self.header = PageHeader()
        self.header.add_button(SecondaryButton("Cancel", "cancel_import", self.given_up.emit))
        self._columns = SecondaryButton("Back to the columns", "back_to_columns", self.columns_wanted.emit)
        self._columns.hide()
        self.header.add_button(self._columns)
        self._accept = writes(PrimaryButton("Put into the book", "accept_import", self.accepted.emit))
        self.header.add_button(self._accept)
        for words, name in (
            ("Recognised", "tab_recognised"),
            ("Queries", "tab_queries"),
            ("Left over", "tab_leftover"),
            ("The paper itself", "tab_paper"),
        ):
            self.header.add_tab(words, name)
        self.recognised = RecognisedTab(desk)
        self.queries = QueriesTab("reading_queries", desk.settle, self._has_record, _no_queries())
        self.leftover = LeftoverTab(desk)
        self.paper = PaperTab()
        self.also = AlsoBar()
        self.also.wanted.connect(self.kind_wanted)
        self.board = BoardBar()
        self.board.is_ours.connect(self._put_under)
        self._stack = QStackedWidget()
        for tab in (self.recognised, self.queries, self.leftover, self.paper):
            self._stack.addWidget(tab)
        self.header.tab_chosen.connect(self._show_tab)
        self.queries.about.connect(self._show_record)
        desk.changed.connect(self.refresh)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self.board)
        whole.addWidget(self.also)
        whole.addWidget(self._stack, 1)

    def begin(self) -> None:
        """Show a reading that is new on the desk from its first tab."""
        self.recognised.forget()
        self.header.choose_tab(_RECOGNISED)

    def offer_columns(self, offered: bool) -> None:
        """Offer the way back to the columns, where the reading is that of a log; what was corrected here is lost."""
        self._columns.setVisible(offered)

    def refresh(self) -> None:
        """Show the reading as it now stands."""
        reading = self._desk.reading
        if reading is None:
            return
        waiting = sum(query.state is QueryState.OPEN for query in reading.queries)
        self.header.set_title(say_paper(reading), _summed_up(reading, waiting))
        self.header.set_badge("Not in the book yet")
        self.header.name_tab(_RECOGNISED, f"Recognised ({len(reading.recognised)})")
        self.header.name_tab(_QUERIES, f"Queries ({waiting})")
        self.header.name_tab(_LEFT, f"Left over ({len(reading.leftovers)})")
        self._accept.setEnabled(bool(reading.recognised))
        self._show_bars(reading)
        self._refresh_tab(reading)

    def _show_bars(self, reading: Reading) -> None:
        from desktop.workflows.other_board import other_board

        book = self._session.book
        self.also.show_for(tuple(kind for kind in reading.also if not is_known(book, reading, kind)))
        self.board.show_for(other_board(book, reading))

    def _put_under(self, boards: "TwoBoards") -> None:
        from desktop.workflows.other_board import put_under

        if self._desk.reading is not None:
            self._desk.take(f"Put under {boards.stands.name}", put_under(self._desk.reading, boards))

    def _refresh_tab(self, reading: Reading) -> None:
        tab = self._stack.currentIndex()
        if tab == _RECOGNISED:
            self.recognised.refresh()
        elif tab == _QUERIES:
            self.queries.show_queries(reading.queries)
        elif tab == _LEFT:
            self.leftover.refresh()
        else:
            self.paper.show_lines(_paper_lines(reading))

    def _show_tab(self, position: int) -> None:
        self._stack.setCurrentIndex(position)
        self.refresh()

    def _has_record(self, query: Query) -> bool:
        return self._desk.found(query.record_id) is not None

    def _show_record(self, query: Query) -> None:
        self.header.choose_tab(_RECOGNISED)
        self.recognised.choose_record(query.record_id or "")


def _no_queries() -> EmptyState:
    return EmptyState("done", "No queries", "Nothing in this paper was in doubt.")


def _summed_up(reading: Reading, waiting: int) -> str:
    queries = f"; {counted(waiting, 'query', 'queries')}, to be answered now or later" if waiting else ""
    placed = len(reading.placed)
    left = len(reading.leftovers)
    total = len(reading.document.lines)
    counts = f"{reading.document.name}. {total:,} lines with text: {placed:,} placed, {left:,} left over{queries}."
    return f"{counts}{_goes_under(reading)}"


def _goes_under(reading: Reading) -> str:
    """Return whose paper it becomes, where it was put under a board that it does not name itself."""
    put = next((found for found in reading.recognised if found.kind == "boards" and found.inferred), None)
    return f" It goes under {put.record.name}." if put and isinstance(put.record, Board) else ""


def _paper_lines(reading: Reading) -> list[PaperLine]:
    kinds: dict[int, list[str]] = {}
    for found in reading.recognised:
        for line in found.lines:
            if found.kind not in kinds.setdefault(line, []):
                kinds[line].append(found.kind)
    return [
        PaperLine(line.number, line.text, tuple(kinds.get(line.number, ())), line.number in reading.placed)
        for line in reading.document.lines
    ]
