"""The papers of an item in its pane, each with its pages, leading to the Papers tab."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.page_run import paper_pages
from desktop.domain.wording import counted
from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.meetings.paper_desk import PaperDesk
from desktop.gui.screens.meetings.paper_words import PaperRow
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.link_list import Leads, LinkList
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class ItemPapers(QWidget):
    """The papers that an item has, and a way to add one."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._item: AgendaItem | None = None
        self._desk = PaperDesk(screen)
        self._links = LinkList(small=True)
        self._links.pressed.connect(screen.requested)
        column = QVBoxLayout(self)
        space(column, spacing=4)
        column.addWidget(Label("Papers", "field"))
        column.addWidget(self._links)
        column.addWidget(writes(LinkButton("Attach a paper…", "item_attach", self._attach)))

    def show_item(self, item: AgendaItem | None) -> None:
        """Show the papers of an item; a heading has none."""
        self._item = item
        self.setVisible(item is not None and item.kind is not ItemKind.HEADING)
        book = self._screen.session.book
        papers = book.papers.all(agenda_item_id=item.id) if item else []
        supplements = tuple(book.supplements.all(meeting_id=item.meeting_id)) if item and papers else ()
        self._links.show_links([_link(PaperRow(item, paper, supplements)) for paper in papers if item])

    def _attach(self) -> None:
        if self._item is not None:
            self._desk.ask_and_attach(self._item.id)


def _link(row: PaperRow) -> Leads:
    paper = row.paper
    assert paper is not None
    pages = paper_pages(paper, row.supplements)
    length = counted(paper.pages, "page") if paper.pages else "length unknown"
    where = f"{'pages' if ' - ' in pages else 'page'} {pages}" if pages else length
    return Leads(
        f"{paper.title or paper.file_name}, {where}", f"item_paper_{paper.position}", OpenRecord("papers", paper.id)
    )
