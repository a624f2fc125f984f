"""Questions about blank cells: whether what stands above holds for them, once for each run of a section."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from desktop.domain.dates import long_date
from desktop.domain.plan import EntryLevel, PlanEntry
from desktop.importers.findings import Findings
from desktop.importers.improvement_plan.asking import choice, have, names_of, quoted, said
from desktop.importers.improvement_plan.draft import Draft

_NO_LEADS = {"leads": [], "leads_inferred": False}
_NO_DATE = {
    "timing": "",
    "timing_inferred": False,
    "start": None,
    "original_due": None,
    "current_due": None,
    "review_on": None,
}


def ask_blanks(drafts: Sequence[Draft], findings: Findings) -> None:
    """Ask of the leads and dates that were taken from above: a section at a time, across an objective apart."""
    runs: dict[tuple[int, bool], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.giver_of_leads is not None:
            section = draft.above_of(EntryLevel.SECTION) or draft.above_of(EntryLevel.OBJECTIVE)
            runs[id(section), draft.giver_of_leads.parent is draft.parent].append(draft)
    for (_section, within), same in runs.items():
        _ask_leads(same, within, findings)
    for draft in drafts:
        if draft.giver_of_timing is not None:
            _ask_date(draft, findings)


def _ask_leads(same: Sequence[Draft], within: bool, findings: Findings) -> None:
    givers = list(dict.fromkeys(draft.giver_of_leads for draft in same if draft.giver_of_leads))
    taken = " / ".join(f"{giver.name}: {said(giver.made.leads)}" for giver in givers)
    across = "" if within else " They stand under another objective." if len(same) > 1 else " It is another objective."
    question = (
        f"{names_of(same)} {have(same)} no lead of {'their' if len(same) > 1 else 'its'} own; the lead above is taken "
        f"({taken}).{across} Does it hold?"
    )
    findings.ask(
        same[0].made,
        same[0].line,
        question,
        [
            choice("Yes, the lead above holds", same, {"leads_inferred": False}),
            choice(f"No, {'they have' if len(same) > 1 else 'it has'} no lead yet", same, _NO_LEADS),
        ],
    )


def _ask_date(draft: Draft, findings: Findings) -> None:
    giver = draft.giver_of_timing
    assert giver is not None
    question = f"{draft.name} has no date; that of {giver.name} is taken: {quoted(draft.made.timing)}. Does it hold?"
    findings.ask(
        draft.made,
        draft.line,
        question,
        [
            choice(f"Yes{_day(draft.made)}", [draft], {"timing_inferred": False}),
            choice("No, it has no date yet", [draft], _NO_DATE),
        ],
    )


def _day(entry: PlanEntry) -> str:
    day: date | None = entry.current_due or entry.start
    return f", {long_date(day)}" if day else ", it holds"
