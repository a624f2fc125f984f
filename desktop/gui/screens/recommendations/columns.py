"""The columns of the list of recommendations."""

from functools import lru_cache

from desktop.domain.dates import long_date, short_date
from desktop.domain.recommendation_due import due_of
from desktop.gui.models.columns import Column
from desktop.gui.time_words import says_more
from desktop.storage.rows import RecommendationRow
from desktop.workflows.recommendation_words import BASE_WORDS


def _due(row: RecommendationRow) -> str:
    return short_date(row.due) if row.due else row.timing or "no date set"


def _how_counted(row: RecommendationRow) -> str:
    """Return in the tool tip of a date the day from which it is counted."""
    if not row.timing:
        return "Set by the Board: the report gives no timescale." if row.due else "The report gives no timescale."
    if row.due is not None and row.due != due_of(row.timing, row.counts_from):
        return f"{row.timing}. The date was set by hand."
    if row.counts_from is None:
        return f"{row.timing}. The day from which it counts is not known."
    return f"{row.timing}: counted from {BASE_WORDS[row.base]} on {long_date(row.counts_from)}."


def _counted(row: RecommendationRow) -> str:
    """Return below a date from which day it is counted: "counted from 11 Nov 2013"."""
    if row.due is None:
        return ""
    if not row.timing or row.due != _due_of(row.timing, row.counts_from):
        return "set by hand"
    if row.counts_from is None:
        return row.timing.capitalize() if says_more(row.timing, row.due) else ""
    return f"counted from {short_date(row.counts_from)}"


# a row is painted many times, and reading its timescale takes longer than painting it
_due_of = lru_cache(maxsize=1_000)(due_of)


COLUMNS = (
    Column(
        name="ref",
        heading="Ref",
        text=lambda row: row.ref,
        detail=lambda row: "our ref" if row.ref_is_ours else "",
        tone=lambda row: "strong",
        width=66,
    ),
    Column(
        name="summary",
        heading="Recommendation",
        text=lambda row: row.summary,
        tip=lambda row: ". ".join(filter(None, (row.theme, row.summary))),
        stretch=True,
    ),
    Column(name="report_title", heading="Report", text=lambda row: row.report_title, width=170, hidden=True),
    Column(
        name="due",
        heading="Due",
        text=_due,
        detail=_counted,
        tip=_how_counted,
        tone=lambda row: "" if row.due else "muted",
        width=184,
    ),
    Column(name="lead", heading="Lead", text=lambda row: row.lead or row.addressee, width=130, hidden=True),
    Column(name="status", heading="Status", text=lambda row: row.status.value.capitalize(), width=118, hidden=True),
    Column(
        name="rating",
        heading="Rating and status",
        text=lambda row: "",
        rating=lambda row: row.rating,
        detail=lambda row: row.status.value.capitalize(),
        width=184,
    ),
    Column(
        name="action_count",
        heading="Actions",
        text=lambda row: str(row.action_count or "none"),
        tone=lambda row: "" if row.action_count else "muted",
        width=68,
    ),
)
