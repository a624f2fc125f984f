"""Cells of a row of measures that nothing read from it holds: they are kept as words, never dropped."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from desktop.documents.document import TableRow
from desktop.domain.measure import Measure, Polarity
from desktop.domain.outcome import Outcome
from desktop.importers.scorecard.cells import is_blank
from desktop.importers.scorecard.draft import Draft
from desktop.importers.scorecard.layout import Layout


def unheld_of(draft: Draft, layout: Layout, outcome: Outcome | None) -> list[str]:
    """Return the cells of a draft's row that no field, mark, figure or question of it holds, with their headings."""
    asked = (draft.unplaced, [text for _column, text in draft.undated], draft.mark, draft.arrow)
    held = [draft.measure, draft.readings, draft.ways, outcome, asked]
    fitting = [column.at for column in layout.columns if _is_understood(column.field, draft.measure)]
    return unheld(draft.row, layout, held, fitting)


def unheld(row: TableRow, layout: Layout, held: Sequence[Any], fitting: Sequence[int] = ()) -> list[str]:
    """Return the cells of a row that nothing of held says, with their headings; fitting are columns left aside."""
    said = list(_texts(held))
    words = f" {' '.join(_plain(text) for text in said)} "
    headings = {column.at: column.heading for column in layout.columns}
    left = []
    for at, cell in enumerate(row.cells):
        plain = _plain(cell)
        if is_blank(cell) or at in fitting or (f" {plain} " in words if plain else any(cell in text for text in said)):
            continue
        text = " ".join(cell.split())
        left.append(f"{' '.join(headings[at].split())}: {text}" if headings.get(at) else text)
    return left


def _is_understood(field: str, measure: Measure) -> bool:
    """Say whether a column's words became what they mean, so that they need not stand in the record themselves."""
    return (field == "polarity" and measure.polarity is not Polarity.UNKNOWN) or (
        field == "tolerance" and measure.tolerance is not None
    )


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
