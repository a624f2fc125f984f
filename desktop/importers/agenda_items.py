"""The items of an agenda: numbered lines, their sub-items, and the notes and dates under them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.documents.document import Paragraph
from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.meeting import Meeting
from desktop.importers.agenda_columns import columns_of, split_row
from desktop.importers.agenda_drafts import DraftItem, add_note, belongs_at_end
from desktop.importers.agenda_extent import Extent, is_agenda_heading, item_marker, split_clock
from desktop.importers.agenda_lines import LineDetails, details_of, read_purpose, with_page_column
from desktop.importers.findings import Findings
from desktop.importers.future_dates import PrintedDate, dates_in, enter_future_dates
from desktop.importers.item_titles import explains_itself, is_about_dates, is_part_heading
from desktop.importers.markers import Marker, MarkerKind
from desktop.importers.private_items import ask_about_private_items

_FURNITURE = re.compile(
    r"(?:pages?(?: no\.?s?\.?| numbers?)?|items?|no\.?(?: item)?|additional documents:?|supporting documents:?|"
    r"time|lead|"
    r"\W*share this item|\d{1,3} ?- ?\d{1,3})",
    re.IGNORECASE,
)
_PAGES = re.compile(r"pages?(?: no\.?s?\.?| numbers?)?", re.IGNORECASE)
_LONGEST_SUB_ITEM = 30


@dataclass(slots=True)
class _Walk:
    """Where the reading of the items stands: those made, those open (one for each level), dates met, columns.

    on_own_line: numbers stand alone above their titles, as on a web page. closed: the last item is over.
    has_pages: the pages stand in a column at the right. tells_purposes: "For decision" stands below items, again and
    again; over a part of the agenda it stands once.
    """

    last_top: int
    numbered: bool
    day: date
    items: list[DraftItem] = field(default_factory=list)
    open: list[DraftItem] = field(default_factory=list)
    dates: list[PrintedDate] = field(default_factory=list)
    columns: tuple[str, ...] = ()
    titleless: bool = False
    on_own_line: bool = False
    under_dates: bool = False
    closed: bool = False
    has_pages: bool = False
    tells_purposes: bool = False


def read_items(paragraphs: Sequence[Paragraph], extent: Extent, meeting: Meeting, findings: Findings) -> Meeting:
    """Add the items of an agenda and the meetings it announces; returns the meeting with its future dates."""
    tops = set(extent.items)
    walk = _Walk(last_top=extent.items[-1], numbered=extent.numbered, day=meeting.date)
    walk.has_pages = any(_PAGES.fullmatch(part.text.strip()) for part in paragraphs[: extent.items[-1]])
    told = Counter(text for part in paragraphs[: extent.end] if _is_purpose(text := part.text.strip().lower()))
    walk.tells_purposes = any(times > 1 for times in told.values())
    for at in range(extent.heading if extent.heading is not None else extent.items[0], extent.end):
        if not _take(walk, paragraphs[at], at, at in tops, findings):
            walk.closed = walk.closed or at > walk.last_top
    _add_all(walk, meeting, findings)
    return enter_future_dates(walk.dates, meeting, findings)


def _take(walk: _Walk, paragraph: Paragraph, at: int, is_top: bool, findings: Findings) -> bool:
    """Take a paragraph into the agenda; say whether it belonged there."""
    text = paragraph.text.strip()
    columns = columns_of(text.split("\t"))
    if columns or (not is_top and (_FURNITURE.fullmatch(text) or is_agenda_heading(text))):
        walk.columns = columns or walk.columns
        findings.place(paragraph.lines)
    elif is_top:
        _open_item(walk, paragraph)
    elif walk.titleless:
        _give_title(walk, paragraph)
    elif _is_heading(walk, text):
        walk.items.append(DraftItem(None, details_of(text), list(paragraph.lines), kind=ItemKind.HEADING))
        walk.open = []
    else:
        return _take_date(walk, paragraph) or _take_below(walk, paragraph, at)
    return True


def _open_item(walk: _Walk, paragraph: Paragraph) -> None:
    marker, details = _split(walk, paragraph)
    walk.items.append(DraftItem(marker, details, list(paragraph.lines)))
    walk.open = [walk.items[-1]]
    walk.titleless = not details.title
    walk.on_own_line = walk.on_own_line or walk.titleless
    if is_about_dates(details.title):
        walk.dates += dates_in(paragraph)


def _split(walk: _Walk, paragraph: Paragraph) -> tuple[Marker | None, LineDetails]:
    cells = paragraph.text.split("\t")
    if len(cells) > 1:
        return split_row(cells, walk.columns)
    text = with_page_column(paragraph.text) if walk.has_pages else paragraph.text
    marker = item_marker(text) if walk.numbered else None
    if marker:
        return marker, details_of(marker.rest)
    clock, words = split_clock(text)
    details = details_of(words)
    return None, replace(details, note="; ".join(part for part in (clock, details.note) if part))


def _give_title(walk: _Walk, paragraph: Paragraph) -> None:
    """Give the title to an item whose number stood alone on the line before."""
    item = walk.items[-1]
    item.details = details_of(paragraph.text)
    item.lines += paragraph.lines
    walk.titleless = not item.details.title


def _is_heading(walk: _Walk, text: str) -> bool:
    """Say whether a line heads a part of the agenda; where numbers stand alone, "For decision" is a purpose."""
    if walk.closed or item_marker(text) is not None or not is_part_heading(text):
        return False
    repeats = bool(walk.open) and text.lower() == walk.open[0].details.title.lower()
    is_purpose = (
        bool(walk.open)
        and (walk.on_own_line or walk.tells_purposes)
        and read_purpose(text, walk.open[0].details) is not None
    )
    return not (repeats or is_purpose)


def _is_purpose(text: str) -> bool:
    return read_purpose(text, LineDetails(title="")) is not None


def _take_date(walk: _Walk, paragraph: Paragraph) -> bool:
    """Take a line under "dates of future meetings" that gives one; say whether it was one."""
    announces = item_marker(paragraph.text) is None and is_about_dates(paragraph.text)
    under_item = bool(walk.open) and is_about_dates(walk.open[0].details.title)
    if not (announces or walk.under_dates or under_item):
        return False
    dates = [one for one in dates_in(paragraph) if not _is_signed_on(one, paragraph, walk.day)]
    walk.dates += dates
    walk.under_dates = announces or (walk.under_dates and bool(dates))
    return bool(dates)


def _is_signed_on(one: PrintedDate, paragraph: Paragraph, day: date) -> bool:
    """Say whether a date alone on its line, before the meeting, is the day on which the agenda was signed."""
    is_earlier = one.reading.date is not None and one.reading.date <= day and not one.reading.conflict
    return is_earlier and one.reading.words == paragraph.text.strip()


def _take_below(walk: _Walk, paragraph: Paragraph, at: int) -> bool:
    if walk.closed or not walk.open:
        return False
    marker = item_marker(paragraph.text)
    if marker and _is_sub_item(walk, marker, at):
        _open_sub_item(walk, marker, paragraph)
        return True
    if "\t" in paragraph.text or (at > walk.last_top and not belongs_at_end(walk.open[0], paragraph.text)):
        return False
    return add_note(walk.open[0], paragraph)


def _is_sub_item(walk: _Walk, marker: Marker, at: int) -> bool:
    """Say whether a marked line is an item of its own: short, and no motion, clause or signature."""
    if explains_itself(walk.open[0].details.title) or (marker.kind is MarkerKind.CAPITAL and at > walk.last_top):
        return False
    words = marker.rest.split()
    most = _LONGEST_SUB_ITEM // 2 if marker.kind is MarkerKind.BULLET else _LONGEST_SUB_ITEM
    return 0 < len(words) <= most and marker.rest[:1].upper() == marker.rest[:1] and words[0] != "That"


def _open_sub_item(walk: _Walk, marker: Marker, paragraph: Paragraph) -> None:
    kinds = [item.marker.kind for item in walk.open[1:] if item.marker]
    depth = 1 + kinds.index(marker.kind) if marker.kind in kinds else min(len(walk.open), 2)
    del walk.open[depth:]
    item = DraftItem(marker, _split(walk, paragraph)[1], list(paragraph.lines), parent=walk.open[-1])
    walk.items.append(item)
    walk.open.append(item)


def _add_all(walk: _Walk, meeting: Meeting, findings: Findings) -> None:
    ids: dict[int, str] = {}
    places: dict[str | None, int] = {}
    made: list[AgendaItem] = []
    for draft in walk.items:
        parent = ids[id(draft.parent)] if draft.parent else None
        places[parent] = places.get(parent, 0) + 1
        made.append(findings.add(draft.record(meeting, parent, places[parent]), draft.lines))
        ids[id(draft)] = made[-1].id
    ask_about_private_items(made, findings)
    subs = sum(item.parent_id is not None for item in made)
    findings.extra_counts["agenda-items"] = sum(item.kind is not ItemKind.HEADING for item in made) - subs
    if subs:
        findings.extra_counts["agenda-sub-items"] = subs
