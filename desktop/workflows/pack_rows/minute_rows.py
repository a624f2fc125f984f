"""The minutes of the meeting before: one row for each part, long texts by paragraphs."""

from collections.abc import Iterator

from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Correction, Minute, Resolution, resolution_ref
from desktop.exports.pack_contents import MinuteRow, PreviousMinutes
from desktop.storage.book import Book
from desktop.workflows.board_meetings import last_minuted, meetings_before
from desktop.workflows.pack_rows.exempt import correction_privacy, minute_privacy

# Some seven lines of the sheet: long enough to read on, short enough that no page ends in much white.
_READABLE = 700


def previous_meeting(book: Book, meeting: Meeting) -> Meeting | None:
    """Return the board's latest meeting before this one that has minutes, or else its latest one before."""
    return last_minuted(book, meeting) or next(reversed(meetings_before(book, meeting)), None)


def previous_minutes(book: Book, meeting: Meeting, *, public: bool) -> PreviousMinutes:
    """Return the minutes of a meeting; in a public copy a private one keeps its number and public summary only."""
    minutes = book.minutes.all(meeting_id=meeting.id)
    rows: list[MinuteRow] = []
    decisions = 0
    for minute in minutes:
        resolutions = book.resolutions.all(minute_id=minute.id)
        decisions += len(resolutions)
        private = minute_privacy(book, minute)
        if private and public:
            text = minute.public_summary.strip() or private.words
            rows.append(MinuteRow(ref=minute.number, heading=private.words, part="Minute", text=text))
        else:
            corrections = book.corrections.all(minute_id=minute.id)
            shown = [each for each in corrections if not (public and correction_privacy(book, each))]
            rows += _rows(minute, resolutions, shown)
    return PreviousMinutes(
        meeting_date=meeting.date,
        state=str(meeting.state),
        minute_count=len(minutes),
        decision_count=decisions,
        rows=tuple(rows),
    )


def _rows(minute: Minute, resolutions: list[Resolution], corrections: list[Correction]) -> Iterator[MinuteRow]:
    def row(part: str, text: str, ref: str = minute.number) -> MinuteRow:
        return MinuteRow(ref=ref, heading=minute.title, part=part, text=text)

    if minute.note_above:
        yield row("Note above", minute.note_above)
    for number, text in enumerate(in_readable_parts(minute.text)):
        yield row("Text" if number == 0 else "Text, continued", text)
    for resolution in resolutions:
        yield row(str(resolution.verb).capitalize(), resolution.text, resolution_ref(minute.number, resolution))
    for correction in corrections:
        yield row("Corrected later", f"“{correction.before}” became “{correction.after}”")
    if not (minute.note_above or minute.text or resolutions):
        yield row("Text", "No text is recorded.")


def in_readable_parts(text: str) -> list[str]:
    """Return a text in groups of whole paragraphs of some 700 characters, without empty lines at
    the end of a group."""
    parts: list[str] = []
    for paragraph in text.splitlines():
        if parts and len(parts[-1]) + len(paragraph) < _READABLE:
            parts[-1] = f"{parts[-1]}\n{paragraph}"
        elif paragraph.strip():
            parts.append(paragraph)
    return [part.rstrip() for part in parts]
