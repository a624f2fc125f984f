"""Which column fills which field: by heading, by what was chosen before, and by what the cells look like."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.importers.action_log.contents import Contents, contents_of
from desktop.importers.action_log.days import day_in_words
from desktop.importers.action_log.fields import BY_NAME, NOT_USED
from desktop.importers.action_log.headings import A_GUESS, CERTAIN, LIKELY, UNKNOWN, named_by, plain

_SAMPLES, _SAMPLE_LENGTH = 3, 90
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Column:
    """A column of somebody's log: its place (from 0), heading and some cells, the field that it fills and why.

    sure counts from 0 (nothing is known) to 3 (certain); holds is the number of cells that hold something.
    """

    at: int
    heading: str
    samples: tuple[str, ...]
    holds: int
    field: str = NOT_USED
    sure: int = UNKNOWN
    why: str = ""


def columns_of(headings: Sequence[str], rows: Sequence[Sequence[str]], known: Mapping[str, str]) -> tuple[Column, ...]:
    """Return the columns with a guess each; known is what was chosen for these headings before, by plain heading."""
    width = max([len(headings), *(len(row) for row in rows)], default=0)
    cells = [[row[at] if at < len(row) else "" for row in rows] for at in range(width)]
    bare = [_bare(at, headings[at] if at < len(headings) else "", cells[at]) for at in range(width)]
    shown = [column for column in bare if column.heading or column.holds]
    if known:
        return tuple(_remembered(column, known) for column in shown)
    contents = {column.at: contents_of(cells[column.at]) for column in shown}
    named = _by_heading(shown, contents)
    return tuple(_by_contents(named, contents))


def _bare(at: int, heading: str, cells: Sequence[str]) -> Column:
    told = [" ".join(cell.split()) for cell in cells if cell.strip()]
    different = [_cut(day_in_words(text)) for text in dict.fromkeys(told)]
    return Column(at, heading, tuple(different[:_SAMPLES]), len(told))


def _cut(text: str) -> str:
    return text if len(text) <= _SAMPLE_LENGTH else f"{text[: _SAMPLE_LENGTH - 1].rstrip()}…"


def _remembered(column: Column, known: Mapping[str, str]) -> Column:
    field = known.get(plain(column.heading), NOT_USED)
    return replace(column, field=field, sure=CERTAIN if field else UNKNOWN, why="as last time" if field else "")


def _by_heading(columns: Sequence[Column], contents: Mapping[int, Contents]) -> list[Column]:
    """Give each field to the column whose heading names it best; cells that say otherwise count against it."""
    offers = []
    for column in columns:
        field, sure = named_by(column.heading)
        field, sure = _corrected(field, sure, contents[column.at])
        if field:
            offers.append((-sure, not column.holds, column.at, field))
    given: dict[int, tuple[str, int]] = {}
    for minus, _empty, at, field in sorted(offers):
        if BY_NAME[field].repeated or field not in {name for name, _ in given.values()}:
            given[at] = (field, -minus)
    return [_given(column, *given[column.at], "by its heading") if column.at in given else column for column in columns]


def _corrected(field: str, sure: int, held: Contents) -> tuple[str, int]:
    """Return the field that a column fills rather, where its cells are not what its heading says."""
    if held.filled:
        for named, rather, speaks in _RATHER:
            if named == field and speaks(held):
                return rather, LIKELY
    return field, sure


_RATHER: tuple[tuple[str, str, Callable[[Contents], bool]], ...] = (
    ("status", "rating", lambda held: held.ratings > _MOSTLY and held.statuses < held.ratings),
    ("status", "closed", lambda held: held.dates > _MOSTLY),
    ("status", "update", lambda held: held.words > 8 and held.statuses < _MOSTLY / 2),
    ("rating", "status", lambda held: held.ratings < 0.2 and held.statuses > _MOSTLY),
    ("update", "updated", lambda held: held.dates > _MOSTLY),
    ("closed", "status", lambda held: held.dates < 0.2 and held.statuses > _MOSTLY),
    ("agreed", "origin", lambda held: not held.dates),
    ("wording", "ref", lambda held: held.words < 2 and held.refs > _MOSTLY),
    ("ref", "wording", lambda held: held.words > 6 and held.verbs > 0.4),
)
"""What a heading says, what its column fills rather, and what its cells then look like."""


def _by_contents(columns: Sequence[Column], contents: Mapping[int, Contents]) -> list[Column]:
    """Guess by their cells the fields that no heading named."""
    found = list(columns)
    for field, fits, best in _GUESSES:
        if field in {column.field for column in found}:
            continue
        wording_at = next((column.at for column in found if column.field == "wording"), -1)
        free = [column for column in found if not column.field and fits(column, contents[column.at], wording_at)]
        if free:
            chosen = max(free, key=lambda column: (best(contents[column.at]), -column.at))
            found[found.index(chosen)] = _given(chosen, field, A_GUESS, "by what stands in it")
    return found


def _given(column: Column, field: str, sure: int, why: str) -> Column:
    return replace(column, field=field, sure=sure, why=why)


def _is_due(column: Column, held: Contents, wording_at: int) -> bool:
    """A bare "Date" or "By" behind the action is its deadline, a date before it the day of the meeting."""
    is_bare = plain(column.heading) in ("date", "dates", "by") and column.at > wording_at >= 0
    return held.timed > _MOSTLY and (is_bare or not column.heading)


def _is_agreed(column: Column, held: Contents, _wording_at: int) -> bool:
    return plain(column.heading) in ("date", "dates", "dated") and held.dates > _MOSTLY


def _is_ref(column: Column, held: Contents, _wording_at: int) -> bool:
    return column.at < 2 and held.refs > _MOSTLY and not held.dates and held.alike < 0.2


def _is_lead(column: Column, held: Contents, _wording_at: int) -> bool:
    return plain(column.heading) in ("", "by") and held.leads > _MOSTLY and held.words < 7


_Fits = Callable[[Column, Contents, int], bool]
_GUESSES: tuple[tuple[str, _Fits, Callable[[Contents], float]], ...] = (
    (
        "wording",
        lambda _column, held, _at: held.words >= 4 and held.filled > _MOSTLY,
        lambda held: held.verbs * 20 + held.words,
    ),
    ("due", _is_due, lambda held: held.timed),
    ("agreed", _is_agreed, lambda held: held.dates),
    ("rating", lambda _column, held, _at: held.ratings > _MOSTLY, lambda held: held.ratings),
    (
        "status",
        lambda _column, held, _at: held.statuses > _MOSTLY and held.alike > 0,
        lambda held: held.statuses,
    ),
    ("ref", _is_ref, lambda held: held.refs),
    ("lead", _is_lead, lambda held: held.leads),
    ("evidence", lambda _column, held, _at: held.links > _MOSTLY, lambda held: held.links),
)
