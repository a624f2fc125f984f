"""Questions about references that are repeated or missing: nothing is renumbered, and nothing lost."""

from collections import defaultdict
from collections.abc import Sequence

from desktop.domain.plan import EntryLevel
from desktop.domain.wording import counted
from desktop.importers.findings import Findings
from desktop.importers.improvement_plan.asking import choice, quoted
from desktop.importers.improvement_plan.draft import Draft
from desktop.importers.improvement_plan.outline import alike

_FEWEST_WITH = 0.5


def ask_refs(drafts: Sequence[Draft], findings: Findings) -> None:
    """Ask of actions that share a reference, and of those that lack one where most have one."""
    actions = [draft for draft in drafts if draft.level is EntryLevel.ACTION]
    by_ref: dict[tuple[int, str], list[Draft]] = defaultdict(list)
    for draft in actions:
        if draft.ref:
            by_ref[_numbered_in(draft), draft.ref.casefold()].append(draft)
    for same in by_ref.values():
        for draft in same[1:]:
            _ask_repeated(draft, same[0], findings)
    without = [draft for draft in actions if not draft.ref]
    if without and len(actions) - len(without) >= _FEWEST_WITH * len(actions):
        for draft in without:
            _ask_missing(draft, findings)
    _ask_gaps(actions, findings)


def _numbered_in(draft: Draft) -> int:
    """Return what the references of an entry count in: its phase, or the objective where each counts afresh."""
    if draft.ref.isdigit():
        return id(draft.parent) if draft.parent else 0
    return id(draft.above_of(EntryLevel.PHASE))


def _ask_repeated(draft: Draft, first: Draft, findings: Findings) -> None:
    said = "in the same words" if alike(draft.wording, first.wording) else f"the second is {quoted(draft.wording)}"
    findings.ask(
        draft.made,
        draft.line,
        f"Two actions bear the reference {draft.ref}: {said}. What is the second one?",
        [
            choice("An action of its own, with the reference as it is printed"),
            choice(f"A part of the first {draft.ref}", [draft], _part_of(first)),
            choice("An action whose reference is not known", [draft], {"ref": ""}),
        ],
    )


def _ask_missing(draft: Draft, findings: Findings) -> None:
    choices = [choice("An action of its own, without a reference")]
    above = draft.above
    if above is not None and above.ref:
        first = above.above_of(EntryLevel.ACTION) or above
        choices.append(choice(f"A part of {first.name}", [draft], _part_of(first)))
    question = f"The row {quoted(draft.wording)} has no reference, as the others have. What is it?"
    findings.ask(draft.made, draft.line, question, choices)


def _ask_gaps(actions: Sequence[Draft], findings: Findings) -> None:
    """Say where numbers are left out below one objective: a row may have been lost."""
    by_parent: dict[int, list[Draft]] = defaultdict(list)
    for draft in actions:
        if draft.parent is not None and draft.parent.ref and _last_number(draft.ref) is not None:
            by_parent[id(draft.parent)].append(draft)
    for same in by_parent.values():
        numbers = {_last_number(draft.ref) or 0 for draft in same}
        lost = sorted(set(range(1, max(numbers))) - numbers)
        if lost and len(lost) < len(numbers):
            first = same[0]
            stem = first.ref.rpartition(".")[0]
            missing = ", ".join(f"{stem}.{number}" for number in lost)
            findings.ask(
                first.made,
                first.line,
                f"{counted(len(lost), 'number')} below {stem} {'is' if len(lost) == 1 else 'are'} not printed: "
                f"{missing}. Was a row lost?",
                [choice("No, the plan leaves it out" if len(lost) == 1 else "No, the plan leaves them out")],
            )


def _last_number(ref: str) -> int | None:
    last = ref.rpartition(".")[2]
    return int(last) if "." in ref and last.isdigit() and int(last) < 1000 else None


def _part_of(first: Draft) -> dict[str, str]:
    return {"level": EntryLevel.PART.value, "parent_id": first.made.id}
