"""The columns of the action log, those that are hidden at first too."""

from datetime import date

from desktop.domain.ageing import late_words as say_late
from desktop.domain.dates import short_date
from desktop.domain.log_view import Sort
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey
from desktop.domain.slippage import times_words
from desktop.domain.wording import counted
from desktop.gui.models.columns import Column
from desktop.gui.time_words import says_more
from desktop.storage.rows import ActionRow


def due_words(row: ActionRow) -> str:
    """Return the current date, or that one is to be asked for, or the words of the timescale where there is none."""
    if row.current_due:
        return short_date(row.current_due)
    return "no date: ask" if row.asks else row.timing or "no date set"


def _original_due(row: ActionRow) -> str:
    if row.original_due is not None and row.original_due != row.current_due:
        return f"original {_in_short(row.original_due, row.current_due)}"
    if row.current_due:
        return row.timing if says_more(row.timing, row.current_due) else ""
    return row.timing if row.asks else ""


def _in_short(day: date, beside: date | None) -> str:
    """Return a day that stands below another: "23 Oct" in the same year, "Oct 2025" in any other."""
    number, month, year = short_date(day).split()
    return f"{number} {month}" if beside and beside.year == day.year else f"{month} {year}"


def _due_tip(row: ActionRow) -> str:
    moved = row.original_due is not None and row.original_due != row.current_due
    return f"{due_words(row)}, originally {_day(row.original_due)}" if moved else ""


def late_words(row: ActionRow) -> str:
    """Return "31 days", "1 day", "12 years" or nothing."""
    return say_late(row.days_late or 0)


def _late_original(row: ActionRow) -> str:
    """Return how late against the original date, where that says more than the lateness now."""
    first = row.days_late_original or 0
    return f"original {say_late(first)}" if row.days_late and first > row.days_late else ""


def _days_late(row: ActionRow) -> str:
    first = row.days_late_original or 0
    against = f", {counted(first, 'day')} against the original date" if first > (row.days_late or 0) else ""
    return f"{counted(row.days_late, 'day')}{against}" if row.days_late else ""


def _rating_detail(row: ActionRow, key: RatingKey) -> str:
    """Return that a person rated, and the rating against the original date where that is another one."""
    original = ""
    if row.original_due != row.current_due and row.rating_original not in (row.rating, Rating.NOT_RATED):
        level = key.level(row.rating_original)
        original = f"original {level.letter}" if row.rating_override else f"original {level.word.lower()}"
    return "; ".join(filter(None, (_by_hand(row), original)))


def _by_hand(row: ActionRow) -> str:
    if row.rating_override is None:
        return ""
    return "by hand" if row.rating_override is row.rating_by_rule else f"by hand; rule {row.rating_by_rule.value}"


def _slipped(row: ActionRow) -> str:
    return f"{row.slippage:+,} {'day' if abs(row.slippage) == 1 else 'days'}" if row.slippage else ""


def _revised(row: ActionRow) -> str:
    return times_words(row.times_revised) if row.times_revised else ""


def _status_detail(row: ActionRow) -> str:
    if row.requests_open:
        return "new date asked for"
    return row.status_reason or (f"since {short_date(row.proposed_on)}" if row.proposed_on else "")


def _day(day: date | None) -> str:
    return short_date(day) if day else ""


