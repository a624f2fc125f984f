"""The dates of coming meetings on an agenda: entered where they are sure, asked about where they are not."""

from dataclasses import dataclass, replace
from datetime import date

from desktop.documents.document import Line, Paragraph
from desktop.domain.dates import DateReading, find_dates, say_date
from desktop.domain.meeting import Meeting
from desktop.domain.record_codec import to_json
from desktop.domain.source import Choice, Effect
from desktop.importers.clock import Clock, read_clock
from desktop.importers.findings import Findings

# A date printed under "future meetings" lies within this many days of the meeting.
_FARTHEST = 800


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """One date of a coming meeting: its words, what was read, and the line it stands in."""

    words: str
    reading: DateReading
    clock: Clock | None
    line: Line


def dates_in(paragraph: Paragraph) -> list[PrintedDate]:
    """Return every whole date in a paragraph, each with the time of day printed after it and its line."""
    text = paragraph.text
    readings = list(find_dates(text))
    ends = [*(reading.first for reading in readings[1:]), len(text)]
    found = []
    for reading, end in zip(readings, ends, strict=False):
        clock = read_clock(text[reading.last : end], labelled=True)
        words = f"{reading.words} {clock.words}" if clock and len(readings) > 1 else reading.words
        found.append(PrintedDate(words, reading, clock, _line_of(reading, paragraph)))
    return found


def _line_of(reading: DateReading, paragraph: Paragraph) -> Line:
    """Return the line in which the words of a date begin."""
    beginning = reading.words.split()[0]
    holding = [line for line in paragraph.lines if reading.words in line.text] or [
        line for line in paragraph.lines if beginning in line.text
    ]
    return (holding or list(paragraph.lines))[0]


def enter_future_dates(printed: list[PrintedDate], meeting: Meeting, findings: Findings) -> Meeting:
    """Add a scheduled meeting for each sure date and a query for each doubtful one; all are kept as printed."""
    if not printed:
        return meeting
    kept = tuple(one.words for one in printed)
    meeting = findings.put(replace(meeting, future_dates=(*meeting.future_dates, *kept)), [one.line for one in printed])
    for one in printed:
        if _is_sure(one.reading, meeting.date):
            findings.add(_scheduled(one, meeting), [one.line])
        else:
            _ask(one, meeting, findings)
    return meeting


def _is_sure(reading: DateReading, after: date) -> bool:
    if reading.date is None or reading.conflict:
        return False
    return 0 < (reading.date - after).days <= _FARTHEST


def _scheduled(one: PrintedDate, meeting: Meeting, day: date | None = None) -> Meeting:
    when = day or one.reading.date
    assert when is not None
    return Meeting(
        board_id=meeting.board_id,
        date=when,
        time=one.clock.time if one.clock else None,
        minutes_allotted=one.clock.minutes if one.clock else None,
    )


def _ask(one: PrintedDate, meeting: Meeting, findings: Findings) -> None:
    days = [day for day in one.reading.suggestions if 0 < (day - meeting.date).days <= _FARTHEST]
    choices = [_choice(say_date(day), one, meeting, day) for day in days[:1]]
    if one.reading.date:
        choices.append(_choice(f"{say_date(one.reading.date)}, as printed", one, meeting, one.reading.date))
    choices.append(Choice(label="Leave this date out"))
    findings.ask(meeting, one.line, f"{_doubt(one.reading, meeting.date)} Which day is meant?", choices)


def _doubt(reading: DateReading, after: date) -> str:
    if reading.conflict or reading.date is None:
        return reading.conflict
    order = "before" if reading.date <= after else "long after"
    return f"{say_date(reading.date)} is {order} the meeting of {say_date(after)}."


def _choice(label: str, one: PrintedDate, meeting: Meeting, day: date) -> Choice:
    scheduled = to_json(_scheduled(one, meeting, day))
    record_id = scheduled.pop("id")
    return Choice(label=label, effects=(Effect(kind="meetings", record_id=record_id, fields=scheduled),))
