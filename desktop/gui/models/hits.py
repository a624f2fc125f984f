"""What a search found, grouped by kind under headings."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop.gui.kind_words import words_for
from desktop.gui.models.columns import Index, Role

if TYPE_CHECKING:
    from desktop.storage.search import Hit


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group."""

    words: str


@dataclass(frozen=True, slots=True)
class Place:
    """A screen that can be gone to: it stands in the list while nothing is typed."""

    name: str
    title: str
    icon: str
    keys: str


class HitsModel(QAbstractListModel):
    """Headings and, under each, its hits or places; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Any] = []

    def show_hits(self, hits: Iterable["Hit"]) -> None:
        """Show what was found, the kind of the best hit first."""
        groups: dict[str, list[Any]] = {}
        for hit in hits:
            groups.setdefault(words_for(hit.kind), []).append(hit)
        self._show([row for words, group in groups.items() for row in (Heading(words), *group)])

    def show_places(self, places: Iterable[Place]) -> None:
        """Show where one can go."""
        self._show([Heading("Go to"), *places])

    def row(self, position: int) -> Any:
        """Return what stands at a position."""
        return self._rows[position]

    def first_choice(self) -> int:
        """Return the position of the first row that can be chosen, -1 for none."""
        return next((at for at, row in enumerate(self._rows) if not isinstance(row, Heading)), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything but headings be chosen."""
        if not index.isValid() or isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row, or the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.RECORD:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.words if isinstance(row, Heading) else row.title
        return None

    def _show(self, rows: list[Any]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
