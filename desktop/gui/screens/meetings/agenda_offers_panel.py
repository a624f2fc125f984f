"""What the book offers for the agenda, in groups beside the list; one key puts the chosen one on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from desktop.gui.measures import fix, space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.row_painter import Place, RowPainter
from desktop.gui.widgets.side_pane import WIDTH
from desktop.gui.writers import writes
from desktop.workflows.agenda_offers import Offer, OfferGroup


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The line above the offers of one group."""

    group: OfferGroup
    count: int

    @property
    def id(self) -> str:
        """The name of the group."""
        return self.group.value


COLUMNS = (
    Column(
        name="title",
        heading="Offered for this agenda",
        text=lambda row: row.title if isinstance(row, Offer) else f"{row.group.value} ({row.count})",
        detail=lambda row: row.why if isinstance(row, Offer) else "",
        stretch=True,
        sortable=False,
    ),
)


class OffersPanel(QFrame):
    """taken(Offer) is emitted when one is to go on the agenda, closed() when the panel is put away."""

    taken = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("agenda_offers")
        fix(self, width=WIDTH)
        self.model = RowsModel(COLUMNS, self)
        self.table = _OffersTable(self.model)
        self.table.setAccessibleName("Offered for this agenda")
        self.table.row_opened.connect(self._take)
        self.table.row_chosen.connect(self._say)
        self.table.left.connect(self.closed)
        self._words = Label("")
        self._add = writes(SecondaryButton("Add to the agenda", "offer_add", self._take_chosen))
        self._lay_out()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show what is offered now; the one that was chosen stays so, or the one in its place."""
        rows: list[object] = []
        for group in OfferGroup:
            of_group = [offer for offer in offers if offer.group is group]
            rows += [GroupRow(group, len(of_group)), *of_group] if of_group else []
        had_keys = self.table.hasFocus() or self._add.hasFocus()
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows and not isinstance(self.table.current_row(), Offer):
            at = max(self.table.currentIndex().row(), 0)
            places = [*range(at, len(rows)), *reversed(range(at))]
            self.table.choose(next(place for place in places if isinstance(rows[place], Offer)))
        self._say(self.table.current_row())
        if not rows and had_keys:
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """Take the keyboard."""
        target = self.table if self.model.rowCount() else self._close
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes from anywhere in the panel, also when everything is added."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _take_chosen(self) -> None:
        self._take(self.table.current_row())

    def _take(self, row: object) -> None:
        if isinstance(row, Offer) and self._add.isEnabled():
            self.taken.emit(row)

    def _say(self, row: object) -> None:
        offer = row if isinstance(row, Offer) else None
        self._words.setText(offer.title if offer else "")
        for part in (self._words, self._add, self._hint):
            part.setVisible(offer is not None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        space(head, (20, 14, 16, 6))
        head.addWidget(Label("Offered for this agenda", "heading", wrap=False), 1)
        self._close = LinkButton("Close", "offers_close", self.closed.emit)
        head.addWidget(self._close)
        self._hint = Label("or Enter; Esc closes", "small", wrap=False)
        press = QHBoxLayout()
        space(press, spacing=12)
        press.addWidget(self._add)
        press.addWidget(self._hint, 1)
        below = QVBoxLayout()
        space(below, (20, 12, 20, 14), 10)
        below.addWidget(self._words)
        below.addLayout(press)
        nothing = EmptyState(
            "done",
            "Everything is on the agenda",
            "Actions due, matters arising, planned items and topics left open appear here as soon as there are any.",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(nothing)
        whole = QVBoxLayout(self)
        space(whole, (1, 0, 0, 0), 0)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        whole.addLayout(below)


class _OffersTable(ListTable):
    """left() is emitted on Escape; Space opens a row as Enter does, and Up and Down pass over the groups."""

    left = Signal()

    def __init__(self, model: RowsModel) -> None:
        super().__init__("offers_table", "Offered for this agenda", model, fitted=True)
        self.horizontalHeader().hide()
        self._rows = _GroupPainter(self, model, 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add, close, or pass over a group."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Space:
            self.row_opened.emit(self.current_row())
        else:
            super().keyPressEvent(event)
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and isinstance(self.current_row(), GroupRow):
                self._pass_over(1 if key == Qt.Key.Key_Down else -1)

    def _pass_over(self, by: int) -> None:
        at = self.currentIndex().row() + by
        self.choose(at if at >= 0 else self.currentIndex().row() + 1)


class _GroupPainter(RowPainter):
    def _paint_row(self, painter: QPainter, row: int, band: QRect, places: list[Place]) -> None:
        record = self._model.row(row)
        if not isinstance(record, GroupRow):
            super()._paint_row(painter, row, band, places)
            return
        painter.fillRect(band.adjusted(0, 0, 0, -1), QColor(theme().tokens.ground))
        look = self._look
        room = band.adjusted(look.first_side, look.top, -look.right, -2)
        words = f"{record.group.value} ({record.count})"
        self._paint_words(painter, room, 0, words, look.strong, look.text, 1)
