"""What the minutes of a meeting say: who was there, each minute with its decisions, and how the minutes stand."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from desktop.domain.dates import say_date
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.times import say_time
from desktop.exports.minutes_contents import MinutesContents, PrintedMinute
from desktop.storage.book import Book
from desktop.workflows.meeting_masthead import Sitting, copy_words, masthead_of, sitting_of
from desktop.workflows.pack_rows.attendance_lists import attendance_lists, declaration_lines
from desktop.workflows.pack_rows.exempt import OPEN, correction_privacy, minute_privacy
from desktop.workflows.pack_rows.printed_minutes import correction_words, printed_minute

TO_WRITE = "[to be written]"
CONFIRMED = frozenset({MeetingState.CONFIRMED, MeetingState.SIGNED})
_STEPS = {
    MeetingState.CLEARED: "Draft minutes, cleared by officers for fact",
    MeetingState.CHAIRS_VERSION: "Draft minutes, agreed by the {chair}",
}


def build_minutes(
    book: Book, meeting_id: str, *, public: bool = False, generated: datetime | None = None
) -> MinutesContents:
    """Return the minutes of a meeting; in a public copy a private one is its number, the neutral words and its summary.

    Raises Refused where the meeting is not in the book.
    """
    sitting = sitting_of(book, meeting_id)
    meeting = sitting.meeting
    minutes = book.minutes.all(meeting_id=meeting_id)
    privacies = [minute_privacy(book, minute) for minute in minutes]
    standing = (draft_word(meeting), copy_words(sitting, privacies, public=public))
    return MinutesContents(
        masthead=masthead_of(sitting, "Minutes", standing, generated),
        heading=held_words(sitting),
        notes=tuple(state_notes(book, sitting)),
        people=attendance_lists(book, meeting),
        declarations=declaration_lines(book, meeting, public=public),
        minutes=tuple(
            _with_gap(meeting, printed_minute(book, minute, privacy, public=public))
            for minute, privacy in zip(minutes, privacies, strict=True)
        ),
        corrections=tuple(_outside(book, meeting, public)),
        closed=_closed(meeting),
        signature=() if public else _signature(sitting),
        loose_leaf=meeting.state in CONFIRMED and not public,
    )


def _with_gap(meeting: Meeting, minute: PrintedMinute) -> PrintedMinute:
    """Return a minute of a draft with a line in the place of words that are still to come."""
    if meeting.state in CONFIRMED or minute.paragraphs or minute.decisions or minute.private:
        return minute
    return replace(minute, paragraphs=(TO_WRITE,))


def draft_word(meeting: Meeting) -> str:
    """Return "DRAFT" until the minutes are confirmed."""
    return "" if meeting.state in CONFIRMED else "DRAFT"


def held_words(sitting: Sitting) -> str:
    """Return the heading of the minutes: of which meeting, where and when."""
    meeting = sitting.meeting
    at = f" at {say_time(meeting.started_at or meeting.time)}" if meeting.started_at or meeting.time else ""
    where = f", held at {meeting.venue.rstrip('.')}" if meeting.venue else ""
    return f"Minutes of the meeting of {say_date(meeting.date)}{at}{where}"


def state_notes(book: Book, sitting: Sitting) -> Iterable[str]:
    """Yield how the minutes stand: draft and subject to correction, or confirmed where, and signed by whom."""
    meeting = sitting.meeting
    if meeting.state not in CONFIRMED:
        step = _STEPS.get(meeting.state, "Draft minutes").format(chair=sitting.board.chair_word)
        yield f"{step}: subject to correction, and to confirmation at the next meeting."
        return
    at = book.meetings.get(meeting.confirmed_at_meeting_id) if meeting.confirmed_at_meeting_id else None
    where = f" at the meeting of {say_date(at.date)}" if at else ""
    minute = f" (Minute No. {meeting.confirmed_in_minute})" if meeting.confirmed_in_minute else ""
    corrected = book.corrections.count(meeting_id=meeting.id)
    subject = ", subject to the corrections named below, which the text includes" if corrected else ""
    yield f"Confirmed as a correct record{where}{minute}{subject}."
    if meeting.signed_by:
        signed = f" on {say_date(meeting.signed_on)}" if meeting.signed_on else ""
        kept = f" The signed copy is kept at {meeting.kept_at.rstrip('.')}." if meeting.kept_at else ""
        yield f"Signed by {meeting.signed_by}{signed}.{kept}"


def _outside(book: Book, meeting: Meeting, public: bool) -> Iterable[str]:
    """Yield the corrections that stand outside any minute, without their words where those are private."""
    for correction in book.corrections.all(meeting_id=meeting.id):
        if correction.minute_id is None:
            hidden = correction_privacy(book, correction) if public else OPEN
            yield f"Corrected: {hidden.words}" if hidden else correction_words(book, correction)


def _closed(meeting: Meeting) -> str:
    return f"The meeting closed at {say_time(meeting.ended_at)}." if meeting.ended_at else ""


def _signature(sitting: Sitting) -> tuple[str, ...]:
    """Return the lines on which whoever presides at the confirming meeting signs, none once it is signed."""
    if sitting.meeting.state is MeetingState.SIGNED:
        return ()
    return (f"Signed: ____________________________ {sitting.board.chair_word}\tDate: ____________________",)
