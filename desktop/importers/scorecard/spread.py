"""The figures of a row put under their periods: as printed where nothing speaks against it, else where only one way
makes sense; where several do, all of them are offered and none is taken."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from desktop.domain.measure import PeriodKind
from desktop.domain.measure_periods import Period
from desktop.importers.scorecard.cells import is_figure
from desktop.importers.scorecard.own_periods import Told, contradicts, fits, names_period

_FARTHEST: Final = 4
_KEPT: Final = 4
_MOST_JOINS: Final = 6
_MARGIN: Final = 1.0
_TURN, _MOVED, _STEP = 2.0, 1.0, 0.25
_BESIDE = re.compile(r"cumulative|ytd|year to date", re.IGNORECASE)
_FINER = {
    ("annual", PeriodKind.MONTH): 3.0, ("annual", PeriodKind.QUARTER): 1.5, ("quarter", PeriodKind.MONTH): 3.0,
}  # fmt: skip
Cell = tuple[int, str]
Way = tuple[tuple[str, int], ...]
"""Cells with the place of the period that each is of."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a row beside its cells.

    columns are the places of its periods in the table; shift is how far the cells before the figures stand from their
    columns, note how far its note does; whole says that the row stood as printed.
    """

    columns: tuple[int, ...]
    periods: tuple[Period, ...]
    frequency: str = ""
    told: frozenset[Told] = frozenset()
    shift: int = 0
    note: int = 0
    now: Period | None = None


@dataclass(frozen=True, slots=True)
class Spread:
    """Where the figures go: taken is sure; ways are the several left where it is not; moved: not as printed."""

    taken: Way
    ways: tuple[Way, ...] = ()
    moved: bool = False


def spread(cells: Sequence[Cell], setting: Setting) -> Spread:
    """Return where the figures of a row go."""
    if not cells:
        return Spread(())
    printed = _printed(cells, setting)
    cost = _cost(cells, printed, setting) if printed is not None else 99.0
    if printed is not None and cost == 0 and not setting.shift:
        return Spread(_way(cells, printed))
    ways = sorted(_ways(cells, setting), key=lambda way: way[0])
    if printed is not None and not setting.shift and not _speaks_against(cells, printed, ways, setting):
        return Spread(_way(cells, printed))
    return _chosen(cells, printed, ways, setting)


def _chosen(
    cells: Sequence[Cell], printed: tuple[int, ...] | None, ways: list[tuple[float, Way]], setting: Setting
) -> Spread:
    near = [way for cost, way in ways if cost < ways[0][0] + _MARGIN] if ways else []
    if len(near) == 1 and (printed is not None or not _joins(cells)) and _is_clean(near[0], cells, setting):
        return Spread(near[0], moved=near[0] != (_way(cells, printed) if printed else None))
    offered = list(dict.fromkeys([*near, *(way for _cost_, way in _further(cells, setting))]))[:3]
    agreed = tuple(pair for pair in offered[0] if all(pair in way for way in offered)) if offered else ()
    alike = len(offered) > 1 and printed is not None
    return Spread(agreed if alike else (), tuple(offered), moved=True)


def _speaks_against(
    cells: Sequence[Cell], printed: tuple[int, ...], ways: list[tuple[float, Way]], setting: Setting
) -> bool:
    """Return whether a row is not to be taken as printed: its note stands off too, or two cells name other periods."""
    best = ways[0] if ways else None
    if best is None or best[1] == _way(cells, printed):
        return False
    if setting.note:
        return True
    off = [
        text
        for (_at, text), place in zip(cells, printed, strict=True)
        if names_period(text) and fits(text, setting.periods[place])
    ]
    return len(off) > 1


def _is_clean(way: Way, cells: Sequence[Cell], setting: Setting) -> bool:
    """Return whether a way puts no figure into a period finer than its measure, or fills every period there is."""
    if len(cells) == len(setting.periods):
        return True
    return not any(_finer(setting, place) >= 3 for _text, place in way)


def _printed(cells: Sequence[Cell], setting: Setting) -> tuple[int, ...] | None:
    try:
        return tuple(setting.columns.index(at) for at, _text in cells)
    except ValueError:
        return None


def _cost(cells: Sequence[Cell], places: Sequence[int], setting: Setting) -> float:
    return sum(_one(text, place, setting) for (_at, text), place in zip(cells, places, strict=True))


def _one(text: str, place: int, setting: Setting) -> float:
    period = setting.periods[place]
    return fits(text, period) + 2.0 * contradicts(text, period, setting.told) + _finer(setting, place)


def _finer(setting: Setting, place: int) -> float:
    frequency = setting.frequency.casefold()
    how = "annual" if re.match(r"annual|year|bienn|academic", frequency) else ""
    how = "quarter" if re.match(r"quarter|q$|\d|six|half|bi-?annual|term", frequency) else how
    return _FINER.get((how, setting.periods[place].kind), 0.0)


def _ways(cells: Sequence[Cell], setting: Setting) -> Iterator[tuple[float, Way]]:
    """Yield the cheapest ways to put the cells, in order, under different periods."""
    states: dict[int, list[tuple[float, tuple[int, ...]]]] = {-1: [(0.0, ())]}
    for at, (column, text) in enumerate(cells):
        grown: dict[int, list[tuple[float, tuple[int, ...]]]] = {}
        for last, known in states.items():
            for place in range(last + 1, len(setting.columns)):
                shift = setting.columns[place] - column
                one = _one(text, place, setting)
                if abs(shift) > _FARTHEST or one >= 9:
                    continue
                for cost, path in known:
                    step = _begun(shift, setting) if not at else _turned(shift, cells[at - 1], path, setting)
                    grown.setdefault(place, []).append((cost + one + step, (*path, place)))
        states = {place: sorted(paths)[:_KEPT] for place, paths in grown.items()}
    for paths in states.values():
        for cost, path in paths:
            yield cost - _borne_out(cells, path, setting), _way(cells, path)


def _begun(shift: int, setting: Setting) -> float:
    return _STEP * abs(shift) + (0.0 if shift in (0, -setting.shift) else _MOVED)


def _turned(shift: int, before: Cell, path: tuple[int, ...], setting: Setting) -> float:
    return _TURN * (shift != setting.columns[path[-1]] - before[0])


def _borne_out(cells: Sequence[Cell], path: tuple[int, ...], setting: Setting) -> float:
    """Return what speaks for a way: its last figure is of the paper's own period, and the note is shifted alike."""
    last = setting.periods[path[-1]]
    first = setting.columns[path[0]] - cells[0][0]
    now = setting.now is not None and last.ends == setting.now.ends
    return float(now) + float(bool(first) and first * setting.note < 0)


