"""The agenda of a meeting: the items as a list, the chosen one in the pane."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.agenda import AgendaItem, ItemKind, own_items
from desktop.domain.agenda_order import PlacedItem, in_order, indented, moved, outdented, siblings
from desktop.domain.edits import changed
from desktop.domain.meeting import Meeting
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.screens.meetings.agenda_pane import AgendaPane
from desktop.gui.screens.meetings.agenda_words import called, minutes_words, pages_words, paper_tone
from desktop.gui.screens.meetings.tab import MeetingTab
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_page import lay_out_list
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.storage.book import Book
from desktop.workflows.arrange_agenda import arranged, draft_begun
from desktop.workflows.starter_data import standing_items

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

COLUMNS = (
    Column(
        name="number",
        heading="No.",
        text=lambda row: row.item.number,
        tone=lambda row: "muted" if row.depth else "strong",
        width=64,
    ),
    Column(
        name="title",
        heading="Item",
        text=lambda row: row.item.title,
        detail=lambda row: row.item.presenter or row.item.note,
        tone=lambda row: "" if row.depth else "strong",
        indent=lambda row: row.depth,
        edit=lambda row: row.item.title,
        stretch=True,
    ),
    Column(
        name="paper", heading="Paper", text=lambda row: row.item.paper.value, tone=lambda row: paper_tone(row), width=96
    ),
    Column(name="pages", heading="Pages", text=lambda row: pages_words(row.item), width=80),
    Column(name="minutes", heading="Minutes", text=lambda row: minutes_words(row.item), width=80),
)


class AgendaTab(MeetingTab):
    """Items are added, edited in place, moved with Alt+Up and Alt+Down, and indented with Alt+Right."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self.model = RowsModel(COLUMNS, self)
        self.model.edited.connect(self._rename)
        self.table = ListTable("agenda_table", "Agenda", self.model, fitted=True)
        if self.book.read_only:
            self.table.lock()
        self.pane = AgendaPane(screen)
        self.table.row_chosen.connect(self._choose_row)
        self.table.row_opened.connect(lambda _row: self.pane.enter())
        self._items: list[AgendaItem] = []
        self._add_actions()
        self._lay_out()

    def refresh(self) -> None:
        """Read the items of the meeting."""
        assert self.meeting is not None
        self._items = self.book.agenda_items.all(meeting_id=self.meeting.id)
        self.model.show_rows(in_order(self._items))
        self._stack.setCurrentIndex(0 if self._items else 1)
        self.pane.setVisible(bool(self._items))
        if self._items and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self._choose_row(self.table.current_row())

    def forget(self) -> None:
        """Choose nothing."""
        self._items = []
        self.model.show_rows([])

    def choose(self, kind: str, record_id: str) -> None:
        """Choose the item, or the item of a paper."""
        if kind == "papers" and (paper := self.book.papers.get(record_id)):
            record_id = paper.agenda_item_id
        for position in range(self.model.rowCount()):
            if self.model.row(position).item.id == record_id:
                self.table.choose(position)

    def counted(self, book: Book, meeting: Meeting) -> int:
        """Return how many items there are, sub-items and headings not counted."""
        return len(own_items(book.agenda_items.all(meeting_id=meeting.id)))

    def add_item(self) -> None:
        """Add an item below the chosen one, or at the end, and let its title be typed."""
        if self.meeting is None:
            return
        chosen = self._chosen()
        parent = chosen.parent_id if chosen else None
        after = chosen.position if chosen else len(siblings(self._items, None))
        item = AgendaItem(meeting_id=self.meeting.id, parent_id=parent, position=after + 1, title="New item")
        pushed = [
            replace(each, position=each.position + 1) if each.parent_id == parent and each.position > after else each
            for each in self._items
        ]
        if self._rearrange("New agenda item", [*pushed, item]):
            self.choose("agenda-items", item.id)
            self.table.setFocus()
            self.table.edit(self.model.index(self.table.currentIndex().row(), 1))

    def add_standing_items(self) -> None:
        """Add the usual items of this kind of board that the agenda does not have yet."""
        board = self.screen_.session.board
        if self.meeting is None or board is None:
            return
        have = {item.title.casefold() for item in self._items}
        start = len(siblings(self._items, None))
        titles = [title for title in standing_items(board.kind) if title.casefold() not in have]
        new = tuple(
            AgendaItem(meeting_id=self.meeting.id, position=start + place, title=title, kind=ItemKind.STANDING)
            for place, title in enumerate(titles, 1)
        )
        self._rearrange("Standing items", [*self._items, *new])

    def delete_item(self) -> None:
        """Move the chosen item, with its sub-items, to the bin."""
        chosen = self._chosen()
        if chosen is None:
            return
        gone = {chosen.id}
        for placed in in_order(self._items):
            if placed.item.parent_id in gone:
                gone.add(placed.id)
        self._rearrange(f"Removal of {called(chosen)}", [item for item in self._items if item.id not in gone])

    def _move(self, change: Callable[[Sequence[AgendaItem], AgendaItem], list[AgendaItem]]) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._rearrange(f"Move of {called(chosen)}", change(self._items, chosen))
            self.choose("agenda-items", chosen.id)

    def _rearrange(self, name: str, items: Sequence[AgendaItem]) -> bool:
        assert self.meeting is not None
        edits = [*arranged(self.book, self.meeting, items), *draft_begun(self.meeting)]
        return self.screen_.perform(name, edits) is not None

    def _rename(self, row: PlacedItem, _name: str, title: str) -> None:
        if title.strip():
            self.screen_.perform(
                f"Change of title of {called(row.item)}", [changed(row.item, replace(row.item, title=title.strip()))]
            )

    def _chosen(self) -> AgendaItem | None:
        row = self.table.current_row()
        return row.item if isinstance(row, PlacedItem) else None

    def _choose_row(self, row: object) -> None:
        self.pane.show_item(row.item if isinstance(row, PlacedItem) else None)

    def _add_actions(self) -> None:
        offers = (
            ("Add an item", "add_item", "Ins", self.add_item),
            ("Move up", "item_up", "Alt+Up", lambda: self._move(lambda items, item: moved(items, item, -1))),
            ("Move down", "item_down", "Alt+Down", lambda: self._move(lambda items, item: moved(items, item, 1))),
            ("Make it a sub-item", "item_in", "Alt+Right", lambda: self._move(indented)),
            ("Make it an item of its own", "item_out", "Alt+Shift+Right", lambda: self._move(outdented)),
            ("Delete", "delete_item", "Del", self.delete_item),
        )
        add_actions(self.table, offers)

    def _lay_out(self) -> None:
        tools = (
            writes(SecondaryButton("Add item", "agenda_add", self.add_item)),
            writes(SecondaryButton("Standing items", "agenda_standing", self.add_standing_items)),
            None,
            Label("Alt+Up, Alt+Down to move", "muted", wrap=False),
        )
        empty = EmptyState(
            "meetings",
            "No agenda yet",
            "Start with the standing items of this kind of board, or add items one by one.",
            writes(PrimaryButton("Add the standing items", "empty_standing", self.add_standing_items)),
        )
        self._stack = lay_out_list(self, tools, (self.table, empty), self.pane)
