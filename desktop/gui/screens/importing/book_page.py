"""What stays of imported papers in the book: open queries, and the papers with their left-over lines."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.dates import short_date
from desktop.domain.source import Choice, Query, QueryState, SourceDocument
from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.requests import ImportPaper, OpenRecord, Tell
from desktop.gui.screens.importing.paper_tab import PaperLine, PaperTab
from desktop.gui.screens.importing.queries_tab import QueriesTab
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.importing.screen import ImportingScreen

_QUERIES, _PAPERS, _PAPER, _NOTHING = range(4)
COLUMNS = (
    Column(name="name", heading="Paper", text=lambda row: row.name, tone=lambda row: "strong", stretch=True),
    Column(name="kind", heading="Read as", text=lambda row: row.kind.replace("-", " ").capitalize(), width=150),
    Column(name="day", heading="Imported", text=lambda row: short_date(row.imported_on), width=130),
    Column(name="left", heading="Left over", text=lambda row: f"{len(row.leftovers)} lines", width=120),
)


class BookPage(QWidget):
    """Settling a query here is one undoable step of the book."""

    def __init__(self, screen: "ImportingScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.header = PageHeader("Imported papers")
        self._go_on = SecondaryButton("Go on with the import", "book_go_on", screen.go_on)
        self.header.add_button(self._go_on)
        self.header.add_button(
            writes(PrimaryButton("Import a paper", "import_another", lambda: screen.requested.emit(ImportPaper())))
        )
        for words, name in (("Queries", "tab_book_queries"), ("Papers", "tab_papers"), ("The paper", "tab_source")):
            self.header.add_tab(words, name)
        empty = EmptyState("done", "No queries", "Whatever is in doubt in an imported paper waits here for an answer.")
        self.queries = QueriesTab("book_queries", self._settle, lambda query: bool(query.record_id), empty)
        self.queries.about.connect(lambda query: screen.requested.emit(OpenRecord(query.record_kind, query.record_id)))
        self.model = RowsModel(COLUMNS, self)
        self.papers = ListTable("papers_table", "Imported papers", self.model, lines=1)
        self.papers.row_opened.connect(lambda row: self.show_source(row.id))
        self.paper = PaperTab()
        self._source: SourceDocument | None = None
        self._stack = QStackedWidget()
        for tab in (self.queries, self.papers, self.paper, _nothing_yet()):
            self._stack.addWidget(tab)
        self._tab = _QUERIES
        self.header.tab_chosen.connect(self._show_tab)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self._stack, 1)

    def refresh(self) -> None:
        """Read queries and papers again."""
        book, waits = self._screen.session.book, self._screen.waits()
        self._go_on.setVisible(bool(waits))
        self._go_on.setToolTip(f"{waits} is read and not yet in the book" if waits else "")
        queries = book.queries.all()
        waiting = [query for query in queries if query.state is QueryState.OPEN]
        papers = book.source_documents.all()
        self.queries.locked = book.read_only
        self.queries.show_queries([*waiting, *(query for query in queries if query.state is QueryState.SETTLED)])
        self.model.show_rows(papers)
        self.header.name_tab(_QUERIES, f"Queries ({len(waiting)})")
        self.header.name_tab(_PAPERS, f"Papers ({len(papers)})")
        self.header.set_title("Imported papers", "What is in doubt, and the papers as they were read.")
        self.header.show_tabs(bool(papers))
        self._stack.setCurrentIndex(self._tab if papers else _NOTHING)
        if self._source is None and papers:
            self._source = papers[-1]
        self.paper.show_lines(_source_lines(self._source) if self._source else [])

    def choose(self, kind: str, record_id: str) -> None:
        """Show one query, or one paper."""
        if kind == "queries":
            self.header.choose_tab(_QUERIES)
            self.queries.choose(record_id)
        else:
            self.show_source(record_id)

    def show_queries(self) -> None:
        """Show the queries, an open one chosen."""
        self.header.choose_tab(_QUERIES)
        self.queries.choose_next()

    def show_source(self, source_id: str) -> None:
        """Show the lines of one imported paper."""
        self._source = self._screen.session.book.source_documents.get(source_id)
        self.paper.show_lines(_source_lines(self._source) if self._source else [])
        self.header.choose_tab(_PAPER)

    def _show_tab(self, position: int) -> None:
        self._tab = position
        if self.model.rowCount():
            self._stack.setCurrentIndex(position)

    def _settle(self, query: Query, choice: Choice) -> None:
        from desktop.domain.errors import Refused
        from desktop.workflows.settle_query import settle

        try:
            edits = settle(self._screen.session.book, query, choice)
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
            return
        self._screen.perform(f"Answer: {choice.label}", edits)


def _nothing_yet() -> EmptyState:
    return EmptyState(
        "import",
        "No papers yet",
        "An agenda pack, minutes or a report (Word, PDF or text) and an action log kept elsewhere (also a spreadsheet) "
        "are read here, and stay with what was made of them.",
    )


def _source_lines(source: SourceDocument) -> list[PaperLine]:
    left = {each.line for each in source.leftovers}
    kinds: dict[int, list[str]] = {}
    for placement in source.placements:
        for line in range(placement.first_line, placement.last_line + 1):
            if placement.kind not in kinds.setdefault(line, []):
                kinds[line].append(placement.kind)
    return [
        PaperLine(number, text, () if number in left else tuple(kinds.get(number, ())), number not in left)
        for number, text in enumerate(source.text.split("\n"), 1)
        if text.strip()
    ]
