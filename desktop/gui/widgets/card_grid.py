"""Cards in rows; where there is no room for a row, its cards go below each other."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.theme import theme

Row = Sequence[tuple[QWidget, int]]
_GROWS = 100


class CardGrid(QWidget):
    """Shows one of several arrangements, the widest that fits.

    Each is (least width in units, rows); a row holds cards with their shares of the width. The narrowest
    arrangement comes last and has the width 0.
    """

    def __init__(self, arrangements: Sequence[tuple[int, Sequence[Row]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrangements = arrangements
        self._shown: Sequence[Row] | None = None
        self._rows: list[QHBoxLayout] = []
        self._column = QVBoxLayout(self)
        space(self._column, (24, 8, 24, 8), 16)
        self._column.addStretch(1)
        self._arrange(arrangements[0][1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the arrangement for the new width."""
        super().resizeEvent(event)
        rows = next(rows for least, rows in self._arrangements if self.width() >= theme().px(least))
        if rows is not self._shown:
            self._arrange(rows)

    def _arrange(self, rows: Sequence[Row]) -> None:
        for old in self._rows:
            while old.count():
                old.takeAt(0)
            self._column.removeItem(old)
            old.deleteLater()
        self._rows = [self._row(row) for row in rows]
        for at, row in enumerate(self._rows):
            self._column.insertLayout(at, row, _share(rows[at]))
        self._shown = rows

    def _row(self, cards: Row) -> QHBoxLayout:
        row = QHBoxLayout()
        space(row, spacing=16)
        for card, share in cards:
            row.addWidget(card, share)
        return row


def _share(row: Row) -> int:
    """Return how much a row takes of the height that is left: charts grow, words do not."""
    grows = QSizePolicy.Policy.Expanding
    return _GROWS if any(card.sizePolicy().verticalPolicy() is grows for card, _width in row) else 0
