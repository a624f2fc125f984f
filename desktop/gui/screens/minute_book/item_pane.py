"""The chosen agenda item with the minute that was taken on it."""

from desktop.domain.agenda import AgendaItem
from desktop.domain.dates import say_date
from desktop.domain.page_run import printed_pages
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.minute_book.book_pane import BookPane
from desktop.gui.widgets.link_list import Leads


class ItemPane(BookPane):
    """An item with its papers, what became of it and where it came from."""

    kind = "agenda-items"

    def tell(self, record: object) -> list[Leads]:
        """Say the item; lead to its minutes and papers."""
        assert isinstance(record, AgendaItem)
        book = self.screen_.session.book
        meeting = book.meetings.get(record.meeting_id)
        self.set_heading(f"{record.number}  {record.title}".strip(), say_date(meeting.date) if meeting else "")
        self.say("  ·  ".join(filter(None, (record.presenter, record.purpose))), "muted")
        papers = book.papers.all(agenda_item_id=record.id)
        self.say(printed_pages(record, papers, book.supplements.all(meeting_id=record.meeting_id)))
        became = record.outcome.value.capitalize()
        self.say(f"{became}: {record.outcome_reason}" if record.outcome_reason else became)
        self.say(record.note)
        minutes = book.minutes.all(agenda_item_id=record.id)
        return [
            Leads(f"Minute {minute.number}", f"book_minute_{minute.number}", OpenRecord("minutes", minute.id))
            for minute in minutes
        ]
