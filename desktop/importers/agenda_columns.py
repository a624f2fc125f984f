"""Agendas set out as a table: what each column holds, and a row read by its columns."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.agenda import PaperStatus
from desktop.importers.agenda_lines import LineDetails, details_of, read_remark
from desktop.importers.markers import Marker, MarkerKind, marker_of

_COLUMNS = (
    ("number", r"(?:agenda |item )?(?:no|number|ref|reference)\.?|#|item no\.?"),
    ("title", r"(?:agenda )?(?:items?|subject|title|topic|business|description|matter|discussion item)s?"),
    ("presenter", r"(?:lead(?: officer)?|presenter|presented by|owner|led by|officer|speaker|who|sponsor|report of)s?"),
    ("time", r"(?:start )?(?:time|timing|duration|mins|minutes|approx\.? time|allocated time)(?: \(?mins?\)?)?"),
    ("page", r"pages?(?: no\.?s?| numbers?)?|page ?no\(?s?\)?\.?"),
    ("paper", r"papers?|enclosures?|encs?\.?|format|attachments?|reports?|documents?|method|appendix|paper/verbal"),
    ("purpose", r"purpose|action|for|action required|decision|outcome|status"),
)
_PAGES = re.compile(r"(\d{1,4})(?:\s*(?:-|–|—|to)\s*(\d{1,4}))?")
_MINUTES = re.compile(r"(\d{1,3})(?:\s*(?:mins?\.?|minutes|'))?", re.IGNORECASE)


def columns_of(cells: Sequence[str]) -> tuple[str, ...]:
    """Return what each column of a heading row holds, or () where the row is no heading of an agenda."""
    names = [_column(cell) for cell in cells]
    if names.count("title") == 2:
        names[names.index("title")] = "number"
    known = [name for name in names if name]
    return tuple(names) if "title" in known and len(known) >= 2 and len(known) == len(set(known)) else ()


def split_row(cells: Sequence[str], columns: Sequence[str]) -> tuple[Marker | None, LineDetails]:
    """Return the number that a row begins with, if any, and the rest of the row as details of an item."""
    if len(columns) != len(cells):
        columns = _columns_by_place(cells)
    named = {name: " ".join(cell.split()) for name, cell in zip(columns, cells, strict=True) if name}
    marker = marker_of(f"{named.get('number', '')} ")
    title = named.get("title", "")
    if marker is None and (inner := marker_of(title)) and inner.kind is not MarkerKind.BULLET:
        marker, title = inner, inner.rest
    details = details_of(title)
    for name, cell in named.items():
        details = _with_cell(details, name, cell)
    for name, cell in zip(columns, cells, strict=True):
        details = _with_remark(details, cell.strip()) if not name and cell.strip() else details
    return marker, details


def _column(cell: str) -> str:
    plain = cell.strip().rstrip(":").lower()
    return next((name for name, pattern in _COLUMNS if re.fullmatch(pattern, plain)), "")


def _columns_by_place(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the columns of a row without a heading: its number first, where there is one, then its title."""
    numbered = bool(marker_of(f"{cells[0]} ")) and not re.search(r"[A-Za-z]{3}", cells[0])
    names = ["number", "title"] if numbered else ["title"]
    return tuple((names + [""] * len(cells))[: len(cells)])


def _with_cell(details: LineDetails, name: str, cell: str) -> LineDetails:
    if not cell:
        return details
    if name == "presenter":
        return replace(details, presenter=cell)
    if name == "purpose":
        return replace(details, purpose=cell)
    if name == "page" and (found := _PAGES.fullmatch(cell)):
        first, last = int(found[1]), int(found[2] or found[1])
        return replace(details, first_page=first, last_page=max(first, last), paper=PaperStatus.HEREWITH)
    if name == "time":
        found = _MINUTES.fullmatch(cell)
        return replace(details, minutes_allotted=int(found[1])) if found else _with_note(details, cell)
    return _with_remark(details, cell) if name in ("page", "paper") else details


def _with_remark(details: LineDetails, cell: str) -> LineDetails:
    return read_remark(cell, details) or _with_note(details, cell)


def _with_note(details: LineDetails, words: str) -> LineDetails:
    return replace(details, note="; ".join(part for part in (details.note, words) if part))
