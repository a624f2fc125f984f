"""A timescale ready to be read: its skeleton, the periods its marks stand for, and the days it may count from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from desktop.domain.timing.days import mark_days, mark_days_without_year, mark_weeks
from desktop.domain.timing.edges import mark_edges
from desktop.domain.timing.marks import ANY_MARK, Marked
from desktop.domain.timing.month_names import mark_months, mark_months_without_year
from desktop.domain.timing.period import Named, Period
from desktop.domain.timing.record import Milestone, Timing
from desktop.domain.timing.relative_periods import mark_relative_periods
from desktop.domain.timing.seasons import mark_seasons, mark_seasons_without_year
from desktop.domain.timing.wording import even_out
from desktop.domain.timing.years import (
    mark_bare_years,
    mark_named_years,
    mark_quarters,
    mark_quarters_without_year,
)

# What names its year comes before what lacks it, and longer names before the shorter ones within them.
_MARKERS: Final = (
    mark_days,
    mark_quarters,
    mark_named_years,
    mark_seasons,
    mark_months,
    mark_days_without_year,
    mark_months_without_year,
    mark_quarters_without_year,
    mark_seasons_without_year,
    mark_bare_years,
    mark_relative_periods,
    mark_weeks,
    mark_edges,
)
_NEXT_TO: Final = re.compile(r"[^().;]{0,40}")
NO_YEAR: Final = "no year is given"


@dataclass(frozen=True, slots=True)
class Phrase:
    """skeleton is the words with one mark for each period; note is what was set aside, as worded."""

    text: str
    skeleton: str
    marked: Marked
    note: str
    base: date | None
    next_meeting: date | None

    @property
    def marks(self) -> list[str]:
        """The marks of the skeleton in order."""
        return ANY_MARK.findall(self.skeleton)

    def named(self, mark: str) -> Named:
        """Return what a mark stands for in the words."""
        return self.marked.name_of(mark)

    def period(self, mark: str, sense: str = "next") -> Period | None:
        """Return the period of a mark, or None where its year is not known (see Named.on_base for sense)."""
        return self.named(mark).on_base(self.base, sense)

    def spell_out(self, skeleton: str) -> str:
        """Return a stretch of the skeleton in its own words."""
        return self.marked.spell_out(skeleton).strip(" -,;:()")

    def read_as(
        self,
        kind: str,
        *,
        start: date | None = None,
        due: date | None = None,
        precision: str = "",
        open_ended: bool = False,
        recurs: str = "",
        milestones: Iterable[Milestone] = (),
        notes: Iterable[str] = (),
        sure: bool = True,
    ) -> Timing:
        """Return the reading; the notes given and the words set aside become its note."""
        note = "; ".join(dict.fromkeys(note for note in (*notes, self.note) if note))
        return Timing(self.text, kind, start, due, precision, open_ended, recurs, tuple(milestones), note, sure)

    def not_dated(self, kind: str, *marks: str) -> Timing:
        """Return a reading whose dates cannot be known, and say why; a date that is none makes it unknown."""
        faults = [self.named(mark).fault for mark in marks if self.named(mark).fault]
        if faults:
            return self.read_as("unknown", notes=faults, sure=False)
        return self.read_as(kind, notes=[NO_YEAR], sure=False)


def phrase_of(text: str, base: date | None, next_meeting: date | None) -> Phrase:
    """Mark every period in the text and lend a missing year from its neighbour ("May to July 2015")."""
    wording = even_out(text)
    marked = Marked(wording.words, wording.kept)
    for mark in _MARKERS:
        mark(marked)
    _lend_years(marked)
    return Phrase(text, marked.text, marked, wording.note, base, next_meeting)


def _lend_years(marked: Marked) -> None:
    found = list(ANY_MARK.finditer(marked.text))
    pairs = [
        (left.group(), right.group())
        for left, right in pairwise(found)
        if _NEXT_TO.fullmatch(marked.text, left.end(), right.start())
    ]
    for earlier, later in reversed(pairs):
        marked.put(earlier, _lent(marked.name_of(earlier), marked.name_of(later), later_first=False))
    for earlier, later in pairs:
        marked.put(later, _lent(marked.name_of(later), marked.name_of(earlier), later_first=True))


def _lent(lacking: Named, having: Named, *, later_first: bool) -> Named:
    """Return the name with its neighbour's year: a year sooner or later where the order of the two asks for it."""
    if having.year is None or having.period is None or lacking.in_year is None:
        return lacking
    made = lacking.with_year(having.year)
    if made.period is None:
        return made
    behind = made.period.last < having.period.first if later_first else made.period.first > having.period.last
    if not behind:
        return made
    if having.lent:
        return lacking  # a year that was itself lent is not lent on to another year
    return lacking.with_year(having.year + (1 if later_first else -1))
