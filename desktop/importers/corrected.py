"""What follows when words of a read record are corrected: dates and figures are read again from the new words."""

from dataclasses import replace
from typing import Any

from desktop.domain.figures import read_figure
from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.kinds import Record
from desktop.domain.measure import Reading as Figures
from desktop.domain.plan import PlanEntry
from desktop.domain.timing import read_timing


def corrected(before: Record, after: Record) -> Record:
    """Return a record as it stands once what hangs on its corrected words is read again; others come back as given."""
    if isinstance(before, PlanEntry) and isinstance(after, PlanEntry):
        return _entry(before, after)
    if isinstance(before, Figures) and isinstance(after, Figures) and before.raw != after.raw:
        figure = read_figure(after.raw)
        names = ("value", "unit", "qualifiers", "parts", "due_on")
        read: dict[str, Any] = {name: getattr(figure, name) for name in names}
        return replace(after, **read)
    if isinstance(before, Headline) and isinstance(after, Headline) and before.date != after.date:
        precision = DatePrecision.DAY if after.date else DatePrecision.UNDATED
        return replace(after, precision=precision)
    return after


def _entry(before: PlanEntry, after: PlanEntry) -> PlanEntry:
    if before.timing != after.timing:
        read = read_timing(after.timing)
        after = replace(after, start=read.start, original_due=read.due, current_due=read.due, timing_inferred=False)
    elif before.current_due != after.current_due:
        # before a plan is in the book nobody has agreed a date: a correction is of the baseline
        after = replace(after, original_due=after.current_due)
    return after if before.leads == after.leads else replace(after, leads_inferred=False)
