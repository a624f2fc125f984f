"""A later meeting confirms the minutes of an earlier one, and its own minute says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.board import Board
from desktop.domain.confirmed import FROZEN
from desktop.domain.confirming_words import correcting_words, correction_words
from desktop.domain.dates import find_dates, long_date
from desktop.domain.edits import Edit, added, changed
from desktop.domain.meeting import Attendance, Meeting
from desktop.domain.minute_states import TO_CONFIRM, confirmed
from desktop.domain.minutes import Correction, Minute, Resolution
from desktop.storage.book import Book
from desktop.workflows.board_meetings import meetings_before
from desktop.workflows.minute_facts import facts_of
from desktop.workflows.phrases import filled, phrase_text, starter_phrases
from desktop.workflows.write_minutes import minute_of_item, next_minute, unminuted

_PLAIN, _SUBJECT = "Correct record", "Correct record, with corrections"
_RECORD, _BUT = "correct record", "subject to"


@dataclass(frozen=True, slots=True)
class Place:
    """The minute of the meeting that confirms or corrects: there it is recorded. edits make it where it is new."""

    at: Meeting
    minute: Minute
    edits: tuple[Edit, ...] = ()


def to_confirm(book: Book, at: Meeting) -> list[Meeting]:
    """Return the earlier meetings of the board whose minutes are not confirmed, the latest first."""
    return [each for each in reversed(meetings_before(book, at)) if each.state in TO_CONFIRM]


def meant_by(book: Book, at: Meeting, item: AgendaItem | None) -> Meeting | None:
    """Return the earlier meeting whose minutes an item is about: its source, the day in its title, or the last one.

    Minutes that are still to be confirmed come before others.
    """
    earlier = meetings_before(book, at)
    if item is not None and item.source_kind == "meetings":
        named = book.meetings.get(item.source_id)
        if named is not None:
            return named
    days = {reading.date for reading in find_dates(item.title)} if item else set()
    waiting = [each for each in earlier if each.state in TO_CONFIRM]
    of_the_day = [each for each in earlier if each.date in days]
    return next(iter(reversed(of_the_day or waiting or earlier)), None)


def place_in(book: Book, board: Board, at: Meeting, meeting: Meeting) -> Place:
    """Return where a meeting records what it decides on earlier minutes; a minute is made where it has none."""
    items = book.agenda_items.all(meeting_id=at.id, kind=ItemKind.MINUTES)
    items.sort(key=lambda item: meant_by(book, at, item) != meeting)
    for item in items:
        minute = book.minutes.first(meeting_id=at.id, agenda_item_id=item.id)
        if minute is not None:
            return Place(at, minute)
    waiting = {item.id for item in unminuted(book, at)}
    for item in items:
        if item.id in waiting:
            minute, edits = minute_of_item(book, board, at, item)
            return Place(at, minute, tuple(edits))
    minute, edits = next_minute(book, board, at, title=f"MINUTES OF {long_date(meeting.date).upper()}")
    return Place(at, minute, tuple(edits))


def made_at(book: Book, meeting: Meeting, at: Meeting) -> list[Correction]:
    """Return the corrections of a meeting's minutes that another meeting made."""
    return book.corrections.all(meeting_id=meeting.id, made_at_meeting_id=at.id)


def confirm(book: Book, meeting: Meeting, place: Place) -> list[Edit]:
    """Return the edits that confirm minutes, subject to the corrections begun there, and word it in the minute.

    Raises Refused where they are confirmed already or the other meeting is not a later one.
    """
    corrections = made_at(book, meeting, place.at)
    after = confirmed(meeting, at=place.at, in_minute=place.minute.number)
    told = [
        changed(one, replace(one, made_in_minute=place.minute.number))
        for one in corrections
        if one.made_in_minute != place.minute.number
    ]
    return [changed(meeting, after), *told, *recorded(book, meeting, place, corrections, corrections)]


