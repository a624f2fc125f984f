"""Where the scorecard stands: the measures of each priority by status, those that are not rated apart."""

from collections import Counter, defaultdict

from desktop.charts.chart import Chart, ChartKind, Mark, Series
from desktop.charts.paper_facts import PaperFacts
from desktop.charts.wording import are, counted, shortened
from desktop.domain.dates import long_date
from desktop.domain.measure import RATED, MeasureStatus
from desktop.domain.measure_standing import MeasureStanding
from desktop.domain.measure_summary import STATUSES, status_word
from desktop.domain.measure_words import NOT_JUDGED_MARK, STATUS_MARKS
from desktop.domain.wording import listed

KEY = "measures-by-priority"
_LABEL, _SPOKEN = 44, 80
_COLOURS = {
    MeasureStatus.ON_TARGET: ("#00703C", "#FFFFFF"),
    MeasureStatus.SATISFACTORY: ("#FFBF47", "#0B0C0C"),
    MeasureStatus.OFF_TARGET: ("#942514", "#FFFFFF"),
    MeasureStatus.UNDER_DEVELOPMENT: ("#A285D1", "#0B0C0C"),
    MeasureStatus.NOT_APPLICABLE: ("#DCE1E8", "#18212B"),
    MeasureStatus.NOT_YET_AVAILABLE: ("#505A5F", "#FFFFFF"),
}


def measures_by_priority(facts: PaperFacts) -> Chart:
    """Return a stacked bar for each priority, in the order of the scorecard; its name says how many are rated."""
    groups: dict[str, list[MeasureStanding]] = defaultdict(list)
    for priority, standing in facts.measures:
        groups[priority].append(standing)
    used = [status for status in STATUSES if any(each.status is status for _, each in facts.measures)]
    return Chart(
        key=KEY,
        name="Measures by priority",
        kind=ChartKind.STACKED_BARS,
        title=_finding(facts),
        axis="Priority (measures, of them rated)",
        note=f"Source: the scorecard of {facts.period}. The three statuses that rate come first; the others leave "
        f"every percentage. As at {long_date(facts.as_at)}.",
        alt=_alt(groups),
        categories=tuple(_label(name, found) for name, found in groups.items()),
        series=tuple(_series(status, list(groups.values())) for status in used),
        totals=True,
        counts="measures",
    )


def mark_of(status: MeasureStatus | None) -> Mark:
    """Return how a status is drawn: its colour, and the mark that the scorecard prints for it."""
    if status is None:
        return Mark(colour="#9AA8B6", text_colour="#0B0C0C", letter=NOT_JUDGED_MARK)
    fill, text = _COLOURS[status]
    return Mark(colour=fill, text_colour=text, letter=STATUS_MARKS[status])


def _series(status: MeasureStatus | None, groups: list[list[MeasureStanding]]) -> Series:
    members = ([each.measure.id for each in found if each.status is status] for found in groups)
    return Series.counting(status_word(status).capitalize(), mark_of(status), members)


def _label(name: str, found: list[MeasureStanding]) -> str:
    rated = sum(each.is_rated for each in found)
    return f"{shortened(name, _LABEL)} ({len(found)}, {rated or 'none'} rated)"


def _finding(facts: PaperFacts) -> str:
    counts = Counter(each.status for _, each in facts.measures)
    rated = sum(counts[status] for status in RATED)
    unrated = counts.total() - rated
    if not rated:
        return f"{counted(unrated, 'measure').capitalize()}, none of them rated in {facts.period}"
    told = [f"{counts[status]:,} {status}" for status in RATED]
    apart = f"; {unrated:,} more {are(unrated)} not rated" if unrated else ""
    return f"Of {counted(rated, 'measure')} rated in {facts.period}, {listed(told)}{apart}"


def _alt(groups: dict[str, list[MeasureStanding]]) -> str:
    told = []
    for name, found in groups.items():
        counts = Counter(each.status for each in found)
        said = listed([f"{counts[status]:,} {status_word(status)}" for status in STATUSES if counts[status]])
        told.append(f"{shortened(name, _SPOKEN)}: {said}, {len(found):,} in all.")
    return f"Stacked bars, one for each priority. {' '.join(told)}" if told else "Nothing is drawn."
