"""Which column holds what: headings as we wrote them, as people change them, and none where it is not plain."""

import re
from collections.abc import Mapping, Sequence

from desktop.documents.sheets.grid import Grid, GridCell
from desktop.domain.return_fields import FIELDS, INPUTS, ReturnField

# Below this a heading is another one: "Status" is not "Status when sent".
_ALIKE = 84
_MOST_ROWS_ABOVE = 60
_PLAIN = re.compile(r"[\w']+")
Columns = Mapping[int, str]


def find_headings(sheet: Grid) -> tuple[int, Columns]:
    """Return the place in sheet.rows of the row of headings, and the field of each column; (-1, {}) where none is.

    A row is one of headings where it names the ref or the row code, and something that a lead fills in.
    """
    best: tuple[int, Columns] = (-1, {})
    for place, row in enumerate(sheet.rows[:_MOST_ROWS_ABOVE]):
        if len(row) < 2:
            continue
        columns = fields_of(row)
        found = set(columns.values())
        is_ours = found & {"ref", "code"} and found & {field.name for field in INPUTS}
        if is_ours and len(columns) > len(best[1]):
            best = (place, columns)
    return best


def fields_of(row: Sequence[GridCell]) -> Columns:
    """Return the field that each heading of a row names, by its column; each field once, the best heading first."""
    exact = {_plain(name): field.name for field in reversed(FIELDS) for name in (*reversed(field.also), field.heading)}
    found: dict[int, str] = {}
    for wanted in ([field.heading for field in FIELDS], list(exact)):
        known = {_plain(name) for name in wanted}
        for cell in row:
            name = exact.get(_plain(cell.text), "")
            if name and _plain(cell.text) in known and name not in found.values() and cell.column not in found:
                found[cell.column] = name
    return found | _nearly(row, found)


def _nearly(row: Sequence[GridCell], found: Columns) -> dict[int, str]:
    """Return the fields of headings that were reworded a little, the likest first."""
    likeness = sorted(
        (
            (_likeness(cell.text, field), cell.column, field.name)
            for cell in row
            for field in FIELDS
            if cell.column not in found and field.name not in found.values() and len(_plain(cell.text)) > 2
        ),
        reverse=True,
    )
    more: dict[int, str] = {}
    for score, column, name in likeness:
        if score >= _ALIKE and column not in more and name not in more.values():
            more[column] = name
    return more


def _likeness(heading: str, field: ReturnField) -> float:
    """Return from 0 to 100 how like a heading is to those of a field, whatever the order of its words."""
    from rapidfuzz import fuzz

    names = (field.heading, *field.also)
    return max(float(fuzz.token_sort_ratio(_plain(heading), _plain(name))) for name in names)


def _plain(text: str) -> str:
    return " ".join(_PLAIN.findall(text.casefold()))
