"""The steps in the life of an action: date moved, closure proposed, refused or made, held, ended, reopened.

The lead proposes with evidence; the board closes under a minute. The original date never changes. Each function returns
the action after the step, and raises Refused with one sentence where the step may not be taken.
"""

from dataclasses import replace
from datetime import date

from desktop.domain.action_item import ENDED, ActionItem, ActionStatus, Extension
from desktop.domain.dates import long_date
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.evidence_link import evidence_given

_ESCALATE_FROM = 2


def date_moved(
    item: ActionItem, to: date | None, *, on: date, reason: str, agreed_by: str, meeting_id: str | None = None
) -> tuple[ActionItem, Extension | None]:
    """Return the action due on a later day, and the extension that records it.

    An action without a date takes its first one as the original date, with no extension. Raises Refused for a day
    before the present one, and where an agreed date is moved without a reason or without saying who agreed it.
    """
    refuse_ended(item)
    if to is None:
        raise PartRefused("Type the new date.", "due")
    if item.current_due is None and item.original_due is None:
        return replace(item, original_due=to, current_due=to), None
    if to == item.current_due:
        raise PartRefused("The action is due on that day already.", "due")
    if item.current_due is not None and to < item.current_due:
        due = long_date(item.current_due)
        raise PartRefused(f"The action is due on {due}; a date is only moved to a later day.", "due")
    if not reason.strip():
        raise PartRefused("Say why the date moves: the reason stays in the history of the action.", "reason")
    if not agreed_by.strip():
        raise PartRefused("Say who agreed the new date, such as the Board or the Chair.", "made_by")
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


def date_put_right(item: ActionItem, to: date | None, *, reason: str, times_revised: int) -> ActionItem:
    """Return the action with its first date as it was agreed, where another was typed by mistake.

    Raises Refused once the date was moved: from then on the original date stays.
    """
    refuse_ended(item)
    if times_revised or item.original_due != item.current_due:
        raise Refused("The date was moved since, so the original one stays; agree a new date instead.")
    if to is None or to == item.original_due:
        raise PartRefused("Type the date that was agreed.", "due")
    if not reason.strip():
        raise PartRefused("Say what was wrong: the reason stays in the history of the action.", "reason")
    return replace(item, original_due=to, current_due=to)


def asks_for_escalation(times_revised: int) -> bool:
    """Say whether a date that has now been moved so many times should go further up: from the second time on."""
    return times_revised >= _ESCALATE_FROM


def closure_proposed(
    item: ActionItem, *, on: date, evidence: str = "", link: str = "", by: str = "", files: int = 0
) -> ActionItem:
    """Return the action proposed for closure by its lead, or by whom is named.

    files is the number of files that the book keeps as evidence of it. Raises Refused without evidence, old or new.
    """
    refuse_ended(item)
    if item.status is ActionStatus.PROPOSED:
        raise Refused("The action is proposed for closure already.")
    given = evidence_given(evidence, link, on=on)
    if not (given or item.evidence or files):
        raise PartRefused("Say what shows that it is done: the board closes on evidence.", "evidence")
    proposed = replace(item, status=ActionStatus.PROPOSED, proposed_on=on, proposed_by=by.strip() or item.lead)
    return replace(proposed, evidence=(*item.evidence, given)) if given else proposed


def closed(
    item: ActionItem, *, on: date, meeting_id: str | None, minute: str, needs_evidence: bool = False, files: int = 0
) -> ActionItem:
    """Return the action closed by the board under a minute.

    needs_evidence says that this board closes on evidence only; files is the number of files kept as evidence.
    """
    refuse_ended(item)
    if not minute.strip():
        raise PartRefused("Type the minute under which the board closed it, such as C12.", "minute")
    if needs_evidence and not (item.evidence or files):
        raise Refused("This board closes on evidence; add what shows that the action is done, then close it.")
    return replace(
        item,
        status=ActionStatus.CLOSED,
        closed_on=on,
        closed_at_meeting_id=meeting_id,
        closed_in_minute=minute.strip(),
    )


