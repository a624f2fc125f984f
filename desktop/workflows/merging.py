"""Read records put together with what a book has: ids taken over, empty fields filled, nothing overwritten."""

from dataclasses import MISSING, fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from desktop.domain.meeting import Meeting, MeetingState

T = TypeVar("T")
_STATES = list(MeetingState)


def with_ids(value: T, ids: dict[str, str]) -> T:
    """Return a record with every id in it, also in what it embeds, replaced by the one it goes by in the book."""
    found: Any = value
    if isinstance(value, str):
        found = ids.get(value, value)
    elif isinstance(value, tuple):
        found = tuple(with_ids(part, ids) for part in value)
    elif isinstance(value, dict):
        found = {name: with_ids(part, ids) for name, part in value.items()}
    elif is_dataclass(value) and not isinstance(value, type):
        changes = {field.name: with_ids(getattr(value, field.name), ids) for field in fields(value)}
        found = replace(value, **changes)
    return found  # type: ignore[no-any-return]


def filled(kept: T, read: T, *, without: frozenset[str] = frozenset()) -> T:
    """Return the book's record with its empty fields filled from the one read; what stands in the book stays.

    The fields named by without are left as they are.
    """
    changes: dict[str, Any] = {
        field.name: getattr(read, field.name)
        for field in fields(kept)  # type: ignore[arg-type]
        if field.name not in {"id", *without}
        and says_nothing(getattr(kept, field.name), field)
        and getattr(read, field.name)
    }
    if isinstance(kept, Meeting) and isinstance(read, Meeting):
        changes["state"] = max(kept.state, read.state, key=_STATES.index)
    return replace(kept, **changes)  # type: ignore[type-var]


def says_nothing(value: Any, field: Any) -> bool:
    """Say whether a field still says nothing: it is empty, or as it is when nobody gives it a value."""
    if not value:
        return True
    is_default = field.default is not MISSING and value == field.default
    return is_default and (isinstance(value, Enum) or is_dataclass(value))
