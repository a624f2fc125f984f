"""What happened to an action, from the record of the book, and where it came from."""

from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.action_item import ActionItem
from desktop.domain.dates import short_date
from desktop.domain.minutes import resolution_ref
from desktop.gui.record_story import edits_of
from desktop.gui.widgets.history import Event

if TYPE_CHECKING:
    from desktop.storage.book import Book


def source_words(book: "Book", item: ActionItem) -> tuple[str, str, str]:
    """Return the words of where an action comes from, and the kind and id of that record ("" where none)."""
    if item.source_kind == "resolutions" and (part := book.resolutions.get(item.source_id)):
        minute = book.minutes.get(part.minute_id)
        meeting = book.meetings.get(minute.meeting_id) if minute else None
        if minute and meeting:
            words = f"{resolution_ref(minute.number, part)}, minutes of {short_date(meeting.date)}"
            return words, "resolutions", part.id
    if item.source_kind == "recommendations" and (found := book.recommendations.get(item.source_id)):
        report = book.reports.get(found.report_id)
        return f"{found.ref}, {report.title if report else 'recommendation'}", "recommendations", found.id
    return "Added by hand", "", ""


def story(book: "Book", item: ActionItem) -> list[Event]:
    """Return the updates, moved dates and decisions of an action, newest first."""
    told: list[tuple[date, int, Event]] = []
    for update in book.updates.all(action_item_id=item.id):
        detail = ". ".join(filter(None, (short_date(update.made_on), update.text)))
        told.append((update.made_on, 2, Event(f"Update from {update.author or 'the lead'}", detail)))
    for extension in book.extensions.all(action_item_id=item.id):
        before = short_date(extension.from_due) if extension.from_due else "no date"
        heading = f"Date moved from {before} to {short_date(extension.to_due)}"
        detail = f"{short_date(extension.made_on)}, agreed by {extension.agreed_by or 'not said'}. {extension.reason}"
        told.append((extension.made_on, 1, Event(heading, detail)))
    told += _milestones(item)
    told.sort(key=lambda each: each[:2], reverse=True)
    return [event for _day, _rank, event in told] + edits_of(book, item)


def _milestones(item: ActionItem) -> list[tuple[date, int, Event]]:
    told: list[tuple[date, int, Event]] = []
    if item.agreed_on:
        told.append((item.agreed_on, 0, Event("Agreed by the Board", short_date(item.agreed_on))))
    for evidence in item.evidence:
        detail = ". ".join(filter(None, (evidence.text, evidence.link)))
        told.append((evidence.received or date.min, 2, Event("Evidence received", detail)))
    if item.proposed_on:
        told.append((item.proposed_on, 3, Event("Proposed for closure", short_date(item.proposed_on))))
    if item.closed_on:
        minute = f", minute {item.closed_in_minute}" if item.closed_in_minute else ""
        told.append((item.closed_on, 4, Event("Closed by the Board", f"{short_date(item.closed_on)}{minute}")))
    return told
