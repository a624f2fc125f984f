"""What the sample tells as trees, one below the other: the entries of a plan and the texts of a progress review."""

from collections.abc import Iterator
from typing import Any, Final

from desktop.domain.plan import EntryLevel

Told = dict[str, Any]
BELOW: Final = "below"
_LEVELS: Final = tuple(EntryLevel)


def plan_entries(told: Told) -> Iterator[Told]:
    """Yield an entry of a plan and all below it, each on the next level; the first has its plan_id and position."""
    yield from _entries(told, {"plan_id": told["plan_id"], "position": told["position"]}, 0)


def outcome_entries(told: Told) -> Iterator[Told]:
    """Yield the texts that a review says of an outcome: by section, each text plain or with fields and texts below."""
    about = {"progress_review_id": told["progress_review_id"], "outcome_id": told["outcome_id"]}
    for section, texts in told["said"].items():
        yield from _texts(texts, {**about, "section": section}, f"{told['progress_review_id']} {section}")


def _entries(told: Told, place: Told, depth: int) -> Iterator[Told]:
    key = told.get("key") or f"{place.get('parent_id', place['plan_id'])}/{place['position']}"
    below = told.get(BELOW, ())
    own = {name: value for name, value in told.items() if name != BELOW}
    yield {**own, **place, "key": key, "level": _LEVELS[depth].value}
    for position, each in enumerate(below, 1):
        yield from _entries(
            each, {"plan_id": place["plan_id"], "parent_id": f"@{key}", "position": position}, depth + 1
        )


def _texts(texts: list[Any], place: Told, above: str) -> Iterator[Told]:
    for position, each in enumerate(texts, 1):
        told = {"text": each} if isinstance(each, str) else dict(each)
        below = told.pop(BELOW, ())
        key = told.setdefault("key", f"{above}/{position} of {place['outcome_id']}")
        yield {**place, **told, "position": position}
        yield from _texts(list(below), {**place, "parent_id": f"@{key}"}, key)
