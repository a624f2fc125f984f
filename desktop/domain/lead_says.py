"""What a lead may say of an action or a recommendation: a proposal and a claim, never that it is closed."""

import re
from datetime import date, timedelta
from enum import StrEnum

from desktop.domain.action_item import ActionStatus
from desktop.domain.dates import long_date, say_month
from desktop.domain.errors import Refused
from desktop.domain.recommendation import RecommendationStatus
from desktop.domain.timing import Timing, read_timing
from desktop.domain.wording import listed

OF_ACTIONS = (
    ActionStatus.NOT_STARTED,
    ActionStatus.IN_PROGRESS,
    ActionStatus.ON_HOLD,
    ActionStatus.PROPOSED,
)
OF_RECOMMENDATIONS = (
    RecommendationStatus.ACCEPTED,
    RecommendationStatus.IN_DELIVERY,
    RecommendationStatus.IMPLEMENTED,
    RecommendationStatus.EVIDENCE_SUBMITTED,
)
# A day that a lead may ask for: what has an end. "Onwards", "under review" and the like are not one.
_DAYS = frozenset({"deadline", "month", "range", "within", "multi"})
_CLAIMS = frozenset({"complete", "completed", "done", "closed", "close", "finished", "achieved", "delivered"})
# Years are read up to 2099: a longer or later number beside a day would be cut off, and another year taken for it.
_ODD_YEAR = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))[0-9]{3,}(?!\d)")
_MOST_QUOTED = 60
_CLOCK = re.compile(r"(?<=\d)[ T]\d\d:\d\d(:\d\d)?$")


def read_status(text: str, kind: str) -> StrEnum:
    """Return the status that a lead chose or typed for an action item or a recommendation.

    Raises Refused with one sentence where it is none that a lead may say.
    """
    allowed: tuple[StrEnum, ...] = OF_ACTIONS if kind == "action-items" else OF_RECOMMENDATIONS
    plain = _plain(text)
    for status in allowed:
        if plain in (_plain(status), _plain(status.split("(")[0])):
            return status
    choices = listed([f"“{status}”" for status in allowed], "or")
    if plain in _CLAIMS:
        raise Refused(f"{_quoted(text)} is for the board to say; a lead chooses {choices}.")
    raise Refused(f"{_quoted(text)} is no status that a lead can choose: {choices}.")


def read_wanted_day(text: str, *, on: date, next_meeting: date | None = None) -> tuple[date, str]:
    """Return the day that a lead asks for, and what is doubtful in the reading ("" where nothing is).

    on is the day of the return, from which "within a month" counts. Numbers are read day first, never month first.
    Raises Refused, in one sentence, where no day is meant.
    """
    words = _CLOCK.sub("", text.strip())
    timing: Timing = read_timing(words, base=on, next_meeting=next_meeting)
    is_odd = _ODD_YEAR.search(words) is not None
    if is_odd or timing.due is None or timing.open_ended or timing.kind not in _DAYS:
        why = f" ({timing.note.rstrip('.')})" if timing.note and not is_odd else ""
        raise Refused(
            f"{_quoted(words)} is not read as a day{why}; a day is typed as {listed(list(day_examples(on)), 'or')}."
        )
    return timing.due, ("" if timing.sure else timing.note or f"read as {long_date(timing.due)}")


def day_examples(on: date) -> tuple[str, str, str]:
    """Return the same day typed in three ways: the end of the fifth month after a day, which a lead might ask for."""
    year, month = on.year + (on.month + 5) // 12, (on.month + 5) % 12 + 1
    end = date(year, month, 1) - timedelta(days=1)
    return f"{end:%d/%m/%y}", long_date(end), f"end {say_month(end)}"


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z]+", text.casefold()))


def _quoted(text: str) -> str:
    """Return the words in quotes and on one line, cut where they are a whole page."""
    words = " ".join(text.split())
    return f"“{words if len(words) <= _MOST_QUOTED else words[:_MOST_QUOTED].rstrip() + '…'}”"
