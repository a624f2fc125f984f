"""The agenda that a meeting takes over from the last one: the usual items, the minutes to confirm, what returns."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.agenda import RETURNS, AgendaItem, ItemKind
from desktop.domain.agenda_order import siblings
from desktop.domain.dates import find_dates, long_date, say_date
from desktop.domain.meeting import Meeting, MeetingState
from desktop.storage.book import Book
from desktop.workflows.board_meetings import meetings_before
from desktop.workflows.returning_items import FROM_ITEM, again, carried, exact_kind, waiting, why_it_returns

NOT_CARRIED = frozenset({ItemKind.BUSINESS, ItemKind.EXCLUSION})
_OPENING = frozenset({ItemKind.APOLOGIES, ItemKind.DECLARATIONS})
_UNCONFIRMED = frozenset({MeetingState.DRAFT_MINUTES, MeetingState.CLEARED, MeetingState.CHAIRS_VERSION})
_LAST_MEETING = re.compile(r"\b(?:the )?(?:previous|last) meeting\b", re.IGNORECASE)


def carried_agenda(book: Book, last: Meeting, meeting: Meeting) -> list[AgendaItem]:
    """Return the items of a new agenda, in the order of the last one, not numbered yet.

    The usual items and headings keep their place, and the minutes to be confirmed stand where the last agenda had
    minutes. Business that was left open returns where the last agenda had its business; other business does not.
    """
    row: list[AgendaItem] = []
    business: int | None = None
    before = siblings(book.agenda_items.all(meeting_id=last.id), None)
    for item in [item for item in before if not item.supplement]:
        kind = exact_kind(item)
        if kind is ItemKind.BUSINESS or item.urgent:
            business = len(row) if business is None else business
        elif kind is ItemKind.MINUTES and not any(each.kind is ItemKind.MINUTES for each in row):
            row += [_minutes_of(one, item, meeting) for one in to_confirm(book, last)]
        elif kind is not ItemKind.MINUTES and kind not in NOT_CARRIED:
            row.append(_usual(item, last, meeting))
    if not any(each.kind is ItemKind.MINUTES for each in row):
        row, business = _with_minutes(
            row, business, [_minutes_of(one, None, meeting) for one in to_confirm(book, last)]
        )
    at = business if business is not None else before_closing(row)
    back = _returning(book, row, meeting)
    tops = [item for item in back if item.parent_id is None]
    placed = [replace(item, position=place) for place, item in enumerate([*row[:at], *tops, *row[at:]], 1)]
    return [*placed, *(item for item in back if item.parent_id is not None)]


def minutes_title(title: str, day_of_minutes: Meeting) -> str:
    """Return the title of an item about minutes, with the day of the meeting whose minutes they are."""
    day = day_of_minutes.date
    printed = next((read for read in find_dates(title) if read.date), None)
    if printed is not None:
        said = say_date(day) if printed.weekday else long_date(day)
        return f"{title[: printed.first]}{said}{title[printed.last :]}"
    named, count = _LAST_MEETING.subn(f"the meeting held on {long_date(day)}", title, count=1)
    return named if count else f"Minutes of the meeting held on {long_date(day)}"


def to_confirm(book: Book, last: Meeting) -> list[Meeting]:
    """Return the meetings whose minutes the one after the last is to confirm, the oldest first.

    Those are the last one, and earlier ones that it was held without confirming.
    """
    if not book.minutes.count(meeting_id=last.id):
        return [last]
    earlier = meetings_before(book, last)
    return [*(one for one in earlier if one.state in _UNCONFIRMED and book.minutes.count(meeting_id=one.id)), last]


def before_closing(row: Sequence[AgendaItem]) -> int:
    """Return the place before the usual items that close an agenda: the dates of meetings and what stands after."""
    return next((at for at, item in enumerate(row) if exact_kind(item) is ItemKind.DATES), len(row))


def _with_minutes(
    row: Sequence[AgendaItem], business: int | None, about: list[AgendaItem]
) -> tuple[list[AgendaItem], int | None]:
    """Return the row with the minutes after apologies and declarations, and where its business now stands."""
    at = max((place for place, item in enumerate(row, 1) if item.kind in _OPENING), default=0)
    moved = business + len(about) if business is not None and business >= at else business
    return [*row[:at], *about, *row[at:]], moved


def _minutes_of(one: Meeting, pattern: AgendaItem | None, meeting: Meeting) -> AgendaItem:
    new = carried(pattern, meeting, 1) if pattern else AgendaItem(meeting_id=meeting.id, title="")
    title = minutes_title(new.title, one)
    return replace(new, kind=ItemKind.MINUTES, title=title, source_kind="meetings", source_id=one.id)


def _usual(item: AgendaItem, last: Meeting, meeting: Meeting) -> AgendaItem:
    new = replace(carried(item, meeting, 1), kind=exact_kind(item))
    if item.outcome not in RETURNS or new.kind is ItemKind.HEADING:
        return new
    return replace(new, note=f"{why_it_returns(item, last)}.", source_kind=FROM_ITEM, source_id=item.id)


def _returning(book: Book, row: Sequence[AgendaItem], meeting: Meeting) -> list[AgendaItem]:
    """Return what earlier meetings left open, without the usual items that come anyway."""
    comes = {item.source_id for item in row} | {None}
    back: list[AgendaItem] = []
    for item, was in waiting(book, meeting):
        if item.id not in comes:
            back += again(book, item, was, meeting, 1)
    return back
