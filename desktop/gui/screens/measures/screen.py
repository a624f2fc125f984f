"""The screen of the scorecard."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.measure_periods import Period
from desktop.domain.wording import counted
from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.requests import Tell
from desktop.gui.screen import Screen
from desktop.gui.screens.measures.add_measure import AddMeasure
from desktop.gui.screens.measures.figures_kept import are_begun
from desktop.gui.screens.measures.scorecard_tab import ScorecardTab
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.writers import lock_writers, writes
from desktop.workflows.measure_board import Scorecard, scorecard

if TYPE_CHECKING:
    from desktop.gui.screens.measures.figures_tab import FiguresTab
    from desktop.gui.screens.measures.risks_tab import RisksTab

_SCORECARD, _FIGURES, _RISKS = range(3)


class MeasuresScreen(Screen):
    """Three tabs: the measures of a quarter, the entry of its figures, and the risks."""

    kinds_shown = frozenset(
        {
            "boards", "measures", "readings", "outcomes", "risks", "links", "action-items", "updates", "extensions",
            "recommendations", "reports", "rating-keys",
        }
    )  # fmt: skip

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self._found = Scorecard()
        self.header = PageHeader("Performance")
        self._add = writes(SecondaryButton("Add measure", "measures_add", self.add_measure))
        self._enter = writes(PrimaryButton("Enter figures", "measures_enter", self.enter_figures))
        self.list = ScorecardTab(self)
        self._tab = _SCORECARD
        self._has_risks = False
        self.adding = AddMeasure(self)
        self.adding.made.connect(self._show_made)
        self.list.counted.connect(self._say_count)
        for button in (self._add, self._enter):
            self.header.add_button(button)
        for words, name in (("Measures", "tab_measures"), ("Figures", "tab_figures"), ("Risks", "tab_risks")):
            self.header.add_tab(words, name)
        self.header.tab_chosen.connect(self._show_tab)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        for part in (self.header, self.adding):
            whole.addWidget(part)
        whole.addWidget(self._stack, 1)
        self._add_actions()
        self._of_board = session.board_id

    @cached_property
    def figures(self) -> "FiguresTab":
        """The grid of figures, built when it is first wanted."""
        from desktop.gui.screens.measures.figures_tab import FiguresTab

        tab = FiguresTab(self)
        lock_writers(tab, self.session.book)
        self._stack.addWidget(tab)
        return tab

    @cached_property
    def risks(self) -> "RisksTab":
        """The risks, built when they are first wanted."""
        from desktop.gui.screens.measures.risks_tab import RisksTab

        tab = RisksTab(self)
        lock_writers(tab, self.session.book)
        self._stack.addWidget(tab)
        return tab

    @property
    def period(self) -> Period | None:
        """The quarter that is in view."""
        return self._found.period

    def refresh(self) -> None:
        """Read the scorecard of the board in view again."""
        self._read()
        self._show_begun()

    def _read(self) -> None:
        session = self.session
        board_id = session.board_id
        if board_id != self._of_board:
            self._of_board = board_id
            self._forget()
        period = self.list.filters.period
        self._found = scorecard(session.book, board_id, session.today, period) if board_id else Scorecard()
        risks = session.book.risks.count(board_id=board_id) if board_id else 0
        self._has_risks = risks > 0
        self.header.name_tab(_RISKS, f"Risks ({risks:,})" if risks else "Risks")
        self._show_front()

    def _show_begun(self) -> None:
        """Show the grid in which figures stand again that were typed and not written."""
        if self._found.rows and are_begun(self.session):
            self.header.choose_tab(_FIGURES)

    def retheme(self) -> None:
        """Draw courses and charts in the colours that now stand."""
        self.list.retheme()

    def unfinished(self) -> str:
        """Return the sentence that names figures which are typed and not written."""
        number = self.figures.begun() if "figures" in vars(self) else 0
        return (
            f"{counted(number, 'figure')} for a period {'is' if number == 1 else 'are'} typed and not written."
            if number
            else ""
        )

    def open_record(self, kind: str, record_id: str) -> None:
        """Show a measure, that of a reading, or a risk."""
        if kind == "readings" and (reading := self.session.book.readings.get(record_id)):
            record_id = reading.measure_id
        self.header.choose_tab(_RISKS if kind == "risks" else _SCORECARD)
        self._read()
        (self.risks if kind == "risks" else self.list).choose(record_id)

    def show_rows(self, ids: tuple[str, ...], words: str) -> None:
        """Show these measures only, as another screen asked for."""
        self.header.choose_tab(_SCORECARD)
        self.list.filters.show_only(ids, words)

    def add_measure(self) -> None:
        """Let a measure be written by hand."""
        if self.session.board_id is None:
            self.requested.emit(Tell("Measures belong to a board: import a paper or add a board first."))
            return
        self.header.choose_tab(_SCORECARD)
        self.adding.begin()

    def enter_figures(self) -> None:
        """Go to the grid in which the figures of a period are entered."""
        self.header.choose_tab(_FIGURES)
        self.figures.table.setFocus()

    def _show_made(self, measure_id: str) -> None:
        self.refresh()
        self.list.choose(measure_id)

    def _show_tab(self, position: int) -> None:
        self._tab = position
        self._stack.setCurrentWidget((lambda: self.list, lambda: self.figures, lambda: self.risks)[position]())
        self._show_front()

    def _forget(self) -> None:
        # what it offers are the outcomes of the board that was in view
        self.adding.hide()
        if "figures" in vars(self):
            self.figures.forget()

    def _show_front(self) -> None:
        front = self._tab
        has_any = bool(self._found.rows)
        self._enter.setVisible(has_any and front == _SCORECARD)
        self._add.setVisible(has_any and front == _SCORECARD)
        self.header.show_tabs(has_any or front != _SCORECARD or self._has_risks)
        if front == _SCORECARD:
            self.list.refresh(self._found)
        elif front == _FIGURES:
            self.figures.refresh(self._found)
        else:
            self.risks.refresh()
        if front != _SCORECARD:
            self._say_count()

    def _say_count(self) -> None:
        found = self._found
        if not found.rows or found.period is None:
            self.header.set_title("Performance", "")
            return
        shown, asked = self.list.shown, self.list.filters.words()
        is_filtered = asked and self._tab == _SCORECARD
        count = f"{shown:,} of {len(found.rows):,} shown: {asked}. " if is_filtered else ""
        self.header.set_title("Performance", count + " ".join(found.sentences[:2]))

    def _add_actions(self) -> None:
        for words, name, run in (
            ("&Enter figures of a quarter", "enter_figures", self.enter_figures),
            ("&Add a measure", "add_measure", self.add_measure),
        ):
            action = writes(QAction(words, self))
            action.setObjectName(name)
            action.triggered.connect(lambda _=False, run=run: run())
            self.addAction(action)
