"""The page on which a return is held beside the book, and put into it on a yes."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.dates import short_date
from desktop.domain.errors import Refused
from desktop.domain.wording import listed
from desktop.gui.measures import space
from desktop.gui.models.columns import RowsModel
from desktop.gui.requests import OpenRecord, PutRight, Tell
from desktop.gui.screens.updates.refused_page import RefusedPage
from desktop.gui.screens.updates.return_pane import ReturnPane
from desktop.gui.screens.updates.return_rows import COLUMNS, AnswerRow, ReturnRow, is_waiting, rows_of
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_page import lay_out_list
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.workflows.refused_answers import refused_words
from desktop.workflows.return_difference import Difference, State, Take

if TYPE_CHECKING:
    from desktop.gui.screens.updates.screen import UpdatesScreen

_FILLED, _NOTHING, _REFUSED = range(3)
_COUNTED = (
    (State.ASK, "to decide"),
    (State.NEW, "new"),
    (State.REFUSED, "refused"),
    (State.KNOWN, "known already"),
)


class ReturnPage(QWidget):
    """T takes theirs, O keeps ours, N goes to the next one to decide; nothing is written before the yes."""

    def __init__(self, screen: "UpdatesScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.difference: Difference | None = None
        self.choices: dict[str, Take] = {}
        self.model = RowsModel(COLUMNS, self)
        self.table = ListTable("return_table", "What came back", self.model, fitted=True)
        self.pane = ReturnPane(self._take, self._show_record)
        self.table.row_chosen.connect(self._show_row)
        self.table.row_opened.connect(lambda _row: self.pane.enter())
        self._sum = Label("", "muted", wrap=False)
        self._sum.setObjectName("return_sum")
        self._keys = Label("T theirs, O ours, N next to decide", "muted", wrap=False)
        self._put = writes(PrimaryButton("Put in the book", "updates_put_in_book", self.put_into_book))
        self._leave = SecondaryButton("Leave it", "updates_leave", self.leave)
        nothing = EmptyState(
            "done", "Nothing came back in it", "No yellow cell of this workbook is filled in, and nothing is missing."
        )
        self._list = QWidget()
        self._filled = lay_out_list(
            self._list, (self._sum, None, self._keys, self._leave, self._put), (self.table, nothing), self.pane
        )
        self._refused = RefusedPage(screen.requested.emit, lambda: self.show_difference(None))
        self._stack = QStackedWidget()
        for page in (self._list, _nothing_in_hand(screen), self._refused):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self._stack)
        QWidget.setTabOrder(self.table, self.pane.take_theirs)
        self._add_keys()
        self.show_difference(None)

    def show_difference(self, difference: Difference | None, *, again: bool = False) -> None:
        """Lay a return on the page, or take it off; again: the same one after the book changed, choices kept."""
        self.difference = difference
        if not again or difference is None:
            self.choices = {}
        else:
            known = {cell.id for row in difference.rows for cell in row.cells}
            self.choices = {cell: take for cell, take in self.choices.items() if cell in known}
        nothing = _REFUSED if self._refused.is_filled else _NOTHING
        self._stack.setCurrentIndex(nothing if difference is None else _FILLED)
        self._show_rows()
        if difference is not None and not again:
            self.table.choose(0)
            self.next_to_decide(first=True)
            self.table.setFocus()

    def put_into_book(self) -> None:
        """Write everything that is new or chosen as one step."""
        from desktop.workflows.apply_updates import applied, is_taken, step_name

        difference = self.difference
        if difference is None:
            return
        try:
            edits = applied(self._screen.session.book, difference, self.choices)
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
            self.next_to_decide(first=True)
            return
        taken = sum(is_taken(cell, self.choices) for row in difference.rows for cell in row.cells)
        self.difference = None
        if self._screen.perform(step_name(difference), edits) is None:
            self.show_difference(difference, again=True)
            return
        self._refused.show_refused(difference)
        self.show_difference(None)
        if self._refused.is_filled:
            self._refused.copy_button.setFocus()
        self._screen.requested.emit(Tell(_told(difference, taken), done=True))

    def leave(self) -> None:
        """Put the workbook away; nothing was written."""
        self.show_difference(None)
        self._screen.left()

    def next_to_decide(self, *, first: bool = False) -> None:
        """Choose the next answer that is to be decided, or the first one."""
        count = self.model.rowCount()
        at = -1 if first else self.table.currentIndex().row()
        for step in range(1, count + 1):
            position = (at + step) % count
            if is_waiting(self.model.row(position)):
                self.table.choose(position)
                return

    def _take(self, take: Take) -> None:
        row = self.table.current_row()
        if not isinstance(row, AnswerRow) or row.cell.state not in (State.ASK, State.NEW):
            return
        try:
            self._try_choice(row, take)
        except Refused as refusal:
            self._screen.requested.emit(Tell(f"{refusal} Take both of theirs, or keep ours of the status."))
            return
        self._screen.requested.emit(PutRight())
        self._show_rows()
        if row.cell.state is State.ASK:
            self.next_to_decide()

    def _try_choice(self, row: AnswerRow, take: Take) -> None:
        """Keep a choice; raises Refused where it does not go with what was chosen of the same row."""
        from desktop.workflows.apply_updates import refuse_choice

        assert self.difference is not None
        tried = {**self.choices, row.cell.id: take}
        refuse_choice(self._screen.session.book, self.difference, row.row.record_id, tried)
        self.choices = tried

    def _show_rows(self) -> None:
        rows: list[ReturnRow] = list(rows_of(self.difference, self.choices)) if self.difference else []
        self.model.show_rows(rows)
        self._filled.setCurrentIndex(0 if rows else 1)
        self.pane.setVisible(bool(rows))
        if self.difference is not None:
            self._sum.setText(_counts(self.difference, self.choices))
            self._screen.show_title(_title(self.difference))
        self._show_row(self.table.current_row())

    def _show_row(self, row: object) -> None:
        self.pane.show_row(row if isinstance(row, ReturnRow) else None)

    def _show_record(self) -> None:
        row = self.table.current_row()
        if isinstance(row, AnswerRow):
            self._screen.requested.emit(OpenRecord(row.row.record_kind, row.row.record_id))

    def _add_keys(self) -> None:
        add_actions(
            self.table,
            (
                ("Take theirs", "return_theirs_key", "T", lambda: self._take(Take.THEIRS)),
                ("Keep ours", "return_ours_key", "O", lambda: self._take(Take.OURS)),
                ("Next to decide", "return_next_key", "N", self.next_to_decide),
                ("Put in the book", "return_put_key", "Ctrl+Return", self.put_into_book),
            ),
            reads=("return_next_key",),
        )


def _nothing_in_hand(screen: "UpdatesScreen") -> EmptyState:
    choose = writes(SecondaryButton("Choose a workbook…", "updates_choose_return", screen.ask_return))
    return EmptyState(
        "import",
        "No workbook in hand",
        "Choose a workbook that a lead sent back, or drop it on the window. It is held beside the book, and "
        "nothing is written before you say so.",
        choose,
    )


def _told(difference: Difference, taken: int) -> str:
    """Return how many answers went into the book, and how many were refused."""
    answers = "1 answer is" if taken == 1 else f"{taken} answers are"
    done = f"{answers} in the book from {difference.name}." if taken else f"{difference.name} is noted as returned."
    refused = refused_words(difference)
    return f"{done} {refused}: the list stands here until it is put away." if refused else done


def _title(difference: Difference) -> str:
    who = listed([f"{each.lead}, sent {short_date(each.sent_on)} ({each.code})" for each in difference.requests])
    return f"{difference.name}: {who}"


def _counts(difference: Difference, choices: dict[str, Take]) -> str:
    left = len(difference.undecided(choices))
    numbers = {state: len(difference.cells(state)) for state, _words in _COUNTED} | {State.ASK: left}
    said = [f"{numbers[state]} {words}" for state, words in _COUNTED if numbers[state]]
    decided = len(difference.cells(State.ASK)) - left
    if decided:
        said.insert(0, f"{decided} decided")
    return ", ".join(said)
