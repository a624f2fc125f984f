"""The chosen paper: its title, length and author, and what can be done with the file."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.agenda import AgendaItem, Paper, PaperProgress, PaperStatus
from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.gui.measures import space
from desktop.gui.record_form import BookKeeper, RecordForm, lock
from desktop.gui.requests import OpenRecord, Tell
from desktop.gui.screens.meetings.agenda_pane import read_number
from desktop.gui.screens.meetings.agenda_words import called
from desktop.gui.screens.meetings.paper_desk import PaperDesk
from desktop.gui.screens.meetings.paper_words import PaperRow, printed_words, size_words, title_words
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.side_by_side import beside
from desktop.gui.widgets.side_pane import SidePane
from desktop.gui.writers import writes
from desktop.storage.typing import Place
from desktop.workflows.paper_edits import meeting_of_item, papers_of, rewritten

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_PROGRESS = {PaperProgress.NOT_ASKED: "Not asked for"}


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """A paper and what its item says of it, as one row; title and pages are empty for an item without a file."""

    id: str
    item_id: str
    title: str
    pages: int | None
    status: PaperStatus
    author: str
    progress: PaperProgress


def facts_of(item: AgendaItem, paper: Paper | None) -> PaperFacts:
    """Return the row of a paper, or of an item that has none."""
    key, title, pages = (paper.id, paper.title, paper.pages) if paper else (item.id, "", None)
    return PaperFacts(key, item.id, title, pages, item.paper, item.paper_author, item.paper_progress)


class PaperKeeper(BookKeeper):
    """Keeps the row in the item and the paper, and lets the pages of the agenda follow."""

    def current(self, facts: Any) -> PaperFacts | None:
        """Return the row as the book has it."""
        book = self._screen.session.book
        item, paper = book.agenda_items.get(facts.item_id), book.papers.get(facts.id)
        return facts_of(item, paper) if item and (paper or facts.id == facts.item_id) else None

    def place_of(self, facts: Any, attribute: str) -> Place:
        """Return where what is typed is kept: only the form can read it back."""
        kind = "agenda-items" if facts.id == facts.item_id else "papers"
        return Place(kind, facts.id, f"form.paper_{attribute}")

    def put(self, name: str, _before: Any, after: Any) -> None:
        """Write what differs as one step."""
        try:
            self._screen.perform(name, self._edits(after))
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
            self._screen.read_again()

    def _edits(self, facts: PaperFacts) -> list[Edit]:
        book = self._screen.session.book
        stands = papers_of(book, meeting_of_item(book, facts.item_id))
        items = [_with(each, facts) if each.id == facts.item_id else each for each in stands.items]
        papers = list(stands.papers)
        for at, paper in enumerate(papers):
            if paper.id == facts.id:
                if stands.is_fixed(paper) and paper.pages != facts.pages:
                    raise Refused(f"{paper.file_name} went out already: its pages do not change.")
                papers[at] = replace(paper, title=facts.title or paper.title, pages=facts.pages)
        return rewritten(stands, items, papers)


def _with(item: AgendaItem, facts: PaperFacts) -> AgendaItem:
    return replace(item, paper=facts.status, paper_author=facts.author, paper_progress=facts.progress)


class PaperPane(SidePane):
    """Fields of the chosen paper and its item; below them what can be done with the file."""

    def __init__(self, screen: "MeetingsScreen", desk: PaperDesk) -> None:
        super().__init__("paper_pane")
        self._screen, self._desk = screen, desk
        self._form = RecordForm(
            PaperKeeper(screen), lambda facts: f"“{facts.title[:40]}”" if facts.title else "a paper"
        )
        bind = self._form.bind
        statuses = [(each, each.value.capitalize()) for each in PaperStatus]
        steps = [(each, _PROGRESS.get(each, each.value.capitalize())) for each in PaperProgress]
        self._title = bind(LineField("Title", "paper_title"), "title", "title")
        self._pages = bind(LineField("Pages", "paper_pages", read=read_number, hint="How many"), "pages", "pages")
        self.add(self._title)
        self.add(
            beside(self._pages, bind(ChoiceField("Paper", "paper_status", statuses), "status", "paper status")),
            bind(LineField("Author", "paper_author", hint="Post or name"), "author", "author"),
            bind(ChoiceField("Progress", "paper_progress", steps), "progress", "progress"),
        )
        self._more = QVBoxLayout()
        space(self._more, spacing=8)
        self.body.addLayout(self._more)

    def show_row(self, row: PaperRow | None) -> None:
        """Show a paper, an item without one, or nothing."""
        self._form.show(facts_of(row.item, row.paper) if row else None)
        clear_layout(self._more)
        if row is None:
            self.set_heading("Papers", "Choose a paper, or an item that lacks one.")
            return
        name = called(row.item)
        self.set_heading(row.paper.file_name if row.paper else title_words(row), _about(row, name))
        self._title.setVisible(row.paper is not None)
        self._pages.setVisible(row.paper is not None)
        lock(self._pages, row.is_fixed or self._screen.session.book.read_only)
        for widget in self._steps(row, row.is_fixed):
            self._more.addWidget(widget)

    def _steps(self, row: PaperRow, fixed: bool) -> list[Any]:
        desk, item, paper = self._desk, row.item, row.paper
        lead = LinkButton(f"Show {called(item)}", "paper_item", lambda: self._ask_item(item))
        if paper is None:
            attach = writes(SecondaryButton("Attach a paper…", "pane_attach", lambda: desk.ask_and_attach(item.id)))
            return [attach, lead]
        steps: list[Any] = [
            SecondaryButton("Open a copy", "paper_open", lambda: desk.look_at(paper)),
            SecondaryButton("Save a copy…", "paper_save", lambda: desk.save_copy(paper)),
            writes(SecondaryButton("Replace by a newer version…", "paper_replace", lambda: desk.replace(paper))),
        ]
        if fixed:
            return [*steps, Label("It went out and stays: a newer version goes into a supplement.", "small"), lead]
        take = writes(LinkButton("Move it to the bin", "paper_remove", lambda: desk.take_away(paper)))
        return [*steps, lead, take]

    def _ask_item(self, item: AgendaItem) -> None:
        self._screen.requested.emit(OpenRecord("agenda-items", item.id))


def _about(row: PaperRow, name: str) -> str:
    where = name[:1].upper() + name[1:]
    pages = printed_words(row) if row.paper is None or row.paper.pages else ""
    told = [where, f"pages {pages}" if " - " in pages else f"page {pages}" if pages else "", size_words(row)]
    return ", ".join(filter(None, told))
