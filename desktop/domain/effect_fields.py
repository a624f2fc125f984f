"""The fields that an answer to a query sets, worked out on the record as it stands."""

from typing import Any

REPLACE = "replace"


def fields_on(record: Any, fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of an effect as JSON values for this record.

    A value {"replace": {old: [new, ...]}} stands for the record's own list of texts with each old one replaced, in
    its place, by the new ones (by nothing for an empty list), each kept once. It lets several answers about one list
    each change their own part of it; every other value is taken as it is.
    """
    return {name: _replaced(record, name, value) for name, value in fields.items()}


def replacing(new_by_old: dict[str, list[str]]) -> dict[str, Any]:
    """Return the value by which an effect replaces texts in a list."""
    return {REPLACE: new_by_old}


def _replaced(record: Any, name: str, value: Any) -> Any:
    if not isinstance(value, dict) or set(value) != {REPLACE}:
        return value
    stands = getattr(record, name, None)
    if not isinstance(stands, tuple):
        return value
    new_by_old = value[REPLACE]
    return list(dict.fromkeys(new for old in stands for new in new_by_old.get(old, [old])))
