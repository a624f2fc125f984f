"""What the answers to questions about a log do, and how the actions that share a question are named."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.source import Effect
from desktop.domain.wording import counted, listed
from desktop.importers.action_log.draft import Draft

_MOST_REFS = 6


def effect(draft: Draft, fields: dict[str, Any]) -> Effect:
    """Return what sets fields of a draft's action."""
    return Effect(kind="action-items", record_id=draft.made.id, fields=fields)


def on_all(same: Sequence[Draft], fields: dict[str, Any]) -> tuple[Effect, ...]:
    """Return what sets the same fields of several actions."""
    return tuple(effect(draft, fields) for draft in same)


def which_of(same: Sequence[Draft]) -> str:
    """Return the actions of a question: their refs, or their number where they are many."""
    refs = [draft.made.ref for draft in same]
    if len(same) == 1:
        return f"Action {refs[0]}" if refs[0] else "The action"
    return f"Actions {listed(refs)}" if all(refs) and len(refs) <= _MOST_REFS else counted(len(same), "action")
