"""Edits as data: what stood before and what stands after, so that each can be taken back."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.kinds import Record, kind_of


@dataclass(frozen=True, slots=True)
class Edit:
    """One record's change: before is None when it is added, after is None when it goes to the bin."""

    kind: str
    before: Record | None
    after: Record | None

    @property
    def record_id(self) -> str:
        """The id of the record that this edit touches."""
        record = self.after or self.before
        assert record is not None
        return record.id

    def inverse(self) -> "Edit":
        """Return the edit that takes this one back."""
        return Edit(self.kind, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Revision:
    """A named group of edits that was written in one transaction and is undone in one step."""

    name: str
    edits: tuple[Edit, ...]

    def inverse(self) -> tuple[Edit, ...]:
        """Return the edits that take the whole group back, last one first."""
        return tuple(edit.inverse() for edit in reversed(self.edits))


def added(record: Record) -> Edit:
    """Return the edit that puts a new record into the book."""
    return Edit(kind_of(record), None, record)


def added_all(records: Iterable[Record]) -> list[Edit]:
    """Return the edits that put new records into the book, in their order."""
    return [added(record) for record in records]


def changed(before: Record, after: Record) -> Edit:
    """Return the edit that replaces a record by its new state; both must have the same id."""
    assert before.id == after.id
    return Edit(kind_of(after), before, after)


def removed(record: Record) -> Edit:
    """Return the edit that moves a record to the bin."""
    return Edit(kind_of(record), record, None)
