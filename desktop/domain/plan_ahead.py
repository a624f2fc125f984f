"""What holds a plan entry up."""

from collections.abc import Iterable, Mapping
from datetime import date

from desktop.domain.plan import PLAN_ENDED, PlanEntry, PlanStatus
from desktop.domain.plan_rule import Standing, standing_of
from desktop.domain.plan_words import entry_name
from desktop.domain.recommendation import Link

DEPENDS_ON = "depends on"


def waits_for(entry: PlanEntry, links: Iterable[Link]) -> list[tuple[str, str]]:
    """Return (kind, id) of the records on which an entry depends, as links say."""
    return [(link.to_kind, link.to_id) for link in links if link.from_id == entry.id and link.relation == DEPENDS_ON]


def blocks(
    entry: PlanEntry,
    *,
    links: Iterable[Link],
    entries: Mapping[str, PlanEntry],
    parts: Iterable[PlanEntry],
    as_at: date,
) -> list[str]:
    """Return what holds an open entry up, a sentence each: it is on hold, waits for another, a part is overdue."""
    if entry.status in PLAN_ENDED:
        return []
    said: list[str] = []
    if entry.status is PlanStatus.ON_HOLD:
        said.append(f"On hold: {entry.status_reason.strip().rstrip('.') or 'no reason given'}.")
    for kind, record_id in waits_for(entry, links):
        other = entries.get(record_id) if kind == "plan-entries" else None
        if other is not None and other.status not in PLAN_ENDED:
            said.append(f"Waits for {entry_name(other)}, which is {_stands(other, as_at)}.")
    late = [entry_name(part) for part in parts if standing_of(part, as_at) is Standing.OVERDUE]
    if late:
        said.append(f"Overdue below it: {', '.join(late)}.")
    return said


def _stands(entry: PlanEntry, as_at: date) -> str:
    standing = standing_of(entry, as_at)
    return "open without a date" if standing is Standing.NO_DATE else str(standing)