def closure_refused(item: ActionItem, *, evidence: str) -> ActionItem:
    """Return an action whose proposed closure the board refused: open, with the evidence that it asks for instead.

    Without evidence named, what was expected before still is.
    """
    if item.status is not ActionStatus.PROPOSED:
        raise Refused("The action is not proposed for closure, so there is no closure to refuse.")
    asked = evidence.strip() or item.evidence_expected
    if not asked:
        raise PartRefused("Say what evidence the board asks for.", "evidence")
    return replace(kept_open(item), evidence_expected=asked)


def kept_open(item: ActionItem) -> ActionItem:
    """Return the action kept open: what was proposed for closure is in progress again."""
    refuse_ended(item)
    if item.status is not ActionStatus.PROPOSED:
        return item
    return replace(item, status=ActionStatus.IN_PROGRESS, proposed_on=None, proposed_by="")


def held(item: ActionItem, *, reason: str) -> ActionItem:
    """Return the action on hold, with the reason; its date still counts."""
    refuse_ended(item)
    return _with_status(item, ActionStatus.ON_HOLD, reason, "Say why the action is on hold.")


def taken_up(item: ActionItem) -> ActionItem:
    """Return an action that was on hold in progress again."""
    if item.status is not ActionStatus.ON_HOLD:
        raise Refused("The action is not on hold.")
    return replace(item, status=ActionStatus.IN_PROGRESS, status_reason="")


def withdrawn(item: ActionItem, *, reason: str) -> ActionItem:
    """Return the action withdrawn, with the reason."""
    refuse_ended(item)
    return _with_status(item, ActionStatus.WITHDRAWN, reason, "Say why the action is withdrawn.")


def transferred(item: ActionItem, *, to: str, reason: str) -> ActionItem:
    """Return the action transferred to another body or plan, with the reason."""
    refuse_ended(item)
    if not to.strip():
        raise PartRefused("Say to which body or plan the action is transferred.", "to")
    moved = _with_status(item, ActionStatus.TRANSFERRED, reason, "Say why the action is transferred.")
    return replace(moved, transferred_to=to.strip())


def merged(item: ActionItem, into: ActionItem | None, *, reason: str) -> ActionItem:
    """Return the action withdrawn because another one of the same board carries it on; what it has stays with it."""
    refuse_ended(item)
    if into is None:
        raise PartRefused("Choose the action that carries this one on.", "merge_into")
    if into.id == item.id:
        raise PartRefused("An action cannot be merged into itself; choose another one.", "merge_into")
    if into.board_id != item.board_id:
        raise PartRefused(
            "The other action is on the log of another board; transfer this one to that board instead.", "merge_into"
        )
    if into.merged_into_id == item.id:
        ref = f"Action {into.ref}" if into.ref else "The other action"
        raise PartRefused(f"{ref} is itself merged into this one; choose another.", "merge_into")
    if into.status in ENDED:
        raise PartRefused(f"The other action is {into.status}; choose one that is open.", "merge_into")
    done = _with_status(item, ActionStatus.WITHDRAWN, reason, "Say why the two actions are merged.")
    return replace(done, merged_into_id=into.id)


def reopened(item: ActionItem) -> ActionItem:
    """Return an ended or proposed action in progress again; the decisions on it and its evidence stay."""
    if item.status not in ENDED and item.status is not ActionStatus.PROPOSED:
        raise Refused("The action is open already.")
    return replace(
        item,
        status=ActionStatus.IN_PROGRESS,
        status_reason="",
        transferred_to="",
        merged_into_id=None,
        proposed_on=None,
        proposed_by="",
        closed_on=None,
        closed_at_meeting_id=None,
        closed_in_minute="",
    )


def refuse_ended(item: ActionItem) -> None:
    """Raise Refused where an action has ended, so that only reopening it is open."""
    if item.status in ENDED:
        raise Refused(f"The action is {item.status}; reopen it first.")


def _with_status(item: ActionItem, status: ActionStatus, reason: str, without: str) -> ActionItem:
    if not reason.strip():
        raise PartRefused(without, "reason")
    return replace(item, status=status, status_reason=reason.strip(), proposed_on=None, proposed_by="")
