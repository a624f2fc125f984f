"""How stale the overdue action items are, against the date first agreed and against the date in force."""

from datetime import date

from desktop.charts.chart import Chart, ChartKind, Mark, Series
from desktop.charts.facts import BoardFacts
from desktop.charts.wording import are, counted, share
from desktop.domain.action_item import ActionItem
from desktop.domain.ageing import AgeBand, age_band, days_late
from desktop.domain.dates import long_date
from desktop.domain.wording import listed

_BANDS = tuple(band for band in AgeBand if band is not AgeBand.NOT_DUE)
_CURRENT = Mark(colour="#12436D")
_ORIGINAL = Mark(colour="#F46A25", text_colour="#000000", hatched=True)


def overdue_ageing(facts: BoardFacts) -> Chart:
    """Return columns by band of days late; an action item counts once against each of its two dates it has passed."""
    items = facts.open_action_items()
    current = _bands([item.current_due for item in items], facts.as_at)
    original = _bands([item.original_due for item in items], facts.as_at)
    nothing_late = not current and not original
    return Chart(
        key="overdue-ageing",
        kind=ChartKind.COLUMNS,
        title=_finding(facts, items, current, original),
        axis="Days overdue",
        note=f"Source: action log, {counted(len(items), 'open action item')}. As at {long_date(facts.as_at)}. "
        "The due day itself is not overdue.",
        alt=_alt(facts, current, original),
        categories=() if nothing_late else tuple(str(band) for band in _BANDS),
        series=() if nothing_late else _series(current, original),
    )


def _bands(dues: list[date | None], as_at: date) -> list[AgeBand]:
    bands = [age_band(due, as_at) for due in dues]
    return [band for band in bands if band is not AgeBand.NOT_DUE]


def _series(current: list[AgeBand], original: list[AgeBand]) -> tuple[Series, ...]:
    return (
        Series(name="Against current date", mark=_CURRENT, values=_counts(current)),
        Series(name="Against original date", mark=_ORIGINAL, values=_counts(original)),
    )


def _counts(bands: list[AgeBand]) -> tuple[int, ...]:
    return tuple(bands.count(band) for band in _BANDS)


def _finding(facts: BoardFacts, items: list[ActionItem], current: list[AgeBand], original: list[AgeBand]) -> str:
    if not facts.action_items:
        return "No action items are recorded for this board"
    if not items:
        return "No action items are open"
    if current:
        return f"{share(len(current), len(items), 'open action item', 'overdue')}; {_oldest(items, facts.as_at)}"
    if original:
        return f"No open action item is past its current date; {len(original)} {are(len(original))} past the original"
    return "No open action item is overdue"


def _oldest(items: list[ActionItem], as_at: date) -> str:
    item = max(items, key=lambda item: days_late(item.current_due, as_at))
    days = days_late(item.current_due, as_at)
    return f"the oldest{f', {item.ref},' if item.ref else ''} by {counted(days, 'day')}"


def _alt(facts: BoardFacts, current: list[AgeBand], original: list[AgeBand]) -> str:
    if not current and not original:
        return f"No open action item is overdue as at {long_date(facts.as_at)}."
    pair = f"Against the current date: {_in_words(current)}. Against the original date: {_in_words(original)}."
    return f"Columns by days overdue. {pair}"


def _in_words(bands: list[AgeBand]) -> str:
    return listed([f"{bands.count(band)} at {band.lower()}" for band in _BANDS])
