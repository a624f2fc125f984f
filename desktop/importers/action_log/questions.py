"""What is asked about a log before it is believed: one question for all rows that share a doubt."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.source import Choice, Effect
from desktop.importers.action_log.ask_days import ask_days
from desktop.importers.action_log.ask_statuses import ask_statuses
from desktop.importers.action_log.draft import Draft
from desktop.importers.action_log.effects import effect, on_all, which_of
from desktop.importers.action_log.leads import read_leads
from desktop.importers.findings import Findings


def ask(drafts: Sequence[Draft], findings: Findings, today: date) -> None:
    """Keep the questions about these drafts in the findings."""
    ask_statuses(drafts, findings, today)
    _ask_leads(drafts, findings)
    _ask_ratings([draft for draft in drafts if draft.is_flattered], findings)
    for draft in drafts:
        if draft.clash is not None:
            _ask_clash(draft, draft.clash, findings)
    ask_days(drafts, findings)


def _ask_leads(drafts: Sequence[Draft], findings: Findings) -> None:
    groups: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.leads_text:
            groups[draft.leads_text].append(draft)
    for text, same in groups.items():
        named = read_leads(text)
        everyone = (named.lead, *named.others)
        choices = [Choice(label=f"{named.lead}; the others support")]
        for lead in named.others:
            rest = [each for each in everyone if each != lead]
            choices.append(Choice(label=f"{lead}; the others support", effects=_led(same, lead, rest, everyone)))
        choices.append(Choice(label=f"It is one lead: “{text[:80]}”", effects=_led(same, text, (), everyone)))
        question = f"{which_of(same)} {'name' if len(same) > 1 else 'names'} several leads. Who is accountable?"
        findings.ask(same[0].made, same[0].line, question, choices)


def _ask_ratings(flattered: Sequence[Draft], findings: Findings) -> None:
    """Ask once about all that the log prints better than our rule rates it."""
    if not flattered:
        return
    are = "are" if len(flattered) > 1 else "is"
    findings.ask(
        flattered[0].made,
        flattered[0].line,
        f"{which_of(flattered)} {are} printed with a better rating than the rule of this book gives. Which one stands?",
        [
            Choice(label="As printed, with that as the reason"),
            Choice(
                label="By our rule, from the dates and updates",
                effects=on_all(flattered, {"rating_override": None, "rating_reason": ""}),
            ),
        ],
    )


def _ask_clash(draft: Draft, other: ActionItem, findings: Findings) -> None:
    merged = {
        "status": ActionStatus.WITHDRAWN.value,
        "merged_into_id": other.id,
        "status_reason": f"It is action {other.ref} in other words",
    }
    findings.ask(
        draft.made,
        draft.line,
        f"Action {other.ref} of the book reads otherwise: “{other.wording[:120]}” Is this the same action?",
        [
            Choice(label=f"No, another one: it goes by {draft.made.ref}"),
            Choice(label=f"Yes: merge it into {other.ref} of the book", effects=(effect(draft, merged),)),
        ],
    )


def _led(same: Sequence[Draft], lead: str, rest: Sequence[str], named: Sequence[str]) -> tuple[Effect, ...]:
    """Return the effects by which a lead stands; those who support without being named among the leads stay."""
    effects = []
    for draft in same:
        stay = [each for each in draft.made.supporting if each not in named]
        effects.append(effect(draft, {"lead": lead, "supporting": [*rest, *stay]}))
    return tuple(effects)
