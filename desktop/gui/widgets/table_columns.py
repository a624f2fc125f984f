"""The columns of a table: their widths, their order, which are hidden; kept between two days."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from desktop.gui.models.columns import Column
from desktop.gui.settings import settings
from desktop.gui.theme import theme
from desktop.gui.widgets.row_look import EDGE

_READABLE = 150


class TableColumns(QObject):
    """Sets up the header of a table; name is the name under which it is remembered.

    chosen is emitted when other columns may be shown.
    """

    chosen = Signal()

    def __init__(self, table: QTableView, name: str, columns: Sequence[Column]) -> None:
        super().__init__(table)
        self._table, self._name, self._columns = table, name, columns
        # a header kept for other columns would not fit these
        self._base = self._kept_as = f"{name}_{len(columns)}"
        self._given: tuple[str, ...] = ()
        self._header = table.horizontalHeader()
        self._unit = theme().px(100)
        self._yielded: dict[int, int] = {}
        self._is_giving = False
        self._set_up()
        self._as_at_first()
        if (kept := settings().columns(self._kept_as)) is not None:
            self._restore(*kept)
        self._header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        for changed in (self._header.sectionResized, self._header.sectionMoved):
            changed.connect(lambda *_: self._keep())

    def measure(self) -> None:
        """Fit the header to the zoom, and widen or narrow the columns with the text."""
        px = theme().px
        self._header.setFixedHeight(px(36))
        self._header.setMinimumSectionSize(px(44))
        unit = px(100)
        if unit != self._unit:
            self._take_back()
            for position in range(self._header.count()):
                self._header.resizeSection(position, round(self._header.sectionSize(position) * unit / self._unit))
            self._unit = unit
            self._keep()
            self.give_way()

    def give_way(self) -> None:
        """Leave out the columns that yield, the last one first, while the one that stretches cannot be read."""
        if self._is_giving or not any(column.yields for column in self._columns):
            return
        room = self._table.viewport().width() - theme().px(_READABLE) - sum(self._yielded.values())
        room -= sum(self._header.sectionSize(at) for at, each in enumerate(self._columns) if not each.stretch)
        leaving: list[int] = []
        for at in reversed(range(len(self._columns))):
            size = self._yielded.get(at) or self._header.sectionSize(at)
            if room < 0 and size and self._columns[at].yields:
                leaving.append(at)
                room += size
        if set(leaving) != set(self._yielded):
            self._take_back()
            self._is_giving = True
            for at in leaving:
                self._yielded[at] = self._header.sectionSize(at)
                self._header.setSectionHidden(at, True)
            self._is_giving = False

    def shown(self) -> tuple[str, ...]:
        """Return the names of the columns that are chosen, from the left; those that only lack room count too."""
        order = (self._header.logicalIndex(visual) for visual in range(self._header.count()))
        there = (at for at in order if not self._header.isSectionHidden(at) or at in self._yielded)
        return tuple(self._columns[at].name for at in there)

    def use(self, view: str, names: Sequence[str] = ()) -> None:
        """Show the columns of a view of the list: as they were left there, or else these, or else as at first.

        What is changed from now on is remembered for that view; names that the table does not have are passed over.
        """
        kept_as = "_".join(filter(None, (self._base, view)))
        if kept_as == self._kept_as:
            return
        self._kept_as, self._given = kept_as, tuple(names)
        self._take_back()
        self._is_giving = True
        self._in_their_places()
        self._as_at_first()
        if (kept := settings().columns(kept_as)) is not None:
            self._restore(*kept)
        else:
            self._show_only(self._given)
        self._is_giving = False
        self.measure()
        self.give_way()
        self.chosen.emit()

    def _restore(self, state: QByteArray, unit: int) -> None:
        """Take a header's state, but not the order of its rows."""
        sorts = self._table.isSortingEnabled()
        self._table.setSortingEnabled(False)
        self._header.restoreState(state)
        self._unit = unit
        self._header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._table.setSortingEnabled(sorts)

    def _show_only(self, names: Sequence[str]) -> None:
        at = {column.name: position for position, column in enumerate(self._columns)}
        wanted = [at[name] for name in names if name in at]
        for visual, position in enumerate(wanted):
            self._header.moveSection(self._header.visualIndex(position), visual)
        for position, column in enumerate(self._columns if wanted else ()):
            self._header.setSectionHidden(position, position not in wanted and not column.stretch)

    def _take_back(self) -> None:
        self._is_giving = True
        for at in list(self._yielded):
            self._header.setSectionHidden(at, False)
            self._header.resizeSection(at, self._yielded.pop(at))
        self._is_giving = False

    def column_menu(self, parent: QMenu) -> QMenu:
        """Return the menu that shows and hides columns."""
        menu = QMenu("Columns", parent)
        for position, column in enumerate(self._columns):
            action = menu.addAction(column.heading)
            action.setObjectName(f"column_{column.name}")
            action.setCheckable(True)
            action.setChecked(not self._header.isSectionHidden(position))
            action.setEnabled(not column.stretch)
            action.toggled.connect(lambda shown, position=position: self._show(position, shown))
        menu.addSeparator()
        menu.addAction("As they were at first", self._reset)
        return menu

    def sort_menu(self, parent: QMenu) -> QMenu:
        """Return the menu that sorts, for those who do not click on headers."""
        menu = QMenu("Sort by", parent)
        for position, column in enumerate(self._columns):
            if column.sortable:
                action = QAction(column.heading, menu)
                action.triggered.connect(lambda _=False, position=position: self._sort(position))
                menu.addAction(action)
        return menu

    def _set_up(self) -> None:
        self._header.setObjectName(f"{self._name}_header")
        self._header.setHighlightSections(False)
        self._header.setSectionsMovable(True)
        self._header.setStretchLastSection(False)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._open_menu)

    def _as_at_first(self) -> None:
        for position, column in enumerate(self._columns):
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Interactive
            self._header.setSectionResizeMode(position, mode)
            self._header.resizeSection(position, theme().px(column.width + (EDGE if position == 0 else 0)))
            self._header.setSectionHidden(position, column.hidden)

    def _keep(self) -> None:
        # what has no room now is there again in a wider window
        if self._table.isVisible() and not self._yielded and not self._is_giving:
            settings().keep_columns(self._kept_as, self._header.saveState(), self._unit)

    def _show(self, position: int, shown: bool) -> None:
        self._header.setSectionHidden(position, not shown)
        self._keep()
        self.chosen.emit()

    def _reset(self) -> None:
        self._take_back()
        self._in_their_places()
        self._as_at_first()
        self._show_only(self._given)
        settings().forget_columns(self._kept_as)
        self.chosen.emit()

    def _in_their_places(self) -> None:
        for position in range(len(self._columns)):
            self._header.moveSection(self._header.visualIndex(position), position)

    def _sort(self, position: int) -> None:
        self._table.sortByColumn(position, Qt.SortOrder.AscendingOrder)

    def _open_menu(self, spot: QPoint) -> None:
        self.column_menu(QMenu(self._table)).exec(self._header.mapToGlobal(spot))
