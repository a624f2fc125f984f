"""How a plan entry stands as at a day: its rating by the board's key, and the one group in which it is counted.

An entry with a date is rated as an action of the log with that date would be. One without (open-ended, ongoing,
undated, dependent) is neither on track nor overdue: somebody has to be asked for its date.
"""

from datetime import date
from enum import StrEnum

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.dates import short_date
from desktop.domain.plan import PLAN_ENDED, PlanEntry, PlanStatus
from desktop.domain.rating_key import RatingKey
from desktop.domain.rating_rule import CYCLE_DAYS, Rated, rated
from desktop.domain.slippage import Slippage, slippage

ASK = "no date: ask"


class Standing(StrEnum):
    """Where an entry is counted; each entry in exactly one group, so that the numbers add up.

    Overdue and no date are said of what is still open, whatever its lead says of its status. What was withdrawn is
    counted apart and leaves the denominator.
    """

    COMPLETE = "complete"
    IN_PROGRESS = "in progress"
    ON_HOLD = "on hold"
    NOT_STARTED = "not started"
    OVERDUE = "overdue"
    NO_DATE = "no date"
    WITHDRAWN = "withdrawn"


_STATUSES = {
    PlanStatus.NOT_STARTED: ActionStatus.NOT_STARTED,
    PlanStatus.IN_PROGRESS: ActionStatus.IN_PROGRESS,
    PlanStatus.ON_HOLD: ActionStatus.ON_HOLD,
    PlanStatus.COMPLETE: ActionStatus.CLOSED,
    PlanStatus.WITHDRAWN: ActionStatus.WITHDRAWN,
}
_STANDS = {
    PlanStatus.NOT_STARTED: Standing.NOT_STARTED,
    PlanStatus.IN_PROGRESS: Standing.IN_PROGRESS,
    PlanStatus.ON_HOLD: Standing.ON_HOLD,
    PlanStatus.COMPLETE: Standing.COMPLETE,
    PlanStatus.WITHDRAWN: Standing.WITHDRAWN,
}


def standing_of(entry: PlanEntry, as_at: date) -> Standing:
    """Return the group in which an entry is counted; the due date itself is not overdue."""
    if entry.status not in PLAN_ENDED:
        if entry.current_due is None:
            return Standing.NO_DATE
        if as_at > entry.current_due:
            return Standing.OVERDUE
    return _STANDS[entry.status]


def asks_for_date(entry: PlanEntry, as_at: date) -> bool:
    """Say whether somebody is to be asked now: no date, and no day to look at it again, or that day is here."""
    undated = entry.status not in PLAN_ENDED and entry.current_due is None
    return undated and (entry.review_on is None or entry.review_on <= as_at)


def rated_entry(
    entry: PlanEntry,
    *,
    as_at: date,
    agreed_on: date | None = None,
    last_update: date | None = None,
    times_revised: int = 0,
    cycle_days: int = CYCLE_DAYS,
    key: RatingKey | None = None,
) -> Rated:
    """Return the rating of an entry, with that of the rule and its reason; an override with its reason wins.

    Complete is complete; withdrawn, and open without a date, are not rated. agreed_on is the day of the plan.
    """
    found = rated(
        _as_action(entry, agreed_on), as_at=as_at, last_update=last_update, times_revised=times_revised,
        cycle_days=cycle_days, key=key,
    )  # fmt: skip
    own = _own_reason(entry)
    why = found.why if found.overridden or not own else own
    return Rated(
        rating=found.rating, by_rule=found.by_rule, overridden=found.overridden, why=why,
        by_rule_why=own or found.by_rule_why,
    )  # fmt: skip


def slipped(entry: PlanEntry, *, as_at: date, times_revised: int) -> Slippage:
    """Return how far an entry has slipped against its baseline, the first date that was agreed, and how late it is."""
    return slippage(_as_action(entry, None), as_at=as_at, times_revised=times_revised)


def _as_action(entry: PlanEntry, agreed_on: date | None) -> ActionItem:
    """Return an action with the dates of an entry, for the rules of the log."""
    return ActionItem(
        id=entry.id, board_id="", wording="", agreed_on=agreed_on, status=_STATUSES[entry.status],
        original_due=entry.original_due, current_due=entry.current_due, review_on=entry.review_on,
        closed_on=entry.completed_on, rating_override=entry.rating_override, rating_reason=entry.rating_reason,
    )  # fmt: skip


def _own_reason(entry: PlanEntry) -> str:
    """Return the reason of what no date decides, "" where one does."""
    if entry.status is PlanStatus.COMPLETE:
        return f"Complete on {short_date(entry.completed_on)}." if entry.completed_on else "Complete."
    if entry.status is PlanStatus.WITHDRAWN:
        return "Withdrawn: not rated any more."
    if entry.current_due is not None:
        return ""
    if entry.review_on:
        return f"No date to rate against; looked at again on {short_date(entry.review_on)}."
    if entry.start:
        return f"From {short_date(entry.start)} on without an end: ask its lead for one, or for a day to look at it."
    return "No date to rate against: ask its lead for one."
