"""The head of an agenda or of minutes: which board met, when and where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.documents.document import Line, Paragraph
from desktop.domain.dates import DateReading, find_dates, read_date
from desktop.importers.body_names import board_name, organisation_name
from desktop.importers.clock import Clock, read_clock
from desktop.importers.head_labels import Labelled, first_of, is_labelled, labels_in
from desktop.importers.head_venue import names_place, venue_of


@dataclass(frozen=True, slots=True)
class MeetingHead:
    """What a head says; "" and None where it does not. Each part comes with the lines it was read from."""

    board: str = ""
    organisation: str = ""
    day: DateReading | None = None
    clock: Clock | None = None
    venue: str = ""
    board_lines: tuple[Line, ...] = ()
    meeting_lines: tuple[Line, ...] = ()


_NOT_THE_DAY = re.compile(
    r"publi|despatch|dispatch|issued|deadline|version|printed|previous|last meeting|minutes of|next meeting|"
    r"rearranged|postponed|adjourned from|originally",
    re.IGNORECASE,
)


def read_head(paragraphs: Sequence[Paragraph]) -> MeetingHead:
    """Read the head that stands before the first item of an agenda, or before the attendance of minutes.

    A council that meets itself, without the name of a committee, is the board.
    """
    labels = labels_in(paragraphs)
    board, board_lines = _board(paragraphs, labels)
    organisation, organisation_lines = _organisation(paragraphs)
    day, day_at = _day(paragraphs, labels)
    clock, clock_at = _clock(paragraphs, labels, day_at)
    venue, venue_lines = venue_of(paragraphs, labels, day_at)
    meeting_lines = [line for at in (day_at, clock_at) if at is not None for line in paragraphs[at].lines]
    meeting_lines += [line for name in ("date", "time") if name in labels for line in labels[name].lines]
    meeting_lines += _repeated(paragraphs, day)
    return MeetingHead(
        board=board or organisation,
        organisation=organisation if board else "",
        day=day,
        clock=clock,
        venue=venue,
        board_lines=(*board_lines, *organisation_lines),
        meeting_lines=(*meeting_lines, *venue_lines),
    )


def _board(paragraphs: Sequence[Paragraph], labels: dict[str, Labelled]) -> tuple[str, tuple[Line, ...]]:
    named = first_of(labels, "board", "committee", "name of board", "name of committee", "name of meeting", "meeting")
    if named and board_name(named.value):
        return board_name(named.value), named.lines
    for paragraph in paragraphs:
        if not is_labelled(paragraph.text) and (name := board_name(paragraph.text)):
            return name, paragraph.lines
    return "", ()


def _organisation(paragraphs: Sequence[Paragraph]) -> tuple[str, tuple[Line, ...]]:
    for paragraph in paragraphs:
        name = "" if is_labelled(paragraph.text) else organisation_name(paragraph.text)
        if name and not names_place(name):
            return name, paragraph.lines
    return "", ()


def _day(paragraphs: Sequence[Paragraph], labels: dict[str, Labelled]) -> tuple[DateReading | None, int | None]:
    named = first_of(labels, "date", "dates", "when", "day", "held on", "time")
    candidates = [named.at] if named else []
    candidates += [at for at, paragraph in enumerate(paragraphs) if not _NOT_THE_DAY.search(paragraph.text)]
    readings = [(reading, at) for at in candidates for reading in find_dates(paragraphs[at].text) if reading.date]
    if not readings:
        return None, None
    with_weekday = [found for found in readings if found[0].weekday]
    return readings[0] if named else (with_weekday or readings)[0]


def _repeated(paragraphs: Sequence[Paragraph], day: DateReading | None) -> list[Line]:
    """Return the lines that say nothing but the day of the meeting once more."""
    if day is None:
        return []
    texts = [(part, read_date(part.text)) for part in paragraphs]
    return [
        line
        for part, again in texts
        if again.date == day.date and again.words == part.text.strip()
        for line in part.lines
    ]


def _clock(
    paragraphs: Sequence[Paragraph], labels: dict[str, Labelled], day_at: int | None
) -> tuple[Clock | None, int | None]:
    named = first_of(labels, "time", "when", "date")
    if named and (clock := read_clock(_without_dates(named.value), labelled=True)):
        return clock, named.at
    places = ([day_at] if day_at is not None else []) + list(range(len(paragraphs)))
    for at in places:
        if clock := read_clock(_without_dates(paragraphs[at].text), labelled=at == day_at):
            return clock, at
    return None, None


def _without_dates(text: str) -> str:
    for reading in find_dates(text):
        text = text.replace(reading.words, " ")
    return text
