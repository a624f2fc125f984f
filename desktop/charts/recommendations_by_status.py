"""Where the trouble is: the recommendations of each report by rating."""

from collections import defaultdict

from desktop.charts.base_dates import base_date_note
from desktop.charts.chart import Chart, ChartKind
from desktop.charts.facts import BoardFacts
from desktop.charts.grace import grace_note
from desktop.charts.rated_groups import Group, RatedGroups
from desktop.domain.dates import long_date
from desktop.domain.recommendation import Recommendation


def recommendations_by_status(facts: BoardFacts) -> Chart:
    """Return a stacked bar for each report that has recommendations; B counts signed off or embedded only."""
    by_report: dict[str, list[Recommendation]] = defaultdict(list)
    for each in facts.recommendations:
        by_report[each.report_id].append(each)
    reports = [report for report in facts.reports if by_report[report.id]]
    found = RatedGroups(facts, tuple(Group(report.title, tuple(by_report[report.id])) for report in reports))
    return Chart(
        key="recommendations-by-status",
        name="Recommendations by report",
        kind=ChartKind.STACKED_BARS,
        title=found.finding(),
        axis="Report (recommendations)",
        note=_note(base_date_note(reports), grace_note(facts, facts.recommendations), long_date(facts.as_at)),
        alt=found.alt("report"),
        categories=found.labels,
        series=found.series(),
        totals=True,
        counts="recommendations",
    )


def _note(base: str, grace: str, as_at: str) -> str:
    return " ".join(filter(None, ("Source: recommendations of each report.", base, grace, f"As at {as_at}.")))
