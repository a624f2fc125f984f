"""Blank cells of a plan that was printed with merged ones: what the row above says is taken, and marked as taken."""

from collections.abc import Sequence

from desktop.domain.plan import EntryLevel
from desktop.importers.improvement_plan.damage import bled_leads, dangles
from desktop.importers.improvement_plan.draft import Draft
from desktop.importers.lead_names import parted, stretches
from desktop.importers.lead_words import is_lead

_TOO_MANY = 0.6


def join_torn(drafts: Sequence[Draft]) -> None:
    """Put a name together that the end of a row tore in two: "Director of Legal and" with what stands below it."""
    for draft in drafts:
        above = draft.above
        if above is None or not draft.leads_cell or not dangles(above.leads_cell):
            continue
        first = (stretches(draft.leads_cell) or [""])[0]
        if first and not is_lead(first):
            torn = (stretches(above.leads_cell) or [""])[-1]
            draft.torn_from = above
            above.leads_cell = f"{above.leads_cell.rstrip()} {first}"
            draft.leads_cell = f"{_last_words(torn)} {draft.leads_cell.lstrip(' -•')}"


def take_from_above(drafts: Sequence[Draft]) -> None:
    """Say of each blank lead and date which entry above gives it; a plan that leaves most blank means them blank."""
    if not has_outline(drafts):
        return
    acting = [draft for draft in drafts if draft.acts]
    no_leads, no_dates = mostly_blank(acting)
    for draft in acting:
        above = draft.above
        if above is None:
            continue
        if not draft.leads_cell and not no_leads and _same_section(draft, above):
            draft.giver_of_leads = above.giver_of_leads or (above if above.leads_cell else None)
        if not draft.timing and not no_dates and draft.parent is above.parent:
            draft.giver_of_timing = above.giver_of_timing or (above if above.timing else None)


def has_outline(drafts: Sequence[Draft]) -> bool:
    """Say whether objectives or sections gather the actions, so that cells beside them may be printed as merged."""
    return any(draft.level in (EntryLevel.OBJECTIVE, EntryLevel.SECTION) for draft in drafts)


def mostly_blank(acting: Sequence[Draft]) -> tuple[bool, bool]:
    """Say whether a plan leaves most of its leads blank, and most of its dates: there a blank means none."""
    most = _TOO_MANY * len(acting)
    return sum(not draft.leads_cell for draft in acting) > most, sum(not draft.timing for draft in acting) > most


def words_of_timing(draft: Draft) -> str:
    """Return the words of the date that holds for an entry: its own, or those of the entry that gives them."""
    if draft.giver_of_timing is not None:
        return bled_leads(draft.giver_of_timing.timing)[0]
    return draft.timing


def _same_section(draft: Draft, above: Draft) -> bool:
    for level in (EntryLevel.SECTION, EntryLevel.OBJECTIVE):
        mine, theirs = draft.above_of(level), above.above_of(level)
        if mine is not None or theirs is not None:
            return mine is theirs
    return draft.table == above.table


def _last_words(torn: str) -> str:
    """Return the lead that breaks off at the end of a stretch in which several may run together."""
    return (parted(torn) or [torn])[-1]
