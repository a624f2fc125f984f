"""How an action stands, from what its row says in several places: status, closure, rating, the part it stands in."""

from collections.abc import Callable
from datetime import date

from desktop.domain.action_item import ActionStatus
from desktop.domain.rating import Rating
from desktop.importers.action_log.days import read_day
from desktop.importers.action_log.draft import Draft
from desktop.importers.action_log.parts import Part
from desktop.importers.action_log.words import (
    COMPLETE,
    STILL_OPEN,
    UNKNOWN,
    StatusSaid,
    is_nothing,
    is_rating,
    read_rating,
    read_status,
)

NO_MINUTE = "(not recorded)"
"""What stands for the minute of a closure where a log does not give it: the book asks under which one it was."""
_NO = frozenset({"no", "n", "open", "to open", "keep open", "remain open"})


def read_standing(draft: Draft, cell: Callable[[str], str], part: Part, today: date) -> None:
    """Read the status of a row into its draft, with what is in doubt about it."""
    printed = cell("status") or draft.printed
    draft.printed = " ".join(printed.split())
    closed = read_day(cell("closed"), today=today)
    said = _said(draft, printed, cell("closed"), closed.day is not None, part)
    if said.status is ActionStatus.CLOSED and part.status is ActionStatus.CLOSED:
        said = StatusSaid(ActionStatus.CLOSED)
    if _is_proposed(cell("proposed")) and said.status is not ActionStatus.CLOSED:
        said = StatusSaid(ActionStatus.PROPOSED)
    status = said.status
    if status is None:
        status = ActionStatus.IN_PROGRESS if _has_progress(cell) else ActionStatus.NOT_STARTED
        if said.doubt == STILL_OPEN:
            draft.note(f"“{draft.printed[:40]}” is read as {status}")
    draft.fields["status"] = status
    draft.status_doubt = said.doubt if said.doubt != STILL_OPEN else ""
    _reasons(draft, status, said, cell, closed.day, part.words)


def _said(draft: Draft, printed: str, closed: str, has_day: bool, part: Part) -> StatusSaid:
    if is_rating(printed):
        draft.rating, draft.rating_words = read_rating(printed), draft.printed
        draft.printed = ""
        printed = ""
    if not is_nothing(printed):
        # an update with a date in the column of the status is a story: its first words may still say how it stands
        return read_status(printed) or StatusSaid(None, UNKNOWN)
    if has_day:
        return StatusSaid(ActionStatus.CLOSED)
    if not is_nothing(closed) and (said := read_status(closed)):
        draft.printed = " ".join(closed.split())
        return said
    if part.status is not None:
        draft.note(f"it stands under “{part.words[:60]}”")
        return StatusSaid(part.status, "", part.to)
    if read_rating(draft.rating_words) is Rating.COMPLETE:
        draft.printed = draft.rating_words
        return StatusSaid(ActionStatus.CLOSED, COMPLETE)
    return StatusSaid(None)


def _reasons(
    draft: Draft, status: ActionStatus, said: StatusSaid, cell: Callable[[str], str], closed: date | None, under: str
) -> None:
    fields = draft.fields
    if status is ActionStatus.CLOSED:
        minute = " ".join(cell("closed_in").split())
        fields["closed_on"] = closed or fields.get("closed_on")
        fields["closed_in_minute"] = NO_MINUTE if is_nothing(minute) else minute
        return
    fields.pop("closed_on", None)
    words = draft.printed or under or "as the log has it"
    if status is ActionStatus.TRANSFERRED:
        fields |= {"transferred_to": said.to or "not said in the log", "status_reason": words}
    elif status in (ActionStatus.WITHDRAWN, ActionStatus.ON_HOLD):
        fields["status_reason"] = words


def _is_proposed(text: str) -> bool:
    plain = " ".join(text.casefold().split()).strip(" .")
    return not is_nothing(text) and plain not in _NO


def _has_progress(cell: Callable[[str], str]) -> bool:
    return not is_nothing(cell("update"))
