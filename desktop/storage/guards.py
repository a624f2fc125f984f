"""What no edit may do, however it came about: asked inside the transaction, before anything is written."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop.domain.confirmed import FROZEN, STANDS_FAST, fields_changed, may_change, opens_again, rewrites
from desktop.domain.dates import long_date
from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minutes import Correction
from desktop.domain.soundness import refuse_unsound
from desktop.storage.action_guard import refuse_lost_trail
from desktop.storage.agenda_guard import refuse_renumbering
from desktop.storage.connection import Connection
from desktop.storage.key_guard import refuse_overlapping_keys
from desktop.storage.position_guard import refuse_rewritten_positions
from desktop.storage.tables import canonical_json

_PART_OF_MINUTES = frozenset(STANDS_FAST)
_ASKED = _PART_OF_MINUTES | {"meetings", "corrections"}


def refuse(connection: Connection, edits: Sequence[Edit]) -> None:
    """Raise Refused where the edits of a revision are unsound, renumber what was published, leave no trail of what
    became of an action, rewrite what was reported, or change minutes that a later meeting confirmed.

    Confirmed minutes are changed together with the correction that says so, or not at all. A meeting that comes or
    goes in the same revision brings or takes its minutes with it, and a confirmation may be taken back until the
    meeting that confirmed has confirmed minutes itself.
    """
    for edit in edits:
        refuse_unsound(edit)
    refuse_renumbering(connection, edits)
    refuse_lost_trail(connection, edits)
    refuse_rewritten_positions(connection, edits)
    refuse_overlapping_keys(connection, edits)
    asked = [edit for edit in edits if edit.kind in _ASKED]
    if asked:
        _refuse_changes_of_confirmed(_Revision(connection, asked))


@dataclass(frozen=True, slots=True)
class _Standing:
    """A meeting as it stands in the book before the revision."""

    day: date
    state: MeetingState
    confirmed_at: str | None


@dataclass(slots=True)
class _Revision:
    """The edits that may touch minutes, and what the book knows of their meetings before them."""

    connection: Connection
    edits: Sequence[Edit]
    meetings: dict[str, _Standing] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.owners = self._owners()
        ids = {meeting_id for edit in self.edits for meeting_id in self.meetings_of(edit)}
        self.meetings = self._standing(ids)

    def meetings_of(self, edit: Edit) -> set[str]:
        """Return the meetings that an edit touches, before and after it."""
        if edit.kind == "meetings":
            return {edit.record_id}
        if edit.kind != "resolutions":
            return {side.meeting_id for side in _sides(edit)}
        return {self.owners[side.minute_id] for side in _sides(edit) if side.minute_id in self.owners}

    def standing(self, meeting_id: str | None) -> _Standing | None:
        """Return how a meeting stood before the revision; None for one that was not in the book."""
        if meeting_id is not None and meeting_id not in self.meetings:
            self.meetings |= self._standing({meeting_id})
        return self.meetings.get(meeting_id or "")

    def _owners(self) -> dict[str, str]:
        """Return the meeting of each minute that a resolution here belongs to."""
        named = {side.minute_id for edit in self.edits if edit.kind == "resolutions" for side in _sides(edit)}
        if not named:
            return {}
        found = {
            edit.record_id: side.meeting_id for edit in self.edits if edit.kind == "minutes" for side in _sides(edit)
        }
        if wanted := named - set(found):
            sql = 'SELECT "id", "meeting_id" FROM minutes WHERE "id" IN (SELECT value FROM json_each(?))'
            found |= dict(self.connection.execute(sql, (canonical_json(sorted(wanted)),)))
        return found

    def _standing(self, ids: Iterable[str]) -> dict[str, _Standing]:
        sql = (
            'SELECT "id", "date", "state", "confirmed_at_meeting_id" FROM meetings'
            ' WHERE "deleted_at" IS NULL AND "id" IN (SELECT value FROM json_each(?))'
        )
        rows = self.connection.execute(sql, (canonical_json(sorted(ids)),))
        return {one: _Standing(date.fromisoformat(day), MeetingState(state), at) for one, day, state, at in rows}


def _sides(edit: Edit) -> list[Any]:
    return [side for side in (edit.before, edit.after) if side is not None]


def _refuse_changes_of_confirmed(revision: _Revision) -> None:
    frozen = {one: standing for one, standing in revision.meetings.items() if standing.state in FROZEN}
    if not frozen:
        return
    frozen = {one: standing for one, standing in frozen.items() if one not in _let_go(revision, frozen)}
    corrections: dict[str, list[Correction]] = defaultdict(list)
    for edit in revision.edits:
        if edit.kind == "corrections" and (edit.before is None or edit.after is None):
            one = edit.after or edit.before
            assert isinstance(one, Correction)
            corrections[one.meeting_id].append(one)
    for edit in revision.edits:
        for meeting_id in revision.meetings_of(edit) & set(frozen):
            if rewrites(edit) or (fields_changed(edit) and not may_change(edit, corrections[meeting_id])):
                raise _refusal(frozen[meeting_id])
    _refuse_lost_corrections(revision, frozen)


def _let_go(revision: _Revision, frozen: dict[str, _Standing]) -> set[str]:
    """Return the meetings that come or go in the revision, and those whose confirmation it takes back."""
    found = set()
    for edit in revision.edits:
        if edit.kind != "meetings" or edit.record_id not in frozen:
            continue
        if not isinstance(edit.after, Meeting):
            found.add(edit.record_id)
        elif edit.after.state not in FROZEN:
            confirming = revision.standing(frozen[edit.record_id].confirmed_at)
            if not opens_again(edit, confirming.state if confirming else None):
                raise _refusal(frozen[edit.record_id])
            found.add(edit.record_id)
    return found


def _refuse_lost_corrections(revision: _Revision, frozen: dict[str, _Standing]) -> None:
    """Refuse that a correction goes while the words that it brought stay."""
    for edit in revision.edits:
        gone = edit.before
        if isinstance(gone, Correction) and edit.after is None and gone.meeting_id in frozen:
            others = (one for one in revision.edits if one.kind == gone.record_kind and fields_changed(one))
            if not any(may_change(one, [gone]) for one in others):
                raise _refusal(frozen[gone.meeting_id])


def _refusal(meeting: _Standing) -> Refused:
    return Refused(
        f"The minutes of {long_date(meeting.day)} are confirmed, so nothing was changed; "
        "a later meeting can correct them."
    )
