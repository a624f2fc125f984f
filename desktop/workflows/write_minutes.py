"""Minutes that grow from the agenda, with the running numbers of the board's series."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby, takewhile

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from desktop.domain.agenda_order import in_order
from desktop.domain.board import Board
from desktop.domain.edits import Edit, added, added_all, changed
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minute_parts import relabelled
from desktop.domain.minutes import Minute, Resolution
from desktop.domain.urgency import authorisation_note
from desktop.domain.wording import listed
from desktop.storage.book import Book
from desktop.workflows.minute_drafts import draft_of, outcome_note
from desktop.workflows.minute_titles import title_of
from desktop.workflows.next_numbers import number_kept_free, numbers_for

NOT_TAKEN = frozenset({ItemOutcome.DEFERRED, ItemOutcome.NOT_REACHED, ItemOutcome.WITHDRAWN})

# so many in a row are named by the first and the last
_RUN = 3


def next_minute(book: Book, board: Board, meeting: Meeting, *, title: str) -> tuple[Minute, list[Edit]]:
    """Return a minute with the next number of the series at the end of a meeting, and the edits that write it."""
    (number,), counted = numbers_for(book, board, meeting, 1)
    minute = Minute(meeting_id=meeting.id, position=_next_place(book, meeting), number=number, title=title)
    return minute, [added(minute), changed(board, counted)]


def minutes_from_agenda(book: Book, board: Board, meeting: Meeting) -> list[Edit]:
    """Return the edits that give every agenda item that was taken and has no minute one of its own, in agenda order.

    Sub-items and headings have no minute of their own; items below a heading have. Returns [] where none is missing.
    """
    items = [item for item in unminuted(book, meeting) if item.outcome not in NOT_TAKEN]
    return _grown(book, board, meeting, items)[1] if items else []


def minute_of_item(book: Book, board: Board, meeting: Meeting, item: AgendaItem) -> tuple[Minute, list[Edit]]:
    """Return the numbered minute of one item, and the edits that write it."""
    minutes, edits = _grown(book, board, meeting, [item])
    return minutes[0], edits


def note_of_item(book: Book, board: Board, meeting: Meeting, item: AgendaItem) -> tuple[Minute, list[Edit]]:
    """Return the note that an item was deferred, withdrawn or not reached: a minute without a number."""
    text = outcome_note(book, board, item)
    note = Minute(meeting_id=meeting.id, agenda_item_id=item.id, title=title_of(item), text=text)
    placed, moves = _placed(book, meeting, [note])
    return placed[0], [*moves, added(placed[0])]


def unminuted(book: Book, meeting: Meeting) -> list[AgendaItem]:
    """Return the items that may have a minute of their own and have none yet, in agenda order."""
    minuted = {minute.agenda_item_id for minute in book.minutes.all(meeting_id=meeting.id)}
    return [item for item in minutable(book.agenda_items.all(meeting_id=meeting.id)) if item.id not in minuted]


def minutable(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Return the items that have a minute of their own, in agenda order."""
    known = list(items)
    headings = {item.id for item in known if item.kind is ItemKind.HEADING}
    placed = (each.item for each in in_order(known))
    return [each for each in placed if each.kind is not ItemKind.HEADING and each.parent_id in {None, *headings}]


def is_written(minute: Minute, parts: int) -> bool:
    """Return whether anything stands under the heading of a minute."""
    return bool(minute.text.strip()) or parts > 0


def unwritten(book: Book, meeting: Meeting) -> list[Minute]:
    """Return the minutes with a number under whose heading nothing stands yet."""
    minutes = book.minutes.all(meeting_id=meeting.id)
    parted = {part.minute_id for part in book.resolutions.among("minute_id", (each.id for each in minutes))}
    return [each for each in minutes if each.number and not is_written(each, each.id in parted)]


def unwritten_words(book: Book, meeting: Meeting) -> str:
    """Return which minutes are empty: "C12 to C15 have no text yet", or ""."""
    empty = {minute.id for minute in unwritten(book, meeting)}
    numbered = [minute for minute in book.minutes.all(meeting_id=meeting.id) if minute.number]
    runs = [
        [each.number for each in run] for is_empty, run in groupby(numbered, lambda one: one.id in empty) if is_empty
    ]
    if not runs:
        return ""
    names = [part for run in runs for part in (run if len(run) < _RUN else [f"{run[0]} to {run[-1]}"])]
    return f"{listed(names)} {'has' if len(empty) == 1 else 'have'} no text yet"