def recorded(
    book: Book, meeting: Meeting, place: Place, before: Sequence[Correction], after: Sequence[Correction]
) -> list[Edit]:
    """Return the edits that let the minute of the later meeting say what it decided on the earlier minutes.

    before and after are its corrections of them. A part of its resolution that stands as the program worded it, or
    as the board's phrase, is worded anew; one that somebody worded by hand is left alone.
    """
    edits = list(place.edits)
    known: list[tuple[int | None, Resolution]] = [
        (None, part) for part in book.resolutions.all(minute_id=place.minute.id)
    ]
    known += [(at, edit.after) for at, edit in enumerate(edits) if isinstance(edit.after, Resolution)]
    wanted = words(book, meeting, place.at, after)
    ours = {words(book, meeting, place.at, before), *_plain(book, meeting, place.at)}
    found = next((each for each in known if _is_ours(each[1], ours, meeting)), None)
    if found is None:
        by_hand = meeting.state not in FROZEN and any(_RECORD in one.text.lower() for _, one in known)
        return edits if by_hand or not wanted else [*edits, added(_new_part(place.minute, wanted, len(known)))]
    if not wanted:
        return edits
    at, part = found
    if at is None:
        return [*edits, changed(part, replace(part, text=wanted))]
    edits[at] = added(replace(part, text=wanted))
    return edits


def words(book: Book, meeting: Meeting, at: Meeting, corrections: Sequence[Correction]) -> str:
    """Return the resolution of the later meeting, in the board's own phrase; "" where it has nothing to decide."""
    if meeting.state in FROZEN and meeting.confirmed_at_meeting_id != at.id:
        return correcting_words(meeting, corrections) if corrections else ""
    return _phrased(book, meeting, at, _SUBJECT if corrections else _PLAIN, corrections)


def is_worded_by_hand(book: Book, meeting: Meeting, place: Place) -> bool:
    """Say whether the minute words the confirmation differently from how the program would."""
    texts = [part.text for part in book.resolutions.all(minute_id=place.minute.id)]
    wanted = words(book, meeting, place.at, made_at(book, meeting, place.at))
    return bool(wanted) and wanted not in texts and any(_RECORD in text.lower() for text in texts)


def offered_signer(book: Book, meeting: Meeting) -> str:
    """Return who presided at the meeting that confirmed: the one who signs; "" where nobody is marked."""
    present: list[Attendance] = book.attendance.all(meeting_id=meeting.confirmed_at_meeting_id)
    return next((each.name for each in present if each.presiding), "")


def _plain(book: Book, meeting: Meeting, at: Meeting) -> set[str]:
    """The confirmation as phrases have it before any correction, also as the program brings it along."""
    facts = _facts(book, meeting, at)
    brought = next(each.text for each in starter_phrases() if each.name == _PLAIN)
    return {_phrased(book, meeting, at, _PLAIN, ()), filled(brought, facts).text}


def _phrased(book: Book, meeting: Meeting, at: Meeting, name: str, corrections: Sequence[Correction]) -> str:
    facts = _facts(book, meeting, at) | {"correction": correction_words(corrections) if corrections else ""}
    board = book.boards.get(at.board_id)
    return filled(phrase_text(book, board, ItemKind.MINUTES, name), facts).text if board else ""


def _facts(book: Book, meeting: Meeting, at: Meeting) -> dict[str, str]:
    board = book.boards.get(at.board_id)
    return (facts_of(book, board, at) if board else {}) | {"meeting": long_date(meeting.date)}


def _is_ours(part: Resolution, ours: set[str], meeting: Meeting) -> bool:
    if part.text in ours - {""}:
        return True
    text = part.text.lower()
    return meeting.state not in FROZEN and _RECORD in text and _BUT not in text


def _new_part(minute: Minute, text: str, others: int) -> Resolution:
    return Resolution(minute_id=minute.id, position=others + 1, part=f"({others + 1})" if others else "", text=text)
