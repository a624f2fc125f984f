"""Where the trouble is: the recommendations of each report by rating."""

from collections import Counter

from desktop.charts.base_dates import base_date_note
from desktop.charts.chart import Chart, ChartKind, Series
from desktop.charts.facts import BoardFacts
from desktop.charts.rating_marks import RATING_ORDER, mark_of
from desktop.charts.wording import are, share, shortened
from desktop.domain.dates import long_date
from desktop.domain.rating import RATING_STYLES, Rating
from desktop.domain.recommendation import Report
from desktop.domain.wording import listed

_NOTHING = "No recommendations are recorded for this board"

_Tallies = list[tuple[Report, Counter[Rating]]]


def recommendations_by_status(facts: BoardFacts) -> Chart:
    """Return a stacked bar for each report that has recommendations; B counts signed off or embedded only."""
    tallies = _tallies(facts)
    return Chart(
        key="recommendations-by-status",
        kind=ChartKind.STACKED_BARS,
        title=_finding(tallies, len(facts.own_recommendations())),
        axis="Report (recommendations)",
        note=_note(facts, tallies),
        alt=_alt(tallies),
        categories=tuple(f"{shortened(report.title, 48)} ({tally.total()})" for report, tally in tallies),
        series=_series(tallies),
        totals=True,
    )


def _tallies(facts: BoardFacts) -> _Tallies:
    ratings = facts.recommendation_ratings()
    by_report: dict[str, Counter[Rating]] = {report.id: Counter() for report in facts.reports}
    for recommendation in facts.recommendations:
        by_report[recommendation.report_id][ratings[recommendation.id]] += 1
    return [(report, by_report[report.id]) for report in facts.reports if by_report[report.id]]


def _series(tallies: _Tallies) -> tuple[Series, ...]:
    return tuple(
        Series(
            name=RATING_STYLES[rating].label,
            mark=mark_of(rating),
            values=tuple(tally[rating] for _, tally in tallies),
        )
        for rating in RATING_ORDER
    )


def _finding(tallies: _Tallies, own: int) -> str:
    whole = sum((tally for _, tally in tallies), Counter[Rating]())
    if not whole:
        return _NOTHING
    finding = share(whole[Rating.COMPLETE], whole.total(), "recommendation", "signed off")
    late = whole[Rating.OVERDUE]
    parts = (
        finding,
        f"{late} {are(late)} overdue" if late else "",
        f"{own or 'none'} {are(own)} for this board" if own < whole.total() else "",
    )
    return "; ".join(part for part in parts if part)


def _note(facts: BoardFacts, tallies: _Tallies) -> str:
    base = base_date_note(report for report, _ in tallies)
    return f"Source: recommendations of each report. {base} As at {long_date(facts.as_at)}.".replace("  ", " ")


def _alt(tallies: _Tallies) -> str:
    if not tallies:
        return _NOTHING
    return f"Stacked bars, one for each report. {' '.join(_bar_in_words(*pair) for pair in tallies)}"


def _bar_in_words(report: Report, tally: Counter[Rating]) -> str:
    parts = [f"{tally[rating]} {RATING_STYLES[rating].label.lower()}" for rating in RATING_ORDER if tally[rating]]
    return f"{shortened(report.title, 80)}: {listed(parts)}, {tally.total()} in all."
