"""A headline that begins with a day of its own."""

from desktop.documents.document import Line
from desktop.domain.headline import DatePrecision
from desktop.importers.timeline.draft import Slot
from desktop.importers.timeline.when import leading_when


def own_day(text: str, above: Slot | None, line: Line) -> tuple[Slot | None, str]:
    """Return the slot and the words of a headline: its own day where it begins with one, else the slot it stands in.

    Below a year it may begin with its month.
    """
    led = leading_when(text, day_alone=above is not None and above.when is not None)
    if led is not None and led[0].precision is DatePrecision.MONTH and _is_year(above):
        return Slot(led[0], line, under=above), led[1]
    if led is None or not led[0].is_day:
        return above, text
    month = led[0].month or (above.when.month if above and above.when else None)
    if month is None or not _exists(month, led[0].day or 1, led[0].year or 2000):
        return above, text
    return Slot(led[0], line, under=above), led[1]


def _is_year(slot: Slot | None) -> bool:
    return slot is not None and slot.when is not None and slot.when.precision is DatePrecision.YEAR


def _exists(month: int, day: int, year: int) -> bool:
    longest = 30 if month in (4, 6, 9, 11) else 31
    if month == 2:
        longest = 29 if year % 4 == 0 else 28
    return 1 <= day <= longest
