"""A decision taken back while the minutes of its meeting are not confirmed: also when the program was closed since."""

from collections.abc import Iterator
from typing import Any

from desktop.domain.change import Change
from desktop.domain.confirmed import FROZEN
from desktop.domain.dates import long_date
from desktop.domain.decision import Decision, DecisionKind
from desktop.domain.edits import Edit, changed, removed
from desktop.domain.errors import Refused
from desktop.domain.kinds import KINDS, kind_of
from desktop.domain.record_codec import from_json, to_json
from desktop.storage.book import Book

# what these decide stands in the decision alone, whatever else was written together with them
_LEAVE_THE_RECORD = frozenset(
    {DecisionKind.ESCALATED, DecisionKind.REFERRED, DecisionKind.IN_WRITING, DecisionKind.DATE_REFUSED}
)


def taken_back(book: Book, decision: Decision) -> tuple[Edit, ...]:
    """Return the edits that take a decision back: it goes to the bin, and what it changed is as it was before.

    Nothing is written. Raises Refused where the minutes of its meeting are confirmed, or where something that was
    decided since rests on it.
    """
    stands = book.decisions.get(decision.id)
    if stands is None:
        raise Refused("This decision is taken back already.")
    _refuse_confirmed(book, stands)
    revision = _revision_of(book, stands)
    edits = [removed(stands)]
    if stands.kind not in _LEAVE_THE_RECORD:
        edits += _record_as_it_was(book, stands.record_kind, stands.record_id, revision)
        edits += _extensions_of(book, stands, revision)
    for request in book.date_requests.all(action_item_id=stands.record_id):
        edits += _record_as_it_was(book, "date-requests", request.id, revision)
    return tuple(edits)


def may_be_taken_back(book: Book, decision: Decision) -> bool:
    """Return whether the minutes of a decision's meeting are still open, or it was made at none."""
    meeting = book.meetings.get(decision.meeting_id)
    return meeting is None or meeting.state not in FROZEN


def _refuse_confirmed(book: Book, decision: Decision) -> None:
    if not may_be_taken_back(book, decision):
        meeting = book.meetings.get(decision.meeting_id)
        assert meeting is not None
        raise Refused(
            f"The minutes of {long_date(meeting.date)} are confirmed, so this decision stands; "
            "a later meeting can decide otherwise."
        )


def _revision_of(book: Book, decision: Decision) -> int:
    """Return the revision that brought the decision into the book, the last one where it was undone and redone."""
    came = [each.revision for each in book.history(kind_of(decision), decision.id) if each.before is None]
    return came[-1]


def _record_as_it_was(book: Book, kind: str, record_id: str, revision: int) -> Iterator[Edit]:
    """Yield the edit that gives a record back what the revision changed in it."""
    record, changes = book.records(kind).get(record_id), _within(book, kind, record_id, revision)
    if record is None or not changes:
        return
    before, after = changes[0].before or {}, changes[-1].after or {}
    was = {name: before[name] for name in before if before[name] != after.get(name)}
    now = to_json(record)
    if any(now[name] != after.get(name) for name in was):
        raise Refused("Something that was decided since rests on this decision; take that back first.")
    yield changed(record, from_json(KINDS[kind], {**now, **was}))


def _extensions_of(book: Book, decision: Decision, revision: int) -> Iterator[Edit]:
    """Yield the edits that take the extensions away which the decision made."""
    for extension in book.extensions.all(action_item_id=decision.record_id):
        made = _within(book, "extensions", extension.id, revision)
        if made and made[0].before is None:
            yield removed(extension)


def _within(book: Book, kind: str, record_id: str, revision: int) -> list[Change]:
    found: list[Any] = book.history(kind, record_id)
    return [change for change in found if change.revision == revision and change.before != change.after]
