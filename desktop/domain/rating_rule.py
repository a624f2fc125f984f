"""The rating that the rule offers for an action item; a person may override it with a reason."""

from datetime import date, timedelta

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.rating import Rating

CYCLE_DAYS = 35


def rate(
    item: ActionItem,
    *,
    as_at: date,
    last_update: date | None = None,
    times_revised: int = 0,
    cycle_days: int = CYCLE_DAYS,
) -> Rating:
    """Rate an action item as at a day.

    An override wins. Closed is complete; withdrawn, transferred and undated items are not rated. An item is
    overdue from the day after its current due date, also while closure is only proposed. It is at risk when its
    date was revised at least once, or when it falls due within the cycle (as_at + cycle_days or earlier) and
    nothing was heard within it: the later of agreed_on and last_update lies more than cycle_days before as_at,
    or neither is known. Otherwise it is on track.
    """
    if item.rating_override is not None:
        return item.rating_override
    if item.status is ActionStatus.CLOSED:
        return Rating.COMPLETE
    if item.status in (ActionStatus.WITHDRAWN, ActionStatus.TRANSFERRED) or item.current_due is None:
        return Rating.NOT_RATED
    if as_at > item.current_due:
        return Rating.OVERDUE
    if times_revised >= 1:
        return Rating.AT_RISK
    due_soon = item.current_due <= as_at + timedelta(days=cycle_days)
    silent = not _heard_since(as_at - timedelta(days=cycle_days), item.agreed_on, last_update)
    return Rating.AT_RISK if due_soon and silent else Rating.ON_TRACK


def _heard_since(day: date, *heard: date | None) -> bool:
    return any(known >= day for known in heard if known is not None)
