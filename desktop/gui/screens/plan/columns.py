"""What each column of the plan says of an entry."""

from desktop.domain.plan import EntryLevel
from desktop.domain.plan_rule import Standing
from desktop.domain.plan_words import dates_words, gathers, leads_words, period_words
from desktop.domain.rating import Rating
from desktop.domain.slippage import times_words
from desktop.domain.wording import counted
from desktop.gui.models.columns import Column
from desktop.workflows.plan_reading import PlanRow

_LARGE = (EntryLevel.PHASE, EntryLevel.THEME)


def is_large(row: PlanRow) -> bool:
    """Say whether a row is two lines high: all but those of sections and objectives."""
    return row.entry.level in _LARGE or not gathers(row.entry)


def _wording_detail(row: PlanRow) -> str:
    if row.progress is not None:
        return row.progress.rest if is_large(row) else ""
    return ""


def _wording_tone(row: PlanRow) -> str:
    return "strong" if row.entry.level in _LARGE else ""


def _leads(row: PlanRow) -> str:
    if row.entry.level is EntryLevel.PHASE:
        return period_words(row.entry)
    return leads_words(row.entry) or ("" if gathers(row.entry) else "no lead: ask")


def _leads_detail(row: PlanRow) -> str:
    return "from the row above" if row.entry.leads_inferred and row.entry.leads else ""


def _leads_tone(row: PlanRow) -> str:
    return "muted" if gathers(row.entry) or not row.entry.leads else ""


def _dates(row: PlanRow) -> str:
    return "" if gathers(row.entry) else row.entry.timing or "no words"


def _dates_detail(row: PlanRow) -> str:
    if row.progress is not None:
        return row.progress.short if is_large(row) else ""
    above = ", from the row above" if row.entry.timing_inferred else ""
    return f"{dates_words(row.entry)}{above}"


def _slipped(row: PlanRow) -> str:
    return counted(row.slipped.days, "day") if row.slipped.days > 0 else ""


def _slipped_detail(row: PlanRow) -> str:
    return f"moved {times_words(row.slipped.times)}" if row.slipped.times else ""


def _status(row: PlanRow) -> str:
    if row.progress is not None:
        return "" if is_large(row) else row.progress.short
    return row.entry.status.value.capitalize()


def _status_detail(row: PlanRow) -> str:
    if row.offers_completion:
        return "its action is closed"
    if row.standing is Standing.OVERDUE:
        return f"{counted(row.slipped.late_current, 'day')} late"
    return ""


def _status_tone(row: PlanRow) -> str:
    return "muted" if gathers(row.entry) else ""


def _rating(row: PlanRow) -> Rating | None:
    return row.rating


REF = Column("ref", "Ref", lambda row: row.entry.ref, width=128, sortable=False)
WORDING = Column(
    "wording", "Phase, theme and action", lambda row: row.entry.wording, _wording_detail, _wording_tone, stretch=True,
    sortable=False,
)  # fmt: skip
RATING = Column("rating", "Rating", lambda _row: "", rating=_rating, width=96, sortable=False)

COLUMNS = (
    REF,
    WORDING,
    Column("leads", "Leads", _leads, _leads_detail, _leads_tone, width=148, sortable=False, yields=True),
    Column("dates", "Dates as worded, and as read", _dates, _dates_detail, width=196, sortable=False),
    Column("slipped", "Slippage", _slipped, _slipped_detail, width=88, sortable=False, yields=True),
    Column("status", "Status", _status, _status_detail, _status_tone, width=110, sortable=False),
    RATING,
)
MONTHS = "months"
STRIP_COLUMNS = (
    REF,
    WORDING._replace(stretch=False, width=220),
    Column(MONTHS, "", lambda row: "" if gathers(row.entry) else dates_words(row.entry), stretch=True, sortable=False),
    RATING._replace(width=56),
)
