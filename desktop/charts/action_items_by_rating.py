"""How the action log stands: its action items by rating."""

from collections import Counter

from desktop.charts.chart import Chart, ChartKind, Mark, Series
from desktop.charts.facts import BoardFacts
from desktop.charts.rating_marks import by_level, mark_of
from desktop.charts.wording import are, counted, share
from desktop.domain.dates import long_date
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey, RatingLevel
from desktop.domain.rating_words import in_a_sentence
from desktop.domain.wording import listed


def action_items_by_rating(facts: BoardFacts) -> Chart:
    """Return one bar for each rating, in the usual order, over every action item of the log."""
    key = facts.rating.key
    found = by_level(facts.action_ratings(), key)
    tally = Counter({level: len(held) for level, held in found.items()})
    shown = key.printed if tally else ()
    return Chart(
        key="action-items-by-rating",
        name="Actions by rating",
        kind=ChartKind.BARS,
        title=_finding(tally, key),
        axis="Rating",
        note=f"Source: action log, {counted(tally.total(), 'action item')}. As at {long_date(facts.as_at)}.",
        alt=_alt(tally, key),
        categories=tuple(level.label for level in shown),
        series=_series(found, key) if tally else (),
        point_marks=tuple(mark_of(level) for level in shown),
        counts="action-items",
    )


def _series(found: dict[RatingLevel, list[str]], key: RatingKey) -> tuple[Series, ...]:
    members = (found.get(level, ()) for level in key.printed)
    return (Series.counting("Action items", Mark(colour=key.printed[0].fill), members),)


def _finding(tally: Counter[RatingLevel], key: RatingKey) -> str:
    if not tally:
        return "No action items are recorded for this board"
    worst, at_risk = key.level(Rating.OVERDUE), key.level(Rating.AT_RISK)
    finding = share(tally[worst], tally.total(), "action item", in_a_sentence(worst))
    warned = tally[at_risk] if at_risk != worst else 0
    return f"{finding}; {warned:,} {are(warned)} {in_a_sentence(at_risk)}" if warned else finding


def _alt(tally: Counter[RatingLevel], key: RatingKey) -> str:
    if not tally:
        return _finding(tally, key)
    parts = [f"{tally[level]} {level.word.lower()}" for level in key.printed]
    return f"Bars, one for each rating. {listed(parts)}, {tally.total()} in all."
