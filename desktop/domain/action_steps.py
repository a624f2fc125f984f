"""The steps in the life of an action: date moved, closure proposed, closed, reopened.

The lead proposes with evidence; the board closes under a minute. The original date never changes.
"""

from dataclasses import replace
from datetime import date

from desktop.domain.action_item import ENDED, ActionItem, ActionStatus, Evidence, Extension
from desktop.domain.errors import Refused


def date_moved(
    item: ActionItem, to: date | None, *, on: date, reason: str, agreed_by: str, meeting_id: str | None = None
) -> tuple[ActionItem, Extension | None]:
    """Return the action due on another day, and the extension that records it.

    An action without a date takes its first one as the original date, with no extension. Raises Refused where a
    date that was agreed is moved without a new date, a reason or who agreed it.
    """
    if to is None:
        raise Refused("Type the new date.")
    if item.current_due is None and item.original_due is None:
        return replace(item, original_due=to, current_due=to), None
    if to == item.current_due:
        raise Refused("The action is due on that day already.")
    if not reason.strip():
        raise Refused("Say why the date moves: the reason stays in the history of the action.")
    if not agreed_by.strip():
        raise Refused("Say who agreed the new date, such as the Board or the Chair.")
    extension = Extension(
        action_item_id=item.id,
        made_on=on,
        from_due=item.current_due,
        to_due=to,
        reason=reason.strip(),
        agreed_by=agreed_by.strip(),
        meeting_id=meeting_id,
    )
    return replace(item, current_due=to, original_due=item.original_due or item.current_due), extension


def closure_proposed(item: ActionItem, *, on: date, evidence: str, link: str = "") -> ActionItem:
    """Return the action proposed for closure; raises Refused without evidence, old or new."""
    given = (Evidence(text=evidence.strip(), link=link.strip(), received=on),) if evidence.strip() else ()
    if not given and not item.evidence:
        raise Refused("Say what shows that it is done: the board closes on evidence.")
    return replace(item, status=ActionStatus.PROPOSED, proposed_on=on, evidence=(*item.evidence, *given))


def closed(item: ActionItem, *, on: date, meeting_id: str | None, minute: str) -> ActionItem:
    """Return the action closed; raises Refused without the minute under which the board closed it."""
    if not minute.strip():
        raise Refused("Type the minute under which the board closed it, such as C12.")
    return replace(
        item,
        status=ActionStatus.CLOSED,
        closed_on=on,
        closed_at_meeting_id=meeting_id,
        closed_in_minute=minute.strip(),
    )


def reopened(item: ActionItem) -> ActionItem:
    """Return an ended or proposed action in progress again; what it was closed on stays in the record of changes."""
    if item.status not in ENDED and item.status is not ActionStatus.PROPOSED:
        raise Refused("The action is open already.")
    return replace(
        item,
        status=ActionStatus.IN_PROGRESS,
        proposed_on=None,
        closed_on=None,
        closed_at_meeting_id=None,
        closed_in_minute="",
    )