def _further(cells: Sequence[Cell], setting: Setting) -> Iterator[tuple[float, Way]]:
    """Yield ways with cells put together that may be one, and with the first or the last one left out."""
    joins = _joins(cells)[:_MOST_JOINS]
    found: list[tuple[float, Way]] = []
    for count in (1, 2):
        for chosen in combinations(joins, count):
            found.extend(_ways(_joined(cells, chosen), setting))
    if not found and len(cells) > len(setting.columns):
        found = [*_ways(cells[1:], setting), *_ways(cells[:-1], setting)]
    clean = sorted((each for each in found if _is_clean(each[1], cells, setting)), key=lambda each: each[0])
    yield from clean[:2] if joins else (clean[:1] + [each for each in clean if each[1][0] != clean[0][1][0]][:1])


def _joins(cells: Sequence[Cell]) -> list[int]:
    """Return the places of cells that may belong to the figure before them: words first, or a running total."""
    return [
        at
        for at in range(1, len(cells))
        if cells[at][0] == cells[at - 1][0] + 1
        and is_figure(cells[at - 1][1])
        and not _BESIDE.search(cells[at - 1][1])
        and (_BESIDE.search(cells[at][1]) or (re.search(r"\d", cells[at][1]) and not is_figure(cells[at][1])))
    ]


def _joined(cells: Sequence[Cell], joins: Sequence[int]) -> list[Cell]:
    joined: list[Cell] = []
    for at, (column, text) in enumerate(cells):
        if at in joins:
            joined[-1] = (joined[-1][0], f"{joined[-1][1]} {text}")
        else:
            joined.append((column, text))
    return joined


def _way(cells: Sequence[Cell], places: Sequence[int]) -> Way:
    return tuple((text, place) for (_at, text), place in zip(cells, places, strict=True))
