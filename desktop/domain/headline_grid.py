"""The timeline as a grid: themes down, lanes of time across, every headline in exactly one cell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.headline_lanes import Lane, Period, lane_of, lanes_of

NO_THEME = "No theme"
Cell = tuple[str, Lane]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineGrid:
    """themes are spelt as first written; cells holds those that are not empty, each in the order of its headlines."""

    themes: tuple[str, ...] = ()
    lanes: tuple[Lane, ...] = ()
    cells: Mapping[Cell, tuple[Headline, ...]] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many headlines stand in it."""
        return sum(map(len, self.cells.values()))

    def cell(self, theme: str, lane: Lane) -> tuple[Headline, ...]:
        """Return the headlines of a cell, none for an empty one."""
        return self.cells.get((theme, lane), ())

    def in_theme(self, theme: str) -> int:
        """Count the headlines of a theme."""
        return sum(len(found) for (of, _lane), found in self.cells.items() if of == theme)

    def in_lane(self, lane: Lane) -> int:
        """Count the headlines of a lane."""
        return sum(len(found) for (_theme, of), found in self.cells.items() if of == lane)

    @property
    def empty_months(self) -> tuple[Lane, ...]:
        """The months in which nothing stands, without those of a quarter that is told as a whole."""
        told = {lane for _theme, lane in self.cells}
        for found in self.cells.values():
            for headline in found:
                if headline.precision is DatePrecision.QUARTER and headline.date:
                    number = headline.date.year * 12 + headline.date.month - 1
                    told |= {Lane(each // 12, each % 12 + 1) for each in range(number, number + 3)}
        return tuple(lane for lane in self.lanes if lane.is_month and lane not in told)


def theme_key(theme: str) -> str:
    """Return what two spellings of one theme have in common."""
    return " ".join(theme.casefold().split())


def themes_of(headlines: Iterable[Headline]) -> tuple[str, ...]:
    """Return the themes in use, in the order in which the headlines come, "" for headlines without one last.

    In the order of the book those that are first in their cells come first, in the order in which they were written.
    """
    first: dict[str, str] = {}
    for headline in headlines:
        first.setdefault(theme_key(headline.theme), headline.theme)
    named = [theme for key, theme in first.items() if key]
    return (*named, *([""] if "" in first else []))


def cell_order(headline: Headline) -> tuple[int, int, str]:
    """Return by what the headlines of a cell are ordered: the day where one is known, then their place."""
    day = headline.date.day if headline.date and headline.precision is DatePrecision.DAY else 0
    return day, headline.position, headline.id


def grid_of(
    headlines: Sequence[Headline], shown: Sequence[Headline], period: Period, today: date, *, theme: str | None = None
) -> TimelineGrid:
    """Return the grid of those that are shown; lanes and themes are those of all headlines, so that gaps are seen.

    theme keeps it to that one.
    """
    names = {theme_key(each): each for each in themes_of(headlines)}
    if theme is not None:
        names = {key: each for key, each in names.items() if key == theme_key(theme)}
    cells: dict[Cell, list[Headline]] = {}
    for headline in shown:
        cells.setdefault((names[theme_key(headline.theme)], lane_of(headline)), []).append(headline)
    ordered = {cell: tuple(sorted(found, key=cell_order)) for cell, found in cells.items()}
    return TimelineGrid(themes=tuple(names.values()), lanes=lanes_of(headlines, period, today), cells=ordered)
