"""What differs from the position that was reported before a meeting, as rows of its pack."""

from collections.abc import Collection, Iterator
from datetime import date

from desktop.domain.change_words import told_of
from desktop.domain.compare_positions import KindComparison, RecordChange, exempt_in
from desktop.domain.meeting import Meeting
from desktop.domain.position_entry import ACTION_ITEMS, RECOMMENDATIONS, STRANDS, PositionEntry
from desktop.domain.position_names import names_of
from desktop.exports.pack_contents import ChangedSince, ChangeRow
from desktop.storage.book import Book
from desktop.workflows.compare_reported import compared_entries, previous_position
from desktop.workflows.reported_entries import reported
from desktop.workflows.take_position import entries_of, meeting_days_of

KIND_NAMES = {ACTION_ITEMS: "Action item", RECOMMENDATIONS: "Recommendation", STRANDS: "Strand"}
_LINE_NAMES = {ACTION_ITEMS: "Action items", RECOMMENDATIONS: "Recommendations", STRANDS: "Strands"}


def changed_since(
    book: Book, meeting: Meeting, as_at: date, *, hidden: Collection[str] = (), public: bool = False
) -> ChangedSince | None:
    """Return what differs as at a day from what was reported last before the meeting; None where nothing was.

    A public copy leaves out on both sides what is hidden, and what either side holds as exempt.
    """
    position = previous_position(book, meeting.board_id, meeting.id, as_at)
    if position is None:
        return None
    name = names_of([position], meeting_days_of(book, meeting.board_id))[position.id]
    before, after = entries_of(book, position), reported(book, meeting.board_id, as_at)
    left_out = {*hidden, *exempt_in(before, after)} if public else set()
    kinds = compared_entries(before, after, left_out).kinds
    return ChangedSince(
        since=name.since,
        reported=name.placed,
        lines=tuple(f"{_LINE_NAMES[kind.kind]}: {kind.line}" for kind in kinds),
        rows=tuple(row for kind in kinds for row in _rows(kind)),
    )


def reported_before(book: Book, meeting: Meeting, as_at: date) -> list[PositionEntry]:
    """Return what was reported last before a meeting, in the words of then: a public copy quotes of it."""
    position = previous_position(book, meeting.board_id, meeting.id, as_at)
    return entries_of(book, position) if position else []


def _rows(kind: KindComparison) -> Iterator[ChangeRow]:
    return (_row(kind.kind, change) for change in kind.changes)


def _row(kind: str, change: RecordChange) -> ChangeRow:
    return ChangeRow(
        kind=KIND_NAMES[kind],
        ref=change.entry.ref,
        what="\n".join(move.capitalize() for move in change.moves),
        how="\n".join(f"{told[0].upper()}{told[1:]}" for told in told_of(change)),
        wording=change.entry.wording,
    )
