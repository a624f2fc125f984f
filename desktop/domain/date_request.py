"""A date that a lead asks for: a request and nothing more until the board grants it."""

from dataclasses import replace
from datetime import date

from desktop.domain.action_item import ActionItem
from desktop.domain.action_steps import refuse_ended
from desktop.domain.dates import long_date
from desktop.domain.decision import DateRequest, RequestState
from desktop.domain.errors import PartRefused, Refused


def date_asked(
    item: ActionItem, to: date | None, *, on: date, reason: str, by: str = "", timing: str = ""
) -> DateRequest:
    """Return the request of a lead for a later date; by is the lead of the action where nobody else is named.

    timing is the date as they worded it. Raises PartRefused for a date that is none, is not later than the present
    one, or comes without a reason.
    """
    refuse_ended(item)
    if to is None:
        raise PartRefused("Type the date that is asked for.", "due")
    if item.current_due is not None and to <= item.current_due:
        due = long_date(item.current_due)
        raise PartRefused(f"The action is due on {due}; a later date is asked for.", "due")
    if not reason.strip():
        raise PartRefused("Say why a later date is needed: the board reads the reason.", "reason")
    return DateRequest(
        action_item_id=item.id,
        asked_on=on,
        asked_by=by.strip() or item.lead,
        timing=timing.strip(),
        to_due=to,
        reason=reason.strip(),
    )


def request_withdrawn(request: DateRequest, *, on: date) -> DateRequest:
    """Return a request that the lead takes back before the board answered it."""
    if request.state is not RequestState.OPEN:
        raise Refused("The date that was asked for is answered already.")
    return replace(request, state=RequestState.WITHDRAWN, answered_on=on, answer="Taken back by the lead.")
