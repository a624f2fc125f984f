"""Recommendations set out as a table: Ref, Recommendation, Timescale, Lead, Response."""

import re

from desktop.documents.document import Paragraph, Table, TableRow
from desktop.importers.markers import marker_of
from desktop.importers.recommendation_drafts import DraftRecommendation, DraftSet
from desktop.importers.recommendation_shapes import heading_of, is_asked_of_this_meeting, printed_ref

_COLUMNS = (
    ("ref", r"(?:ref|reference|no|number|rec|#|rec(?:ommendation)? no)\.?"),
    ("text", r"(?:agreed |key )?recommendations?(?: made)?"),
    ("timing", r"(?:timescales?|timeframe|deadline|due(?: date| by)?|by when|target date|date|when|completion date)"),
    ("lead", r"(?:lead|owner|lead officer|responsible(?: officer| person)?|by whom|who|responsibility|accountable)"),
    ("response", r"(?:(?:management |council |agreed )?(?:response|comments?|action))s?"),
    ("theme", r"(?:theme|area|section|topic|category|priority)"),
    ("addressee", r"(?:addressed to|addressee|for|agency|organisation)"),
)


def read_table(table: Table, before: Paragraph | None) -> DraftSet | None:
    """Return the recommendations of a table that has a column of them, or None; before may be its heading."""
    columns = tuple(_column(cell) for cell in table.rows[0].cells)
    if "text" not in columns or len({name for name in columns if name}) < 2:
        return None
    draft = DraftSet(furniture=list(table.rows[0].lines))
    if before is not None and (heading := heading_of(before.text)) is not None:
        draft.heading, draft.heading_lines = heading, list(before.lines)
    theme = ""
    for row in table.rows[1:]:
        theme = _take(draft, row, columns, theme)
    asked = sum(is_asked_of_this_meeting(item.texts[0]) for item in draft.items)
    return draft if draft.items and asked * 2 < len(draft.items) else None


def _column(cell: str) -> str:
    plain = re.sub(r"\s+", " ", cell).strip().rstrip(":").lower()
    return next((name for name, pattern in _COLUMNS if re.fullmatch(pattern, plain)), "")


def _take(draft: DraftSet, row: TableRow, columns: tuple[str, ...], theme: str) -> str:
    """Take a row into the set; returns the theme that stands over the rows below it."""
    filled = [cell for cell in row.cells if cell.strip()]
    if tuple(_column(cell) for cell in row.cells) == columns:
        draft.furniture.extend(row.lines)
    elif len(filled) == 1 and not row.merged and len(columns) > 2 and len(filled[0].split()) <= 12:
        draft.furniture.extend(row.lines)
        return filled[0].strip()
    elif len(row.cells) == len(columns):
        _add_row(draft, row, _named(row, columns), theme)
    return theme


def _named(row: TableRow, columns: tuple[str, ...]) -> dict[str, str]:
    """Return the cells of a row by column; those that reach down to it from above hold for it, but for its number."""
    above = dict(row.merged)
    return {
        name: cell or (above.get(at, "") if name not in ("ref", "text") else "")
        for at, (name, cell) in enumerate(zip(columns, row.cells, strict=True))
    }


def _add_row(draft: DraftSet, row: TableRow, named: dict[str, str], theme: str) -> None:
    ref, text = named.get("ref", "").strip().rstrip(".:"), named["text"].strip()
    if not ref and (found := printed_ref(text)):
        ref, text = found
    elif not ref and (marker := marker_of(text)) and marker.label:
        ref, text = marker.label, marker.rest
    if not text:
        return
    item = DraftRecommendation(
        ref=ref,
        theme=named.get("theme", "").strip() or theme,
        timing=named.get("timing", "").strip(),
        addressee=named.get("addressee", "").strip(),
        lead=named.get("lead", "").strip(),
        response=named.get("response", "").strip(),
    )
    item.extend(text, row.lines)
    draft.items.append(item)
