"""The items of an agenda: numbered lines, their sub-items, and the notes and dates under them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop.documents.document import Line, Paragraph
from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.meeting import Meeting
from desktop.importers.agenda_columns import columns_of, split_row
from desktop.importers.agenda_extent import Extent, is_agenda_heading, item_marker, split_clock
from desktop.importers.agenda_lines import LineDetails, details_of, presenter_of, read_remark
from desktop.importers.findings import Findings
from desktop.importers.future_dates import PrintedDate, dates_in, enter_future_dates
from desktop.importers.item_titles import is_about_dates, is_part_heading, kind_of_title
from desktop.importers.markers import Marker, MarkerKind
from desktop.importers.private_items import ask_about_private_items

_FURNITURE = re.compile(
    r"(?:page(?:s| no\.?s?| numbers?)?|items?|no\.?(?: item)?|additional documents:?|supporting documents:?|time|"
    r"lead|\d{1,3} ?- ?\d{1,3})",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"^to (?:receive|approve|consider|note|confirm|agree|discuss|determine|declare|answer|elect|appoint)\b",
    re.IGNORECASE,
)
_LONGEST_SUB_ITEM = 30
_LONGEST_NOTE = 400
_MOST_NOTES = 6
_MOST_NOTES_AT_END = 2


@dataclass(slots=True)
class _DraftItem:
    marker: Marker | None
    details: LineDetails
    lines: list[Line]
    parent: "_DraftItem | None" = None
    kind: ItemKind | None = None
    notes: int = 0


@dataclass(slots=True)
class _Walk:
    """Where the reading of the items stands: those made, those open (one for each level), dates met, columns."""

    last_top: int
    numbered: bool
    items: list[_DraftItem] = field(default_factory=list)
    open: list[_DraftItem] = field(default_factory=list)
    dates: list[PrintedDate] = field(default_factory=list)
    columns: tuple[str, ...] = ()
    titleless: bool = False
    under_dates: bool = False


def read_items(paragraphs: Sequence[Paragraph], extent: Extent, meeting: Meeting, findings: Findings) -> Meeting:
    """Add the items of an agenda and the meetings it announces; returns the meeting with its future dates."""
    tops = set(extent.items)
    walk = _Walk(last_top=extent.items[-1], numbered=extent.numbered)
    for at in range(extent.heading if extent.heading is not None else extent.items[0], extent.end):
        _take(walk, paragraphs[at], at, at in tops, findings)
    _add_all(walk, meeting, findings)
    return enter_future_dates(walk.dates, meeting, findings)


def _take(walk: _Walk, paragraph: Paragraph, at: int, is_top: bool, findings: Findings) -> None:
    text = paragraph.text.strip()
    if columns := columns_of(text.split("\t")):
        walk.columns = columns
        findings.place(paragraph.lines)
    elif is_top:
        _open_item(walk, paragraph)
    elif _FURNITURE.fullmatch(text) or is_agenda_heading(text):
        findings.place(paragraph.lines)
    elif walk.titleless:
        _give_title(walk, paragraph)
    elif is_part_heading(text) and item_marker(text) is None:
        _add_heading(walk, paragraph)
    elif walk.open and not _take_date(walk, paragraph):
        _take_below(walk, paragraph, at)


def _open_item(walk: _Walk, paragraph: Paragraph) -> None:
    marker, details = _split(walk, paragraph)
    item = _DraftItem(marker, details, list(paragraph.lines))
    walk.items.append(item)
    walk.open = [item]
    walk.titleless = not details.title
    if is_about_dates(details.title):
        walk.dates += dates_in(paragraph)


def _split(walk: _Walk, paragraph: Paragraph) -> tuple[Marker | None, LineDetails]:
    cells = paragraph.text.split("\t")
    if len(cells) > 1:
        return split_row(cells, walk.columns)
    marker = item_marker(paragraph.text) if walk.numbered else None
    if marker:
        return marker, details_of(marker.rest)
    clock, words = split_clock(paragraph.text)
    details = details_of(words)
    return None, replace(details, note="; ".join(part for part in (clock, details.note) if part))


def _give_title(walk: _Walk, paragraph: Paragraph) -> None:
    """Give the title to an item whose number stood alone on the line before."""
    item = walk.items[-1]
    item.details = details_of(paragraph.text)
    item.lines += paragraph.lines
    walk.titleless = not item.details.title


def _add_heading(walk: _Walk, paragraph: Paragraph) -> None:
    walk.items.append(_DraftItem(None, details_of(paragraph.text), list(paragraph.lines), kind=ItemKind.HEADING))
    walk.open = []


def _take_date(walk: _Walk, paragraph: Paragraph) -> bool:
    """Take a line under "dates of future meetings" that gives one; say whether it was one."""
    announces = item_marker(paragraph.text) is None and is_about_dates(paragraph.text)
    if not (announces or walk.under_dates or is_about_dates(walk.open[0].details.title)):
        return False
    dates = dates_in(paragraph)
    walk.dates += dates
    walk.under_dates = announces or (walk.under_dates and bool(dates))
    return bool(dates)


def _take_below(walk: _Walk, paragraph: Paragraph, at: int) -> None:
    marker = item_marker(paragraph.text)
    if marker and _is_sub_item(marker):
        _open_sub_item(walk, marker, paragraph)
    elif "\t" not in paragraph.text and (at < walk.last_top or _is_note_at_end(walk, paragraph.text)):
        _add_note(walk.open[0], paragraph)


def _is_sub_item(marker: Marker) -> bool:
    words = len(marker.rest.split())
    most = _LONGEST_SUB_ITEM // 2 if marker.kind is MarkerKind.BULLET else _LONGEST_SUB_ITEM
    return 0 < words <= most and marker.rest[:1].upper() == marker.rest[:1]


def _open_sub_item(walk: _Walk, marker: Marker, paragraph: Paragraph) -> None:
    kinds = [item.marker.kind for item in walk.open[1:] if item.marker]
    depth = 1 + kinds.index(marker.kind) if marker.kind in kinds else min(len(walk.open), 2)
    del walk.open[depth:]
    item = _DraftItem(marker, _split(walk, paragraph)[1], list(paragraph.lines), parent=walk.open[-1])
    walk.items.append(item)
    walk.open.append(item)


def _is_note_at_end(walk: _Walk, text: str) -> bool:
    """Say whether a line after the last number still belongs to it: the rest of the paper follows the agenda."""
    noted = (
        details_of(text).links
        or presenter_of(text)
        or _TO_DO.match(text)
        or read_remark(text.strip("()"), LineDetails(""))
    )
    return bool(noted) and walk.open[0].notes < _MOST_NOTES_AT_END


def _add_note(item: _DraftItem, paragraph: Paragraph) -> None:
    """Add an unnumbered line to its item: a link, who presents, pages, or else a note in its own words."""
    text = paragraph.text.strip()
    if len(text) > _LONGEST_NOTE or item.notes >= _MOST_NOTES:
        return
    item.notes += 1
    item.lines += paragraph.lines
    read = details_of(text)
    presenter = presenter_of(read.title)
    remark = read_remark(text.strip("()"), item.details) if not presenter else None
    if remark:
        item.details = remark
        return
    words = "" if presenter else read.title
    item.details = replace(_with(item.details, read), presenter=presenter or item.details.presenter)
    note = "; ".join(part for part in (item.details.note, words, read.note) if part)
    item.details = replace(item.details, note=note)


def _with(details: LineDetails, further: LineDetails) -> LineDetails:
    """Return the details of an item with the links, pages and paper that a line below it gives."""
    details = replace(details, links=(*details.links, *further.links))
    if further.first_page is not None and details.first_page is None:
        details = replace(details, first_page=further.first_page, last_page=further.last_page)
    return replace(details, paper=further.paper) if details.paper.value == "none" else details


def _add_all(walk: _Walk, meeting: Meeting, findings: Findings) -> None:
    ids: dict[int, str] = {}
    places: dict[str | None, int] = {}
    made: list[AgendaItem] = []
    for draft in walk.items:
        parent = ids[id(draft.parent)] if draft.parent else None
        places[parent] = places.get(parent, 0) + 1
        made.append(findings.add(_item(draft, meeting, parent, places[parent]), draft.lines))
        ids[id(draft)] = made[-1].id
    ask_about_private_items(made, findings)
    kinds = [(draft.parent is None, draft.kind is ItemKind.HEADING) for draft in walk.items]
    findings.extra_counts["agenda-items"] = kinds.count((True, False))
    if any(not top for top, _ in kinds):
        findings.extra_counts["agenda-sub-items"] = sum(not top for top, _ in kinds)


def _item(draft: _DraftItem, meeting: Meeting, parent_id: str | None, position: int) -> AgendaItem:
    read = draft.details
    return AgendaItem(
        meeting_id=meeting.id,
        parent_id=parent_id,
        position=position,
        number=draft.marker.label if draft.marker else "",
        title=read.title,
        kind=draft.kind or kind_of_title(read.title),
        purpose=read.purpose,
        presenter=read.presenter,
        minutes_allotted=read.minutes_allotted,
        paper=read.paper,
        first_page=read.first_page,
        last_page=read.last_page,
        links=read.links,
        note=read.note,
        exempt_paragraphs=read.exempt_paragraphs,
    )
