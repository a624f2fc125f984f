"""How stale the open action items are, against the date first agreed and against the date in force."""

from collections.abc import Callable
from datetime import date

from desktop.charts.chart import Chart, ChartKind, Mark, Series
from desktop.charts.facts import BoardFacts
from desktop.charts.wording import are, counted, share
from desktop.domain.action_item import ActionItem
from desktop.domain.ageing import AgeBand, age_band, days_late
from desktop.domain.dates import long_date
from desktop.domain.wording import listed

_NO_DATE = "No date"
_LATE = tuple(band for band in AgeBand if band is not AgeBand.NOT_DUE)
_CURRENT = Mark(colour="#12436D")
_ORIGINAL = Mark(colour="#F46A25", text_colour="#000000", hatched=True)

_Bands = dict[str, list[str]]
"""The ids of action items by the band in which each stands."""


def overdue_ageing(facts: BoardFacts) -> Chart:
    """Return columns by band of days late; an open action item counts once against each of its two dates."""
    items = facts.open_action_items()
    current = _bands(items, lambda item: item.current_due, facts.as_at)
    original = _bands(items, lambda item: item.original_due or item.current_due, facts.as_at)
    shown = [band for band in (_NO_DATE, *AgeBand) if band is not _NO_DATE or current.get(band) or original.get(band)]
    is_empty = not _late(current) and not _late(original)
    return Chart(
        key="overdue-ageing",
        name="Ageing of open actions",
        kind=ChartKind.COLUMNS,
        title=_finding(facts, items, _late(current), _late(original)),
        axis="Days overdue",
        note=f"Source: action log, {counted(len(items), 'open action item')}. As at {long_date(facts.as_at)}. "
        "The due day itself is not overdue.",
        alt=_alt(facts, current, original, shown),
        categories=() if is_empty else tuple(map(str, shown)),
        series=() if is_empty else _series(current, original, shown),
        counts="action-items",
    )


def _bands(items: list[ActionItem], due_of: Callable[[ActionItem], date | None], as_at: date) -> _Bands:
    found: _Bands = {}
    for item in items:
        due = due_of(item)
        found.setdefault(_NO_DATE if due is None else age_band(due, as_at), []).append(item.id)
    return found


def _late(bands: _Bands) -> int:
    return sum(len(bands.get(band, ())) for band in _LATE)


def _series(current: _Bands, original: _Bands, shown: list[str]) -> tuple[Series, ...]:
    return (
        Series.counting("Against current date", _CURRENT, (current.get(band, ()) for band in shown)),
        Series.counting("Against original date", _ORIGINAL, (original.get(band, ()) for band in shown)),
    )


def _finding(facts: BoardFacts, items: list[ActionItem], current: int, original: int) -> str:
    if not facts.action_items:
        return "No action items are recorded for this board"
    if not items:
        return "No action items are open"
    if current:
        return f"{share(current, len(items), 'open action item', 'overdue')}; {_oldest(items, facts.as_at)}"
    if original:
        return f"No open action item is past its current date; {original:,} {are(original)} past the original"
    return "No open action item is overdue"


def _oldest(items: list[ActionItem], as_at: date) -> str:
    item = max(items, key=lambda item: days_late(item.current_due, as_at))
    days = days_late(item.current_due, as_at)
    return f"the oldest{f', {item.ref},' if item.ref else ''} by {counted(days, 'day')}"


def _alt(facts: BoardFacts, current: _Bands, original: _Bands, shown: list[str]) -> str:
    if not _late(current) and not _late(original):
        return f"No open action item is overdue as at {long_date(facts.as_at)}."
    pair = f"Against the current date: {_in_words(current, shown)}. "
    return f"Columns by days overdue. {pair}Against the original date: {_in_words(original, shown)}."


def _in_words(bands: _Bands, shown: list[str]) -> str:
    return listed([f"{len(bands.get(band, ()))} at {band.lower()}" for band in shown])
