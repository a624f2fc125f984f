"""Whether closing keeps pace: recommendations closed and due, day by day, below the number there are."""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.charts.base_dates import base_date_note
from desktop.charts.chart import Chart, ChartKind, Mark, Series
from desktop.charts.facts import BoardFacts
from desktop.charts.position_days import position_days
from desktop.charts.wording import are, counted
from desktop.domain.dates import long_date
from desktop.domain.recommendation import CLOSED_STATUSES, Recommendation

_CLOSED = Mark(colour="#12436D")
_DUE = Mark(colour="#F46A25", text_colour="#000000")
_SCOPE = Mark(colour="#3D3D3D", dashed=True)


@dataclass(frozen=True, slots=True)
class _Counts:
    """The days on which recommendations came into scope, fell due and were closed, each with the id of its own.

    None means before all others.
    """

    scope: list[tuple[date | None, str]]
    due: list[tuple[date, str]]
    closed: list[tuple[date, str]]
    undated_closures: int
    left_out: int


def closed_against_due(facts: BoardFacts) -> Chart:
    """Return the burn-up: the position at the end of each day on which something changed, and of the day before it."""
    counts = _count(facts)
    reached = [day for day, _ in counts.due if day <= facts.as_at]
    days = _days(counts, facts.as_at) if reached or counts.closed else ()
    return Chart(
        key="closed-against-due",
        name="Closed against due",
        kind=ChartKind.STEPS,
        title=_finding(counts, len(reached), facts),
        axis="At the end of",
        note=_note(facts, counts),
        alt=_alt(counts, len(reached), facts),
        categories=days,
        series=_series(counts, days) if days else (),
        counts="recommendations",
    )


def _count(facts: BoardFacts) -> _Counts:
    bases = {report.id: report.counts_from for report in facts.reports}
    scope = facts.own_recommendations()
    closed = [each for each in scope if each.status in CLOSED_STATUSES]
    return _Counts(
        scope=[(bases.get(each.report_id), each.id) for each in scope],
        due=[(each.due, each.id) for each in scope if each.due is not None],
        closed=[(min(_closed_on(each) or facts.as_at, facts.as_at), each.id) for each in closed],
        undated_closures=sum(_closed_on(each) is None for each in closed),
        left_out=len(facts.recommendations) - len(scope),
    )


def _closed_on(recommendation: Recommendation) -> date | None:
    return recommendation.signed_off_on or recommendation.verified_on


def _days(counts: _Counts, as_at: date) -> tuple[date, ...]:
    all_days = (day for day, _ in (*counts.scope, *counts.due, *counts.closed))
    happened = {day for day in all_days if day is not None and day <= as_at}
    return position_days(happened, as_at)


def _series(counts: _Counts, days: tuple[date, ...]) -> tuple[Series, ...]:
    start = days[0] - timedelta(days=1)
    return (
        Series.counting("Closed", _CLOSED, _running(counts.closed, days)),
        Series.counting("Due", _DUE, _running(counts.due, days)),
        Series.counting("In scope", _SCOPE, _running([(day or start, each) for day, each in counts.scope], days)),
    )


def _running(happened: list[tuple[date, str]], days: tuple[date, ...]) -> list[list[str]]:
    """Return for the end of each day the ids of all to which it had happened by then."""
    return [[each for when, each in happened if when <= day] for day in days]


def _finding(counts: _Counts, due: int, facts: BoardFacts) -> str:
    closed = len(counts.closed)
    if not facts.recommendations:
        return "No recommendations are recorded for this board"
    if not due and not closed and counts.left_out:
        noun = counted(len(counts.scope), "recommendation")
        return f"Of {noun} for this board none has fallen due or been closed by {long_date(facts.as_at)}"
    if not due and not closed:
        return f"No recommendation has fallen due or been closed by {long_date(facts.as_at)}"
    if not due:
        return f"{counted(closed, 'recommendation').capitalize()} {are(closed)} closed; none has fallen due"
    of_ours = f", of {len(counts.scope)} for this board" if counts.left_out else ""
    if closed == due:
        return f"Closed keeps pace with due: {closed} of each{of_ours}"
    word = "behind" if closed < due else "ahead of"
    return f"Closed is {abs(due - closed)} {word} due: {closed or 'none'} closed, {due} due{of_ours}"


def _note(facts: BoardFacts, counts: _Counts) -> str:
    parts = ["Source: recommendations of each report.", base_date_note(facts.reports)]
    if counts.undated_closures:
        parts.append(f"{counts.undated_closures} closed without a date by this day, counted on it.")
    if counts.left_out:
        parts.append(f"{counts.left_out} not for this board to deliver, left out.")
    return " ".join(part for part in (*parts, f"As at {long_date(facts.as_at)}.") if part)


def _alt(counts: _Counts, due: int, facts: BoardFacts) -> str:
    position = f"{len(counts.closed)} closed, {due} due and {len(counts.scope)} in scope"
    return f"Step lines of recommendations closed and due. By {long_date(facts.as_at)}: {position}."
