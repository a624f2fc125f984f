"""A record that a newer paper brings again: what of it is filled, what stays, and where the two say different things.

The fields of a record that a paper prints in one cell belong together: they are filled together where the book has
nothing there, and are never mixed. Where both say something and not the same, the book stays as it is and a
Difference is returned, to be asked. What a paper prints in the words of the paper before has not changed, whatever
somebody has made of it in the book since.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any

from desktop.domain.kinds import Record, kind_of
from desktop.domain.measure import Measure, Reading
from desktop.workflows.measure_again import given_again, reading_again
from desktop.workflows.merging import filled, says_nothing

Said = Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a paper prints in one place: its name in a question, the fields, and what is held against each other."""

    name: str
    fields: tuple[str, ...]
    said: Said


@dataclass(frozen=True, slots=True)
class Difference:
    """What a paper says otherwise than the book: which cell, the record as it stands, and as it was read."""

    cell: Cell
    stands: Any
    read: Any


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _text(name: str) -> Cell:
    return Cell(name.replace("_", " "), (name,), lambda record: _plain(getattr(record, name)))


def _dates_of(entry: Any) -> object:
    return _plain(entry.timing) or (entry.start, entry.current_due, entry.review_on)


def _leads_of(entry: Any) -> object:
    return _plain(entry.leads_printed) or entry.leads


_DATES = ("timing", "timing_inferred", "start", "original_due", "current_due", "review_on")
_RETURNED = ("state", "recommended_on", "returned_on", "timing")
_TARGET = ("target", "target_value", "targets", "tolerance", "unit")

CELLS: dict[str, tuple[Cell, ...]] = {
    "plans": (Cell("period", ("starts", "ends"), lambda plan: (plan.starts, plan.ends)),),
    "plan-entries": (
        _text("wording"),
        Cell("dates", _DATES, _dates_of),
        Cell("leads", ("leads", "leads_printed", "leads_inferred"), _leads_of),
        Cell("status", ("status", "status_reason", "completed_on"), lambda entry: entry.status),
        Cell("period", ("starts", "ends"), lambda entry: (entry.starts, entry.ends)),
    ),
    "milestones": (Cell("date", ("timing", "due"), lambda one: _plain(one.timing) or one.due),),
    "outcomes": (_text("title"), _text("lead")),
    "measures": (
        _text("title"),
        _text("lead"),
        Cell("good performance", ("polarity",), lambda measure: measure.polarity),
        _text("frequency"),
        Cell("target", _TARGET, lambda measure: _plain(measure.target) or (measure.target_value, measure.targets)),
    ),
    "risks": (_text("mitigation"), _text("owner")),
    "headlines": (Cell("date", ("date", "precision", "timing"), lambda one: one.date),),
    "functions": (Cell("state", _RETURNED, lambda one: (one.state, one.recommended_on, one.returned_on)),),
    "outcome-entries": (_text("text"),),
    "readings": (),
}

_GIVEN = Cell(
    "status", ("status_given", "direction_given", "given_for", "given_note", "data_note"), lambda one: one.status_given
)
_FIGURE = Cell("figure", ("value", "unit", "qualifiers", "parts", "raw", "due_on"), lambda reading: reading.raw)


def met(stands: Record, read: Record, *, corrected: bool = False) -> tuple[Record, list[Difference]]:
    """Return the book's record with what a paper adds to it, and where the paper says something else.

    corrected: somebody changed it on the desk, so that what it says counts and not how it was printed.
    Records of kinds that no paper brings again in another edition are filled field by field, as they always are.
    """
    kind = kind_of(stands)
    if kind not in CELLS:
        return filled(stands, read), []
    cells = CELLS[kind]
    kept: Any = stands
    different: list[Difference] = []
    for cell in cells:
        if _is_blank(cell, kept):
            kept = replace(kept, **{name: getattr(read, name) for name in cell.fields})
        elif not _is_blank(cell, read) and not _agree(cell, kept, read, corrected):
            different.append(Difference(cell, stands, read))
    held = frozenset(name for cell in cells for name in cell.fields)
    if isinstance(kept, Measure) and isinstance(read, Measure):
        kept, asked = given_again(kept, read)
        different += [Difference(_GIVEN, stands, read)] if asked else []
        held |= frozenset(_GIVEN.fields)
    if isinstance(kept, Reading) and isinstance(read, Reading):
        kept, asked = reading_again(kept, read)
        return kept, [Difference(_FIGURE, stands, read)] if asked else []
    return filled(kept, read, without=held), different


def _is_blank(cell: Cell, record: Any) -> bool:
    every = {field.name: field for field in fields(record)}
    return all(says_nothing(getattr(record, name), every[name]) for name in cell.fields)


def _agree(cell: Cell, stands: Any, read: Any, corrected: bool) -> bool:
    if corrected:
        return all(getattr(stands, name) == getattr(read, name) for name in cell.fields)
    if cell.said(stands) == cell.said(read):
        return True
    # a date that was moved in the book already, and is now printed, is agreed
    return "current_due" in cell.fields and read.current_due is not None and stands.current_due == read.current_due
