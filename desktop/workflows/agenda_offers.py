"""What the book offers for an agenda: actions due, matters arising, what is planned, what was left open before."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.action_item import ENDED, ActionItem, ActionStatus
from desktop.domain.agenda import AgendaItem
from desktop.domain.agenda_order import NUMBERS_MOVE
from desktop.domain.asks_for_doing import asks_for_doing
from desktop.domain.dates import short_date
from desktop.domain.decision import Decision
from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minutes import Resolution
from desktop.domain.work_programme import ProgrammeState
from desktop.storage.book import Book
from desktop.workflows.awaited_answers import asked_words, awaited, is_late
from desktop.workflows.board_meetings import last_minuted, meetings_before
from desktop.workflows.offered_words import minute_words
from desktop.workflows.returning_items import FROM_ITEM, waiting, why_it_returns
from desktop.workflows.written_names import names_of_board

if TYPE_CHECKING:
    from desktop.storage.rows import ActionRow


class OfferGroup(StrEnum):
    """Where an offer comes from, in the order in which offers are shown."""

    RETURNING = "Left open before"
    ANSWERS = "Escalated and referred"
    DUE = "Due in the action log"
    ARISING = "Matters arising"
    PLANNED = "Planned for this meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One thing that may go on the agenda: its words, why it is offered, and the record it comes from."""

    group: OfferGroup
    title: str
    why: str
    is_late: bool = False
    source_kind: str
    source_id: str

    @property
    def id(self) -> str:
        """The id of the record that is offered."""
        return self.source_id


def offers(book: Book, meeting: Meeting, today: date) -> list[Offer]:
    """Return what is offered for the agenda of a meeting, group by group; never what stands on it already.

    Escalations and referrals are offered until they are answered, in place of their actions. Actions are offered when
    they are due by the day of the meeting, minutes of the meeting before when something in
    them is open and not due yet, planned items when they are planned for this meeting or were left over, topics when
    an earlier meeting deferred or did not reach them. What was withdrawn, closed or transferred is not offered.
    """
    have = {(item.source_kind, item.source_id) for item in book.agenda_items.all(meeting_id=meeting.id)}
    asked = [pair for pair in awaited(book, meeting.board_id) if pair[0].meeting_id != meeting.id]
    elsewhere = {item.id for _, item in asked}
    due = [one for one in _due_by(book, meeting) if one.id not in elsewhere]
    left_open = waiting(book, meeting)
    found = [
        *(_returning(item, was) for item, was in left_open),
        *(_answer(decision, item, today) for decision, item in asked),
        *(_due(one, today) for one in due),
        *_arising(book, meeting, {one.id for one in due} | elsewhere),
        *_planned(book, meeting, {item.id for item, _ in left_open}),
    ]
    return [offer for offer in found if (offer.source_kind, offer.source_id) not in have]


def still_takes(meeting: Meeting, today: date) -> bool:
    """Return whether anything may still come on the agenda: while it is a draft, and once out until the meeting."""
    coming = meeting.state is MeetingState.PUBLISHED and meeting.date >= today
    return meeting.state in NUMBERS_MOVE or coming


def _returning(item: AgendaItem, was: Meeting) -> Offer:
    return Offer(
        group=OfferGroup.RETURNING,
        title=item.title,
        why=why_it_returns(item, was),
        source_kind=FROM_ITEM,
        source_id=item.id,
    )


def _due_by(book: Book, meeting: Meeting) -> Sequence["ActionRow"]:
    """Return the open actions that are due by the day of a meeting, the longest due first; the book finds them."""
    still_open = tuple(status for status in ActionStatus if status not in ENDED)
    filters = (Filter("status", "in", still_open), Filter("current_due", "<=", meeting.date))
    query = ListQuery("action-items", filters, "", (("current_due", "asc"),), meeting.board_id, meeting.date)
    return book.lists.page(query, 0, book.lists.count(query))


def _answer(decision: Decision, action: ActionItem, today: date) -> Offer:
    late = is_late(decision, today)
    why = f"{asked_words(decision)}{', overdue' if late else ''}"
    return Offer(
        group=OfferGroup.ANSWERS,
        title=f"Answer of {decision.to}: {action.wording}",
        why=", ".join(filter(None, (why, action.ref, action.lead))),
        is_late=late,
        source_kind="decisions",
        source_id=decision.id,
    )


def _due(action: "ActionRow", today: date) -> Offer:
    assert action.current_due is not None
    late = (today - action.current_due).days
    said = f", {late:,} {'day' if late == 1 else 'days'} late" if late > 0 else ""
    due = f"Due {short_date(action.current_due)}{said}"
    return Offer(
        group=OfferGroup.DUE,
        title=action.wording,
        why=", ".join(filter(None, (due, action.ref, action.lead))),
        is_late=late > 0,
        source_kind="action-items",
        source_id=action.id,
    )


def _arising(book: Book, meeting: Meeting, due: set[str]) -> Iterator[Offer]:
    """Yield the minutes of the meeting before that have something open, unless all of it is offered as due."""
    last = last_minuted(book, meeting)
    minutes = book.minutes.all(meeting_id=last.id) if last else []
    of_minute: dict[str, list[Resolution]] = defaultdict(list)
    for part in book.resolutions.among("minute_id", (minute.id for minute in minutes)):
        of_minute[part.minute_id].append(part)
    by_part: dict[str | None, list[ActionItem]] = {}
    for action in book.action_items.among("source_id", (part.id for parts in of_minute.values() for part in parts)):
        if action.source_kind == "resolutions" and action.board_id == meeting.board_id:
            by_part.setdefault(action.source_id, []).append(action)
    known = names_of_board(book, book.boards.get(meeting.board_id)) if minutes else None
    for minute in minutes:
        parts = of_minute[minute.id]
        made = [one for part in parts for one in by_part.get(part.id, [])]
        coming = [one for one in made if one.status not in ENDED and one.id not in due]
        loose = [part for part in parts if part.id not in by_part and asks_for_doing(part)]
        if coming or loose:
            yield Offer(
                group=OfferGroup.ARISING,
                title=minute_words(book, minute, known),
                why=_open_words(len(coming), len(loose)),
                source_kind="minutes",
                source_id=minute.id,
            )


def _planned(book: Book, meeting: Meeting, comes_back: set[str]) -> Iterator[Offer]:
    """Yield what is planned for this meeting, and what was deferred from one before or left over there."""
    earlier = {one.id: one for one in meetings_before(book, meeting)}
    for planned in book.programme_items.all(board_id=meeting.board_id):
        here = planned.meeting_id == meeting.id
        left = planned.meeting_id in earlier
        deferred = planned.state is ProgrammeState.DEFERRED and planned.agenda_item_id not in comes_back
        if (planned.state is ProgrammeState.PLANNED and (here or left)) or (deferred and (here or left)):
            was = earlier.get(planned.meeting_id or "")
            since = f"{'Deferred from' if deferred else 'Planned for'} {short_date(was.date)}" if was else "Planned"
            yield Offer(
                group=OfferGroup.PLANNED,
                title=planned.title,
                why=", ".join(filter(None, (since, planned.lead, planned.purpose.lower()))),
                source_kind="programme-items",
                source_id=planned.id,
            )


def _open_words(actions: int, loose: int) -> str:
    said = [
        f"{actions} {'action' if actions == 1 else 'actions'} open" if actions else "",
        f"{loose} {'part' if loose == 1 else 'parts'} without an action" if loose else "",
    ]
    return ", ".join(part for part in said if part)
