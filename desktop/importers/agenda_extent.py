"""Where the list of items in an agenda begins and ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop.documents.document import Paragraph
from desktop.domain.agenda import ItemKind
from desktop.domain.dates import read_date
from desktop.importers.agenda_columns import columns_of
from desktop.importers.item_titles import is_part_heading, kind_of_title
from desktop.importers.markers import Marker, MarkerKind, marker_of
from desktop.importers.recommendation_shapes import heading_of

_HEADING = re.compile(
    r"(?:(?:public|draft|supplementary|meeting|final|revised|formal)\s+)*A\s*G\s*E\s*N\s*D\s*A\b(?! item).*|"
    r"(?:items|business|order of business|items of business|no\.?\s+item|item no\.?\s+title)\s*:?",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:minutes|notes|record) (?:of|from) (?:the |a )?.*\b(?:meeting|held)\b.*|(?:draft |unconfirmed )?minutes$|"
    r"(?:members |those |board members )?present\s*[:–—-].*|P\s?R\s?E\s?S\s?E\s?N\s?T\s*[:–—-]*|present$|"
    r"attendance\s*:?$|"
    r"(?:appendix|annex|annexe)\b.{0,150}|report (?:to|title)\b.*|(?:report|summary) sheet\b.*|covering report\b.*",
    re.IGNORECASE,
)
_MOST_LINES_BETWEEN = 28
_MOST_HEAD_LINES = 80
_FEWEST = 3
_LONGEST_UNNUMBERED = 20
_CLOCK_FIRST = re.compile(
    r"\d{1,2}[.:][0-5]\d(?:\s*[ap]\.?m\b\.?)?(?:\s*[-–]\s*\d{1,2}[.:][0-5]\d(?:\s*[ap]\.?m\b\.?)?)?\s+", re.IGNORECASE
)
_LABELLED = re.compile(
    r"(?:date|time|venue|place|location|chair|contact|members?|membership|distribution|to)\s*:", re.IGNORECASE
)
_TOP_KINDS = frozenset({MarkerKind.NUMBER, MarkerKind.CAPITAL, MarkerKind.DOTTED})


@dataclass(slots=True)
class Extent:
    """The places of an agenda: its heading (None where it has none), its items of the first level, its end."""

    heading: int | None
    items: list[int] = field(default_factory=list)
    end: int = 0
    numbered: bool = True


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
    extent = _with_bullets_above(paragraphs, _walk(paragraphs, start, heading))
    if heading is not None and len(extent.items) < _FEWEST:
        return _unnumbered(paragraphs, heading) or (extent if extent.items else None)
    return extent if heading is not None or _is_agenda(paragraphs, extent) else None


def is_agenda_heading(text: str) -> bool:
    """Say whether a line is the heading of an agenda, also with its letters spaced out."""
    plain = text.strip()
    return len(plain) <= 100 and bool(_HEADING.fullmatch(plain) or columns_of(plain.split("\t")))


def ends_agenda(text: str) -> bool:
    """Say whether a line without a number begins another paper."""
    return bool(_END.fullmatch(text.strip())) or heading_of(text) is not None


def _walk(paragraphs: Sequence[Paragraph], start: int, heading: int | None) -> Extent:
    extent = Extent(heading=heading, end=len(paragraphs))
    last: Marker | None = None
    for at in range(start, len(paragraphs)):
        marker = item_marker(paragraphs[at].text)
        if marker and len(extent.items) == 1 and (marker.kind, marker.label) == (MarkerKind.NUMBER, "1"):
            extent.items.clear()  # what stood before was the number of a house, not of an item
            last = None
        if _is_over(paragraphs, at, marker, extent, last):
            extent.end = at
            break
        if marker and _is_next(marker, last):
            extent.items.append(at)
            last = marker
    return extent


def _with_bullets_above(paragraphs: Sequence[Paragraph], extent: Extent) -> Extent:
    """Add the bullets above a first number that is not 1: the numbers of the first items were lost in the text."""
    first = item_marker(paragraphs[extent.items[0]].text) if extent.items else None
    if first is None or first.kind is not MarkerKind.NUMBER or first.ordinal <= 1:
        return extent
    above: list[int] = []
    for at in range(extent.items[0] - 1, -1, -1):
        marker = item_marker(paragraphs[at].text)
        if marker and marker.kind is MarkerKind.BULLET:
            above.insert(0, at)
        elif above or not paragraphs[at].text.rstrip().endswith(":"):
            break
    usual = [at for at in above if kind_of_title(paragraphs[at].text.lstrip("-–•* ")) is not ItemKind.BUSINESS]
    return replace(extent, items=[*above, *extent.items]) if usual else extent


def split_clock(text: str) -> tuple[str, str]:
    """Return the time of day at which a line says its item is taken ("" for none), and the rest of the line."""
    found = _CLOCK_FIRST.match(text.strip())
    return (found[0].strip(), text.strip()[found.end() :]) if found else ("", text.strip())


def _unnumbered(paragraphs: Sequence[Paragraph], heading: int) -> Extent | None:
    """Return an agenda whose items are short lines without numbers, or None where they are not plainly one."""
    items: list[int] = []
    for at in range(heading + 1, len(paragraphs)):
        text = split_clock(paragraphs[at].text)[1]
        if ends_agenda(text) and kind_of_title(text) is ItemKind.BUSINESS:
            break
        if len(text.split()) > _LONGEST_UNNUMBERED or text.endswith(".") or (items and at - items[-1] > 2):
            break
        reading = read_date(text)
        starts_with_date = bool(reading.words) and reading.first == 0
        if not (_LABELLED.match(text) or starts_with_date or is_part_heading(text)):
            items.append(at)
    sure = sum(kind_of_title(split_clock(paragraphs[at].text)[1]) is not ItemKind.BUSINESS for at in items)
    end = items[-1] + 1 if items else 0
    return Extent(heading, items, end, numbered=False) if len(items) >= _FEWEST and sure >= 2 else None


def _is_over(
    paragraphs: Sequence[Paragraph], at: int, marker: Marker | None, extent: Extent, last: Marker | None
) -> bool:
    """Say whether another paper begins at a place: by its words, by numbers that begin again, or far from any item."""
    if not extent.items:
        return at > _MOST_HEAD_LINES
    since = at - extent.items[-1]
    if marker and last:
        same = marker.kind is last.kind and marker.ordinal == 1 and last.ordinal >= 2
        leads_in = since <= 2 and paragraphs[at - 1].text.rstrip().endswith((":", ":-", "–", "-"))
        return same and not leads_in
    before = item_marker(paragraphs[at - 1].text)
    is_title = before is not None and not before.rest
    return since > _MOST_LINES_BETWEEN or (not is_title and ends_agenda(paragraphs[at].text))


def _is_next(marker: Marker, last: Marker | None) -> bool:
    if last is None:
        return marker.kind in _TOP_KINDS
    if marker.kind is not last.kind:
        return False
    if marker.kind is MarkerKind.DOTTED:
        return _majors(marker) >= _majors(last) and (marker.ordinal == last.ordinal + 1 or marker.ordinal in (0, 1))
    return 1 <= marker.ordinal - last.ordinal <= 2


def _majors(marker: Marker) -> int:
    return int(marker.label.split(".")[0])


def _is_agenda(paragraphs: Sequence[Paragraph], extent: Extent) -> bool:
    if len(extent.items) < _FEWEST or extent.items[0] > _MOST_HEAD_LINES:
        return False
    titles = [(marker.rest if (marker := item_marker(paragraphs[at].text)) else "") for at in extent.items]
    return any(kind_of_title(title) is not ItemKind.BUSINESS for title in titles)
