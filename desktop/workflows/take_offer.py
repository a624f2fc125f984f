"""An offer becomes an item of the agenda, which keeps the way back to what it came from."""

from dataclasses import replace
from string import ascii_lowercase

from desktop.domain.action_item import ActionItem
from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.agenda_order import NUMBERS_MOVE, siblings
from desktop.domain.decision import Decision
from desktop.domain.edits import Edit, added_all, changed
from desktop.domain.kinds import Record
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute
from desktop.domain.work_programme import ProgrammeItem, ProgrammeState
from desktop.storage.book import Book
from desktop.workflows.agenda_offers import Offer, OfferGroup
from desktop.workflows.arrange_agenda import arranged, draft_begun
from desktop.workflows.awaited_answers import asked_words
from desktop.workflows.business_place import with_business
from desktop.workflows.offered_words import action_words, minute_words
from desktop.workflows.pack_rows.exempt import action_privacy, minute_privacy
from desktop.workflows.returning_items import again, programme_follows
from desktop.workflows.supplements import late_item


def add_offer(book: Book, meeting: Meeting, offer: Offer) -> tuple[AgendaItem, list[Edit]]:
    """Return the item that an offer becomes and the edits that put it on the agenda; it names what it came from.

    Actions and minutes go below the item for matters arising where the agenda has one, all else to the business; once
    the agenda is published, everything goes into the supplement.
    """
    new = _items_of(book, meeting, offer)
    if meeting.state in NUMBERS_MOVE:
        new, edits = _placed(book, meeting, offer, new)
    else:
        new, edits = _late(book, meeting, new)
    if offer.source_kind == "programme-items":
        planned = book.programme_items.get(offer.source_id)
        assert planned is not None
        on_agenda = replace(planned, state=ProgrammeState.ON_AGENDA, meeting_id=meeting.id, agenda_item_id=new[0].id)
        edits.append(changed(planned, on_agenda))
    return new[0], [*edits, *programme_follows(book, new)]


def _placed(book: Book, meeting: Meeting, offer: Offer, new: list[AgendaItem]) -> tuple[list[AgendaItem], list[Edit]]:
    arising = offer.group in (OfferGroup.ANSWERS, OfferGroup.DUE, OfferGroup.ARISING)
    items = book.agenda_items.all(meeting_id=meeting.id)
    after = with_business(items, new, below=ItemKind.MATTERS_ARISING if arising else None)
    return new, [*draft_begun(meeting), *arranged(book, meeting, after)]


def _late(book: Book, meeting: Meeting, new: list[AgendaItem]) -> tuple[list[AgendaItem], list[Edit]]:
    """Return the items as a supplement has them, after the last business that was published."""
    own = [item for item in siblings(book.agenda_items.all(meeting_id=meeting.id), None) if not item.supplement]
    business = [item for item in own if item.kind is ItemKind.BUSINESS]
    last = next(reversed(business or own), None)
    late, edits = late_item(book, meeting, new[0], last)
    below = [replace(item, supplement=late.supplement, number=ascii_lowercase[at]) for at, item in enumerate(new[1:])]
    return [late, *below], [*edits, *added_all(below)]


def _items_of(book: Book, meeting: Meeting, offer: Offer) -> list[AgendaItem]:
    record = book.records(offer.source_kind).get(offer.source_id)
    assert record is not None
    if isinstance(record, AgendaItem):
        was = book.meetings.get(record.meeting_id)
        assert was is not None
        return again(book, record, was, meeting, 1)
    item = _item_of(book, meeting, record)
    return [replace(item, source_kind=offer.source_kind, source_id=offer.source_id)]


def _item_of(book: Book, meeting: Meeting, record: Record) -> AgendaItem:
    if isinstance(record, ActionItem):
        return _from_action(book, meeting, record)
    if isinstance(record, Minute):
        return _from_minute(book, meeting, record)
    if isinstance(record, Decision):
        return _from_decision(book, meeting, record)
    assert isinstance(record, ProgrammeItem)
    return _from_programme(meeting, record)


def _from_action(book: Book, meeting: Meeting, action: ActionItem) -> AgendaItem:
    """Return an item about an action; of an exempt one it says no more than its reference, and is exempt likewise."""
    private = action_privacy(book, action)
    if private and not (private.paragraphs or private.confidential):
        return AgendaItem(meeting_id=meeting.id, title=f"Action {action.ref}".strip())
    return AgendaItem(
        meeting_id=meeting.id,
        title=action.wording.rstrip(". "),
        presenter=action.lead,
        note=f"{action_words(action)}.",
        **private.marks,
    )


def _from_decision(book: Book, meeting: Meeting, decision: Decision) -> AgendaItem:
    """Return an item about an answer that is awaited: that of its action, under the name of whoever answers.

    Of an exempt action that is not so by a paragraph, the item is open: it does not say who answers.
    """
    action = book.action_items.get(decision.record_id)
    assert action is not None
    item = _from_action(book, meeting, action)
    private = action_privacy(book, action)
    if private and not item.is_private:
        return replace(item, title=f"Answer: {item.title}")
    note = "" if private else f"{action_words(action)}. {asked_words(decision)}."
    return replace(item, title=f"Answer of {decision.to}: {item.title}", note=note or item.note)


def _from_minute(book: Book, meeting: Meeting, minute: Minute) -> AgendaItem:
    return AgendaItem(meeting_id=meeting.id, title=minute_words(book, minute), **minute_privacy(book, minute).marks)


def _from_programme(meeting: Meeting, planned: ProgrammeItem) -> AgendaItem:
    return AgendaItem(
        meeting_id=meeting.id, title=planned.title, presenter=planned.lead, purpose=planned.purpose, note=planned.note
    )
