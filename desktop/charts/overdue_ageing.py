"""How stale the overdue action items are, against the date first agreed and against the date in force."""

from datetime import date

from desktop.charts.chart import Chart, ChartKind, Mark, Series
from desktop.charts.facts import BoardFacts
from desktop.charts.wording import are, counted, listed, long_date, share
from desktop.domain.action_item import ActionItem

_BANDS = (("1–30 days", 30), ("31–90 days", 90), ("91–180 days", 180))
_LAST_BAND = "Over 180 days"
_BAND_NAMES = (*(name for name, _ in _BANDS), _LAST_BAND)
_CURRENT = Mark(colour="#12436D")
_ORIGINAL = Mark(colour="#F46A25", text_colour="#000000", hatched=True)


def overdue_ageing(facts: BoardFacts) -> Chart:
    """Return columns by band of days late; an action item counts once against each of its two dates it has passed."""
    items = facts.open_action_items()
    current = _days_late([item.current_due for item in items], facts.as_at)
    original = _days_late([item.original_due for item in items], facts.as_at)
    nothing_late = not current and not original
    return Chart(
        key="overdue-ageing",
        kind=ChartKind.COLUMNS,
        title=_finding(facts, items, current, original),
        axis="Days overdue",
        note=f"Source: action log, {counted(len(items), 'open action item')}. As at {long_date(facts.as_at)}. "
        "The due day itself is not overdue.",
        alt=_alt(facts, current, original),
        categories=() if nothing_late else _BAND_NAMES,
        series=() if nothing_late else _series(current, original),
    )


def _series(current: list[int], original: list[int]) -> tuple[Series, ...]:
    return (
        Series(name="Against current date", mark=_CURRENT, values=_by_band(current)),
        Series(name="Against original date", mark=_ORIGINAL, values=_by_band(original)),
    )


def _days_late(dues: list[date | None], as_at: date) -> list[int]:
    return [(as_at - due).days for due in dues if due is not None and due < as_at]


def _by_band(days_late: list[int]) -> tuple[int, ...]:
    bands = [_band(days) for days in days_late]
    return tuple(bands.count(name) for name in _BAND_NAMES)


def _band(days: int) -> str:
    return next((name for name, limit in _BANDS if days <= limit), _LAST_BAND)


def _finding(facts: BoardFacts, items: list[ActionItem], current: list[int], original: list[int]) -> str:
    if not items:
        return "No action items are open"
    if current:
        return (
            f"{share(len(current), len(items), 'open action item', 'overdue')}; {_oldest(items, max(current), facts)}"
        )
    if original:
        return f"No open action item is past its current date; {len(original)} {are(len(original))} past the original"
    return "No open action item is overdue"


def _oldest(items: list[ActionItem], days: int, facts: BoardFacts) -> str:
    item = next(item for item in items if item.current_due and (facts.as_at - item.current_due).days == days)
    return f"the oldest{f', {item.ref},' if item.ref else ''} by {counted(days, 'day')}"


def _alt(facts: BoardFacts, current: list[int], original: list[int]) -> str:
    if not current and not original:
        return f"No open action item is overdue as at {long_date(facts.as_at)}."
    pair = f"Against the current date: {_in_words(current)}. Against the original date: {_in_words(original)}."
    return f"Columns by days overdue. {pair}"


def _in_words(days_late: list[int]) -> str:
    pairs = zip(_BAND_NAMES, _by_band(days_late), strict=True)
    return listed([f"{number} at {name.lower()}" for name, number in pairs])
