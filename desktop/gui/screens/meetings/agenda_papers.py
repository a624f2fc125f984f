"""Papers on the agenda's own table: files dropped on an item, and the key that asks for them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.agenda_order import PlacedItem
from desktop.gui.screens.meetings.paper_desk import PaperDesk
from desktop.gui.screens.meetings.paper_drop import PaperDrop
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class AgendaPapers(QObject):
    """Lets files be dropped on the items of a table; those on the empty space wait on the Papers tab."""

    def __init__(self, screen: "MeetingsScreen", table: ListTable) -> None:
        super().__init__(table)
        self._screen, self._table = screen, table
        self._desk = PaperDesk(screen)
        self._drop = PaperDrop(table)
        self._drop.dropped.connect(self._take)
        add_actions(table, (("Attach a paper…", "attach_to_item", "Ctrl+Shift+A", self.ask),))

    def ask(self) -> None:
        """Ask for files and attach them to the chosen item."""
        row = self._table.current_row()
        if isinstance(row, PlacedItem):
            self._desk.ask_and_attach(row.id)

    def _take(self, row: object, paths: list[Path]) -> None:
        if isinstance(row, PlacedItem):
            self._desk.attach(row.id, paths)
        else:
            self._screen.page.wait_for_papers(paths)
