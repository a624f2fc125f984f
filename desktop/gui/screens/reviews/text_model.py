"""The lines of a review as a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.gui.models.columns import Role
from desktop.gui.screens.reviews.rows import TextLine

Index = QModelIndex | QPersistentModelIndex


class TextModel(QAbstractListModel):
    """Holds lines; where their ids stay the same they are changed in place, so that nothing jumps."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[TextLine] = []

    def show_lines(self, lines: Sequence[TextLine]) -> None:
        """Show these lines instead of the former ones."""
        same = [each.id for each in lines] == [each.id for each in self.lines]
        if same and lines:
            self.lines = list(lines)
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def place_of(self, line_id: str) -> int | None:
        """Return where the line with an id stands, None where it is not shown."""
        return next((at for at, line in enumerate(self.lines) if line.id == line_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a line, what is spoken of it, or the line."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Role.RECORD:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        return line.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None
