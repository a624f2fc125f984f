"""The months that a plan runs over, and where a day stands among them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.calendar_words import MONTHS
from desktop.domain.month_arithmetic import month_end
from desktop.domain.plan import EntryLevel
from desktop.domain.plan_words import gathers
from desktop.workflows.plan_reading import PlanPicture, PlanRow

_EVERY = ((26.0, 1), (13.0, 1), (9.5, 3), (5.0, 6), (0.0, 12))
Periods = Mapping[str, tuple[date, date]]
Marks = Mapping[str, Sequence[PlanRow]]
_LONGEST_YEARS = 30


@dataclass(frozen=True, slots=True)
class Span:
    """The first day and the last that are drawn, each the edge of a month."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days are drawn."""
        return (self.last - self.first).days + 1

    def at(self, day: date, width: float) -> float:
        """Return how far from the left a day begins, held within the width."""
        return min(width, max(0.0, width * (day - self.first).days / self.days))

    def months(self) -> Iterator[date]:
        """Yield the first day of each month."""
        year, month = self.first.year, self.first.month
        while (year, month) <= (self.last.year, self.last.month):
            yield date(year, month, 1)
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)

    def month_label(self, month: date, month_width: float) -> str:
        """Return what stands over a month where one is so many units wide: its name, a letter, or nothing."""
        if month_width >= _EVERY[0][0]:
            return MONTHS[month.month - 1][:3]
        if month_width >= _EVERY[1][0]:
            return MONTHS[month.month - 1][:1]
        every = next(step for least, step in _EVERY if month_width >= least)
        return MONTHS[month.month - 1][:3] if every < 12 and month.month % every == 1 else ""


def periods_of(picture: PlanPicture) -> Periods:
    """Return for what gathers others the days that it states, or else those its actions run over."""
    found: dict[str, list[date]] = defaultdict(list)
    for row in picture.rows:
        entry = row.entry
        days = [day for day in (entry.start, entry.current_due) if day is not None and not gathers(entry)]
        for above in picture.tree.above(entry) if days else ():
            found[above.id] += days
    said = {row.id: (row.entry.starts, row.entry.ends) for row in picture.rows}
    return {each: (said[each][0] or min(days), said[each][1] or max(days)) for each, days in found.items()}


def marks_of(picture: PlanPicture) -> Marks:
    """Return for what gathers others the rows of the actions below it that have a day."""
    found: dict[str, list[PlanRow]] = defaultdict(list)
    for row in picture.rows:
        if row.progress is None and row.entry.level is EntryLevel.ACTION and row.entry.current_due is not None:
            for above in picture.tree.above(row.entry):
                found[above.id].append(row)
    return found


def span_of(picture: PlanPicture) -> Span:
    """Return the months from the first day of a plan to its last, as it states them and as its entries have them.

    A date far outside what the plan states (a slip of the keyboard) does not stretch the whole.
    """
    plan, today = picture.plan, picture.as_at
    days = [day for day in (plan.starts, plan.ends) if day]
    for row in picture.rows:
        entry = row.entry
        found = (entry.starts, entry.ends) if gathers(entry) else (entry.start, entry.original_due, entry.current_due)
        days += [day for day in found if day is not None]
    around = sorted(days)[len(days) // 2] if days else today
    days = [day for day in days if abs(day.year - around.year) <= _LONGEST_YEARS // 2] or [today]
    first, last = min(days), max(days)
    return Span(first.replace(day=1), month_end(last.year, last.month))
