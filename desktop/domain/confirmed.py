"""What stands fast once minutes are confirmed: only a correction made by a later meeting changes it.

The rule is asked of the edits of one revision; storage/guards.py asks it for every revision that is written.
"""

from collections.abc import Iterable
from typing import Any

from desktop.domain.edits import Edit
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minutes import Correction

FROZEN = frozenset({MeetingState.CONFIRMED, MeetingState.SIGNED})

# kind -> the fields that the confirmed minutes print
STANDS_FAST: dict[str, tuple[str, ...]] = {
    "minutes": ("meeting_id", "position", "number", "title", "text", "note_above", "reached_at"),
    "resolutions": (
        "minute_id", "position", "part", "verb", "text", "votes_for", "votes_against", "votes_abstained", "dissent",
    ),
    "attendance": (
        "meeting_id", "name", "capacity", "role", "presiding", "substitute_for", "arrived_at_item", "left_at_item",
    ),
    "declarations": ("meeting_id", "name", "interest", "nature", "conduct"),
}  # fmt: skip
_FIXED_IN_CORRECTION = ("meeting_id", "minute_id", "record_kind", "record_id", "record_field", "before", "after")


def fields_changed(edit: Edit) -> frozenset[str]:
    """Return which fields of the printed minutes an edit changes: those of STANDS_FAST, and all for a new record."""
    fields = STANDS_FAST.get(edit.kind, ())
    if edit.before is None or edit.after is None:
        return frozenset(fields)
    return frozenset(name for name in fields if getattr(edit.before, name) != getattr(edit.after, name))


def may_change(edit: Edit, corrections: Iterable[Correction]) -> bool:
    """Say whether corrections that come or go with an edit account for everything that it changes.

    One that names a field accounts for that field; one that names a record, or none, and no field accounts for that
    record, or for every record of its kind, coming and going as well (a list of apologies).
    """
    left = fields_changed(edit)
    for one in corrections:
        if one.record_kind != edit.kind or one.record_id not in (None, edit.record_id):
            continue
        if not one.record_field:
            return True
        if edit.before is not None and edit.after is not None:
            left -= {one.record_field}
    return not left


def opens_again(edit: Edit, confirming_state: MeetingState | None) -> bool:
    """Say whether an edit of a meeting may take its confirmation back.

    The confirmation stands in a minute of the meeting that confirmed: until that meeting's own minutes are confirmed
    it may be taken back, and nothing of it may be left.
    """
    after = edit.after
    assert isinstance(after, Meeting)
    is_clean = after.confirmed_at_meeting_id is None and not after.confirmed_in_minute
    return is_clean and confirming_state not in FROZEN


def rewrites(edit: Edit) -> bool:
    """Say whether an edit changes what a correction says was changed, instead of adding or removing it."""
    return (
        edit.kind == "corrections"
        and edit.before is not None
        and edit.after is not None
        and any(_of(edit.before, name) != _of(edit.after, name) for name in _FIXED_IN_CORRECTION)
    )


def _of(record: Any, name: str) -> Any:
    return getattr(record, name)
