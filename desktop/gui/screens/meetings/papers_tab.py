"""All papers of a meeting in the order of the agenda, its publication above them, and the supplements after it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.agenda import AgendaItem
from desktop.domain.errors import Refused
from desktop.domain.supplement_run import draft_among
from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.screens.meetings.paper_desk import PaperDesk
from desktop.gui.screens.meetings.paper_drop import PaperDrop
from desktop.gui.screens.meetings.paper_pane import PaperPane
from desktop.gui.screens.meetings.paper_words import (
    PaperRow,
    pages_words,
    printed_tone,
    printed_words,
    progress_words,
    rows_of,
    status_words,
    title_tone,
    title_words,
)
from desktop.gui.screens.meetings.publication_card import PublicationCard
from desktop.gui.screens.meetings.supplement_card import SupplementCard
from desktop.gui.screens.meetings.tab import MeetingTab
from desktop.gui.screens.meetings.which_item import WhichItem
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.card_shelf import CardShelf
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label, Rule
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.workflows.paper_edits import papers_of
from desktop.workflows.supplements import late_item

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

COLUMNS = (
    Column(name="number", heading="Item", text=lambda row: row.number, tone=lambda row: "strong", width=60),
    Column(
        name="title",
        heading="Paper",
        text=title_words,
        detail=lambda row: row.item.title,
        tone=title_tone,
        stretch=True,
    ),
    Column(name="status", heading="Status", text=status_words, detail=progress_words, width=152),
    Column(
        name="printed",
        heading="Pages",
        text=printed_words,
        detail=pages_words,
        tone=printed_tone,
        width=96,
        yields=True,
    ),
    Column(
        name="author",
        heading="Author",
        text=lambda row: row.item.paper_author or row.item.presenter,
        width=160,
        yields=True,
    ),
)


class PapersTab(MeetingTab):
    """Files are dropped on a row, attached with Ctrl+Shift+A, moved with Alt+Up and Alt+Down."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self.desk = PaperDesk(screen)
        self.model = RowsModel(COLUMNS, self)
        self.table = ListTable("papers_table", "Papers of the meeting", self.model, fitted=True)
        self.pane = PaperPane(screen, self.desk)
        self.publication = PublicationCard(screen)
        self.supplement = SupplementCard(screen)
        self.tray = WhichItem()
        self.table.row_chosen.connect(self._choose_row)
        self.table.row_opened.connect(lambda _row: self.pane.enter())
        self.tray.chosen.connect(self.desk.attach)
        self.tray.shown.connect(lambda waiting: self.publication.setHidden(waiting))
        self._drop = PaperDrop(self.table)
        self._drop.dropped.connect(self._take_files)
        self._add_actions()
        self._lay_out()

    def refresh(self) -> None:
        """Read the papers, the publication and the supplements of the meeting."""
        assert self.meeting is not None
        stands = papers_of(self.book, self.meeting)
        self.publication.show_meeting(self.meeting)
        self.tray.show_items(stands.items)
        self.model.show_rows(rows_of(stands))
        has_rows = self.model.rowCount() > 0
        self._stack.setCurrentIndex(0 if has_rows else 1)
        self._tools.setVisible(has_rows or not stands.is_draft)
        self.pane.setVisible(has_rows)
        self._late.setVisible(not stands.is_draft)
        self.supplement.show_supplement(stands, draft_among(stands.supplements))
        if has_rows and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self._choose_row(self.table.current_row())

    def forget(self) -> None:
        """Choose nothing, and let no file wait."""
        self.model.show_rows([])
        self.tray.empty()

    def choose(self, kind: str, record_id: str) -> None:
        """Choose a paper, or the first paper of an item."""
        for position in range(self.model.rowCount()):
            row = self.model.row(position)
            if record_id in (row.id, row.item.id):
                self.table.choose(position)
                return

    def attach(self) -> None:
        """Ask for files: for the item of the chosen row, or else for the tray."""
        row = self._chosen()
        if row is not None:
            self.desk.ask_and_attach(row.item.id)
            return
        from desktop.gui import file_dialogs

        self.wait_for(file_dialogs.ask_papers_to_attach(self.window()))

    def wait_for(self, paths: Sequence[Path]) -> None:
        """Let files wait in the tray until somebody says where they belong."""
        if paths and not self.book.read_only:
            self.tray.wait_for(paths)

    def add_late_item(self) -> None:
        """Add an item after the chosen one to the supplement that is not issued yet, and let its title be typed."""
        if self.meeting is None:
            return
        row = self._chosen()
        wanted = AgendaItem(meeting_id=self.meeting.id, title="Late item")
        try:
            item, edits = late_item(self.book, self.meeting, wanted, row.item if row else None)
        except Refused as refusal:
            self.publication.late.say(str(refusal))
            return
        if self.screen_.perform(f"Late item {item.number}", edits):
            self.screen_.open_record("agenda-items", item.id)

    def _take_files(self, row: PaperRow | None, paths: list[Path]) -> None:
        if row is not None:
            self.desk.attach(row.item.id, paths)
        else:
            self.wait_for(paths)

    def _move(self, by: int) -> None:
        row = self._chosen()
        if row is not None and row.paper is not None:
            self.desk.move(row.paper, by)
            self.choose("papers", row.paper.id)

    def _remove(self) -> None:
        row = self._chosen()
        if row is not None and row.paper is not None:
            self.desk.take_away(row.paper)

    def _look_at(self) -> None:
        row = self._chosen()
        if row is not None and row.paper is not None:
            self.desk.look_at(row.paper)

    def _chosen(self) -> PaperRow | None:
        row = self.table.current_row()
        return row if isinstance(row, PaperRow) else None

    def _choose_row(self, row: object) -> None:
        self.pane.show_row(row if isinstance(row, PaperRow) else None)

    def _add_actions(self) -> None:
        offers = (
            ("Attach a paper…", "attach_paper", "Ctrl+Shift+A", self.attach),
            ("Move up", "paper_up", "Alt+Up", lambda: self._move(-1)),
            ("Move down", "paper_down", "Alt+Down", lambda: self._move(1)),
            ("Open a copy", "look_at_paper", "Ctrl+Return", self._look_at),
            ("Delete", "delete_paper", "Del", self._remove),
        )
        add_actions(self.table, offers, reads=("look_at_paper",))

    def _lay_out(self) -> None:
        self._late = writes(SecondaryButton("Add a late item", "add_late_item", self.add_late_item))
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        space(tools, (24, 12, 24, 10), 8)
        tools.addWidget(writes(SecondaryButton("Attach a paper…", "attach_button", self.attach)))
        tools.addWidget(self._late)
        tools.addStretch()
        tools.addWidget(Label("Or drop files on an item", "muted", wrap=False))
        empty = EmptyState(
            "book",
            "No papers yet",
            "Attach the reports to their items: drop the files here, or say on the Agenda tab which are to follow.",
            writes(SecondaryButton("Attach a paper…", "empty_attach", self.attach)),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        left = QVBoxLayout()
        space(left, spacing=0)
        left.addWidget(self._tools)
        left.addWidget(self._stack, 1)
        below = QHBoxLayout()
        space(below, spacing=0)
        below.addLayout(left, 1)
        below.addWidget(self.pane)
        shelf = CardShelf("papers_shelf")
        shelf.column.addWidget(self.tray)
        shelf.column.addWidget(self.supplement)
        shelf.column.addWidget(self.publication)
        shelf.column.addStretch()
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(shelf)
        whole.addSpacing(theme().px(12))
        whole.addWidget(Rule())
        whole.addLayout(below, 1)
