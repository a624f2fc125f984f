"""Where a meeting is held, from the head of its agenda or minutes."""

import re
from collections.abc import Sequence

from desktop.documents.document import Line, Paragraph
from desktop.domain.dates import find_dates
from desktop.importers.clock import read_clock
from desktop.importers.head_labels import Labelled, first_of, is_labelled

_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b")
_PLACE_WORDS = re.compile(
    r"\b(?:room|hall|house|centre|center|chamber|suite|offices?|building|library|hospital|headquarters|school|college|"
    r"theatre|teams|zoom|skype|videoconference|video conference|virtual|remote|online|street|road|square|park)\b",
    re.IGNORECASE,
)
_IN_SENTENCE = re.compile(
    r"(?:,|\b(?:in|at|via))\s+(?:the\s+)?(?P<place>[A-Z][^.;]*?)"
    r"(?=\s*(?:,?\s+on\s+(?:\w+day|\d)|,?\s+at\s+\d|,?\s+commencing|,?\s+starting|[.;]|$))"
)
_WEB_WORDS = re.compile(r"[.,\s]*(?:view directions|(?:please )?click here\b.*|https?://\S+)\s*$", re.IGNORECASE)
_MOST_LINES = 5
_LONGEST = 120

Venue = tuple[str, tuple[Line, ...]]


def names_place(text: str) -> bool:
    """Say whether words name a place where one can meet."""
    return bool(_PLACE_WORDS.search(text))


def venue_of(paragraphs: Sequence[Paragraph], labels: dict[str, Labelled], day_at: int | None) -> Venue:
    """Return the venue and its lines, "" where none is named; day_at is the place of the meeting's date."""
    named = first_of(labels, "venue", "place", "location", "where", "held at", "held in")
    if named:
        following = _address_lines(paragraphs, named)
        lines = [line for part in paragraphs[named.at + 1 : named.at + 1 + len(following)] for line in part.lines]
        return _tidy(" ".join([named.value, *following])), (*named.lines, *lines)
    place, found = _in_sentence(paragraphs, day_at)
    return (place, found) if place else _alone(paragraphs, day_at)


def _tidy(text: str) -> str:
    before = ""
    while before != text:
        before, text = text, _WEB_WORDS.sub("", text)
    return text.strip(" .,-–")


def _address_lines(paragraphs: Sequence[Paragraph], named: Labelled) -> list[str]:
    """Return the lines of an address that go on below its first: after a comma, or up to the postcode."""
    following: list[str] = []
    value = named.value
    for paragraph in paragraphs[named.at + 1 : named.at + _MOST_LINES]:
        text = paragraph.text.strip()
        if is_labelled(text) or not (value.endswith(",") or _POSTCODE.fullmatch(text)) or any(find_dates(text)):
            break
        following.append(text)
        value = text
    return following


def _in_sentence(paragraphs: Sequence[Paragraph], day_at: int | None) -> Venue:
    if day_at is None:
        return "", ()
    text = paragraphs[day_at].text
    for reading in find_dates(text):
        text = text.replace(reading.words, " ")
    if clock := read_clock(text, labelled=True):
        text = re.sub(rf"(?:\bat\s+)?{re.escape(clock.words)}", " ", text)
    for match in _IN_SENTENCE.finditer(re.sub(r"\s+", " ", text)):
        if names_place(match["place"]):
            return _tidy(re.sub(r"[\s.,]+(?:on)?[\s.,]*$", "", match["place"])), paragraphs[day_at].lines
    return "", ()


def _alone(paragraphs: Sequence[Paragraph], day_at: int | None) -> Venue:
    """Return a short line beside the date that names a place ("Committee Room 2, Town Hall")."""
    for at in () if day_at is None else (day_at + 1, day_at + 2, day_at - 1):
        text = paragraphs[at].text.strip() if 0 <= at < len(paragraphs) else ""
        if len(text) <= _LONGEST and names_place(text) and not is_labelled(text):
            place = re.sub(r"^(?:to be held )?(?:at|in)\s+(?:the\s+)?", "", text, flags=re.IGNORECASE)
            return _tidy(place), paragraphs[at].lines
    return "", ()
