"""What changed from one position to another: the line that adds up, groups as chips, every record that differs."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.change_words import told_of
from desktop.domain.compare_positions import KindComparison, Move, RecordChange
from desktop.domain.position_reckoning import DEFINITION
from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.widgets.chips import ChipRow, ToggleChip
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_table import ListTable

_TABLE, _NOTHING = range(2)


class ComparisonView(QWidget):
    """One kind of record; opened(kind, id) is emitted for a record that is to be shown."""

    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("comparison")
        self._kind: KindComparison | None = None
        self._move: Move | None = None
        self.share, self.terms = Label("", "large"), Label("", "heading")
        self.share.setObjectName("comparison_share")
        self.terms.setObjectName("comparison_terms")
        self._definition = Label(DEFINITION, "small")
        self._chips = {move: self._chip(move) for move in (None, *Move)}
        self.model = RowsModel(_columns(), self)
        self.table = ListTable("changes_table", "What changed", self.model)
        self.table.row_opened.connect(self._open)
        self._nothing = EmptyState("done", "Nothing changed", "What both report of these records is the same.")
        self._stack = QStackedWidget()
        self._lay_out()

    def show_kind(self, kind: KindComparison) -> None:
        """Show what became of the records of a kind; a group that is chosen stays where there still is one."""
        self._kind = kind
        share, _colon, terms = kind.line.partition(": ")
        self.share.setText(share)
        self.terms.setText(f"{terms[0].upper()}{terms[1:]}")
        counts = kind.counts
        self._move = self._move if self._move in counts else None
        for move, chip in self._chips.items():
            number = counts.get(move, 0) if move else len(kind.changes)
            chip.setText(f"{move.capitalize() if move else 'All'} {number:,}")
            chip.setVisible(bool(number))
        self._show_rows()

    def choose(self, move: Move | None) -> None:
        """Show one group, None for all."""
        self._move = move
        self._show_rows()

    def _show_rows(self) -> None:
        assert self._kind is not None
        for move, chip in self._chips.items():
            chip.setChecked(move is self._move)
        rows = [change for change in self._kind.changes if self._move is None or self._move in change.moves]
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(_TABLE if rows else _NOTHING)
        if rows and not self.table.currentIndex().isValid():
            self.table.choose(0)

    def _open(self, change: object) -> None:
        if isinstance(change, RecordChange):
            self.opened.emit(change.entry.kind, change.entry.record_id)

    def _chip(self, move: Move | None) -> ToggleChip:
        name = move.name.lower() if move else "all"
        chip = ToggleChip("", f"moved_{name}")
        chip.clicked.connect(partial(self.choose, move))
        return chip

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        space(words, (24, 8, 24, 12), 8)
        for label in (self.share, self.terms, self._definition):
            words.addWidget(label)
        row = ChipRow()
        for chip in self._chips.values():
            row.add(chip)
        for page in (self.table, self._nothing):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addLayout(words)
        whole.addWidget(row)
        whole.addWidget(self._stack, 1)
        # chips that stand below each other until the first width is known must not heighten the window
        self.setMinimumHeight(1)


def _columns() -> tuple[Column, ...]:
    return (
        Column(name="ref", heading="Ref", text=lambda row: row.entry.ref, tone=lambda _row: "strong", width=96),
        Column(
            name="moves",
            heading="What changed",
            text=lambda row: row.moves[0].capitalize(),
            detail=lambda row: "; ".join(row.moves[1:]),
            width=168,
            sortable=False,
            yields=True,
        ),
        Column(
            name="how",
            heading="Now, and as reported before",
            text=lambda row: _sentence(row),
            detail=lambda row: " ".join(row.entry.wording.split()),
            stretch=True,
            sortable=False,
        ),
    )


def _sentence(change: RecordChange) -> str:
    told = "; ".join(" ".join(phrase.split()) for phrase in told_of(change))
    return f"{told[0].upper()}{told[1:]}"
