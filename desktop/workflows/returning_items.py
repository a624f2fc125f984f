"""Topics that a meeting deferred or did not reach: each returns on the next agenda, and says so."""

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.agenda import RETURNS, AgendaItem, ItemKind, ItemOutcome, PaperProgress, PaperStatus
from desktop.domain.agenda_order import in_order
from desktop.domain.dates import long_date
from desktop.domain.edits import Edit, changed
from desktop.domain.meeting import Meeting
from desktop.domain.work_programme import ProgrammeState
from desktop.storage.book import Book
from desktop.workflows.board_meetings import meetings_before
from desktop.workflows.item_kinds import kind_by_title

FROM_ITEM = "agenda-items"
# the minutes of a meeting are asked for again by themselves, and the exclusion goes with what is private
_NEVER = frozenset({ItemKind.MINUTES, ItemKind.HEADING, ItemKind.EXCLUSION})
_LEFT_OPEN = {ItemOutcome.DEFERRED: "Deferred from", ItemOutcome.NOT_REACHED: "Not reached on"}


def waiting(book: Book, meeting: Meeting) -> list[tuple[AgendaItem, Meeting]]:
    """Return what earlier meetings of the board left open and no agenda has again, each with its meeting.

    The oldest meeting comes first; a sub-item that goes along with its own item is not named by itself.
    """
    earlier = {one.id: one for one in meetings_before(book, meeting)}
    left = [item for outcome in RETURNS for item in book.agenda_items.all(outcome=outcome)]
    ids, back = {item.id for item in left}, returned_ids(book)
    found = [
        (item, earlier[item.meeting_id])
        for item in left
        if item.meeting_id in earlier and item.id not in back and item.parent_id not in ids and can_return(item)
    ]
    return sorted(found, key=lambda each: (each[1].date, each[0].parent_id is not None, each[0].position))


def exact_kind(item: AgendaItem) -> ItemKind:
    """Return the kind of an item; one that is only said to be usual business is known by its title."""
    return kind_by_title(item.title) if item.kind is ItemKind.STANDING else item.kind


def can_return(item: AgendaItem) -> bool:
    """Return whether an item that was left open comes back as an item of its own."""
    return exact_kind(item) not in _NEVER


def returned_ids(book: Book) -> set[str | None]:
    """Return the ids of the items that a later agenda has again."""
    return {item.source_id for item in book.agenda_items.all(source_kind=FROM_ITEM)}


def again(book: Book, item: AgendaItem, was: Meeting, meeting: Meeting, position: int) -> list[AgendaItem]:
    """Return an item and its open sub-items as new ones of another meeting; each names the one it was.

    What it is about and who brings it is taken over, what became of it is not. A paper it had is to follow.
    """
    return _again(book, item, was, meeting, None, position)


def programme_follows(book: Book, items: Iterable[AgendaItem]) -> list[Edit]:
    """Return the edits by which planned items of the work programme follow the items that they became."""
    edits: list[Edit] = []
    for item in items:
        came_from = item.source_id if item.source_kind == FROM_ITEM else None
        for planned in book.programme_items.all(agenda_item_id=came_from) if came_from else ():
            here = replace(planned, state=ProgrammeState.ON_AGENDA, meeting_id=item.meeting_id, agenda_item_id=item.id)
            edits.append(changed(planned, here))
    return edits


def why_it_returns(item: AgendaItem, was: Meeting) -> str:
    """Return the line that an item says on its new agenda: "Deferred from 7 November 2014: the report is late"."""
    reason = item.outcome_reason.strip().rstrip(".")
    return f"{_LEFT_OPEN.get(item.outcome, 'From')} {long_date(was.date)}{f': {reason}' if reason else ''}"


def carried(item: AgendaItem, meeting: Meeting, position: int) -> AgendaItem:
    """Return an item as a new one of another meeting: what it is about, and nothing that its meeting did with it."""
    had_paper = item.paper not in (PaperStatus.NONE, PaperStatus.VERBAL)
    return AgendaItem(
        meeting_id=meeting.id,
        position=position,
        title=item.title,
        kind=item.kind,
        purpose=item.purpose,
        presenter=item.presenter,
        minutes_allotted=item.minutes_allotted,
        paper=PaperStatus.TO_FOLLOW if had_paper else item.paper,
        paper_author=item.paper_author,
        paper_progress=PaperProgress.AWAITED if had_paper else PaperProgress.NOT_ASKED,
        exempt_paragraphs=item.exempt_paragraphs,
        confidential=item.confidential,
        public_interest=item.public_interest,
    )


def _again(
    book: Book, item: AgendaItem, was: Meeting, meeting: Meeting, parent_id: str | None, position: int
) -> list[AgendaItem]:
    note = _note(book, item, was) if parent_id is None else ""
    new = replace(
        carried(item, meeting, position),
        parent_id=parent_id,
        links=item.links,
        note=note,
        source_kind=FROM_ITEM,
        source_id=item.id,
    )
    below = [each.item for each in in_order(book.agenda_items.all(parent_id=item.id)) if each.item.outcome in _OPEN]
    return [new, *(one for at, each in enumerate(below, 1) for one in _again(book, each, was, meeting, new.id, at))]


def _note(book: Book, item: AgendaItem, was: Meeting) -> str:
    above = book.agenda_items.get(item.parent_id) if item.parent_id else None
    said = f"{why_it_returns(item, was)}." + (f" It stood under “{above.title}”." if above else "")
    return f"{said}\n{item.note}" if item.note else said


_OPEN = RETURNS | {ItemOutcome.OPEN}
