"""Headings in two rows: "Dates" over two columns, and below it "Start" and "End"."""

from collections.abc import Sequence

from desktop.domain.timing import read_timing
from desktop.importers.action_log.headings import plain
from desktop.importers.improvement_plan.columns import NOTE, Columns, field_of

_MAY_STAND_BELOW = frozenset(
    {"start", "timing", "revised", "completed", "status", "rag", "progress", "lead", "support"}
)
# what these say hangs on the heading over them
_OF_DATES = {
    "original": "timing",
    "planned": "timing",
    "baseline": "timing",
    "revised": "revised",
    "actual": "completed",
}
_POINTS = frozenset({"deadline", "month", "unknown", "blank"})
_LONG = frozenset({"quarter", "season", "year"})


def with_second_row(columns: Columns, cells: Sequence[str]) -> Columns | None:
    """Return the columns with a second row of headings below those of the first; None for a row that is none.

    Each of its words must name what may stand below a heading, and one at least stands where the first row is blank.
    """
    said = {at: " ".join(cell.split()) for at, cell in enumerate(cells) if cell.strip()}
    if not said or max(said) >= len(columns.fields) or all(columns.headings[at] for at in said):
        return None
    fields, headings = list(columns.fields), list(columns.headings)
    for at, words in said.items():
        over = _over(columns, at)
        fields[at] = _below(columns.fields[over], words)
        headings[at] = f"{columns.headings[over]} {words}".strip()
    if not {fields[at] for at in said} <= _MAY_STAND_BELOW:
        return None
    elsewhere = {field for at, field in enumerate(fields) if at not in said}
    for at in said:
        if fields[at] in elsewhere:
            fields[at] = NOTE
        elsewhere.add(fields[at])
    return Columns(tuple(fields), tuple(headings), columns.section)


def over_both(start: str, end: str) -> bool:
    """Say whether what stands in the column of beginnings reaches over that of ends: "Ongoing", "June to August"."""
    if end.strip() or not start.strip():
        return False
    read = read_timing(start)
    return read.kind not in _POINTS and not (read.kind == "range" and read.precision in _LONG)


def _over(columns: Columns, at: int) -> int:
    """Return the column whose heading reaches over this one: its own, or the nearest on its left that has one."""
    return next((left for left in range(at, -1, -1) if columns.headings[left]), at)


def _below(over: str, words: str) -> str:
    """Return the field that a word names below the heading of another field."""
    return _OF_DATES.get(plain(words), "") or field_of(words) if over == "timing" else field_of(words)
