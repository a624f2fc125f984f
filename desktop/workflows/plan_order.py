"""A plan made or changed by hand: the plan itself, and its entries added, put in order and taken away."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.plan import EntryLevel, Plan, PlanEntry
from desktop.domain.plan_tree import levels_below
from desktop.storage.book import Book
from desktop.workflows.plan_steps import worded

_GONE = "This entry is no longer in the plan; restore it from the bin first."
_LAST_NUMBER = re.compile(r"(\d+)(?!.*\d)")


def new_plan(board_id: str | None, title: str) -> list[Edit]:
    """Return the edit that begins a plan with nothing in it."""
    if board_id is None:
        raise Refused("A plan belongs to a board: import a paper or add a board first.")
    if not title.strip():
        raise PartRefused("Type what the plan is called.", "title")
    return [added(Plan(board_id=board_id, title=title.strip()))]


def new_entry(
    book: Book,
    plan: Plan,
    level: EntryLevel,
    *,
    near: PlanEntry | None,
    wording: str,
    ref: str = "",
    timing: str = "",
    leads: tuple[str, ...] = (),
) -> tuple[PlanEntry, list[Edit]]:
    """Return a new entry near one of the plan, and the edits that write it.

    It comes below the entry where its level may stand there, else after the entry of its own level above that one, else
    at the end. Without a ref it takes the number after the one before it. timing is its date as worded.
    """
    if not wording.strip():
        raise PartRefused("Type what it says.", "wording")
    parent, after = _place(book, level, near)
    if level is EntryLevel.PART and parent is None:
        raise PartRefused("A part belongs to an action: choose the action first.", "level")
    siblings = _siblings(book, plan.id, parent.id if parent else None)
    at = siblings.index(after) + 1 if after in siblings else len(siblings)
    entry = PlanEntry(
        plan_id=plan.id,
        parent_id=parent.id if parent else None,
        level=level,
        ref=ref.strip() or _next_ref(parent, siblings[:at], level),
        wording=wording.strip(),
        leads=leads,
    )
    others = [*siblings[:at], entry, *siblings[at:]]
    placed = replace(worded(entry, timing), position=at + 1)
    edits = [each for each in _positioned(others) if each.record_id != entry.id]
    return placed, [*edits, added(placed)]


def moved(book: Book, entry: PlanEntry, by: int) -> list[Edit]:
    """Return the edits that move an entry, with all below it, up or down among those that stand beside it."""
    siblings = _siblings(book, entry.plan_id, entry.parent_id)
    at = next((number for number, each in enumerate(siblings) if each.id == entry.id), -1)
    if at < 0:
        raise Refused(_GONE)
    to = min(max(at + by, 0), len(siblings) - 1)
    if to == at:
        raise Refused("It stands first there already." if by < 0 else "It stands last there already.")
    siblings.insert(to, siblings.pop(at))
    return _positioned(siblings)


def removed_entry(book: Book, entry: PlanEntry) -> list[Edit]:
    """Return the edits that move an entry to the bin with everything below it; the others keep their numbers."""
    return book.removal(entry)


def _place(book: Book, level: EntryLevel, near: PlanEntry | None) -> tuple[PlanEntry | None, PlanEntry | None]:
    """Return the parent of a new entry, and the sibling after which it comes."""
    after: PlanEntry | None = None
    seen: set[str] = set()
    while near is not None and near.id not in seen:
        if level in levels_below(near.level):
            return near, after
        seen.add(near.id)
        after, near = near, book.plan_entries.get(near.parent_id)
    return None, after


def _siblings(book: Book, plan_id: str, parent_id: str | None) -> list[PlanEntry]:
    return book.plan_entries.all(plan_id=plan_id, parent_id=parent_id)


def _positioned(entries: Sequence[PlanEntry]) -> list[Edit]:
    return [
        changed(entry, replace(entry, position=number))
        for number, entry in enumerate(entries, 1)
        if entry.position != number
    ]


def _next_ref(parent: PlanEntry | None, before: Sequence[PlanEntry], level: EntryLevel) -> str:
    """Return the number after the last one, or the first below a numbered parent; "" where none can be told."""
    last = next((each.ref for each in reversed(before) if each.level is level and each.ref), "")
    if _LAST_NUMBER.search(last):
        return _LAST_NUMBER.sub(lambda found: str(int(found.group()) + 1), last)
    if not before and parent is not None and re.fullmatch(r"[\d.]*\d", parent.ref) and level is not EntryLevel.PART:
        return f"{parent.ref}.1"
    return ""
