"""The model of the matrix: a sign in each cell that is marked, words for whoever cannot see it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.domain.coverage import MARK_SIGNS, Coverage, CoverageColumn, CoverageRow, Mark, Marks
from desktop.domain.rating_key import default_key

Index = QModelIndex | QPersistentModelIndex
_NO_MARK = "no mark"


class CoverageModel(QAbstractTableModel):
    """Shows rows, columns and marks; it writes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[CoverageRow] = ()
        self.columns: Sequence[CoverageColumn] = ()
        self.marks: Marks = {}
        self.lacks: Mapping[str, str] = {}
        self.key = default_key()

    def show_matrix(self, rows: Sequence[CoverageRow], columns: Sequence[CoverageColumn], found: Coverage) -> None:
        """Show some rows and columns of a matrix."""
        same = _ids(rows) == _ids(self.rows) and _ids(columns) == _ids(self.columns)
        if not same:
            self.beginResetModel()
        self.rows, self.columns, self.marks = rows, columns, found.marks
        self.lacks, self.key = found.lacks(), found.key
        if not same:
            self.endResetModel()
        elif rows and columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def mark(self, row: int, column: int) -> Mark | None:
        """Return the mark at a place."""
        return self.marks.get((self.rows[row].id, self.columns[column].id))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of recommendations."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of strands or actions."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a cell can be gone to."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the sign of a cell, or what is said of it: "R2 and strand 3: primary"."""
        if not index.isValid() or index.row() >= len(self.rows) or index.column() >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            mark = self.mark(index.row(), index.column())
            return MARK_SIGNS[mark] if mark else ""
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.said(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def said(self, row: int, column: int) -> str:
        """Return a cell in words."""
        mark = self.mark(row, column)
        return f"{self.rows[row].name} and {self.columns[column].name}: {mark.value if mark else _NO_MARK}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a heading: ref and theme of a row, ref and title of a column."""
        shown = self.rows if orientation is Qt.Orientation.Vertical else self.columns
        if not 0 <= section < len(shown):
            return None
        one = shown[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return _called(one)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._heading(one)
        return None

    def _heading(self, one: CoverageRow | CoverageColumn) -> str:
        """Return all that a heading stands for, for a tool tip and a screen reader."""
        words = (one.theme, one.words, one.report) if isinstance(one, CoverageRow) else (one.title,)
        rating = self.key.level(one.rating).word if one.rating else ""
        lacks = self.lacks.get(one.id, "").capitalize()
        return ". ".join(filter(None, (one.name, *words, rating, lacks)))


def _ids(shown: Sequence[CoverageRow] | Sequence[CoverageColumn]) -> list[str]:
    return [one.id for one in shown]


def _called(one: CoverageRow | CoverageColumn) -> str:
    words = (one.theme or one.words) if isinstance(one, CoverageRow) else one.title
    return f"{one.ref}  {words}".strip()
