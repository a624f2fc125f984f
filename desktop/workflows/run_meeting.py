"""A meeting as it runs: begun, one item reached after the other, ended with what was reported to it frozen."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from desktop.domain.agenda_order import PlacedItem, in_order
from desktop.domain.board import Board
from desktop.domain.edits import Edit, changed
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minute_states import drafted
from desktop.domain.minutes import Minute
from desktop.domain.position import Occasion
from desktop.storage.book import Book
from desktop.workflows import take_position
from desktop.workflows.item_outcome import closed
from desktop.workflows.reported_entries import Told
from desktop.workflows.write_minutes import minutable, minute_of_item

BEFORE = frozenset({MeetingState.SCHEDULED, MeetingState.DRAFT_AGENDA, MeetingState.PUBLISHED})


def course_of(book: Book, meeting: Meeting) -> list[PlacedItem]:
    """Return the items that a meeting goes through, in order: all but headings and what was withdrawn."""
    placed = in_order(book.agenda_items.all(meeting_id=meeting.id))
    return [
        each
        for each in placed
        if each.item.kind is not ItemKind.HEADING and each.item.outcome is not ItemOutcome.WITHDRAWN
    ]


def begun(meeting: Meeting, now: datetime) -> list[Edit]:
    """Return the edits that say a meeting has begun; none where it is over. Times are kept on its own day only."""
    if meeting.state not in BEFORE:
        return []
    started = meeting.started_at or _time_of(meeting, now)
    return [changed(meeting, replace(meeting, state=MeetingState.IN_PROGRESS, started_at=started))]


def minute_for(book: Book, meeting: Meeting, item: AgendaItem) -> Minute | None:
    """Return the minute that is written while an item is taken: its own, or that of the item it stands under."""
    stands_under = book.agenda_items.get(item.parent_id)
    minuted = {each.id for each in minutable(book.agenda_items.all(meeting_id=meeting.id))}
    owner = item if item.id in minuted or stands_under is None else stands_under
    return book.minutes.first(meeting_id=meeting.id, agenda_item_id=owner.id)


def reached(
    book: Book, board: Board, meeting: Meeting, item: AgendaItem, now: datetime, *, after: AgendaItem | None = None
) -> list[Edit]:
    """Return the edits by which a meeting comes to an item: its minute is made and timed, the item before is taken."""
    edits = [] if after is None else taken(after)
    items = book.agenda_items.all(meeting_id=meeting.id)
    minute = minute_for(book, meeting, item)
    if minute is None and any(each.id == item.id for each in minutable(items)):
        minute, made = minute_of_item(book, board, meeting, item)
        timed = replace(minute, reached_at=_time_of(meeting, now))
        return edits + [_with_time(edit, minute, timed) for edit in made]
    if minute is not None and minute.reached_at is None and minute.agenda_item_id == item.id:
        edits += [changed(minute, replace(minute, reached_at=_time_of(meeting, now)))]
    return edits


def taken(item: AgendaItem) -> list[Edit]:
    """Return the edit that marks an item as taken where nothing else was said of it."""
    return [] if item.outcome is not ItemOutcome.OPEN else [changed(item, replace(item, outcome=ItemOutcome.TAKEN))]


def ended(
    book: Book,
    meeting: Meeting,
    now: datetime,
    *,
    at: AgendaItem | None = None,
    frozen: Sequence[Edit] | None = None,
) -> list[Edit]:
    """Return the edits that end a meeting: the item in hand is taken, what has no minute was not reached.

    What was reported to it is stored as a position; frozen are the edits for that where a job has made them already.
    None where it is over already: its minutes may be confirmed since.
    """
    if meeting.state not in BEFORE | {MeetingState.IN_PROGRESS}:
        return []
    items = [each.item for each in course_of(book, meeting)]
    minuted = _minuted(book, meeting)
    marks = [(item, _at_the_end(item, minuted, at)) for item in items if item.outcome is ItemOutcome.OPEN]
    over = replace(
        meeting,
        state=MeetingState.DRAFT_MINUTES,
        ended_at=meeting.ended_at or _time_of(meeting, now),
    )
    edits = [*closed(book, meeting, marks), changed(meeting, over)]
    return [*edits, *(position_at(book, meeting, now.date()) if frozen is None else frozen)]


def not_reached(book: Book, meeting: Meeting, at: AgendaItem | None) -> int:
    """Return how many items the meeting would not have reached if it ended with this one in hand."""
    minuted = _minuted(book, meeting)
    still = [each.item for each in course_of(book, meeting) if each.item.outcome is ItemOutcome.OPEN]
    return sum(_at_the_end(item, minuted, at).outcome is ItemOutcome.NOT_REACHED for item in still)


def held(book: Book, meeting: Meeting, today: date, *, frozen: Sequence[Edit] | None = None) -> list[Edit]:
    """Return the edits for a meeting that was held elsewhere: its minutes are drafted, what it was told is frozen."""
    drafting = [changed(meeting, drafted(meeting))]
    return [*drafting, *(position_at(book, meeting, today) if frozen is None else frozen)]


def position_at(book: Book, meeting: Meeting, today: date, told: Told | None = None) -> tuple[Edit, ...]:
    """Return the edits that freeze what was reported to a meeting, as at its day, or today where that is yet to come.

    A meeting that is ended some days after it was held reports as at the day it was held: that is what its members saw
    and what its minutes say. One that is ended before its date reports as at today, since no later day is known; the
    position goes by the date of the meeting either way.
    100,000 actions take some seconds: told hears how far it is.
    """
    day = min(meeting.date, today)
    return take_position.taken(book, meeting.board_id, day, Occasion.MEETING_ENDED, meeting.id, told=told)


def _minuted(book: Book, meeting: Meeting) -> set[str]:
    """Return the ids of the items that have a minute; one on no item, such as the review writes, stands for none."""
    return {minute.agenda_item_id for minute in book.minutes.all(meeting_id=meeting.id) if minute.agenda_item_id}


def _at_the_end(item: AgendaItem, minuted: set[str], at: AgendaItem | None) -> AgendaItem:
    """Sub-items follow the item they stand under; every other item without a minute was not reached."""
    in_hand = at is not None and item.id == at.id
    was_reached = in_hand or item.id in minuted or item.parent_id in minuted
    return replace(item, outcome=ItemOutcome.TAKEN if was_reached else ItemOutcome.NOT_REACHED)


def _with_time(edit: Edit, minute: Minute, timed: Minute) -> Edit:
    return Edit(edit.kind, edit.before, timed) if edit.after == minute else edit


def _time_of(meeting: Meeting, now: datetime) -> time | None:
    return now.time().replace(second=0, microsecond=0) if now.date() == meeting.date else None
