"""The chosen agenda item: everything about it, each field editable, what is rarely needed folded away."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome, PaperProgress, PaperStatus
from desktop.domain.agenda_order import NUMBERS_MOVE, printed_number
from desktop.domain.errors import Refused
from desktop.domain.minutes import Minute
from desktop.gui.measures import space
from desktop.gui.record_form import RecordForm, lock
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.meetings.agenda_words import called
from desktop.gui.screens.meetings.exclusion_fields import ExclusionFields
from desktop.gui.screens.meetings.item_keeper import ItemKeeper
from desktop.gui.screens.meetings.item_papers import ItemPapers
from desktop.gui.screens.meetings.item_source import source_links
from desktop.gui.screens.meetings.private_fields import PrivateFields
from desktop.gui.screens.meetings.urgent_form import UrgentForm
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.fold import Fold
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.link_list import Leads, LinkList
from desktop.gui.widgets.reference_strip import ReferenceStrip
from desktop.gui.widgets.side_by_side import beside
from desktop.gui.widgets.side_pane import SidePane

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_PURPOSES = ("For decision", "For discussion", "For information", "For assurance")


def read_number(text: str) -> int | None:
    """Return a whole number from 1 to 9,999 as typed, None for nothing; raises Refused for anything else."""
    plain = text.strip()
    if not plain:
        return None
    if not plain.isdecimal() or len(plain) > 4 or int(plain) == 0:
        raise Refused("This takes a whole number, such as 15.")
    return int(plain)


class AgendaPane(SidePane):
    """Shows one item; links lead to what it came from and to the minute that was taken on it."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__("agenda_pane")
        self._screen = screen
        self._item: AgendaItem | None = None
        self._keeper = ItemKeeper(screen)
        self._form = RecordForm(self._keeper, called)
        self._source, self._minutes = LinkList(small=True), LinkList(small=True)
        for links in (self._source, self._minutes):
            links.pressed.connect(screen.requested)
        self._private, self._urgent = PrivateFields(screen), UrgentForm(screen)
        for part in (self._private, self._urgent):
            part.lacking.connect(self._bring_into_view)
        self._exclusion, self._papers = ExclusionFields(screen), ItemPapers(screen)
        self._more = QVBoxLayout()
        space(self._more, spacing=6)
        self.add(self._source)
        self._add_business()
        self._add_paper()
        self.add(self._papers, self._exclusion, self._private, self._urgent)
        self._add_rest()
        self.body.addLayout(self._more)
        self.body.addWidget(self._minutes)

    def show_item(self, item: AgendaItem | None) -> None:
        """Show an item, or nothing."""
        self._item = item
        self._form.show(item)
        self._exclusion.show_item(item)
        self._papers.show_item(item)
        business = item is not None and item.kind not in (ItemKind.EXCLUSION, ItemKind.HEADING)
        for part in (self._private, self._urgent):
            part.show_item(item)
        for widget in (self._private, self._urgent, self._author_fold, self._outcome_fold):
            widget.setVisible(business)
        for field in self._of_an_item:
            field.setVisible(item is None or item.kind is not ItemKind.HEADING)
        self._show_pages(item)
        self._show_links(item)
        self._look_up(item)
        if item is None:
            self.set_heading("")
            return
        self.set_heading(self._heading_of(item))
        self._author_fold.say(item.paper_author or "")
        self._outcome_fold.say("" if item.outcome is ItemOutcome.OPEN else item.outcome.value.capitalize())

    def _look_up(self, item: AgendaItem | None) -> None:
        session = self._screen.session
        meeting = session.book.meetings.get(item.meeting_id) if item else None
        self._references.look_in(session.book, session.board, before=meeting.date if meeting else None)

    def _bring_into_view(self, widget: QWidget) -> None:
        # the words below it come into view with it once they have their room
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget, 0, self.height() // 4))

    def _heading_of(self, item: AgendaItem) -> str:
        above = self._screen.session.book.agenda_items.get(item.parent_id) if item.parent_id else None
        if item.number:
            return f"Item {printed_number(item, above.number if above else '')}"
        return item.kind.value.capitalize() if above is None else "Sub-item"

    def _add_business(self) -> None:
        bind = self._form.bind
        self.add(bind(TextField("Title", "item_title", lines=(1, 6)), "title", "title"))
        presenter = bind(LineField("Presenter", "item_presenter", hint="Post or name"), "presenter", "presenter")
        suggest_names(presenter, self._screen.session)
        purposes = [("", "Not said"), *((each, each) for each in _PURPOSES)]
        size = beside(
            bind(ChoiceField("Purpose", "item_purpose", purposes), "purpose", "purpose"),
            bind(LineField("Minutes allotted", "item_minutes", read=read_number), "minutes_allotted", "minutes"),
        )
        self.add(presenter, size)
        self._of_an_item = [presenter, size]

    def _add_paper(self) -> None:
        bind = self._form.bind
        papers = [(each, each.value.capitalize()) for each in PaperStatus]
        self._pages = LineField("Pages", "item_pages", read=read_number, hint="How many")
        self._pages.committed.connect(self._set_pages)
        paper = beside(bind(ChoiceField("Paper", "item_paper", papers), "paper", "paper"), self._pages)
        self.add(paper)
        self._of_an_item.append(paper)

    def _add_rest(self) -> None:
        bind = self._form.bind
        self._author_fold = Fold("Author of the paper", "item_author_part")
        author = bind(LineField("Author", "item_author", hint="Post or name"), "paper_author", "author")
        suggest_names(author, self._screen.session)
        progress = [(each, each.value.capitalize() or "Not asked yet") for each in PaperProgress]
        self._author_fold.body.addWidget(author)
        self._author_fold.body.addWidget(
            bind(ChoiceField("The paper is", "item_progress", progress), "paper_progress", "progress")
        )
        self._outcome_fold = Fold("What became of it", "item_outcome_part")
        outcomes = [(each, each.value.capitalize() or "Not taken yet") for each in ItemOutcome]
        self._outcome_fold.body.addWidget(bind(ChoiceField("Outcome", "item_outcome", outcomes), "outcome", "outcome"))
        reason = TextField("Reason", "item_outcome_reason", lines=(1, 6))
        self._outcome_fold.body.addWidget(bind(reason, "outcome_reason", "reason"))
        kinds = [(each, each.value.capitalize()) for each in ItemKind]
        self.add(self._author_fold, self._outcome_fold)
        self.add(bind(ChoiceField("Kind of item", "item_kind", kinds), "kind", "kind"))
        note = bind(TextField("Note", "item_note", lines=(2, 8)), "note", "note")
        self._references = ReferenceStrip(note.box)
        self._references.pressed.connect(self._screen.requested)
        self.add(note, self._references)

    def _show_pages(self, item: AgendaItem | None) -> None:
        """Show how long the paper is; what files of the book or a published agenda have is not typed."""
        count = (item.last_page or item.first_page) - item.first_page + 1 if item and item.first_page else None
        self._pages.keep_text(str(count or ""))
        book = self._screen.session.book
        meeting = book.meetings.get(item.meeting_id) if item else None
        counted = item is not None and bool(book.papers.count(agenda_item_id=item.id))
        fixed = meeting is None or meeting.state not in NUMBERS_MOVE or counted
        lock(self._pages, fixed or book.read_only)

    def _set_pages(self, count: int | None) -> None:
        if self._item is None:
            return
        first = None if count is None else self._item.first_page or 1
        last = None if first is None or count is None else first + count - 1
        after = replace(self._item, first_page=first, last_page=last)
        if count and after.paper is PaperStatus.NONE:
            after = replace(after, paper=PaperStatus.HEREWITH)
        self._keeper.put(f"Pages of {called(self._item)}", self._item, after)

    def _show_links(self, item: AgendaItem | None) -> None:
        book = self._screen.session.book
        clear_layout(self._more)
        self._source.show_links(source_links(book, item) if item else [])
        self._minutes.show_links([_link(each) for each in book.minutes.all(agenda_item_id=item.id)] if item else [])
        if item and item.links:
            self._more.addWidget(Label("Links", "section"))
        for link in item.links if item else ():
            self._more.addWidget(Label(link, "muted"))


def _link(minute: Minute) -> Leads:
    words = f"Minute {minute.number} {minute.title}".replace("  ", " ")
    return Leads(words, f"minute_{minute.number}", OpenRecord("minutes", minute.id))
