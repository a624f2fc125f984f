"""The head of an agenda or of minutes: which board met, when and where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.documents.document import Line, Paragraph
from desktop.domain.dates import DateReading, find_dates
from desktop.importers.body_names import board_name, organisation_name
from desktop.importers.clock import Clock, read_clock


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


_LABEL = re.compile(
    r"(?P<label>(?:meeting )?dates?|(?:start )?time|venue|place|location|where|when|day|held (?:at|in|on)|board|"
    r"committee|"
    r"name of (?:board|committee|meeting)|meeting|title)(?:[ ,/&]+(?:and )?(?:date|time|venue|place|location))*"
    r"(?: of (?:the )?meeting)?\s*(?:[:–—]-?|-(?=\s)|\t)\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b")
_PLACE_WORDS = re.compile(
    r"\b(?:room|hall|house|centre|center|chamber|suite|offices?|building|library|hospital|headquarters|school|"
    r"college|theatre|"
    r"council house|teams|zoom|videoconference|video conference|virtual|remote|online|street|road|square|park)\b",
    re.IGNORECASE,
)
_PLACE_IN_SENTENCE = re.compile(
    r"(?:,|\b(?:in|at|via))\s+(?:the\s+)?(?P<place>[A-Z][^.;]*?)"
    r"(?=\s*(?:,?\s+on\s+(?:\w+day|\d)|,?\s+at\s+\d|,?\s+commencing|,?\s+starting|[.;]|$))"
)
_NOT_THE_DAY = re.compile(
    r"publi|despatch|dispatch|issued|deadline|version|printed|previous|last meeting|minutes of|next meeting",
    re.IGNORECASE,
)
_MOST_VENUE_LINES = 5


def read_head(paragraphs: Sequence[Paragraph]) -> MeetingHead:
    """Read the head that stands before the first item of an agenda, or before the attendance of minutes."""
    labelled = _labelled(paragraphs)
    board, board_lines = _board(paragraphs, labelled)
    day, day_at = _day(paragraphs, labelled)
    clock, clock_at = _clock(paragraphs, labelled, day_at)
    venue, venue_lines = _venue(paragraphs, labelled, day_at)
    organisation, organisation_lines = _organisation(paragraphs, board)
    meeting_lines = [line for at in (day_at, clock_at) if at is not None for line in paragraphs[at].lines]
    return MeetingHead(
        board=board,
        organisation=organisation,
        day=day,
        clock=clock,
        venue=venue,
        board_lines=(*board_lines, *organisation_lines),
        meeting_lines=(*meeting_lines, *venue_lines),
    )


def _labelled(paragraphs: Sequence[Paragraph]) -> dict[str, tuple[int, str]]:
    """Return for each label its place and its value; a value on the next line is taken from there."""
    found: dict[str, tuple[int, str]] = {}
    for at, paragraph in enumerate(paragraphs):
        match = _LABEL.match(paragraph.text.strip())
        if match:
            value = match["value"].strip()
            if not value and at + 1 < len(paragraphs) and not _LABEL.match(paragraphs[at + 1].text):
                at, value = at + 1, paragraphs[at + 1].text.strip()
            found.setdefault(match["label"].lower().removeprefix("meeting ").removeprefix("start "), (at, value))
    return found


def _first(labelled: dict[str, tuple[int, str]], *labels: str) -> tuple[int, str] | None:
    return next((labelled[label] for label in labels if label in labelled), None)


def _board(paragraphs: Sequence[Paragraph], labelled: dict[str, tuple[int, str]]) -> tuple[str, tuple[Line, ...]]:
    named = _first(labelled, "board", "committee", "name of board", "name of committee", "name of meeting", "meeting")
    if named and board_name(named[1]):
        return board_name(named[1]), paragraphs[named[0]].lines
    for paragraph in paragraphs:
        if not _LABEL.match(paragraph.text) and (name := board_name(paragraph.text)):
            return name, paragraph.lines
    return "", ()


def _organisation(paragraphs: Sequence[Paragraph], board: str) -> tuple[str, tuple[Line, ...]]:
    for paragraph in paragraphs:
        name = "" if _LABEL.match(paragraph.text) else organisation_name(paragraph.text)
        if name and not _PLACE_WORDS.search(name):
            return (name, paragraph.lines) if board else ("", ())
    return "", ()


def _day(
    paragraphs: Sequence[Paragraph], labelled: dict[str, tuple[int, str]]
) -> tuple[DateReading | None, int | None]:
    named = _first(labelled, "date", "dates", "when", "day", "held on", "time")
    candidates = [named[0]] if named else []
    candidates += [at for at, paragraph in enumerate(paragraphs) if not _NOT_THE_DAY.search(paragraph.text)]
    readings = [(reading, at) for at in candidates for reading in find_dates(paragraphs[at].text) if reading.date]
    weekday = next((found for found in readings if found[0].weekday), None)
    return readings[0] if named and readings else weekday or (readings[0] if readings else (None, None))


def _clock(
    paragraphs: Sequence[Paragraph], labelled: dict[str, tuple[int, str]], day_at: int | None
) -> tuple[Clock | None, int | None]:
    named = _first(labelled, "time", "when", "date")
    if named and (clock := read_clock(_without_dates(named[1]), labelled=True)):
        return clock, named[0]
    places = ([day_at] if day_at is not None else []) + list(range(len(paragraphs)))
    for at in places:
        clock = read_clock(_without_dates(paragraphs[at].text), labelled=at == day_at)
        if clock:
            return clock, at
    return None, None


def _without_dates(text: str) -> str:
    for reading in find_dates(text):
        text = text.replace(reading.words, " ")
    return text


def _venue(
    paragraphs: Sequence[Paragraph], labelled: dict[str, tuple[int, str]], day_at: int | None
) -> tuple[str, tuple[Line, ...]]:
    named = _first(labelled, "venue", "place", "location", "where", "held at", "held in")
    if named:
        at, value = named
        following = _address_lines(paragraphs, at, value)
        lines = [line for part in paragraphs[at : at + 1 + len(following)] for line in part.lines]
        return " ".join([value, *following]).rstrip(" .,"), tuple(lines)
    place, lines = _place_in_sentence(paragraphs, day_at)
    return (place, lines) if place else _place_alone(paragraphs, day_at)


def _address_lines(paragraphs: Sequence[Paragraph], at: int, value: str) -> list[str]:
    """Return the lines of an address that go on below its first: after a comma, or up to the postcode."""
    following: list[str] = []
    for paragraph in paragraphs[at + 1 : at + _MOST_VENUE_LINES]:
        text = paragraph.text.strip()
        if _LABEL.match(text) or not (value.endswith(",") or _POSTCODE.fullmatch(text)) or any(find_dates(text)):
            break
        following.append(text)
        value = text
    return following


def _place_in_sentence(paragraphs: Sequence[Paragraph], day_at: int | None) -> tuple[str, tuple[Line, ...]]:
    if day_at is None:
        return "", ()
    text = re.sub(r"\s+", " ", _without_clock(_without_dates(paragraphs[day_at].text)))
    for match in _PLACE_IN_SENTENCE.finditer(text):
        if _PLACE_WORDS.search(match["place"]):
            return re.sub(r"[\s.,]+(?:on)?[\s.,]*$", "", match["place"]), paragraphs[day_at].lines
    return "", ()


def _without_clock(text: str) -> str:
    clock = read_clock(text, labelled=True)
    return re.sub(rf"(?:\bat\s+)?{re.escape(clock.words)}", " ", text) if clock else text


def _place_alone(paragraphs: Sequence[Paragraph], day_at: int | None) -> tuple[str, tuple[Line, ...]]:
    """Return a short line beside the date that names a place ("Committee Room 2, Town Hall")."""
    if day_at is None:
        return "", ()
    for at in (day_at + 1, day_at + 2, day_at - 1):
        text = paragraphs[at].text.strip() if 0 <= at < len(paragraphs) else ""
        if len(text) <= 120 and _PLACE_WORDS.search(text) and not _LABEL.match(text):
            place = re.sub(r"^(?:at|in)\s+(?:the\s+)?", "", text, flags=re.IGNORECASE)
            return place.rstrip(" .,"), paragraphs[at].lines
    return "", ()
