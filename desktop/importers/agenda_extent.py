"""Where the list of items in an agenda begins and ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.documents.document import Paragraph
from desktop.domain.agenda import ItemKind
from desktop.domain.dates import read_date
from desktop.importers.agenda_columns import columns_of
from desktop.importers.item_titles import kind_of_title
from desktop.importers.markers import Marker, MarkerKind, marker_of

_HEADING = re.compile(
    r"(?:(?:public|draft|supplementary|meeting|final|revised|formal)\s+)*A\s*G\s*E\s*N\s*D\s*A\b.*|"
    r"(?:items|business|order of business|items of business|no\.?\s+item|item no\.?\s+title)\s*:?",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:minutes|notes|record) (?:of|from) (?:the |a )?.*\b(?:meeting|held)\b.*|(?:draft |unconfirmed )?minutes$|"
    r"(?:members |those |board members )?present\s*[:–—-].*|P\s?R\s?E\s?S\s?E\s?N\s?T\s*[:–—-]*|present$|"
    r"attendance\s*:?$|"
    r"(?:appendix|annex|annexe)\b.{0,60}|report (?:to|title)\b.*|(?:report|summary) sheet\b.*|covering report\b.*",
    re.IGNORECASE,
)
_MOST_LINES_BETWEEN = 28
_MOST_HEAD_LINES = 80
_TOP_KINDS = frozenset({MarkerKind.NUMBER, MarkerKind.CAPITAL, MarkerKind.DOTTED})


@dataclass(slots=True)
class Extent:
    """The places of an agenda: its heading (None where it has none), its items of the first level, its end."""

    heading: int | None
    items: list[int] = field(default_factory=list)
    end: int = 0


def item_marker(text: str) -> Marker | None:
    """Return the marker of a line unless what looks like one begins a date ("7 July 2014")."""
    marker = marker_of(text)
    reading = read_date(text)
    return None if marker and reading.words and reading.first <= 1 and marker.kind is not MarkerKind.BULLET else marker


def find_agenda(paragraphs: Sequence[Paragraph]) -> Extent | None:
    """Return where the agenda stands, or None where the document shows none.

    An agenda has a heading that says so, or begins (within 80 paragraphs) with a numbered list that has an item
    every agenda has (apologies, minutes, declarations); attendance before any item says that these are minutes.
    """
    head = paragraphs[:_MOST_HEAD_LINES]
    heading = next((at for at, part in enumerate(head) if is_agenda_heading(part.text)), None)
    start = 0 if heading is None else heading + 1
    extent = _walk(paragraphs, start, heading)
    if heading is None and not _is_agenda(paragraphs, extent):
        return None
    return extent if extent.items else None


def is_agenda_heading(text: str) -> bool:
    """Say whether a line is the heading of an agenda, also with its letters spaced out."""
    plain = text.strip()
    return len(plain) <= 100 and bool(_HEADING.fullmatch(plain) or columns_of(plain.split("\t")))


def ends_agenda(text: str) -> bool:
    """Say whether a line without a number begins another paper."""
    return bool(_END.fullmatch(text.strip()))


def _walk(paragraphs: Sequence[Paragraph], start: int, heading: int | None) -> Extent:
    extent = Extent(heading=heading, end=len(paragraphs))
    last: Marker | None = None
    for at in range(start, len(paragraphs)):
        text = paragraphs[at].text
        marker = item_marker(text)
        if (marker is None and ends_agenda(text)) or at - (extent.items or [start])[-1] > _MOST_LINES_BETWEEN:
            extent.end = at
            break
        if marker and _is_next(marker, last):
            extent.items.append(at)
            last = marker
        elif marker and last and _is_restart(marker, last, paragraphs[at - 1].text):
            extent.end = at
            break
    return extent


def _is_next(marker: Marker, last: Marker | None) -> bool:
    if last is None:
        return marker.kind in _TOP_KINDS
    if marker.kind is not last.kind:
        return False
    if marker.kind is MarkerKind.DOTTED:
        return _majors(marker) >= _majors(last) and (marker.ordinal == last.ordinal + 1 or marker.ordinal in (0, 1))
    return 1 <= marker.ordinal - last.ordinal <= 2


def _is_restart(marker: Marker, last: Marker, before: str) -> bool:
    """Say whether the numbers begin again without a line that leads in to a list: the next paper has begun."""
    same = marker.kind is last.kind and marker.ordinal == 1 and last.ordinal >= 2
    return same and not before.rstrip().endswith((":", ":-", "–", "-"))


def _majors(marker: Marker) -> int:
    return int(marker.label.split(".")[0])


def _is_agenda(paragraphs: Sequence[Paragraph], extent: Extent) -> bool:
    if len(extent.items) < 3 or extent.items[0] > _MOST_HEAD_LINES:
        return False
    titles = [(marker.rest if (marker := item_marker(paragraphs[at].text)) else "") for at in extent.items]
    return any(kind_of_title(title) is not ItemKind.BUSINESS for title in titles)
