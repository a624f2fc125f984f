"""Where the headings of a log stand: below its titles, perhaps in two rows, perhaps again further down."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop.importers.action_log.days import is_day
from desktop.importers.action_log.fields import DATED
from desktop.importers.action_log.headings import LONGEST, named_by, plain
from desktop.importers.action_log.sheets import Sheet, SheetRow

_FEWEST = 2
_ENOUGH_WITHOUT_ACTION = 3
_SHARE = 0.5


class HeadingRow(NamedTuple):
    """The place of a row of headings in its sheet (from 0), how many rows it takes (1 or 2), and the headings."""

    at: int
    rows: int
    headings: tuple[str, ...]

    @property
    def below(self) -> int:
        """The place of the first row below it."""
        return self.at + self.rows


def heading_rows(sheet: Sheet) -> tuple[HeadingRow, ...]:
    """Return every row that reads as headings of a log, in order; a table begins below each."""
    found: list[HeadingRow] = []
    for at in range(len(sheet.rows)):
        if found and at < found[-1].below:
            continue
        if heading := _heading_at(sheet.rows, at):
            found.append(heading)
    return tuple(found)


def taken_as_headings(sheet: Sheet, at: int) -> HeadingRow:
    """Return the row at a place as one of headings, because a person says so."""
    return HeadingRow(at, 1, _texts(sheet.rows[at], sheet.width))


def same_headings(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two rows of headings say the same, whatever the order and the empty ones."""
    return {plain(each) for each in one} - {""} == {plain(each) for each in other} - {""}


def _heading_at(rows: Sequence[SheetRow], at: int) -> HeadingRow | None:
    row = rows[at]
    if row.alone or len(row.filled) < _FEWEST:
        return None
    alone = _texts(row, len(row.cells))
    score = _score(alone)
    if at + 1 < len(rows) and _is_second(row, rows[at + 1]):
        both = _joined(row, rows[at + 1])
        if _score(both) > score:
            return HeadingRow(at, 2, both)
    return HeadingRow(at, 1, alone) if score else None


def _score(headings: Sequence[str]) -> int:
    """Return how many fields the headings name, 0 where they are not those of a log."""
    said = [each for each in headings if each]
    if any(len(each) > LONGEST or is_day(each) for each in said):
        return 0
    named = [named_by(each) for each in said]
    fields = {each.field for each in named if each.field}
    known = sum(bool(each.field) for each in named)
    enough = _FEWEST if "wording" in fields else _ENOUGH_WITHOUT_ACTION
    people_or_days = fields & {"lead", "status", "rating", "update", "ref", *DATED}
    if len(fields) < enough or known < _SHARE * len(said) or not people_or_days:
        return 0
    return len(fields) if "wording" in fields or fields & {"lead", "due", "status"} else 0


def _is_second(first: SheetRow, second: SheetRow) -> bool:
    """Return whether a row goes on with headings: short words below empty cells or below a wide heading."""
    if second.alone or not second.filled or not _may_be_headings(first):
        return False
    if any(len(cell) > LONGEST or is_day(cell) for cell in second.cells if cell):
        return False
    below_nothing = [at for at in second.filled if not first.cell(at)]
    return bool(below_nothing) and all(named_by(second.cell(at)).field or at in below_nothing for at in second.filled)


def _may_be_headings(row: SheetRow) -> bool:
    said = [row.cell(at) for at in row.filled]
    return not any(map(is_day, said)) and sum(bool(named_by(each).field) for each in said) >= _SHARE * len(said)


def _joined(first: SheetRow, second: SheetRow) -> tuple[str, ...]:
    """Join two rows of headings: what is wide in the first stands over several of the second."""
    joined: list[str] = []
    over = ""
    for at in range(max(len(first.cells), len(second.cells))):
        over = first.cell(at) or (over if second.cell(at) else "")
        below = second.cell(at)
        joined.append(f"{over} {below}".strip() if below else first.cell(at))
    return tuple(joined)


def _texts(row: SheetRow, width: int) -> tuple[str, ...]:
    return tuple(" ".join(row.cell(at).split()) for at in range(width))
