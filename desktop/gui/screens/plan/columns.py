"""What each column of the plan says of an entry."""

from functools import lru_cache

from desktop.domain.dates import short_date
from desktop.domain.plan import EntryLevel, PlanStatus
from desktop.domain.plan_rule import Standing
from desktop.domain.plan_words import dates_words, gathers, leads_words, moved_words, period_words
from desktop.domain.rating import Rating
from desktop.domain.slippage import times_words
from desktop.domain.timing import read_timing
from desktop.domain.timing.record import Milestone
from desktop.domain.wording import counted
from desktop.gui.models.columns import Column
from desktop.workflows.plan_reading import PlanRow


@lru_cache(maxsize=4096)
def milestones_in(timing: str) -> tuple[Milestone, ...]:
    """Return the several dates that stand in the words of a timing."""
    return read_timing(timing).milestones if sum(letter.isdigit() for letter in timing) > _A_YEAR_AND else ()


_A_YEAR_AND = 5
_LARGE = (EntryLevel.PHASE, EntryLevel.THEME)


def is_large(row: PlanRow) -> bool:
    """Say whether a row is two lines high: all but those of sections and objectives."""
    return row.entry.level in _LARGE or not gathers(row.entry)


def _wording_tone(row: PlanRow) -> str:
    return "strong" if row.entry.level in _LARGE else ""


def group_detail(row: PlanRow) -> str:
    """Return the second line of what gathers others: the period of a phase, and what is not complete."""
    rest = row.progress.rest if row.progress else ""
    return ": ".join(filter(None, (period_words(row.entry), rest))) if is_large(row) else ""


def _leads(row: PlanRow) -> str:
    return leads_words(row.entry) or ("" if gathers(row.entry) else "no lead: ask")


def _leads_detail(row: PlanRow) -> str:
    return "from the row above" if row.entry.leads_inferred and row.entry.leads else ""


def _leads_tone(row: PlanRow) -> str:
    return "muted" if gathers(row.entry) or not row.entry.leads else ""


def _dates(row: PlanRow) -> str:
    return "" if gathers(row.entry) else row.entry.timing or "no words"


def _dates_detail(row: PlanRow) -> str:
    if row.progress is not None:
        return row.progress.short
    if moved_words(row.entry):
        return moved_words(row.entry)
    above = ", from the row above" if row.entry.timing_inferred else ""
    return f"{dates_words(row.entry)}{above}"


def _dates_tip(row: PlanRow) -> str:
    entry = row.entry
    if row.progress is not None:
        return row.progress.sentence()
    moved = moved_words(entry)
    now = f"{moved[:1].upper()}{moved[1:]}" if moved else f"As read: {dates_words(entry)}"
    said = [f"As worded: {entry.timing}" if entry.timing else "", now]
    said += [f"{each.label}: {short_date(each.due)}".removeprefix(": ") for each in milestones_in(entry.timing)]
    return "\n".join(filter(None, said))


def _slipped(row: PlanRow) -> str:
    return counted(row.slipped.days, "day") if row.slipped.days > 0 else ""


def _slipped_detail(row: PlanRow) -> str:
    return f"moved {times_words(row.slipped.times)}" if row.slipped.times else ""


def _status(row: PlanRow) -> str:
    return "" if row.progress is not None else row.entry.status.value.capitalize()


def share(row: PlanRow) -> str:
    """Return how many of what a row gathers are complete, as short as it can be said."""
    progress = row.progress
    return f"{progress.of(Standing.COMPLETE):,} of {progress.total:,}" if progress and progress.total else ""


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


def _rating_detail(row: PlanRow) -> str:
    """Return what the letter stands on: how late or slipped it is, or else its status, which may have no column."""
    if row.progress is not None:
        return ""
    if row.offers_completion or row.standing is Standing.OVERDUE:
        return _status_detail(row)
    if row.entry.status is PlanStatus.COMPLETE:
        return short_date(row.entry.completed_on) if row.entry.completed_on else ""
    return f"slipped {_slipped(row)}" if _slipped(row) else row.entry.status.value


REF = Column("ref", "Ref", lambda row: row.entry.ref, width=100, sortable=False)
WORDING = Column(
    "wording", "Phase, theme, action", lambda row: row.entry.wording, None, _wording_tone, stretch=True,
    sortable=False,
)  # fmt: skip
RATING = Column("rating", "Rating", lambda _row: "", _rating_detail, rating=_rating, width=128, sortable=False)

COLUMNS = (
    REF,
    WORDING,
    Column("leads", "Leads", _leads, _leads_detail, _leads_tone, tip=_leads, width=136, sortable=False, yields=True),
    Column(
        "dates", "Dates, and as read", _dates, _dates_detail, tip=_dates_tip, width=178, sortable=False, yields=True
    ),
    Column("slipped", "Slippage", _slipped, _slipped_detail, width=100, sortable=False, yields=True),
    Column("status", "Status", _status, _status_detail, _status_tone, width=104, sortable=False, yields=True),
    RATING,
)
MONTHS = "months"


def _over_months(row: PlanRow) -> str:
    return row.progress.short if row.progress else moved_words(row.entry) or dates_words(row.entry)


STRIP_COLUMNS = (
    REF,
    WORDING._replace(stretch=False, width=220),
    Column(
        MONTHS,
        "",
        _over_months,
        tip=_dates_tip,
        stretch=True,
        sortable=False,
    ),
    RATING._replace(width=68),
)
