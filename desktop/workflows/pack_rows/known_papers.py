"""A paper's record as it was known at the end of a day: what is dated later is taken back or left out.

Statuses stay as recorded now, as those of the log do; what goes back with its date is a judgement or a state.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from desktop.domain.measure import Reading, Risk
from desktop.domain.outcome import Function, FunctionState, ProgressReview
from desktop.domain.outcome_periods import in_order
from desktop.domain.plan import Milestone, PlanEntry, PlanRevision, Reached


def entry_then(entry: PlanEntry, revisions: Sequence[PlanRevision], day: date) -> PlanEntry:
    """Return an entry due on the day that its revisions, oldest first, had given until then."""
    later = [each for each in revisions if each.made_on > day]
    made = [each for each in revisions if each.made_on <= day]
    due = entry.current_due
    if later:
        due = later[0].from_due or (made[-1].to_due if made else entry.original_due)
    completed_on = None if _is_after(entry.completed_on, day) else entry.completed_on
    return replace(entry, current_due=due, completed_on=completed_on)


def milestone_then(milestone: Milestone, day: date) -> Milestone:
    """Return a milestone without a judgement of a later day."""
    if not _is_after(milestone.judged_on, day):
        return milestone
    return replace(milestone, reached=Reached.NOT_JUDGED, judged_on=None, judgement="", in_minute="")


def readings_then(readings: Iterable[Reading], day: date) -> tuple[Reading, ...]:
    """Return the readings of periods that had ended, in the order of their ends."""
    return tuple(sorted((each for each in readings if each.ends <= day), key=lambda each: (each.ends, each.starts)))


def risk_then(risk: Risk, day: date) -> Risk:
    """Return a risk as open where it was closed later."""
    return replace(risk, closed_on=None) if _is_after(risk.closed_on, day) else risk


def review_then(reviews: Iterable[ProgressReview], day: date, *, public: bool) -> ProgressReview | None:
    """Return the review that was issued last, None where none was.

    A board that has issued none sees its draft of a period that had ended; the public does not.
    """
    known = in_order(reviews)
    issued = [each for each in known if each.issued_on is not None and each.issued_on <= day]
    drafts = [each for each in known if each.issued_on is None and each.ends is not None and each.ends <= day]
    return next(reversed(issued or ([] if public else drafts)), None)


def function_then(function: Function, day: date) -> Function:
    """Return a function in the state that it had."""
    state = function.state
    if state is FunctionState.RETURNED and _is_after(function.returned_on, day):
        state = FunctionState.RECOMMENDED if function.recommended_on else FunctionState.HELD
    if state is FunctionState.RECOMMENDED and _is_after(function.recommended_on, day):
        state = FunctionState.HELD
    return function if state is function.state else replace(function, state=state, timing="")


def _is_after(happened: date | None, day: date) -> bool:
    return happened is not None and happened > day
