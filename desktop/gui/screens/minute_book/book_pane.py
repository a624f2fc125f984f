"""The chosen minute or item, whole, with the ways on from it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.action_item import ActionItem
from desktop.domain.dates import say_date
from desktop.domain.minutes import Minute, Resolution
from desktop.gui.measures import space
from desktop.gui.requests import ExportPack, OpenRecord
from desktop.gui.widgets.buttons import LinkButton, PrimaryButton
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.link_list import Leads, LinkList
from desktop.gui.widgets.side_pane import SidePane

if TYPE_CHECKING:
    from desktop.gui.screens.minute_book.screen import MinuteBookScreen


class BookPane(SidePane):
    """compare is emitted to hold what is shown against another; requested leads to it where it belongs."""

    compare = Signal()
    kind = ""

    def __init__(self, screen: "MinuteBookScreen", name: str) -> None:
        super().__init__(f"{name}_pane")
        self.screen_ = screen
        self._record_id: str | None = None
        self.words = QVBoxLayout()
        space(self.words, spacing=10)
        self._ways = LinkList(small=True)
        self._ways.pressed.connect(screen.requested)
        self._open = PrimaryButton("Open it in its meeting", f"{name}_open", self.open_record)
        self._compare = LinkButton("Compare with another", f"{name}_compare_button", self.compare.emit)
        self.body.addLayout(self.words)
        self.add(self._ways, self._open, self._compare)

    def show_row(self, record_id: str | None) -> None:
        """Show a record, or nothing."""
        self._record_id = record_id
        clear_layout(self.words)
        record = self.screen_.session.book.records(self.kind).get(record_id)
        self.content.setVisible(record is not None)
        if record is not None:
            self._ways.show_links(self.tell(record))

    def tell(self, record: object) -> list[Leads]:
        """Say what the record is in the heading and in words, and return where it leads."""
        raise NotImplementedError

    def open_record(self) -> None:
        """Show the record in its meeting."""
        if self._record_id is not None:
            self.screen_.requested.emit(OpenRecord(self.kind, self._record_id))

    def say(self, text: str, role: str = "") -> None:
        """Add a paragraph, if there is anything to say."""
        if text.strip():
            self.words.addWidget(Label(text.strip(), role))

    def set_compared(self, words: str) -> None:
        """Say on the button what would be compared."""
        self._compare.say(words)


class MinutePane(BookPane):
    """A minute with its text, its resolution and the actions that came of it."""

    kind = "minutes"

    def __init__(self, screen: "MinuteBookScreen", name: str) -> None:
        super().__init__(screen, name)
        self.add(LinkButton("Extract for another body…", f"{name}_extract", self.extract))

    def extract(self) -> None:
        """Ask for the minute as a file of its own."""
        minute = self.screen_.session.book.minutes.get(self._record_id)
        if minute is not None:
            self.screen_.requested.emit(ExportPack(minute.meeting_id, minute.id))

    def tell(self, record: object) -> list[Leads]:
        """Say the minute; lead to its actions."""
        assert isinstance(record, Minute)
        book = self.screen_.session.book
        meeting = book.meetings.get(record.meeting_id)
        self.set_heading(f"{record.number}  {record.title}".strip(), say_date(meeting.date) if meeting else "")
        self.say(record.note_above, "muted")
        self.say(record.text)
        parts = book.resolutions.all(minute_id=record.id)
        for part in parts:
            self.say(_said(part))
        for correction in book.corrections.all(minute_id=record.id):
            self.say(f"Corrected in minute {correction.made_in_minute or '–'}: {correction.part}", "muted")
        items = [item for part in parts for item in book.action_items.all(source_kind="resolutions", source_id=part.id)]
        return [_to_action(item) for item in items]


def _to_action(item: ActionItem) -> Leads:
    words = f"Action {item.ref}: {item.status.value}"
    return Leads(words, f"book_action_{item.ref}", OpenRecord("action-items", item.id))


def _said(part: Resolution) -> str:
    votes = (part.votes_for, part.votes_against, part.votes_abstained)
    counted = f" (for {votes[0] or 0}, against {votes[1] or 0}, abstained {votes[2] or 0})" if any(votes) else ""
    return f"{part.verb.value.capitalize()} {part.part}: {part.text}{counted}".replace(" :", ":")
