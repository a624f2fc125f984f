"""How an entry stands, as the plan itself says: status, rating, progress, days on which it was done or moved."""

import re
from collections.abc import Sequence
from datetime import date

from desktop.domain.action_item import ActionStatus
from desktop.domain.plan import PlanStatus
from desktop.domain.timing import read_timing
from desktop.importers.action_log.updates import entries_of
from desktop.importers.action_log.words import COMPLETE, STILL_OPEN, is_nothing, read_rating, read_status
from desktop.importers.improvement_plan.draft import Draft

_OURS = {
    ActionStatus.NOT_STARTED: PlanStatus.NOT_STARTED,
    ActionStatus.IN_PROGRESS: PlanStatus.IN_PROGRESS,
    ActionStatus.ON_HOLD: PlanStatus.ON_HOLD,
    ActionStatus.PROPOSED: PlanStatus.IN_PROGRESS,
    ActionStatus.CLOSED: PlanStatus.COMPLETE,
    ActionStatus.WITHDRAWN: PlanStatus.WITHDRAWN,
    ActionStatus.TRANSFERRED: PlanStatus.WITHDRAWN,
}
_LONGEST_RATING = 6  # what is longer is a remark
_NEEDS_REASON = (PlanStatus.ON_HOLD, PlanStatus.WITHDRAWN)
_BEGINS_DONE = re.compile(r"(?:complete|completed|closed|achieved|delivered|done)\b(?!\s+(?:by|for|in\s+part))", re.I)
_LETTER = re.compile(r"\(?[bgaryd]\)?|blue|green|amber|yellow|orange|red|[🔵🟢🟠🟡🔴]", re.I)
_REASON = re.compile(r"\b(?:because|as|due to|since|owing|overrid\w+|assessed|judged|despite|but|although)\b", re.I)


def read_standing(draft: Draft, *, as_at: date, today: date) -> None:
    """Read what the cells of an entry say of its progress into it; what is only printed goes into its notes."""
    _status(draft, draft.cells.get("status", ""))
    _rating(draft, draft.cells.get("rag", ""))
    _done_on(draft, today)
    progress = draft.cells.get("progress", "")
    if not is_nothing(progress):
        draft.updates += entries_of(progress, day=as_at, latest=today)
        if not draft.cells.get("status") and _BEGINS_DONE.match(progress):
            draft.status = draft.status or PlanStatus.COMPLETE
            draft.inferred.append("its progress begins with the word for done")


def _status(draft: Draft, cell: str) -> None:
    if is_nothing(cell):
        return
    words = " ".join(cell.split())
    if _LETTER.fullmatch(words):
        _rating(draft, words)
        return
    said = read_status(cell)
    if said is None or (said.status is None and said.doubt != STILL_OPEN):
        draft.cells["unknown status"] = words
        draft.notes.append(f"Status as printed: {words}")
        return
    if said.status is None:
        draft.notes.append(f"Status as printed: {words}")
        return
    draft.status = _OURS[said.status]
    if draft.status in _NEEDS_REASON or said.status is ActionStatus.PROPOSED:
        draft.fields["status_reason"] = words
    elif len(words.split()) > 2 and said.doubt != COMPLETE:
        draft.notes.append(f"Status as printed: {words}")


def _rating(draft: Draft, cell: str) -> None:
    """Keep a rating that the words give reasons for as an override; a bare letter is only noted."""
    words = " ".join(cell.split())
    if is_nothing(words):
        return
    rating = read_rating(words)
    reason = re.sub(r"^\W*(?:[bgaryd]\b|blue|green|amber|yellow|red)\W*", "", words, flags=re.I)
    if rating is not None and _REASON.search(reason) and len(reason.split()) > 2:
        draft.fields |= {"rating_override": rating, "rating_reason": reason}
    else:
        draft.notes.append(f"Rating as printed: {words}")
        if rating is None and len(words.split()) <= _LONGEST_RATING:
            _rated_in_words(draft, words)


def _rated_in_words(draft: Draft, words: str) -> None:
    """Take a status that stands in the column of ratings; what is neither is asked about."""
    said = read_status(words)
    if said is None:
        draft.cells["unknown rating"] = words
    elif said.status is not None and is_nothing(draft.cells.get("status", "")):
        _status(draft, words)


def _done_on(draft: Draft, today: date) -> None:
    cell = draft.cells.get("completed", "")
    if is_nothing(cell):
        return
    read = read_timing(cell)
    if read.due is not None and read.due <= today and read.kind in ("deadline", "month", "done"):
        draft.status = draft.status or PlanStatus.COMPLETE
        draft.fields["completed_on"] = read.due
    else:
        draft.notes.append(f"Completed: {cell}")


def timing_says(draft: Draft, today: date) -> None:
    """Take what the words of the date say of the status: done, or already in hand."""
    read = draft.read
    if read is None or draft.giver_of_timing is not None:
        return
    if read.kind == "done" and draft.status in (None, PlanStatus.COMPLETE):
        draft.status = PlanStatus.COMPLETE
        if read.due is not None:
            draft.fields.setdefault("completed_on", min(read.due, today))
    elif read.kind == "in_hand" and draft.status is None:
        draft.status = PlanStatus.IN_PROGRESS
        draft.inferred.append("the date cell says that it is in hand")


def as_at_in(texts: Sequence[str], today: date) -> date:
    """Return the day as at which the plan's progress is told: the one that a title gives, or today."""
    for text in texts:
        found = re.search(r"\b(?:as at|as of|position at|updated?(?: on)?|update:?)\s*:?\s*(.{4,24})", text, re.I)
        read = read_timing(found[1]) if found else None
        if read is not None and read.due is not None and read.due <= today and read.precision in ("day", "month"):
            return read.due
    return today
