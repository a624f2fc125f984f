"""The figures of a period, entered for all measures at once: typed or pasted, previewed, written as one step."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.measure import Reading
from desktop.domain.measure_paste import place_pasted
from desktop.domain.measure_periods import Period, read_period
from desktop.domain.wording import counted
from desktop.gui.measures import fix, space
from desktop.gui.models.columns import RowsModel
from desktop.gui.requests import Tell
from desktop.gui.screens.measures.figures_kept import FiguresKept, Typed
from desktop.gui.screens.measures.figures_rows import COLUMNS, FigureRow, changes_of, figure_rows
from desktop.gui.screens.measures.figures_table import FiguresTable
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.writers import writes
from desktop.workflows.measure_board import Scorecard
from desktop.workflows.measure_figures import FigureChange, preview_words, record_figures

if TYPE_CHECKING:
    from desktop.gui.screens.measures.screen import MeasuresScreen

_HOW = (
    "Type a figure as the report prints it: 88%, £3.1m, 135 revised, (a) 12 (b) 14, n/a (due Dec 18); - for none. "
    "Enter goes down. Ctrl+V takes a range copied from a spreadsheet: by its refs where it has any, or else down from "
    "the chosen line."
)
_UNREAD = "Name the period as Q3 2018/19, October 2018 or 2018/19."


def _read(words: str) -> Period:
    period = read_period(words)
    if period is None:
        raise Refused(_UNREAD)
    return period


class FiguresTab(QWidget):
    """What is typed waits here until it is written or let go; the book keeps it meanwhile."""

    def __init__(self, screen: "MeasuresScreen") -> None:
        super().__init__()
        self._screen = screen
        self._found = Scorecard()
        self._words: dict[str, str] = {}
        self._cell: tuple[FigureRow | None, str] = (None, "")
        self._kept = FiguresKept(screen.session, self._typed, self)
        self._refused: tuple[str, ...] = ()
        self.period: Period | None = None
        self._asked = LineField("Period", "figures_period", read=_read, hint="Q3 2018/19")
        self._asked.committed.connect(self._take_period)
        fix(self._asked, width=176)
        self._preview = Label("", "strong")
        self._preview.setObjectName("figures_preview")
        self._notice = NoticeBox("Left out of what was pasted")
        self.model = RowsModel(COLUMNS, self)
        self.model.edited.connect(self._take)
        self.table = FiguresTable(self.model)
        self.table.typing.connect(self._hear_cell)
        self.table.pasted.connect(self._take_range)
        self.table.emptied.connect(lambda row: self._take(row, "", "") if row is not None else None)
        self.write = writes(PrimaryButton("Write figures", "figures_write", self.write_all))
        self._drop = SecondaryButton("Discard", "figures_drop", self._let_go)
        if screen.session.book.read_only:
            self.table.lock()
        self._lay_out()

    def refresh(self, found: Scorecard) -> None:
        """Show the grid for the scorecard as it now stands; what is typed stays."""
        self._found = found
        if self.period is None and found.period is not None:
            left = self._kept.begin()
            self._words = dict(left.words) if left else {}
            if left and left.period:
                self._take_period(left.period)
                return
            lacks = sum(row.standing.own is None for row in found.rows)
            self._take_period(found.period.after() if lacks < len(found.rows) / 2 else found.period)
            return
        self._show()

    def begun(self) -> int:
        """Return how many figures are typed and not written."""
        return len(self._changes())

    def forget(self) -> None:
        """Begin anew, for another board is in view; what is typed stands here again when its own is."""
        self._kept.leave()
        self.period, self._words, self._refused, self._cell = None, {}, (), (None, "")

    def write_all(self) -> None:
        """Write everything that is typed as one step, or say which cells cannot be read."""
        period = self.period
        if period is None:
            return
        changes = self._changes()
        try:
            edits = record_figures(changes, period)
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
            return
        name = f"{counted(len(edits), 'figure')} for {period.label}"
        with self._kept.becoming():
            is_written = bool(edits) and self._screen.perform(name, edits)
        if is_written:
            self._let_go()
            self._screen.requested.emit(Tell(f"{name} {'is' if len(edits) == 1 else 'are'} written.", True))

    def _typed(self) -> Typed:
        row, text = self._cell
        said = text.strip()
        in_cell = {row.id: said} if row is not None and said not in ("", row.has) else {}
        return Typed(self.period, {**self._words, **in_cell})

    def _hear_cell(self, row: FigureRow | None, text: str) -> None:
        self._cell = (row, text)
        self._kept.hear()

    def _take_period(self, period: Period) -> None:
        self.period = period
        self._asked.set_text(period.label)
        self._show()

    def _take(self, row: FigureRow, _column: str, words: str) -> None:
        said = words.strip()
        self._words.pop(row.id, None)
        if said and said != row.has:
            self._words[row.id] = said
        elif not said and row.has and row.typed == "" and _column:
            self._words[row.id] = "-"
        self._show()

    def _take_range(self, text: str, line: int) -> None:
        placed = place_pasted(text, [row.measure for row in self._found.rows], line)
        self._words.update({each: words for each, words in placed.words.items() if words.strip()})
        self._refused = placed.refused
        self._show()

    def _let_go(self) -> None:
        self._words, self._refused = {}, ()
        self._show()

    def _changes(self) -> list[FigureChange]:
        if self.period is None:
            return []
        return changes_of([row.measure for row in self._found.rows], self._readings(), self.period, self._words)

    def _readings(self) -> dict[str, tuple[Reading, ...]]:
        return {row.id: row.readings for row in self._found.rows}

    def _show(self) -> None:
        if self.period is None:
            self.model.show_rows([])
            return
        measures = [row.measure for row in self._found.rows]
        self.model.show_rows(figure_rows(measures, self._readings(), self.period, self._words))
        self._kept.hear()
        changes = self._changes()
        self._preview.setText(
            f"{self.period.long_label}: {preview_words(changes)}." if changes else self.period.long_label
        )
        taken = sum(not each.typed.refused for each in changes)
        self.write.setText(f"Write {counted(taken, 'figure')}" if taken else "Write figures")
        locked = self._screen.session.book.read_only
        self.write.setEnabled(bool(changes) and not locked)
        self._drop.setVisible(bool(changes))
        self._notice.setVisible(bool(self._refused))
        self._notice.say("Left out of what was pasted", " ".join(self._refused[:5]))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        space(top, (24, 14, 24, 10), 16)
        top.addWidget(self._asked, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        space(said, spacing=4)
        for widget in (self._preview, Label(_HOW, "small")):
            said.addWidget(widget)
        top.addLayout(said, 1)
        for button in (self._drop, self.write):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        notice = QHBoxLayout()
        space(notice, (24, 0, 24, 10))
        notice.addWidget(self._notice)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addLayout(top)
        whole.addLayout(notice)
        whole.addWidget(self.table, 1)
