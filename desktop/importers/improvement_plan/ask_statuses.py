"""Statuses that a plan prints and that are none of ours, asked about once for all entries with the same words."""

from collections import defaultdict
from collections.abc import Sequence

from desktop.domain.plan import PlanStatus
from desktop.importers.findings import Findings
from desktop.importers.improvement_plan.asking import choice, names_of, quoted
from desktop.importers.improvement_plan.draft import Draft

_REASONED = (PlanStatus.ON_HOLD, PlanStatus.WITHDRAWN)


def ask_statuses(drafts: Sequence[Draft], findings: Findings) -> None:
    """Ask what each unknown status means."""
    groups: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if words := draft.cells.get("unknown status", ""):
            groups[words.casefold()].append(draft)
    for same in groups.values():
        words = same[0].cells["unknown status"]
        stands = same[0].made.status
        choices = [choice(f"{stands.value.capitalize()}, as it is read now")]
        for status in PlanStatus:
            if status is not stands:
                reason = {"status_reason": words} if status in _REASONED else {}
                choices.append(choice(status.value.capitalize(), same, {"status": status.value, **reason}))
        question = f"{quoted(words)} is no status that is known here ({names_of(same)}). What does it mean?"
        findings.ask(same[0].made, same[0].line, question, choices)
