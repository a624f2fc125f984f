"""What a highlight report tells of a plan: what was done, what slipped, what is due next, what is to be decided."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.plan import PLAN_ENDED, PlanEntry, PlanRevision, PlanStatus, PlanUpdate
from desktop.domain.plan_rule import Standing, asks_for_date, standing_of
from desktop.domain.slippage import SLIPPED_FROM


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a report covers: after since, up to until, which is also the day as at which it counts.

    due_until is the last day of what is due next.
    """

    since: date
    until: date
    due_until: date

    def holds(self, day: date | None) -> bool:
        """Say whether a day lies in the period."""
        return day is not None and self.since < day <= self.until


@dataclass(frozen=True, slots=True)
class Told:
    """An entry with what is known of it: its revisions and updates, the oldest first."""

    entry: PlanEntry
    revisions: Sequence[PlanRevision] = ()
    updates: Sequence[PlanUpdate] = ()

    @property
    def is_open(self) -> bool:
        """Whether it has not ended."""
        return self.entry.status not in PLAN_ENDED


def done(told: Iterable[Told], period: Period) -> list[Told]:
    """Return what was completed in the period, in the order of the days."""
    found = [
        each for each in told if each.entry.status is PlanStatus.COMPLETE and period.holds(each.entry.completed_on)
    ]
    return sorted(found, key=lambda each: each.entry.completed_on or date.max)


def moved(told: Iterable[Told], period: Period) -> list[Told]:
    """Return what is open and was given a later date in the period."""
    return [each for each in told if each.is_open and any(period.holds(one.made_on) for one in each.revisions)]


def overdue(told: Iterable[Told], period: Period) -> list[Told]:
    """Return what is overdue on the last day of the period, the latest first."""
    found = [each for each in told if standing_of(each.entry, period.until) is Standing.OVERDUE]
    return sorted(found, key=lambda each: each.entry.current_due or date.max)


def due_next(told: Iterable[Told], period: Period) -> list[Told]:
    """Return what falls due from the last day of the period up to due_until, the earliest first."""
    found = [
        each
        for each in told
        if each.is_open
        and each.entry.current_due is not None
        and period.until <= each.entry.current_due <= period.due_until
    ]
    return sorted(found, key=lambda each: each.entry.current_due or date.max)


def without_date(told: Iterable[Told], period: Period) -> list[Told]:
    """Return what is open and has no date, and whose day to look at it again is here or was not set."""
    return [each for each in told if asks_for_date(each.entry, period.until)]


def without_lead(told: Iterable[Told]) -> list[Told]:
    """Return what is open and has no lead."""
    return [each for each in told if each.is_open and not each.entry.leads]


def slipped_again(told: Iterable[Told]) -> list[Told]:
    """Return what is open and was moved for the second time or more often."""
    return [each for each in told if each.is_open and len(each.revisions) >= SLIPPED_FROM]


def silent(told: Iterable[Told], period: Period) -> list[Told]:
    """Return what is overdue and was not heard of since it fell due."""
    return [each for each in overdue(told, period) if not _heard_since(each)]


def to_confirm(told: Iterable[Told]) -> list[Told]:
    """Return what takes its lead or its date from the row above, until somebody confirms it."""
    return [each for each in told if each.is_open and (each.entry.leads_inferred or each.entry.timing_inferred)]


def _heard_since(told: Told) -> bool:
    due = told.entry.current_due
    return due is not None and any(update.made_on > due for update in told.updates)
