"""Where the trouble is: the recommendations of each report by rating."""

from collections import Counter

from desktop.charts.base_dates import base_date_note
from desktop.charts.chart import Chart, ChartKind, Series
from desktop.charts.facts import BoardFacts
from desktop.charts.rating_marks import mark_of
from desktop.charts.wording import are, share, shortened
from desktop.domain.dates import long_date
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey, RatingLevel
from desktop.domain.rating_words import in_a_sentence
from desktop.domain.recommendation import Report
from desktop.domain.wording import listed

_NOTHING = "No recommendations are recorded for this board"

_Tallies = list[tuple[Report, Counter[RatingLevel]]]


def recommendations_by_status(facts: BoardFacts) -> Chart:
    """Return a stacked bar for each report that has recommendations; B counts signed off or embedded only."""
    tallies = _tallies(facts)
    return Chart(
        key="recommendations-by-status",
        kind=ChartKind.STACKED_BARS,
        title=_finding(tallies, facts.rating.key, len(facts.own_recommendations())),
        axis="Report (recommendations)",
        note=_note(facts, tallies),
        alt=_alt(tallies, facts.rating.key),
        categories=tuple(f"{shortened(report.title, 48)} ({tally.total()})" for report, tally in tallies),
        series=_series(tallies, facts.rating.key),
        totals=True,
    )


def _tallies(facts: BoardFacts) -> _Tallies:
    ratings, level = facts.recommendation_ratings(), facts.rating.level
    by_report: dict[str, Counter[RatingLevel]] = {report.id: Counter() for report in facts.reports}
    for recommendation in facts.recommendations:
        by_report[recommendation.report_id][level(ratings[recommendation.id])] += 1
    return [(report, by_report[report.id]) for report in facts.reports if by_report[report.id]]


def _series(tallies: _Tallies, key: RatingKey) -> tuple[Series, ...]:
    return tuple(
        Series(
            name=level.word,
            mark=mark_of(level),
            values=tuple(tally[level] for _, tally in tallies),
        )
        for level in key.printed
    )


def _finding(tallies: _Tallies, key: RatingKey, own: int) -> str:
    whole = sum((tally for _, tally in tallies), Counter[RatingLevel]())
    if not whole:
        return _NOTHING
    complete, worst = key.level(Rating.COMPLETE), key.level(Rating.OVERDUE)
    done = "signed off" if key.ratings_of(complete) == (Rating.COMPLETE,) else in_a_sentence(complete)
    finding = share(whole[complete], whole.total(), "recommendation", done)
    late = whole[worst]
    parts = (
        finding,
        f"{late} {are(late)} {in_a_sentence(worst)}" if late else "",
        f"{own or 'none'} {are(own)} for this board" if own < whole.total() else "",
    )
    return "; ".join(part for part in parts if part)


def _note(facts: BoardFacts, tallies: _Tallies) -> str:
    base = base_date_note(report for report, _ in tallies)
    return f"Source: recommendations of each report. {base} As at {long_date(facts.as_at)}.".replace("  ", " ")


def _alt(tallies: _Tallies, key: RatingKey) -> str:
    if not tallies:
        return _NOTHING
    return f"Stacked bars, one for each report. {' '.join(_bar_in_words(*pair, key) for pair in tallies)}"


def _bar_in_words(report: Report, tally: Counter[RatingLevel], key: RatingKey) -> str:
    parts = [f"{tally[level]} {level.word.lower()}" for level in key.printed if tally[level]]
    return f"{shortened(report.title, 80)}: {listed(parts)}, {tally.total()} in all."
