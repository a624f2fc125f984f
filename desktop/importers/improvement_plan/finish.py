"""Drafts made into the records of a plan, once all of them are known."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from desktop.domain.plan import EntryLevel, Plan, PlanEntry, PlanRevision, PlanStatus, PlanUpdate
from desktop.domain.timing import Timing, read_timing
from desktop.importers.action_log.words import is_nothing
from desktop.importers.findings import Findings
from desktop.importers.improvement_plan.damage import is_fragment_of
from desktop.importers.improvement_plan.draft import Draft
from desktop.importers.improvement_plan.headings import period_in
from desktop.importers.improvement_plan.inherit import join_torn, take_from_above, words_of_timing
from desktop.importers.improvement_plan.refs import stands_below
from desktop.importers.improvement_plan.standing import read_standing, timing_says
from desktop.importers.lead_names import parted, read_leads, stretches
from desktop.importers.lead_words import begins_with_post, is_lead, is_person

_SEEN_OFTEN = 3


def settle_levels(drafts: Sequence[Draft]) -> None:
    """Tell what only gathers others from actions, in a plan whose rows are all alike: 1 above 1.1, both as rows."""
    actions = [draft for draft in drafts if draft.level is EntryLevel.ACTION and draft.ref]
    for place, draft in enumerate(actions):
        after = actions[place + 1 :]
        below = [each for each in after if stands_below(each.ref, draft.ref) and each.parent is draft.parent]
        if not below:
            continue
        acts = draft.timing or draft.leads_cell
        draft.level = EntryLevel.ACTION if acts else EntryLevel.OBJECTIVE
        for each in below:
            each.parent = draft
            each.level = EntryLevel.PART if acts else EntryLevel.ACTION


def finish(drafts: Sequence[Draft], plan: Plan, *, as_at: date, today: date) -> None:
    """Read dates, leads and standing of every draft and make its record, parents before what stands below them."""
    for draft in drafts:
        draft.printed_leads = draft.leads_cell
    join_torn(drafts)
    take_from_above(drafts)
    known = leads_standing_alone(drafts)
    for draft in drafts:
        draft.leads = read_leads(draft.leads_cell, known)
    for position, draft in enumerate(drafts, 1):
        words = words_of_timing(draft)
        draft.read = read_timing(words, base=plan.starts) if words.strip() else None
        read_standing(draft, as_at=as_at, today=today)
        timing_says(draft, today)
        draft.record = _record(draft, plan, position)


def keep(drafts: Sequence[Draft], findings: Findings, today: date) -> None:
    """Put the records of all drafts into the findings, with the revised dates and updates that their rows tell."""
    for draft in drafts:
        findings.add(draft.made, draft.lines, "; ".join(dict.fromkeys(draft.inferred)))
        if revision := _revision(draft, today):
            findings.add(revision, draft.lines, "the day and reason of the revision are not in the plan")
        for day, text in draft.updates:
            findings.add(PlanUpdate(plan_entry_id=draft.made.id, made_on=day, text=text), draft.lines)


def leads_standing_alone(drafts: Sequence[Draft]) -> frozenset[str]:
    """Return the leads that a cell or a bullet holds alone, and those that many cells part alike."""
    alone = {
        each
        for draft in drafts
        for each in stretches(draft.leads_cell)
        if len(parted(each)) == 1 and _may_be_known(each, draft)
    }
    often = Counter(name for cell in {draft.leads_cell for draft in drafts} for name in read_leads(cell).names)
    return frozenset(alone | {name for name, times in often.items() if times >= _SEEN_OFTEN})


def surely_parted(names: Collection[str], known: Collection[str]) -> bool:
    """Say whether every lead that stood with others without a mark is a post or person, or stands alone elsewhere."""
    return all(name in known or begins_with_post(name) or is_person(name) for name in names)


def _may_be_known(name: str, draft: Draft) -> bool:
    """Say whether what stands alone in a cell may be looked for elsewhere: a post, or words that are no torn end."""
    if is_lead(name):
        return True
    above = draft.above.printed_leads if draft.above else ""
    return 2 <= len(name.split()) <= 8 and draft.torn_from is None and not is_fragment_of(name, above)


def _record(draft: Draft, plan: Plan, position: int) -> PlanEntry:
    giver = draft.giver_of_leads
    if giver is not None:
        draft.inferred.append(f"no lead is printed: those of {giver.name} are taken")
    if draft.giver_of_timing is not None:
        draft.inferred.append(f"no date is printed: that of {draft.giver_of_timing.name} is taken")
    if draft.leads.glued:
        draft.inferred.append("the leads ran together and were parted")
    leads = giver.leads.names if giver else draft.leads.names
    support = read_leads(draft.cells.get("support", "")).names
    words = words_of_timing(draft)
    dates = _phase_dates(draft, words) if draft.level is EntryLevel.PHASE else _dates(draft, draft.read)
    status = draft.status or PlanStatus.NOT_STARTED
    return PlanEntry(
        plan_id=plan.id,
        parent_id=draft.parent.made.id if draft.parent else None,
        position=position,
        level=draft.level,
        ref=draft.ref,
        wording=draft.wording,
        timing=words,
        timing_inferred=draft.giver_of_timing is not None,
        leads=tuple(dict.fromkeys((*leads, *support))),
        leads_printed="; ".join(each for each in (draft.printed_leads, draft.cells.get("support", "")) if each),
        leads_inferred=giver is not None,
        status=status,
        note="\n".join(dict.fromkeys(note for note in draft.notes if note)),
        **dates,
        **draft.fields,
    )


def _phase_dates(draft: Draft, words: str) -> dict[str, Any]:
    period = period_in(words)
    return {"starts": period.start, "ends": period.due} if period else {}


def _dates(draft: Draft, read: Timing | None) -> dict[str, Any]:
    start = read_timing(draft.cells["start"]) if draft.cells.get("start") else None
    first = (start.start or start.due) if start else None
    if start is not None and first is None:
        draft.notes.append(f"Start as printed: {draft.cells['start']}")
    if read is None:
        _note_revised(draft)
        return {"start": first} if first else {}
    begins = first if first and (read.due is None or first <= read.due) else read.start
    if first is not None and begins != first:
        draft.notes.append(f"Start as printed: {draft.cells['start']}")
    review = read.due if read.kind == "review_point" else None
    return {"start": begins, "original_due": read.due, "current_due": _current(draft, read), "review_on": review}


def _current(draft: Draft, read: Timing) -> date | None:
    cell = draft.cells.get("revised", "")
    revised = read_timing(cell).due if cell.strip() else None
    if revised and (read.due is None or revised > read.due):
        return revised
    if revised != read.due or revised is None:
        _note_revised(draft)
    return read.due


def _note_revised(draft: Draft) -> None:
    """Keep the words of a revised date that does not become the date."""
    cell = draft.cells.get("revised", "")
    if not is_nothing(cell):
        draft.notes.append(f"Revised date as printed: {cell}")


def _revision(draft: Draft, today: date) -> PlanRevision | None:
    entry = draft.made
    if entry.current_due is None or entry.current_due == entry.original_due:
        return None
    reason = f"As the plan prints it: {draft.cells['revised']}"
    return PlanRevision(
        plan_entry_id=entry.id, made_on=today, from_due=entry.original_due, to_due=entry.current_due, reason=reason
    )
