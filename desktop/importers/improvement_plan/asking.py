"""What answers to questions about a plan do, and how the entries that share a question are named."""

from collections.abc import Iterable, Sequence
from typing import Any

from desktop.domain.source import Choice, Effect
from desktop.domain.wording import counted, listed
from desktop.importers.improvement_plan.draft import Draft

_MOST_NAMES, _MOST_WORDS = 6, 110


def effects(same: Iterable[Draft], fields: dict[str, Any]) -> tuple[Effect, ...]:
    """Return what sets the same fields of several entries."""
    return tuple(Effect(kind="plan-entries", record_id=draft.made.id, fields=fields) for draft in same)


def choice(label: str, same: Iterable[Draft] = (), fields: dict[str, Any] | None = None) -> Choice:
    """Return an answer that sets fields of several entries, or one that leaves everything as it is read."""
    return Choice(label=label, effects=effects(same, fields) if fields else ())


def names_of(same: Sequence[Draft]) -> str:
    """Return the entries of a question by their references, or their number where they are many."""
    if len(same) > _MOST_NAMES:
        return f"{counted(len(same), 'entry', 'entries')} ({same[0].name} to {same[-1].name})"
    return listed([draft.name for draft in same])


def quoted(words: str) -> str:
    """Return words of the plan in quotation marks, cut where they are long."""
    plain = " ".join(words.split())
    return f"“{plain if len(plain) <= _MOST_WORDS else plain[: _MOST_WORDS - 1].rstrip() + '…'}”"


def have(same: Sequence[Draft]) -> str:
    """Return the verb that goes with the entries of a question."""
    return "have" if len(same) > 1 else "has"


def said(leads: Sequence[str]) -> str:
    """Return leads as an answer names them."""
    return "; ".join(leads) or "nobody"


def taking(drafts: Sequence[Draft], givers: Sequence[Draft]) -> list[Draft]:
    """Return these entries and those that take their leads from one of them."""
    ids = {id(giver) for giver in givers}
    return [draft for draft in drafts if id(draft) in ids or id(draft.giver_of_leads) in ids]
