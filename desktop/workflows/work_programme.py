"""The work programme: which item a board means to take at which meeting, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.agenda import RETURNS, AgendaItem, ItemOutcome
from desktop.domain.dates import long_date, say_date
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.domain.work_programme import ProgrammeItem, ProgrammeState
from desktop.storage.book import Book

SETTLED = frozenset({ProgrammeState.TAKEN, ProgrammeState.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Planned:
    """A line of the programme with the agenda item that it became, and how it stands in words.

    settled says that nothing more is to be done with it: taken, withdrawn, or on again on a later agenda.
    """

    item: ProgrammeItem
    agenda_item: AgendaItem | None
    words: str
    settled: bool

    @property
    def id(self) -> str:
        """The id of the line."""
        return self.item.id


@dataclass(frozen=True, slots=True)
class ProgrammeGroup:
    """What is planned for one meeting, in its order; meeting is None for what is not yet placed."""

    meeting: Meeting | None
    lines: tuple[Planned, ...]


def programme(
    book: Book, board_id: str, today: date, *, lead: str | None = None, earlier: bool = False
) -> list[ProgrammeGroup]:
    """Return the programme of a board: coming meetings also without items, and last what is not yet placed.

    Of meetings that have passed only those with something unsettled stand there, unless earlier asks for all.
    """
    items = [each for each in book.programme_items.all(board_id=board_id) if lead is None or each.lead == lead]
    lines = [planned(book, each) for each in sorted(items, key=lambda each: each.position)]
    groups = [
        ProgrammeGroup(meeting, tuple(each for each in lines if each.item.meeting_id == meeting.id))
        for meeting in book.meetings.all(board_id=board_id)
    ]
    shown = [group for group in groups if _is_shown(group, today, earlier)]
    known = {group.meeting.id for group in groups if group.meeting}
    return [*shown, ProgrammeGroup(None, tuple(each for each in lines if each.item.meeting_id not in known))]


def planned(book: Book, item: ProgrammeItem) -> Planned:
    """Return how a line stands."""
    on = book.agenda_items.get(item.agenda_item_id) if item.agenda_item_id else None
    if on is None:
        gone = item.state is ProgrammeState.ON_AGENDA
        state = ProgrammeState.PLANNED if gone else item.state
        return Planned(item, None, state.value.capitalize(), state in SETTLED)
    return Planned(item, on, *_became(book, on))


def leads(book: Book, board_id: str) -> list[str]:
    """Return the leads that the programme of a board names, in alphabetical order."""
    return sorted({each.lead for each in book.programme_items.all(board_id=board_id) if each.lead}, key=str.casefold)


def new_item(book: Book, board_id: str, meeting_id: str | None, *, after: int | None = None) -> ProgrammeItem:
    """Return a new line for a meeting, after a position in it or at its end; it is not written."""
    last = max((each.position for each in _beside(book, board_id, meeting_id)), default=0)
    return ProgrammeItem(
        board_id=board_id, meeting_id=meeting_id, title="New item", position=(last if after is None else after) + 1
    )


def inserted(book: Book, item: ProgrammeItem) -> list[Edit]:
    """Return the edits that add a new line at its position."""
    others = _beside(book, item.board_id, item.meeting_id)
    return [added(item), *_renumbered([*others[: item.position - 1], item, *others[item.position - 1 :]], {item.id})]


def moved(book: Book, item: ProgrammeItem, by: int) -> list[Edit]:
    """Return the edits that move a line up (-1) or down (1) within its meeting; none at an end."""
    row = _beside(book, item.board_id, item.meeting_id)
    at = next(place for place, each in enumerate(row) if each.id == item.id)
    if not 0 <= at + by < len(row):
        return []
    row.insert(at + by, row.pop(at))
    return _renumbered(row)


def placed(book: Book, item: ProgrammeItem, meeting_id: str | None, *, at: int | None = None) -> list[Edit]:
    """Return the edits that put a line to a meeting (None: not yet placed), at a place from 0, or at its end.

    Raises Refused for one that is on an agenda or was taken: it moves there, not here.
    """
    refuse_on_agenda(book, item)
    row = [each for each in _beside(book, item.board_id, meeting_id) if each.id != item.id]
    put = replace(item, meeting_id=meeting_id)
    row.insert(len(row) if at is None else at, put)
    edits = _renumbered(row, {item.id})
    position = row.index(put) + 1
    return [*edits, changed(item, replace(put, position=position))]


def neighbour(book: Book, item: ProgrammeItem, today: date, by: int) -> list[Edit]:
    """Return the edits that put a line to the next coming meeting (1) or the one before (-1).

    After the last meeting comes "not yet placed"; at an end there are none.
    """
    known = {each.id: each for each in book.meetings.all(board_id=item.board_id)}
    own = known.get(item.meeting_id) if item.meeting_id else None
    order = [each.id for each in known.values() if each.date >= today or each is own]
    places: list[str | None] = [*order, None]
    to = places.index(own.id if own else None) + by
    return placed(book, item, places[to]) if 0 <= to < len(places) else []


def deferred(book: Book, item: ProgrammeItem, reason: str, to: str | None) -> list[Edit]:
    """Return the edits that defer a line to a later meeting (None: not yet placed); the reason stays in its note.

    Raises Refused without a reason, and for one that is on an agenda.
    """
    _need(reason, "Say why it is deferred.")
    was = book.meetings.get(item.meeting_id) if item.meeting_id else None
    since = f" from {long_date(was.date)}" if was else ""
    said = replace(item, state=ProgrammeState.DEFERRED, note=_with(f"Deferred{since}: {reason.strip()}", item.note))
    return _as_one(item, placed(book, said, to))


def withdrawn(book: Book, item: ProgrammeItem, reason: str) -> list[Edit]:
    """Return the edits that withdraw a line; raises Refused without a reason, and for one that is on an agenda."""
    _need(reason, "Say why it is withdrawn.")
    refuse_on_agenda(book, item)
    note = _with(f"Withdrawn: {reason.strip()}", item.note)
    return [changed(item, replace(item, state=ProgrammeState.WITHDRAWN, note=note))]


def planned_again(item: ProgrammeItem) -> list[Edit]:
    """Return the edits by which a deferred or withdrawn line is planned again; its note stays."""
    return [changed(item, replace(item, state=ProgrammeState.PLANNED))]


def coming(book: Book, board_id: str, today: date) -> list[Meeting]:
    """Return the meetings of a board from today on, the next one first."""
    return [each for each in book.meetings.all(board_id=board_id) if each.date >= today]


def refuse_on_agenda(book: Book, item: ProgrammeItem) -> None:
    """Raise Refused for a line that is on an agenda, with where to change it."""
    stands = planned(book, item).agenda_item
    meeting = book.meetings.get(stands.meeting_id) if stands else None
    if meeting is not None:
        raise Refused(f"It is on the agenda of {say_date(meeting.date)}: take it off, or defer it, there.")


def _is_shown(group: ProgrammeGroup, today: date, earlier: bool) -> bool:
    assert group.meeting is not None
    if group.meeting.date >= today:
        return True
    return bool(group.lines) if earlier else any(not line.settled for line in group.lines)


def _became(book: Book, on: AgendaItem) -> tuple[str, bool]:
    meeting = book.meetings.get(on.meeting_id)
    of = f" of {long_date(meeting.date)}" if meeting else ""
    if on.outcome is ItemOutcome.TAKEN:
        minute = book.minutes.first(agenda_item_id=on.id)
        return (f"Taken, minute {minute.number}" if minute and minute.number else f"Taken at the meeting{of}"), True
    if on.outcome is ItemOutcome.WITHDRAWN:
        return f"Withdrawn at the meeting{of}", True
    if on.outcome in RETURNS:
        again = _again(book, on)
        said = f"{on.outcome.value.capitalize()} at the meeting{of}"
        return (f"{said}; on the agenda of {again}", True) if again else (f"{said}; returns on the next agenda", False)
    number = f", item {on.number}" if on.number and on.parent_id is None else ""
    return f"On the agenda{number}", False


def _again(book: Book, on: AgendaItem) -> str:
    """Return the day of the meeting whose agenda has a deferred item again, "" where none has."""
    later = book.agenda_items.first(source_kind="agenda-items", source_id=on.id)
    meeting = book.meetings.get(later.meeting_id) if later else None
    return long_date(meeting.date) if meeting else ""


def _beside(book: Book, board_id: str, meeting_id: str | None) -> list[ProgrammeItem]:
    items = book.programme_items.all(board_id=board_id)
    return sorted((each for each in items if each.meeting_id == meeting_id), key=lambda each: each.position)


def _renumbered(row: Iterable[ProgrammeItem], but: Iterable[str] = ()) -> list[Edit]:
    left = set(but)
    places = list(enumerate(row, 1))
    return [
        changed(each, replace(each, position=at)) for at, each in places if each.position != at and each.id not in left
    ]


def _as_one(before: ProgrammeItem, edits: list[Edit]) -> list[Edit]:
    """Let edits that begin at a changed record begin at the one that stands in the book."""
    return [replace(each, before=before) if each.record_id == before.id else each for each in edits]


def _need(reason: str, sentence: str) -> None:
    if not reason.strip():
        raise Refused(sentence)


def _with(line: str, note: str) -> str:
    return f"{line}\n{note}" if note else line
