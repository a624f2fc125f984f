"""A table over a list of the book, read in pages as the view asks for them."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from desktop.domain.list_query import Direction, Filter, ListQuery
from desktop.gui.models.columns import Column, ColumnModel, Index
from desktop.gui.session import BookSession

PAGE = 200
_PAGES_KEPT = 8


class PagedModel(ColumnModel):
    """The rows of one view of book.lists, filtered and sorted by the database.

    counted is emitted when the number of rows shown may have changed.
    """

    counted = Signal()

    def __init__(
        self, session: BookSession, view: str, columns: Sequence[Column], parent: QObject | None = None
    ) -> None:
        super().__init__(columns, parent)
        self._session = session
        self.query = ListQuery(view=view, as_at=session.today, board_id=session.board_id)
        self._pages: OrderedDict[int, list[Any]] = OrderedDict()
        self._count = 0
        self.total = 0

    def ask(
        self,
        *,
        filters: tuple[Filter, ...] | None = None,
        text: str | None = None,
        sort: tuple[tuple[str, Direction], ...] | None = None,
    ) -> None:
        """Change what is asked for (what is not given stays) and read again."""
        asked = self.query
        self.query = replace(
            asked,
            filters=asked.filters if filters is None else filters,
            text=asked.text if text is None else text,
            sort=asked.sort if sort is None else sort,
        )
        self.reload()

    def show_columns(self, names: Sequence[str]) -> None:
        """Look up what stands in these columns too, as far as that is not read with every row."""
        also = tuple(each.name for each in self.columns if each.apart and each.name in names)
        if also != self.query.also:
            self.query = replace(self.query, also=also)
            if self._count:
                self._read_rows_again()

    def reload(self) -> None:
        """Read again: the board in view, the day and the rows. Rows keep their places where possible."""
        self.query = replace(self.query, board_id=self._session.board_id, as_at=self._session.today)
        self.key = self._session.rating.key
        lists = self._session.book.lists
        count = lists.count(self.query)
        everything = replace(self.query, filters=(), text="")
        self.total = count if everything == self.query else lists.count(everything)
        if count == self._count and count:
            self._read_rows_again()
        else:
            self.beginResetModel()
            self._pages.clear()
            self._count = count
            self.endResetModel()
        self.counted.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows the query has."""
        return 0 if parent.isValid() else self._count

    def row(self, position: int) -> Any:
        """Return the row at a position, reading its page if it is not at hand."""
        number, offset = divmod(position, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read(number)
        return page[offset] if offset < len(page) else None

    def position_of(self, record_id: str) -> int | None:
        """Return where a record stands under the query, or None if it is not shown."""
        for number in range(-(-self._count // PAGE)):
            page = self._pages.get(number) or self._session.book.lists.page(self.query, number * PAGE, PAGE)
            for offset, row in enumerate(page):
                if row.id == record_id:
                    return number * PAGE + offset
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a column of -1, or one that cannot be sorted by, changes nothing."""
        if 0 <= column < len(self.columns) and self.columns[column].sortable:
            way: Direction = "asc" if order is Qt.SortOrder.AscendingOrder else "desc"
            self._sort_by(((self.columns[column].name, way),))

    def _sort_by(self, sort: tuple[tuple[str, Direction], ...]) -> None:
        if not self._count:
            self.ask(sort=sort)
            return
        # another order has the same rows, and counting them is most of the work
        self.query = replace(self.query, sort=sort)
        self._read_rows_again()
        self.counted.emit()

    def _read_rows_again(self) -> None:
        self._pages.clear()
        self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(self.columns) - 1))

    def _read(self, number: int) -> list[Any]:
        page = list(self._session.book.lists.page(self.query, number * PAGE, PAGE))
        self._pages[number] = page
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        return page
