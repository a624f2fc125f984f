"""Where a plan entry came from, and what the import asks about it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.kinds import kind_of
from desktop.domain.plan import Milestone, PlanEntry
from desktop.domain.source import QueryState
from desktop.gui.changes import Announcement
from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.labels import section_label
from desktop.gui.widgets.link_list import Leads, LinkList

if TYPE_CHECKING:
    from desktop.gui.screens.plan.screen import PlanScreen

_CHANGES = frozenset({"source-documents", "plans", "boards"})


class Origin(QWidget):
    """The questions of the import that wait for an answer, and the line of the paper."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__()
        self._screen = screen
        self._lines: dict[str, tuple[str, str, int]] | None = None
        self._links = LinkList(small=True)
        self._links.pressed.connect(screen.requested.emit)
        screen.session.changes.announced.connect(self._hear)
        screen.session.board_changed.connect(self._forget)
        column = QVBoxLayout(self)
        space(column, spacing=4)
        column.addWidget(section_label("From the paper"))
        column.addWidget(self._links)

    def show_entry(self, entry: PlanEntry | Milestone | None) -> None:
        """Show what the paper says of an entry; nothing for one that was written by hand."""
        links = self._found(entry) if entry else []
        self._links.show_links(links)
        self.setVisible(bool(links))

    def _found(self, entry: PlanEntry | Milestone) -> list[Leads]:
        book = self._screen.session.book
        asked = book.queries.all(record_kind=kind_of(entry), record_id=entry.id)
        links = [
            Leads(f"Question: {query.question}", f"plan_query_{number}", OpenRecord("queries", query.id))
            for number, query in enumerate(each for each in asked if each.state is QueryState.OPEN)
        ]
        if found := self._where().get(entry.id):
            source, name, line = found
            links.append(Leads(f"Line {line:,} of {name}", "plan_source", OpenRecord("source-documents", source)))
        return links

    def _where(self) -> dict[str, tuple[str, str, int]]:
        """Return for each record of the board's plans the paper and line it was read from; read once."""
        if self._lines is None:
            sources = self._screen.session.book.source_documents.all(board_id=self._screen.session.board_id)
            self._lines = {
                placed.record_id: (source.id, source.name, placed.first_line)
                for source in sources
                for placed in source.placements
                if placed.kind in ("plan-entries", "milestones")
            }
        return self._lines

    def _hear(self, told: Announcement) -> None:
        if told.kinds & _CHANGES:
            self._forget()

    def _forget(self) -> None:
        self._lines = None
