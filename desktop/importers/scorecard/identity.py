"""The cells before the figures of a row, under the columns they belong to, where an extraction has shifted them.

A row is anchored by what can be known again: its reference, the words for high or low, how often it is reported, and
the mark of its status. Without three such columns nothing is moved.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop.documents.document import TableRow
from desktop.importers.scorecard.cells import is_figure, is_frequency, is_polarity, is_prose, is_ref
from desktop.importers.scorecard.column import Column
from desktop.importers.scorecard.fields import ANCHORS, IDENTITY
from desktop.importers.scorecard.layout import Layout

_FARTHEST: Final = 4
_SURE: Final = 2.0
_MARKS = re.compile(r"(?:[^\w\s<>=+.,;:%£–—*()'\"“”/-]️?){1,2}|[RAGB]|red|amber|green|blue", re.IGNORECASE)
_PERSON = re.compile(
    r"^(?:(?:Cllr|Councillor|Dr|Mr|Mrs|Ms)\s)?[A-Z][\w'’]+(?:[\s-][A-Z][\w'’]+)+\s*(?:$|[-–,(])"
    r"|\b(?:director|head of|officer|manager|consultant|chief|lead|service)\b",
)


@dataclass(frozen=True, slots=True)
class Identity:
    """What stands before the figures: the cells by field, where the figures begin, and how far the mark is shifted.

    shift is 0 for a row as printed. moved says that cells are read under other columns than those they stand in.
    """

    cells: Mapping[str, str]
    first_value: int
    shift: int = 0
    moved: bool = False
    lost: tuple[str, ...] = ()


@dataclass(slots=True)
class Known:
    """People that the rows as printed name, by which they are known again in a shifted row."""

    leads: set[str] = field(default_factory=set)
    accountable: set[str] = field(default_factory=set)


def can_be_moved(layout: Layout) -> bool:
    """Return whether a table has the anchors by which shifted rows are known, all of them before the figures."""
    anchors = [column for name in ANCHORS if (column := layout.column(name))]
    if len(anchors) < 3 or not layout.column("status") or not layout.readings:
        return False
    first = min(column.at for column in layout.readings)
    return all(column.at < first for column in _columns(layout))


def known_people(layout: Layout, rows: Iterable[TableRow]) -> Known:
    """Return the people named in the rows whose anchors stand where they should."""
    known = Known()
    for row in rows:
        if _as_printed(layout, row):
            known.leads.add(_cell(row, layout.column("lead")))
            known.accountable.add(_cell(row, layout.column("accountable")))
    known.leads.discard("")
    known.accountable.discard("")
    return known


def identity_of(layout: Layout, row: TableRow, known: Known) -> Identity:
    """Return the cells of a row before its figures, moved only where that puts its anchors under their headings."""
    columns = _columns(layout)
    printed = {column.field: _cell(row, column) for column in columns}
    end = max((column.at for column in columns), default=-1)
    if not can_be_moved(layout) or _as_printed(layout, row):
        return Identity(printed, end + 1)
    status = layout.column("status")
    assert status is not None
    at = _mark_near(row, status.at)
    if at is None:
        return Identity(printed, end + 1)
    return _moved(layout, row, known, at) or Identity(printed, end + 1)


def _moved(layout: Layout, row: TableRow, known: Known, mark: int) -> Identity | None:
    status = layout.column("status")
    assert status is not None
    columns = [column for column in _columns(layout) if column.at < status.at and column.field in IDENTITY]
    cells = [(at, cell.strip()) for at, cell in enumerate(row.cells[:mark]) if cell.strip()]
    best = _best(cells, columns, known)
    if best is None:
        return None
    score, path = best
    printed = sum(_score(_cell(row, column), column.field, known) for column in columns if _cell(row, column))
    if score < printed + _SURE and mark == status.at:
        return None
    found = {column.field: text for (_at, text), column in zip(cells, path, strict=True)}
    found["status"] = row.cells[mark].strip()
    after = row.cells[mark + 1].strip() if mark + 1 < len(row.cells) else ""
    has_mark = bool(_MARKS.fullmatch(after))
    found["direction"] = after if has_mark else ""
    lost = tuple(column.field for column in columns if column.field not in found)
    return Identity(found, mark + 1 + has_mark, mark - status.at, moved=True, lost=lost)


def _best(
    cells: Sequence[tuple[int, str]], columns: Sequence[Column], known: Known
) -> tuple[float, list[Column]] | None:
    """Return the best way to put the cells, in order, under different columns, None where there is none."""
    states: dict[int, tuple[float, list[Column]]] = {-1: (0.0, [])}
    before = 0
    for at, text in cells:
        grown: dict[int, tuple[float, list[Column]]] = {}
        for last, (score, path) in states.items():
            for place in range(last + 1, len(columns)):
                column = columns[place]
                shift = column.at - at
                if abs(shift) > _FARTHEST:
                    continue
                turned = bool(path) and shift != path[-1].at - before
                told = score + _score(text, column.field, known) - turned
                if place not in grown or told > grown[place][0]:
                    grown[place] = (told, [*path, column])
        states, before = grown, at
    return max(states.values(), key=lambda state: state[0], default=None)


def _score(text: str, name: str, known: Known) -> float:
    """Return how well a cell fits a field."""
    match name:
        case "ref":
            return 4.0 if is_ref(text) else -4.0
        case "polarity":
            return 4.0 if is_polarity(text) else -4.0
        case "frequency":
            return 4.0 if is_frequency(text) else -4.0
        case "target":
            return 1.0 if re.search(r"\d", text) or len(text.split()) <= 4 else -1.0
        case "lead":
            return _of_person(text, known.leads)
        case "accountable":
            return _of_person(text, known.accountable) - 0.5
        case "outcome":
            return 2.0 if re.match(r"\(?[A-Z0-9][.):]\s", text) else -1.0
    return _of_words(text, name, known)


def _of_person(text: str, known: set[str]) -> float:
    if text in known:
        return 2.0
    return 0.5 if _PERSON.search(text) and not is_prose(text) else -1.5


def _of_words(text: str, name: str, known: Known) -> float:
    if is_ref(text) or is_polarity(text) or is_frequency(text) or is_figure(text):
        return -4.0
    if text in known.leads:
        return -2.0
    return 1.0 if name == "measure" else 0.5


def _as_printed(layout: Layout, row: TableRow) -> bool:
    tests: dict[str, Callable[[str], object]] = {
        "ref": is_ref,
        "polarity": is_polarity,
        "frequency": is_frequency,
        "status": _MARKS.fullmatch,
    }
    anchors = [(name, column) for name in ANCHORS if (column := layout.column(name))]
    if not _cell(row, layout.column("measure")):
        return False
    return all(bool(tests[name](_cell(row, column))) for name, column in anchors)


def _mark_near(row: TableRow, at: int) -> int | None:
    """Return where the mark of a status stands near its column: the first of two marks side by side."""
    near = range(max(0, at - _FARTHEST), min(len(row.cells), at + _FARTHEST + 1))
    found = [place for place in near if _MARKS.fullmatch(row.cells[place].strip())]
    return found[0] if found else None


def _columns(layout: Layout) -> list[Column]:
    wanted = {*IDENTITY, "unit", "tolerance", "period", "status", "direction"}
    return [column for column in layout.columns if column.field in wanted and not column.period]


def _cell(row: TableRow, column: Column | None) -> str:
    return row.cells[column.at].strip() if column and column.at < len(row.cells) else ""
