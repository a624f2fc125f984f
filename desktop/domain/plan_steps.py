"""The steps in the life of a plan entry: its status, a date moved or first given, what was inferred, its rating.

The baseline, the first date that was agreed, never changes. Each function returns the entry after the step, and raises
Refused with one sentence where the step may not be taken.
"""

from dataclasses import replace
from datetime import date

from desktop.domain.dates import long_date
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.plan import PLAN_ENDED, Milestone, PlanEntry, PlanRevision, PlanStatus, Reached
from desktop.domain.rating import Rating

_NEEDS_REASON = {
    PlanStatus.ON_HOLD: "Say why it is on hold.",
    PlanStatus.WITHDRAWN: "Say why it is withdrawn: the reason stays with it.",
}


def with_status(
    entry: PlanEntry, status: PlanStatus, *, today: date, on: date | None = None, reason: str = ""
) -> PlanEntry:
    """Return the entry at another status; complete takes the day on which it was completed, today if not given.

    On hold and withdrawn ask for a reason, and so does opening again what has ended.
    """
    if status is entry.status and not (status is PlanStatus.COMPLETE and on and on != entry.completed_on):
        raise PartRefused(f"It is {status} already.", "status")
    if status in _NEEDS_REASON and not reason.strip():
        raise PartRefused(_NEEDS_REASON[status], "reason")
    if entry.status in PLAN_ENDED and status not in PLAN_ENDED and not reason.strip():
        raise PartRefused(f"It is {entry.status}; say why it is opened again.", "reason")
    if status is not PlanStatus.COMPLETE:
        return replace(entry, status=status, status_reason=reason.strip(), completed_on=None)
    day = on or today
    if day > today:
        raise PartRefused(f"{long_date(day)} is still to come; complete is said of what is done.", "on")
    return replace(entry, status=status, status_reason=reason.strip(), completed_on=day)


def due_moved(
    entry: PlanEntry, to: date | None, *, on: date, reason: str, agreed_by: str, meeting_id: str | None = None
) -> tuple[PlanEntry, PlanRevision | None]:
    """Return the entry due on a later day, and the revision that records it.

    An entry without a date takes its first one as the baseline, with no revision. Raises Refused for the same day or
    an earlier one, and where an agreed date is moved without a reason or without saying who agreed it.
    """
    _refuse_ended(entry)
    if to is None:
        raise PartRefused("Type the new date.", "due")
    if entry.start is not None and to < entry.start:
        raise PartRefused(f"It starts on {long_date(entry.start)}; the date cannot lie before that.", "due")
    if entry.current_due is None and entry.original_due is None:
        return replace(entry, original_due=to, current_due=to), None
    if to == entry.current_due:
        raise PartRefused("It is due on that day already.", "due")
    if entry.current_due is not None and to < entry.current_due:
        due = long_date(entry.current_due)
        raise PartRefused(f"It is due on {due}; a date is only moved to a later day.", "due")
    if not reason.strip():
        raise PartRefused("Say why the date moves: the reason stays in the history of the entry.", "reason")
    if not agreed_by.strip():
        raise PartRefused("Say who agreed the new date, such as the Board or the Chair.", "agreed_by")
    revision = PlanRevision(
        plan_entry_id=entry.id, made_on=on, from_due=entry.current_due, to_due=to, reason=reason.strip(),
        agreed_by=agreed_by.strip(), meeting_id=meeting_id,
    )  # fmt: skip
    return replace(entry, current_due=to, original_due=entry.original_due or entry.current_due), revision


def overridden(entry: PlanEntry, rating: Rating | None, *, reason: str) -> PlanEntry:
    """Return the entry with a rating set by hand, and why; None gives it back to the rule."""
    if rating is None:
        return replace(entry, rating_override=None, rating_reason="")
    if not reason.strip():
        raise PartRefused("Say why it is rated otherwise than by the rule.", "reason")
    return replace(entry, rating_override=rating, rating_reason=reason.strip())


def leads_accepted(entry: PlanEntry) -> PlanEntry:
    """Return the entry with its leads, which were taken from the row above, as its own."""
    if not entry.leads_inferred:
        raise Refused("Its leads stand in the plan itself, so there is nothing to confirm.")
    return replace(entry, leads_inferred=False)


def leads_cleared(entry: PlanEntry) -> PlanEntry:
    """Return the entry without the leads that were taken from the row above."""
    if not entry.leads_inferred:
        raise Refused("Its leads stand in the plan itself; change them in their line.")
    return replace(entry, leads=(), leads_inferred=False)


def date_accepted(entry: PlanEntry) -> PlanEntry:
    """Return the entry with its date, which was taken from the row above, as its own."""
    if not entry.timing_inferred:
        raise Refused("Its date stands in the plan itself, so there is nothing to confirm.")
    return replace(entry, timing_inferred=False)


def date_cleared(entry: PlanEntry, times_revised: int = 0) -> PlanEntry:
    """Return the entry without the date that was taken from the row above."""
    if not entry.timing_inferred:
        raise Refused("Its date stands in the plan itself; agree a new one instead.")
    if times_revised:
        raise Refused("The date was moved since, so it cannot be taken away; agree a new one instead.")
    return replace(
        entry, timing="", timing_inferred=False, start=None, original_due=None, current_due=None, review_on=None
    )


def judged(
    milestone: Milestone,
    reached: Reached,
    *,
    today: date,
    on: date | None = None,
    judgement: str = "",
    minute: str = "",
) -> Milestone:
    """Return a milestone as the board judged it, with its day (today if not given), words and minute."""
    if reached is Reached.NOT_JUDGED:
        return replace(milestone, reached=reached, judged_on=None, judgement="", in_minute="")
    day = on or today
    if day > today:
        raise PartRefused(f"{long_date(day)} is still to come; a judgement is made on a day that has been.", "on")
    if reached is not Reached.REACHED and not judgement.strip():
        raise PartRefused("Say what is still lacking.", "judgement")
    return replace(milestone, reached=reached, judged_on=day, judgement=judgement.strip(), in_minute=minute.strip())


def _refuse_ended(entry: PlanEntry) -> None:
    if entry.status in PLAN_ENDED:
        raise Refused(f"It is {entry.status}; set it in progress first.")
