"""The agenda of a meeting: the items as a list, the chosen one in the pane, what the book offers beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.agenda import RETURNS, AgendaItem, ItemKind, ItemOutcome
from desktop.domain.agenda_order import NUMBERS_MOVE, PlacedItem, indented, moved, outdented, put_below, under, with_new
from desktop.domain.edits import changed
from desktop.gui.measures import space
from desktop.gui.screens.meetings.agenda_drag import AgendaTable
from desktop.gui.screens.meetings.agenda_foot import AgendaFoot
from desktop.gui.screens.meetings.agenda_offers_panel import OffersPanel
from desktop.gui.screens.meetings.agenda_pane import AgendaPane
from desktop.gui.screens.meetings.agenda_papers import AgendaPapers
from desktop.gui.screens.meetings.agenda_reason import ReasonStrip
from desktop.gui.screens.meetings.agenda_rows import TITLE_COLUMN, AgendaModel, is_head, rows_of
from desktop.gui.screens.meetings.agenda_start import AgendaStart
from desktop.gui.screens.meetings.agenda_words import called, offers_words, times_words
from desktop.gui.screens.meetings.tab import MeetingTab
from desktop.gui.widgets.buttons import LongButton, SecondaryButton
from desktop.gui.widgets.list_page import lay_out_list
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.workflows.agenda_offers import Offer, offers, still_takes
from desktop.workflows.arrange_agenda import arranged, draft_begun
from desktop.workflows.item_kinds import usual_items
from desktop.workflows.item_outcome import with_outcome
from desktop.workflows.next_meeting import last_before
from desktop.workflows.supplements import late_item
from desktop.workflows.take_offer import add_offer

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_OUTCOME_KEYS = {
    ItemOutcome.TAKEN: ("Taken", "T"),
    ItemOutcome.DEFERRED: ("Deferred", "D"),
    ItemOutcome.NOT_REACHED: ("Not reached", "N"),
    ItemOutcome.WITHDRAWN: ("Withdrawn", "W"),
    ItemOutcome.OPEN: ("No outcome yet", "O"),
}


class AgendaTab(MeetingTab):
    """Items are added, edited in place, dragged or moved by key, and marked with what became of them."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self.model = AgendaModel(self)
        self.model.edited.connect(self._rename)
        self.table = AgendaTable(self.model)
        if self.book.read_only:
            self.table.lock()
        self.pane = AgendaPane(screen)
        self.table.row_chosen.connect(self._choose_row)
        self.table.row_opened.connect(lambda _row: self.pane.enter())
        self._papers = AgendaPapers(screen, self.table)
        self.table.put.connect(self._put)
        self.offers = OffersPanel()
        self.offers.taken.connect(self._take_offer)
        self.offers.closed.connect(self.hide_offers)
        self.offers.hide()
        self.reason, self.foot = ReasonStrip(screen.session.typing), AgendaFoot()
        self.reason.given.connect(lambda item, words: self._mark(item, item.outcome, words))
        self.reason.left.connect(self.table.setFocus)
        self._start = AgendaStart(screen.take_over, self.add_standing_items)
        self._items: list[AgendaItem] = []
        self._offers_open = False
        self._add_actions()
        self._lay_out()

    def refresh(self) -> None:
        """Read the items of the meeting."""
        assert self.meeting is not None
        self._items = self.book.agenda_items.all(meeting_id=self.meeting.id)
        supplements = self.book.supplements.all(meeting_id=self.meeting.id)
        items = self._items if supplements else []
        late = [paper for item in items for paper in self.book.papers.all(agenda_item_id=item.id) if paper.supplement]
        self.model.show_agenda(rows_of(self._items, supplements), times_words(self.meeting, self._items), late)
        self.foot.show_agenda(self.meeting, self._items)
        self._stack.setCurrentIndex(0 if self._items else 1)
        if not self._items:
            self._start.show_last(last_before(self.book, self.meeting))
        if self._items and not self.table.currentIndex().isValid():
            self.table.choose(self._first_item())
        self._choose_row(self.table.current_row())
        self._show_offers()

    def _first_item(self) -> int:
        rows = (self.model.row(at) for at in range(self.model.rowCount()))
        return next((at for at, row in enumerate(rows) if not is_head(row)), 0)

    def forget(self) -> None:
        """Choose nothing."""
        self._items = []
        self.model.show_agenda([], {})
        self._offers_open = False

    def choose(self, kind: str, record_id: str) -> None:
        """Choose the item, or the item of a paper."""
        if kind == "papers" and (paper := self.book.papers.get(record_id)):
            record_id = paper.agenda_item_id
        for position in range(self.model.rowCount()):
            if self.model.row(position).id == record_id:
                self.table.choose(position)

    def add_item(self) -> None:
        """Add an item below the chosen one, or at the end, and let its title be typed."""
        self._add("New item", "New agenda item", ItemKind.BUSINESS)

    def add_heading(self) -> None:
        """Add a heading without a number before the chosen item, and let its words be typed."""
        self._add("New heading", "New heading", ItemKind.HEADING)

    def add_standing_items(self) -> None:
        """Add the usual items of this kind of board that the agenda does not have yet."""
        board = self.screen_.session.board
        if self.meeting is not None and board is not None:
            self._rearrange("Standing items", [*self._items, *usual_items(board, self.meeting, self._items)])

    def delete_item(self) -> None:
        """Move the chosen item, with its sub-items, to the bin."""
        if chosen := self._chosen():
            gone = under(self._items, chosen)
            self._rearrange(f"Removal of {called(chosen)}", [item for item in self._items if item.id not in gone])

    def show_offers(self) -> None:
        """Open the panel of what is offered and go there; a second time puts it away."""
        if self._offers_open and self.offers.isVisible():
            self.hide_offers()
            return
        self._offers_open = True
        self._show_offers()
        self.offers.enter()

    def hide_offers(self) -> None:
        """Put the panel away and go back to the list."""
        self._offers_open = False
        self._show_offers()
        (self.table if self._items else self._offers_button).setFocus()

    def mark(self, outcome: ItemOutcome) -> None:
        """Record what became of the chosen item; the reason for what returns is typed in place."""
        chosen = self._chosen()
        if chosen is None or chosen.kind is ItemKind.HEADING:
            return
        self._mark(chosen, outcome, chosen.outcome_reason if outcome in RETURNS else "")
        if outcome in RETURNS:
            self.reason.enter()

    def _mark(self, item: AgendaItem, outcome: ItemOutcome, reason: str) -> None:
        stands = self.book.agenda_items.get(item.id)
        if stands is not None and self.meeting is not None:
            words = outcome.value or "no outcome yet"
            edits = with_outcome(self.book, self.meeting, stands, outcome, reason)
            self.screen_.perform(f"{called(stands)[0].upper()}{called(stands)[1:]}: {words}", edits)

    def _add(self, title: str, step: str, kind: ItemKind) -> None:
        if self.meeting is None:
            return
        chosen = self._chosen()
        item = AgendaItem(meeting_id=self.meeting.id, title=title, kind=kind)
        if self.meeting.state in NUMBERS_MOVE:
            edits = [
                *arranged(self.book, self.meeting, with_new(self._items, item, chosen)),
                *draft_begun(self.meeting),
            ]
        else:
            item, edits = late_item(self.book, self.meeting, item, chosen)
        if self.screen_.perform(step, edits) is not None:
            self.choose("agenda-items", item.id)
            self.table.setFocus()
            self.table.edit(self.model.index(self.table.currentIndex().row(), TITLE_COLUMN))

    def _put(self, item: AgendaItem, parent_id: str | None, before_id: str | None) -> None:
        self._rearrange(f"Move of {called(item)}", put_below(self._items, item, parent_id, before_id))
        self.choose("agenda-items", item.id)

    def _move(self, change: Callable[[Sequence[AgendaItem], AgendaItem], list[AgendaItem]]) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._rearrange(f"Move of {called(chosen)}", change(self._items, chosen))
            self.choose("agenda-items", chosen.id)

    def _rearrange(self, name: str, items: Sequence[AgendaItem]) -> bool:
        assert self.meeting is not None
        edits = arranged(self.book, self.meeting, items)
        return bool(edits) and self.screen_.perform(name, [*edits, *draft_begun(self.meeting)]) is not None

    def _take_offer(self, offer: Offer) -> None:
        assert self.meeting is not None
        item, edits = add_offer(self.book, self.meeting, offer)
        if self.screen_.perform(f"“{item.title[:40]}” on the agenda", edits) is not None:
            self.choose("agenda-items", item.id)
            self.offers.enter()

    def _show_offers(self) -> None:
        if self.meeting is None:
            return
        today = self.screen_.session.today
        found = offers(self.book, self.meeting, today) if still_takes(self.meeting, today) else []
        self._offers_button.setText(offers_words(found))
        self._offers_button.setVisible(bool(found) or self._offers_open)
        if self._offers_open:
            self.offers.show_offers(found)
        # the one that goes hides first: together they would widen the window
        for part, shown in sorted(self._beside().items(), key=lambda each: each[1]):
            part.setVisible(shown)

    def _beside(self) -> dict[QWidget, bool]:
        return {self.offers: self._offers_open, self.pane: bool(self._items) and not self._offers_open}

    def _rename(self, row: object, _name: str, title: str) -> None:
        if title.strip() and isinstance(row, PlacedItem):
            self.screen_.perform(
                f"Change of title of {called(row.item)}", [changed(row.item, replace(row.item, title=title.strip()))]
            )

    def _chosen(self) -> AgendaItem | None:
        row = self.table.current_row()
        return row.item if isinstance(row, PlacedItem) else None

    def _choose_row(self, _row: object) -> None:
        chosen = self._chosen()
        self.pane.show_item(chosen)
        self.reason.show_item(chosen)

    def _add_actions(self) -> None:
        offered: list[tuple[str, str, str, Callable[[], object]]] = [
            ("Add an item", "add_item", "Ins", self.add_item),
            ("Add a heading", "add_heading", "Shift+Ins", self.add_heading),
            ("Move up", "item_up", "Alt+Up", lambda: self._move(lambda items, item: moved(items, item, -1))),
            ("Move down", "item_down", "Alt+Down", lambda: self._move(lambda items, item: moved(items, item, 1))),
            ("Make it a sub-item", "item_in", "Alt+Right", lambda: self._move(indented)),
            ("Make it an item of its own", "item_out", "Alt+Shift+Right", lambda: self._move(outdented)),
            ("Delete", "delete_item", "Del", self.delete_item),
        ]
        offered += [
            (words, f"outcome_{outcome.name.lower()}", key, partial(self.mark, outcome))
            for outcome, (words, key) in _OUTCOME_KEYS.items()
        ]
        add_actions(self.table, offered)
        out = next(each for each in self.table.actions() if each.objectName() == "item_out")
        out.setShortcuts([QKeySequence("Alt+Shift+Right"), QKeySequence("Alt+Shift+Left")])

    def _lay_out(self) -> None:
        self._offers_button = LongButton("", "agenda_offered", self.show_offers)
        tools = (
            writes(SecondaryButton("Add item", "agenda_add", self.add_item)),
            writes(SecondaryButton("Add heading", "agenda_heading", self.add_heading)),
            writes(LongButton("Standing items", "agenda_standing", self.add_standing_items)),
            self._offers_button,
            None,
        )
        page, side = QWidget(), QWidget()
        column, beside = QVBoxLayout(page), QHBoxLayout(side)
        for layout in (column, beside):
            space(layout, spacing=0)
        for part in (self.table, self.reason, self.foot):
            column.addWidget(part, 1 if part is self.table else 0)
        beside.addWidget(self.pane)
        beside.addWidget(self.offers)
        self._stack = lay_out_list(self, tools, (page, self._start), side)
