"""How the action log stands: its action items by rating."""

from collections import Counter

from desktop.charts.chart import Chart, ChartKind, Mark, Series
from desktop.charts.facts import BoardFacts
from desktop.charts.rating_marks import RATING_ORDER, label_of, mark_of
from desktop.charts.wording import are, counted, share
from desktop.domain.dates import long_date
from desktop.domain.rating import RATING_STYLES, Rating
from desktop.domain.wording import listed


def action_items_by_rating(facts: BoardFacts) -> Chart:
    """Return one bar for each rating, in the usual order, over every action item of the log."""
    tally = Counter(facts.action_ratings().values())
    shown = RATING_ORDER if tally else ()
    return Chart(
        key="action-items-by-rating",
        kind=ChartKind.BARS,
        title=_finding(tally),
        axis="Rating",
        note=f"Source: action log, {counted(tally.total(), 'action item')}. As at {long_date(facts.as_at)}.",
        alt=_alt(tally),
        categories=tuple(label_of(rating) for rating in shown),
        series=_series(tally) if tally else (),
        point_marks=tuple(mark_of(rating) for rating in shown),
    )


def _series(tally: Counter[Rating]) -> tuple[Series, ...]:
    values = tuple(tally[rating] for rating in RATING_ORDER)
    return (Series(name="Action items", mark=Mark(colour=RATING_STYLES[Rating.COMPLETE].fill), values=values),)


def _finding(tally: Counter[Rating]) -> str:
    if not tally:
        return "No action items are recorded for this board"
    finding = share(tally[Rating.OVERDUE], tally.total(), "action item", "overdue")
    at_risk = tally[Rating.AT_RISK]
    return f"{finding}; {at_risk} {are(at_risk)} at risk" if at_risk else finding


def _alt(tally: Counter[Rating]) -> str:
    if not tally:
        return _finding(tally)
    parts = [f"{tally[rating]} {RATING_STYLES[rating].label.lower()}" for rating in RATING_ORDER]
    return f"Bars, one for each rating. {listed(parts)}, {tally.total()} in all."
