"""Questions about blank cells: whether what stands above holds for them, once for each run of a section."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date

from desktop.domain.dates import long_date
from desktop.domain.plan import EntryLevel, PlanEntry
from desktop.domain.record_codec import to_json
from desktop.domain.source import Choice, Effect
from desktop.importers.findings import Findings
from desktop.importers.improvement_plan.asking import choice, have, names_of, quoted, said
from desktop.importers.improvement_plan.draft import Draft
from desktop.importers.improvement_plan.inherit import has_outline, mostly_blank

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


def ask_blanks_of_list(drafts: Sequence[Draft], findings: Findings) -> None:
    """Ask once of the blank leads, and once of the blank dates, of a plan that is a plain list: they stay blank."""
    acting = [draft for draft in drafts if draft.acts]
    if has_outline(drafts):
        return
    no_leads, no_dates = mostly_blank(acting)
    if not no_leads:
        _ask_of_list(_from_above(acting, lambda draft: bool(draft.made.leads)), "lead", ("leads",), findings)
    if not no_dates:
        fields = ("timing", "start", "original_due", "current_due", "review_on")
        _ask_of_list(_from_above(acting, lambda draft: bool(draft.made.timing)), "date", fields, findings)


def _from_above(acting: Sequence[Draft], has: Callable[[Draft], bool]) -> list[tuple[Draft, Draft]]:
    """Return each entry that has none with the nearest above it in its table that has."""
    found: list[tuple[Draft, Draft]] = []
    last: Draft | None = None
    for draft in acting:
        if has(draft):
            last = draft
        elif last is not None and last.table == draft.table:
            found.append((draft, last))
    return found


def _ask_of_list(pairs: Sequence[tuple[Draft, Draft]], what: str, fields: Sequence[str], findings: Findings) -> None:
    if not pairs:
        return
    same = [draft for draft, _giver in pairs]
    taken = tuple(
        Effect(kind="plan-entries", record_id=draft.made.id, fields={name: values[name] for name in fields})
        for draft, giver in pairs
        if (values := to_json(giver.made))
    )
    findings.ask(
        same[0].made,
        same[0].line,
        f"{names_of(same)} {have(same)} no {what}. Does the {what} printed above hold, as where cells are merged?",
        [choice(f"No, there is no {what} yet"), Choice(label=f"Yes, the {what} above holds", effects=taken)],
    )


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