COLUMNS = (
    Column(name="ref", heading="Ref", text=lambda row: row.ref, width=72),
    Column(name="wording", heading="Action", text=lambda row: row.wording, stretch=True),
    Column(name="lead", heading="Lead", text=lambda row: row.lead or "no lead yet", width=130),
    Column(
        name="current_due",
        heading="Due",
        text=due_words,
        detail=_original_due,
        tone=lambda row: "" if row.current_due else "muted",
        tip=_due_tip,
        width=126,
    ),
    Column(
        name="days_late",
        heading="Late",
        text=late_words,
        detail=_late_original,
        tone=lambda row: "late",
        tip=_days_late,
        width=116,
    ),
    Column(
        name="rating",
        heading="Rating",
        text=lambda row: "",
        rated_detail=_rating_detail,
        rating=lambda row: row.rating,
        width=116,
    ),
    Column(
        name="rating_original",
        heading="Against original",
        text=lambda row: "",
        rating=lambda row: row.rating_original,
        width=124,
        hidden=True,
    ),
    Column(
        name="rating_by_rule",
        heading="By rule",
        text=lambda row: "",
        rating=lambda row: row.rating_by_rule,
        width=112,
        hidden=True,
    ),
    Column(
        name="original_due", heading="Original due", text=lambda row: _day(row.original_due), width=104, hidden=True
    ),
    Column(
        name="days_late_original",
        heading="Late, original",
        text=lambda row: say_late(row.days_late_original or 0),
        width=116,
        hidden=True,
    ),
    Column(name="times_revised", heading="Moved", text=_revised, width=76, hidden=True),
    Column(name="slippage", heading="Slipped", text=_slipped, width=90, hidden=True),
    Column(
        name="status",
        heading="Status",
        text=lambda row: row.status.value.capitalize(),
        detail=_status_detail,
        width=150,
        hidden=True,
    ),
    Column(name="last_update", heading="Last update", text=lambda row: row.last_update, width=220, hidden=True),
    Column(name="last_update_on", heading="Updated", text=lambda row: _day(row.last_update_on), width=104, hidden=True),
    Column(
        name="meetings_silent",
        heading="Silent for",
        text=lambda row: counted(row.meetings_silent, "meeting") if row.meetings_silent else "",
        detail=lambda row: f"since {_day(row.last_heard)}" if row.meetings_silent and row.last_heard else "",
        width=124,
        hidden=True,
    ),
    Column(name="supporting", heading="Supporting", text=lambda row: row.supporting, width=136, hidden=True),
    Column(name="source_ref", heading="From", text=lambda row: row.source_ref, width=90, hidden=True),
    Column(name="agreed_on", heading="Agreed", text=lambda row: _day(row.agreed_on), width=104, hidden=True),
    Column(name="proposed_on", heading="Proposed", text=lambda row: _day(row.proposed_on), width=104, hidden=True),
    Column(
        name="evidence_count",
        heading="Evidence",
        text=lambda row: counted(row.evidence_count, "piece") if row.evidence_count else "none",
        width=90,
        hidden=True,
    ),
    Column(
        name="evidence_expected",
        heading="Evidence expected",
        text=lambda row: row.evidence_expected,
        tip=lambda row: row.evidence_expected,
        width=160,
        hidden=True,
    ),
    Column(
        name="escalated_to",
        heading="Escalated to",
        text=lambda row: row.escalated_to,
        tip=lambda row: row.escalated_to,
        width=136,
        hidden=True,
        apart=True,
    ),
    Column(
        name="closed_at",
        heading="Closed at",
        text=lambda row: _day(row.closed_at or row.closed_on),
        detail=lambda row: f"minute {row.closed_in_minute}" if row.closed_in_minute else "",
        width=104,
        hidden=True,
        apart=True,
    ),
    Column(
        name="recommendations",
        heading="Recommendations",
        text=lambda row: row.recommendations,
        tip=lambda row: row.recommendations,
        width=136,
        hidden=True,
        apart=True,
    ),
    Column(
        name="due_meeting",
        heading="Due at meeting",
        text=lambda row: _day(row.due_meeting),
        width=116,
        hidden=True,
        apart=True,
    ),
    Column(name="exempt", heading="Exempt", text=lambda row: "exempt" if row.exempt else "", width=84, hidden=True),
)
_SORTED = {
    "days_late": "how late they are",
    "times_revised": "how often they were moved",
    "slippage": "how far they slipped",
    "last_heard": "how long nothing was heard",
    "meetings_silent": "how long nothing was heard",
    "proposed_on": "when closure was proposed",
    "agreed_on": "when they were agreed",
    "current_due": "when they are due",
}


def sorted_words(sort: Sort) -> str:
    """Return by what a list is sorted first, in words: "sorted by how late they are"."""
    first = sort[0][0] if sort else "ref"
    headings = {column.name: column.heading.lower() for column in COLUMNS}
    return f"sorted by {_SORTED.get(first) or headings.get(first, first)}"
