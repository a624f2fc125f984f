"""Tables described by their columns: what each says of a row, in which tone."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.domain.rating_key import RatingKey, RatingLevel, default_key

if TYPE_CHECKING:
    from desktop.domain.rating import Rating

Index = QModelIndex | QPersistentModelIndex


class Role:
    """The number of what the window asks a model for besides what Qt asks for."""

    RECORD = Qt.ItemDataRole.UserRole + 1


class Cell(NamedTuple):
    """All that is painted of a cell; see Column for the meaning of each."""

    text: str = ""
    detail: str = ""
    tone: str = ""
    rating: RatingLevel | None = None
    indent: int = 0
    icon: str = ""


class Column(NamedTuple):
    """One column; the functions are given the row.

    name is the name by which the book sorts and filters. detail is a muted second line; tone is "", strong,
    muted, late or link; rating paints the badge and text is then its word ("" for the usual one); indent is
    a number of steps; icon names one of our icons; tip is the tool tip (the whole words in the column that
    stretches, unless it says otherwise). width is in units; one column of a table stretches.
    One that yields is left out while that one would be too narrow to be read: what it says stands beside the list.
    edit gives the text an editor starts with; without it the column cannot be edited in place. record gives the
    record of which it is a text, and attribute its name where that is not name: what is typed is kept for it.
    rated_detail is a detail that needs the board's key. One that stands apart is looked up only while it is shown.
    """

    name: str
    heading: str
    text: Callable[[Any], str]
    detail: Callable[[Any], str] | None = None
    tone: Callable[[Any], str] | None = None
    rating: "Callable[[Any], Rating | None] | None" = None
    indent: Callable[[Any], int] | None = None
    icon: Callable[[Any], str] | None = None
    edit: Callable[[Any], str] | None = None
    record: Callable[[Any], Any] | None = None
    attribute: str = ""
    tip: Callable[[Any], str] | None = None
    width: int = 120
    stretch: bool = False
    sortable: bool = True
    hidden: bool = False
    yields: bool = False
    rated_detail: Callable[[Any, RatingKey], str] | None = None
    apart: bool = False

    def cell(self, row: Any, key: RatingKey) -> Cell:
        """Return what is painted of a row in this column; key is that of the board."""
        return Cell(
            self.text(row),
            self.detail_of(row, key),
            self.tone(row) if self.tone else "",
            self.level(row, key),
            self.indent(row) if self.indent else 0,
            self.icon(row) if self.icon else "",
        )

    def detail_of(self, row: Any, key: RatingKey) -> str:
        """Return the muted second line of a row, "" where there is none."""
        if self.rated_detail:
            return self.rated_detail(row, key)
        return self.detail(row) if self.detail else ""

    def level(self, row: Any, key: RatingKey) -> RatingLevel | None:
        """Return how the rating of a row is printed; None in a column without ratings."""
        rating = self.rating(row) if self.rating else None
        return None if rating is None else key.level(rating)


class ColumnModel(QAbstractTableModel):
    """Base of the table models. A model writes nothing: an edit in place becomes edited(row, name, value).

    key is the one by which ratings are printed.
    """

    edited = Signal(object, str, object)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = default_key()

    def row(self, position: int) -> Any:
        """Return the row at a position from 0, or None where there is none."""
        raise NotImplementedError

    def cells(self, position: int, columns: Iterable[int]) -> list[Cell]:
        """Return what is painted of the row at a position in these columns."""
        row = self.row(position)
        return [Cell() if row is None else self.columns[column].cell(row, self.key) for column in columns]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return self.columns[section].heading
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return base | Qt.ItemFlag.ItemIsEditable if self.columns[index.column()].edit else base

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says in one role."""
        if not index.isValid():
            return None
        row = self.row(index.row())
        if row is None:
            return None
        if role == Role.RECORD:
            return row
        reader = _READERS.get(role)
        return reader(self.columns[index.column()], row, self.key) if reader else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a change of a cell; whoever hears edited writes it and the table is read again."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        if value == self.data(index, role):
            return False
        self.edited.emit(self.row(index.row()), self.columns[index.column()].name, value)
        return True


class RowsModel(ColumnModel):
    """A table of rows held in a list: an agenda, an attendance."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._rows: list[Any] = []

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows instead of the former ones."""
        if len(rows) == len(self._rows) and rows:
            self._rows = list(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, position: int) -> Any:
        """Return the row at a position."""
        return self._rows[position] if 0 <= position < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)


def _spoken(column: Column, row: Any, key: RatingKey) -> str:
    level = column.level(row, key)
    words = [column.text(row) or (level.word if level else "")]
    words.append(column.detail_of(row, key))
    return ", ".join(filter(None, words))


def _tip(column: Column, row: Any, key: RatingKey) -> str | None:
    if column.tip:
        return column.tip(row)
    return _spoken(column, row, key) if column.stretch else None


def _edit_text(column: Column, row: Any, _key: RatingKey) -> str:
    return column.edit(row) if column.edit else column.text(row)


_READERS: dict[int, Callable[[Column, Any, RatingKey], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, row, _key: column.text(row),
    Qt.ItemDataRole.EditRole: _edit_text,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    Qt.ItemDataRole.ToolTipRole: _tip,
}
