"""The chosen agenda item: everything about it, each field editable."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.agenda import AgendaItem, ItemKind, PaperStatus
from desktop.domain.errors import Refused
from desktop.domain.minutes import Minute
from desktop.gui.measures import space
from desktop.gui.record_form import RecordForm
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.meetings.agenda_words import called
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.link_list import Leads, LinkList
from desktop.gui.widgets.side_by_side import beside
from desktop.gui.widgets.side_pane import SidePane

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_EXEMPT = ((), *((number,) for number in range(1, 8)))
_PURPOSES = ("For decision", "For discussion", "For information", "For assurance")


def read_number(text: str) -> int | None:
    """Return a whole number from 1 as typed, None for nothing; raises Refused for anything else."""
    if not text.strip():
        return None
    if not text.strip().isdecimal() or int(text) == 0:
        raise Refused("This takes a whole number, such as 15.")
    return int(text)


class AgendaPane(SidePane):
    """Shows one item; links lead to the minute that was taken on it."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__("agenda_pane")
        self._screen = screen
        self._form = RecordForm(screen, called)
        bind = self._form.bind
        self.add(bind(TextField("Title", "item_title", lines=(1, 6)), "title", "title"))
        self.add(bind(LineField("Presenter", "item_presenter", hint="Post or name"), "presenter", "presenter"))
        purposes = [("", "not said"), *((each, each) for each in _PURPOSES)]
        self.add(
            beside(
                bind(ChoiceField("Purpose", "item_purpose", purposes), "purpose", "purpose"),
                bind(LineField("Minutes allotted", "item_minutes", read=read_number), "minutes_allotted", "minutes"),
            )
        )
        papers = [(each, each.value.capitalize()) for each in PaperStatus]
        kinds = [(each, each.value.capitalize()) for each in ItemKind]
        self.add(
            beside(
                bind(ChoiceField("Paper", "item_paper", papers), "paper", "paper"),
                bind(ChoiceField("Kind of item", "item_kind", kinds), "kind", "kind"),
            )
        )
        self.add(
            beside(
                bind(LineField("First page", "item_first_page", read=read_number), "first_page", "first page"),
                bind(LineField("Last page", "item_last_page", read=read_number), "last_page", "last page"),
            )
        )
        exempt = [(each, f"Exempt: paragraph {each[0]}" if each else "Open to the public") for each in _EXEMPT]
        self.add(bind(ChoiceField("Private business", "item_exempt", exempt), "exempt_paragraphs", "private business"))
        self.add(bind(TextField("Note", "item_note", lines=(2, 6)), "note", "note"))
        self._more = QVBoxLayout()
        space(self._more, spacing=6)
        self._minutes = LinkList(small=True)
        self._minutes.pressed.connect(screen.requested)
        self.body.addLayout(self._more)
        self.body.addWidget(self._minutes)

    def show_item(self, item: AgendaItem | None) -> None:
        """Show an item, or nothing."""
        self._form.show(item)
        clear_layout(self._more)
        if item is None:
            self.set_heading("")
            self._minutes.show_links([])
            return
        self.set_heading(f"Item {item.number}" if item.number else "Sub-item" if item.parent_id else "Item")
        if item.links:
            self._more.addWidget(Label("Links", "section"))
        for link in item.links:
            self._more.addWidget(Label(link, "muted"))
        minutes = self._screen.session.book.minutes.all(agenda_item_id=item.id)
        self._minutes.show_links([_link(minute) for minute in minutes])


def _link(minute: Minute) -> Leads:
    words = f"Minute {minute.number} {minute.title}".replace("  ", " ")
    return Leads(words, f"minute_{minute.number}", OpenRecord("minutes", minute.id))