def _grown(book: Book, board: Board, meeting: Meeting, items: list[AgendaItem]) -> tuple[list[Minute], list[Edit]]:
    numbers, counted = _numbers(book, board, meeting, items)
    minutes, parts = list[Minute](), list[Resolution]()
    for item, number in zip(items, numbers, strict=True):
        draft = draft_of(book, board, meeting, item)
        minute = _minute(board, meeting, item, number, draft.text)
        minutes.append(minute)
        parts += relabelled([Resolution(minute_id=minute.id, text=words) for words in draft.parts])
    placed, moves = _placed(book, meeting, minutes)
    return placed, [
        *moves,
        *added_all(placed),
        *added_all(parts),
        *([changed(board, counted)] if counted != board else []),
    ]


def _numbers(book: Book, board: Board, meeting: Meeting, items: list[AgendaItem]) -> tuple[list[str], Board]:
    """Return the numbers of the minutes of these items, and the board with its series counted on.

    While a meeting is in progress a minute that is made ahead leaves the numbers before it to the items that are still
    to come, so that numbers run as the agenda does and none that was said has to change.
    """
    kept = {item.id: _kept_free(book, board, meeting, item) for item in items}
    new = [item for item in items if not kept[item.id]]
    if not new:
        return [kept[item.id] for item in items], board
    ahead = _still_before(book, meeting, new[0]) if meeting.state is MeetingState.IN_PROGRESS else 0
    numbers, counted = numbers_for(book, board, meeting, len(new), kept_free=ahead)
    given = iter(numbers)
    return [kept[item.id] or next(given) for item in items], counted


def _kept_free(book: Book, board: Board, meeting: Meeting, item: AgendaItem) -> str:
    """Return the number that was left to an item by a minute made ahead of it, "" without one."""
    order = minutable(book.agenda_items.all(meeting_id=meeting.id))
    at = next((place for place, each in enumerate(order) if each.id == item.id), len(order))
    numbers = {one.agenda_item_id: one.number for one in book.minutes.all(meeting_id=meeting.id) if one.number}
    behind = next((each for each in order[at:] if each.id in numbers), None)
    above = next((numbers[each.id] for each in reversed(order[:at]) if each.id in numbers), "")
    if behind is None or not (above or meeting.state is MeetingState.IN_PROGRESS):
        return ""
    waiting = order[at : order.index(behind)]
    places = sum(each.id == item.id or each.outcome not in NOT_TAKEN for each in waiting)
    return number_kept_free(book, board, meeting, numbers[behind.id], places, above)


def _still_before(book: Book, meeting: Meeting, item: AgendaItem) -> int:
    """Return how many items between the last minute above an item and itself are still to be taken, or were taken."""
    order = minutable(book.agenda_items.all(meeting_id=meeting.id))
    numbered = {one.agenda_item_id for one in book.minutes.all(meeting_id=meeting.id) if one.number}
    above = reversed(order[: next((at for at, each in enumerate(order) if each.id == item.id), 0)])
    return sum(each.outcome not in NOT_TAKEN for each in takewhile(lambda each: each.id not in numbered, above))


def _minute(board: Board, meeting: Meeting, item: AgendaItem, number: str, text: str) -> Minute:
    return Minute(
        meeting_id=meeting.id,
        agenda_item_id=item.id,
        number=number,
        title=title_of(item),
        text=text,
        note_above=authorisation_note(item, board),
        exempt_paragraphs=item.exempt_paragraphs,
        confidential=item.confidential,
    )


def _placed(book: Book, meeting: Meeting, new: list[Minute]) -> tuple[list[Minute], list[Edit]]:
    """Return new minutes with their places behind the minutes of the items before, and the edits that make room."""
    stand = book.minutes.all(meeting_id=meeting.id)
    order = {item.id: place for place, item in enumerate(minutable(book.agenda_items.all(meeting_id=meeting.id)))}
    row = list(stand)
    for minute in new:
        at = _place_in(row, order, order.get(minute.agenda_item_id or "", len(order)))
        row.insert(at, minute)
    ids = {minute.id for minute in new}
    if all(minute.id in ids for minute in row[len(stand) :]):
        first = _next_place(book, meeting)
        return [replace(minute, position=first + place) for place, minute in enumerate(row[len(stand) :])], []
    at_place = {minute.id: replace(minute, position=place) for place, minute in enumerate(row, start=1)}
    return [at_place[each.id] for each in new], [changed(each, at_place[each.id]) for each in stand]


def _place_in(row: list[Minute], order: dict[str, int], wanted: int) -> int:
    """Return where in a row of minutes one belongs: behind the last whose item comes before its own."""
    before = [place for place, each in enumerate(row) if order.get(each.agenda_item_id or "", wanted) < wanted]
    after = [place for place, each in enumerate(row) if order.get(each.agenda_item_id or "", wanted) > wanted]
    return before[-1] + 1 if before and after else (0 if after and not before else len(row))


def _next_place(book: Book, meeting: Meeting) -> int:
    return max((minute.position for minute in book.minutes.all(meeting_id=meeting.id)), default=0) + 1
