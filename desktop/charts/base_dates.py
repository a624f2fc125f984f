"""From which day timescales are counted, said under every chart that depends on it."""

from collections.abc import Iterable

from desktop.charts.wording import shortened
from desktop.domain.dates import long_date
from desktop.domain.recommendation import DateBase, Report

_EVENTS = {
    DateBase.PUBLICATION: "publication",
    DateBase.RECEIPT: "receipt",
    DateBase.ACCEPTANCE: "acceptance",
    DateBase.MEETING: "the meeting",
}


def base_date_words(report: Report) -> str:
    """Return "counted from publication on 11 November 2013", or why they are not counted yet."""
    day = report.counts_from
    if day is None:
        return f"not counted yet, because the date of {_EVENTS[report.base]} is not known"
    return f"counted from {_EVENTS[report.base]} on {long_date(day)}"


def base_date_note(reports: Iterable[Report]) -> str:
    """Return one sentence for all reports of a chart; "" where there are none."""
    known = list(reports)
    if len(known) == 1:
        return f"Timescales: {base_date_words(known[0])}."
    parts = [f"{shortened(report.title, 40)}: {base_date_words(report)}" for report in known]
    return f"Timescales: {'; '.join(parts)}." if parts else ""
